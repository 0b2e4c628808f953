// What the ledger shows is its address: filters, order, columns and the row in focus, each put back by going back.
import { useMemo, useRef } from "react";
import { useLocation, useSearch } from "wouter";
import type { ClaimQuery } from "../../model/query.ts";
import { addressOfQuery, queryFromAddress } from "./address.ts";
import { DEFAULT_COLUMNS } from "./columns.tsx";

export interface LedgerState {
  readonly query: ClaimQuery;
  readonly columns: readonly string[];
  readonly row: number | null;
  /** Shows another query; `replace` while someone types, so that going back skips the half-typed ones. */
  readonly setQuery: (query: ClaimQuery, replace?: boolean) => void;
  readonly setColumns: (columns: readonly string[]) => void;
  readonly setRow: (row: number) => void;
}

const address = (query: ClaimQuery, columns: readonly string[], row: number | null): string => {
  const params = new URLSearchParams(addressOfQuery(query));
  if (columns.join() !== DEFAULT_COLUMNS.join()) params.set("columns", columns.join(","));
  if (row !== null && row > 0) params.set("row", String(row));
  return params.toString();
};

export const useLedgerState = (): LedgerState => {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filters = addressOfQuery(queryFromAddress(search));
  const query = useMemo(() => queryFromAddress(filters), [filters]);
  const params = new URLSearchParams(search);
  const listed = params.get("columns") ?? DEFAULT_COLUMNS.join(",");
  const columns = useMemo(() => listed.split(","), [listed]);
  const row = /^\d+$/.test(params.get("row") ?? "") ? Number(params.get("row")) : null;
  const latest = useRef({ query, columns, row });
  latest.current = { query, columns, row };
  return useMemo(() => {
    const go = (next: string, replace: boolean) => {
      const target = next === "" ? path : `${path}?${next}`;
      if (target !== window.location.pathname + window.location.search) navigate(target, { replace });
    };
    return {
      query,
      columns,
      row,
      setQuery: (next, replace = false) => go(address(next, latest.current.columns, null), replace),
      setColumns: (next) => go(address(latest.current.query, next, latest.current.row), true),
      setRow: (next) => go(address(latest.current.query, latest.current.columns, next), true),
    };
  }, [query, columns, row, path, navigate]);
};
