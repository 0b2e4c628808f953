// A page that lists records under a search line: skeleton, failure, nothing there, nothing found, the table, and more of it.
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { PageOf } from "../../export/record.ts";
import { SearchLine } from "./search-line.tsx";
import { EmptyLedger, Failure, Lines } from "./states.tsx";
import { useTitle } from "./title.ts";

interface ListPageProps<T> {
  readonly title: string;
  /** What is listed, one of it: "document". */
  readonly noun: string;
  /** The words searched for; an empty list is an empty ledger only without them. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly list: UseInfiniteQueryResult<{ readonly pages: PageOf<T>[] }>;
  readonly table: (items: readonly T[]) => ReactNode;
}

export const ListPage = <T,>({ title, noun, text, onText, list, table }: ListPageProps<T>) => {
  useTitle(title);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        <SearchLine label={`Search ${noun}s`} onText={onText} />
      </div>
      {list.isPending ? (
        <Lines count={10} />
      ) : list.isError ? (
        <Failure error={list.error} retry={() => void list.refetch()} />
      ) : total === 0 ? (
        text === "" ? (
          <EmptyLedger />
        ) : (
          <p className="soft">No {noun} matches.</p>
        )
      ) : (
        <>
          {table(items)}
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
                {items.length.toLocaleString("en-GB")} of {total.toLocaleString("en-GB")}
              </span>
            </p>
          ) : null}
        </>
      )}
    </div>
  );
};
