// All documents of the ledger, newest first, with how many claims each gave.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { DocumentSummary } from "../../export/record.ts";
import { documentsQuery } from "../api/records.ts";
import { LayAside } from "../shell/compare-bar.tsx";
import { ListPage } from "../shell/list-page.tsx";
import { demoLabel } from "../words/document.ts";
import { dayWords } from "../words/time.ts";

const Table = ({ items }: { readonly items: readonly DocumentSummary[] }) => (
  <table className="list-table">
    <caption className="hidden">Documents</caption>
    <thead>
      <tr>
        <th scope="col">Headline</th>
        <th scope="col" className="not-on-phone">
          Outlet
        </th>
        <th scope="col">Published</th>
        <th scope="col" className="number">
          Claims
        </th>
        <th scope="col" className="number not-on-phone">
          Issues
        </th>
        <th scope="col" className="number not-on-phone">
          <span className="hidden">Compare</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {items.map((document) => (
        <tr key={document.id}>
          <td className="name">
            <Link href={`/documents/${encodeURIComponent(document.id)}`}>
              {document.headline ?? document.url ?? "Untitled report"}
            </Link>
            {document.demo ? (
              <>
                {" "}
                <span className="label">{demoLabel(document)}</span>
              </>
            ) : null}
            <span className="only-on-phone soft">{document.outlet}</span>
          </td>
          <td className="not-on-phone">{document.outlet ?? <span className="soft">not found</span>}</td>
          <td className="nowrap">
            {document.publishedAt ? dayWords(document.publishedAt) : <span className="soft">undated</span>}
          </td>
          <td className="number">{document.claims}</td>
          <td className="number not-on-phone">{document.issues > 0 ? document.issues : ""}</td>
          <td className="number not-on-phone">
            <LayAside report={{ id: document.id, name: document.headline ?? document.outlet ?? "Report" }} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

export const DocumentsPage = () => {
  const [text, setText] = useState("");
  const list = useInfiniteQuery(documentsQuery(text));
  return (
    <ListPage
      title="Documents"
      noun="document"
      text={text}
      onText={setText}
      list={list}
      table={(items) => <Table items={items} />}
    />
  );
};
