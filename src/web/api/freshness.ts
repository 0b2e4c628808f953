// Whether the ledger has changed since its rows were fetched; rows on the page never move until the reader asks.

import type { QueryClient } from "@tanstack/react-query";
import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { healthQuery } from "./records.ts";

/** How often the server is asked for its counts, in milliseconds. */
const PERIOD = 5000;
/** Claims in the ledger when the page's rows were last fetched as a whole. */
const SEEN = ["seen"] as const;

/** Fetches everything anew, after an addition or on request. */
export const refreshLedger = async (cache: QueryClient): Promise<void> => {
  const { claims } = await cache.fetchQuery({ ...healthQuery, staleTime: 0 });
  cache.setQueryData(SEEN, claims);
  await cache.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== "health" && name !== SEEN[0] });
};

/** The server's counts, and whether they differ from those the rows were fetched under. */
export const useFreshness = () => {
  const cache = useQueryClient();
  const health = useQuery({ ...healthQuery, refetchInterval: PERIOD });
  const { data: seen } = useQuery<number>({ queryKey: SEEN, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });
  const claims = health.data?.claims;
  useEffect(() => {
    if (claims === undefined || claims === seen) return;
    if (seen === undefined) cache.setQueryData(SEEN, claims);
    // An empty page has no rows that could move.
    else if (seen === 0) void refreshLedger(cache);
  }, [claims, seen, cache]);
  return { health, changed: seen !== undefined && seen > 0 && claims !== undefined && claims !== seen };
};
