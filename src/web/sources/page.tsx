// All claimants of the ledger: who says what how often, through which outlets.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { SourceRecord } from "../../export/record.ts";
import { sourcesQuery } from "../api/records.ts";
import { ListPage } from "../shell/list-page.tsx";
import { SOURCE_KIND_WORDS } from "../words/codes.ts";
import { dayWords } from "../words/time.ts";

const NAMED = 3;

const Outlets = ({ outlets }: { readonly outlets: SourceRecord["outlets"] }) => {
  const more = outlets.length - NAMED;
  return (
    <>
      {outlets
        .slice(0, NAMED)
        .map((outlet) => `${outlet.name} ${outlet.claims}`)
        .join(", ")}
      {more > 0 ? ` and ${more} more` : ""}
    </>
  );
};

const Table = ({ items }: { readonly items: readonly SourceRecord[] }) => (
  <table className="list-table">
    <caption className="hidden">Sources, by number of claims</caption>
    <thead>
      <tr>
        <th scope="col">Source</th>
        <th scope="col" className="not-on-phone">
          Kind
        </th>
        <th scope="col" className="number">
          Claims
        </th>
        <th scope="col" className="number">
          Figures
        </th>
        <th scope="col" className="number not-on-phone">
          Documents
        </th>
        <th scope="col" className="not-on-phone">
          Through
        </th>
        <th scope="col" className="not-on-phone">
          Last seen
        </th>
      </tr>
    </thead>
    <tbody>
      {items.map((source) => (
        <tr key={source.name}>
          <td className="name">
            <Link href={`/sources/${encodeURIComponent(source.name)}`}>{source.name}</Link>
          </td>
          <td className="not-on-phone soft">{SOURCE_KIND_WORDS[source.kind]}</td>
          <td className="number">{source.claims.toLocaleString("en-GB")}</td>
          <td className="number">{source.figures.toLocaleString("en-GB")}</td>
          <td className="number not-on-phone">{source.documents.toLocaleString("en-GB")}</td>
          <td className="not-on-phone soft">
            <Outlets outlets={source.outlets} />
          </td>
          <td className="not-on-phone soft nowrap">{source.lastSeen ? dayWords(source.lastSeen) : ""}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const SourcesPage = () => {
  const [text, setText] = useState("");
  const list = useInfiniteQuery(sourcesQuery(text));
  return (
    <ListPage
      title="Sources"
      noun="source"
      text={text}
      onText={setText}
      list={list}
      table={(items) => <Table items={items} />}
    />
  );
};
