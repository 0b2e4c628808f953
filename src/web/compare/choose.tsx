// Chooses a report for one side of a comparison: a search, and the reports that match.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { documentsQuery } from "../api/records.ts";
import { SearchLine } from "../shell/search-line.tsx";
import { Failure, Lines } from "../shell/states.tsx";
import { dayWords } from "../words/time.ts";

const SHOWN = 12;

export const Choose = ({
  title,
  without,
  onChoose,
}: {
  readonly title: string;
  /** The report on the other side. */
  readonly without: string;
  readonly onChoose: (id: string) => void;
}) => {
  const [text, setText] = useState("");
  const list = useInfiniteQuery(documentsQuery(text));
  const items = (list.data?.pages[0]?.items ?? []).filter(({ id }) => id !== without).slice(0, SHOWN);
  return (
    <section className="choose" aria-label={title}>
      <h2>{title}</h2>
      <SearchLine label="Search reports" onText={setText} />
      {list.isPending ? (
        <Lines count={6} />
      ) : list.isError ? (
        <Failure error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <p className="soft">No report matches.</p>
      ) : (
        <ul className="choose-list">
          {items.map((document) => (
            <li key={document.id}>
              <button type="button" className="plain" onClick={() => onChoose(document.id)}>
                <span className="choose-headline">{document.headline ?? document.url ?? "Untitled report"}</span>
                <span className="soft small">
                  {document.outlet ?? "unnamed outlet"}
                  {document.publishedAt ? `, ${dayWords(document.publishedAt)}` : ""}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
