// The rows of a query by index, fetched in windows of 100 as they come into view; fast scrolling fetches none on the way.
import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ClaimRecord } from "../../export/record.ts";
import type { ClaimQuery } from "../../model/query.ts";
import { claimsQuery, WINDOW } from "../api/records.ts";

/** How long the view must rest before windows that are not there yet are fetched. */
const REST = 90;

export interface ClaimRows {
  readonly total: number;
  readonly rowAt: (index: number) => ClaimRecord | undefined;
  readonly isPending: boolean;
  /** True while the rows are still those of the query before. */
  readonly isStale: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The total of a query, known from its first window. */
export const useClaimTotal = (query: ClaimQuery) =>
  useQuery({ ...claimsQuery(query, 0), placeholderData: keepPreviousData });

/** Rows `first` to `last` of a query, and any others that were seen before. */
export const useClaimRows = (query: ClaimQuery, first: number, last: number): ClaimRows => {
  const cache = useQueryClient();
  const head = useClaimTotal(query);
  const from = Math.max(0, Math.floor(first / WINDOW));
  const to = Math.max(from, Math.floor(last / WINDOW));
  const [rested, setRested] = useState({ from, to });
  useEffect(() => {
    const timer = setTimeout(() => setRested({ from, to }), REST);
    return () => clearTimeout(timer);
  }, [from, to]);
  const pages: number[] = [];
  for (let page = Math.max(1, rested.from); page <= rested.to; page++) pages.push(page);
  const windows = useQueries({
    queries: pages.map((page) => ({ ...claimsQuery(query, page), enabled: !head.isPlaceholderData })),
  });
  const failed = windows.find((window) => window.isError);
  return {
    total: head.data?.total ?? 0,
    rowAt: (index) => {
      const page = Math.floor(index / WINDOW);
      const rows = page === 0 ? head.data : cache.getQueryData(claimsQuery(query, page).queryKey);
      return rows?.items[index % WINDOW];
    },
    isPending: head.isPending,
    isStale: head.isPlaceholderData,
    error: head.error ?? failed?.error ?? null,
    retry: () => void (head.isError ? head.refetch() : failed?.refetch()),
  };
};
