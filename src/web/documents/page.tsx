// All documents of the ledger, newest first, with how many claims each gave.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { documentsQuery } from "../api/records.ts";
import { SearchLine } from "../shell/search-line.tsx";
import { EmptyLedger, Failure, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { demoLabel } from "../words/document.ts";
import { dayWords } from "../words/time.ts";

export const DocumentsPage = () => {
  useTitle("Documents");
  const [text, setText] = useState("");
  const list = useInfiniteQuery(documentsQuery(text));
  const documents = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <div className="page">
      <div className="page-head">
        <h1>Documents</h1>
        <SearchLine label="Search documents" onText={setText} />
      </div>
      {list.isPending ? (
        <Lines count={10} />
      ) : list.isError ? (
        <Failure error={list.error} retry={() => void list.refetch()} />
      ) : total === 0 ? (
        text === "" ? (
          <EmptyLedger />
        ) : (
          <p className="soft">No document matches.</p>
        )
      ) : (
        <>
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
              </tr>
            </thead>
            <tbody>
              {documents.map((document) => (
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
                </tr>
              ))}
            </tbody>
          </table>
          {list.hasNextPage ? (
            <p className="actions">
              <button
                type="button"
                className="quiet"
                onClick={() => void list.fetchNextPage()}
                disabled={list.isFetchingNextPage}
              >
                Show more
              </button>
              <span className="soft">
                {documents.length.toLocaleString("en-GB")} of {total.toLocaleString("en-GB")}
              </span>
            </p>
          ) : null}
        </>
      )}
    </div>
  );
};
