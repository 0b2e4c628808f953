// The ledger's records as queries of the cache: one key a record, so that pages share what they have fetched.
import { infiniteQueryOptions, QueryClient, queryOptions } from "@tanstack/react-query";
import type {
  ClaimRecord,
  DocumentRecord,
  DocumentSummary,
  FacetsRecord,
  HealthRecord,
  PageOf,
  SourceRecord,
} from "../../export/record.ts";
import type { ClaimQuery } from "../../model/query.ts";
import { addressOfQuery, filtersOf } from "../ledger/address.ts";
import { getJson, getOrNull, Refusal } from "./client.ts";

/** Rows fetched at a time by the ledger's table. */
export const WINDOW = 100;

/** A ledger that is being opened is waited for, a server that was away is asked once more, any other refusal stands. */
const triesAfter = (error: unknown): number => {
  if (!(error instanceof Refusal) || error.status === 0) return 1;
  return error.status === 503 ? 30 : 0;
};

export const createCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < triesAfter(error),
        retryDelay: (count) => (count === 0 ? 400 : 1000),
      },
    },
  });

const join = (path: string, params: string): string => (params === "" ? path : `${path}?${params}`);

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => getJson<HealthRecord>("/api/health", signal),
});

/** One window of the rows that a query finds, with their total. */
export const claimsQuery = (query: ClaimQuery, page: number) => {
  const address = addressOfQuery(query);
  return queryOptions({
    queryKey: ["claims", address, page],
    queryFn: ({ signal }) =>
      getJson<PageOf<ClaimRecord>>(
        join("/api/claims", `${address}${address === "" ? "" : "&"}limit=${WINDOW}&offset=${page * WINDOW}`),
        signal,
      ),
  });
};

export const facetsQuery = (query: ClaimQuery) => {
  const address = addressOfQuery(filtersOf(query));
  return queryOptions({
    queryKey: ["facets", address],
    queryFn: ({ signal }) => getJson<FacetsRecord>(join("/api/facets", address), signal),
  });
};

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ["document", id],
    queryFn: ({ signal }) => getJson<DocumentRecord>(`/api/documents/${encodeURIComponent(id)}`, signal),
  });

/** All rows of one document; the API answers with a list or with a page. */
export const documentClaimsQuery = (id: string) =>
  queryOptions({
    queryKey: ["document-claims", id],
    queryFn: async ({ signal }) => {
      const answer = await getJson<ClaimRecord[] | PageOf<ClaimRecord>>(
        `/api/documents/${encodeURIComponent(id)}/claims`,
        signal,
      );
      return Array.isArray(answer) ? answer : answer.items;
    },
  });

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ["claim", id],
    queryFn: ({ signal }) => getOrNull<ClaimRecord>(`/api/claims/${encodeURIComponent(id)}`, signal),
  });

export const sourceQuery = (name: string) =>
  queryOptions({
    queryKey: ["source", name],
    queryFn: ({ signal }) => getOrNull<SourceRecord>(`/api/sources/${encodeURIComponent(name)}`, signal),
  });

const listQuery = <T>(kind: "documents" | "sources", text: string) =>
  infiniteQueryOptions({
    queryKey: [kind, text],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ limit: String(WINDOW), offset: String(pageParam) });
      if (text !== "") params.set("text", text);
      return getJson<PageOf<T>>(`/api/${kind}?${params}`, signal);
    },
    initialPageParam: 0,
    getNextPageParam: (last) => {
      const next = last.offset + last.items.length;
      return last.items.length > 0 && next < last.total ? next : undefined;
    },
  });

export const documentsQuery = (text: string) => listQuery<DocumentSummary>("documents", text);
export const sourcesQuery = (text: string) => listQuery<SourceRecord>("sources", text);
