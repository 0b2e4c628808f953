// What stands beside the search field of the ledger and of the questions: its sign, what changed, the count, the filters.
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { refreshLedger } from "../api/freshness.ts";

export const SearchIcon = () => (
  <svg
    className="query-icon"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    <circle cx="6.8" cy="6.8" r="4.3" />
    <path d="m10.2 10.2 4 4" />
  </svg>
);

interface ListToolsProps {
  /** Words of the button that shows what another process changed; null while nothing has. */
  readonly changed: string | null;
  readonly count: ReactNode;
  readonly filters: number;
  readonly onClear: () => void;
  /** Null where the filters stand beside the list. */
  readonly onOpenFilters: (() => void) | null;
  /** Order, columns and what else the list offers. */
  readonly children: ReactNode;
}

export const ListTools = ({ changed, count, filters, onClear, onOpenFilters, children }: ListToolsProps) => {
  const cache = useQueryClient();
  return (
    <div className="ledger-tools">
      {changed ? (
        <button type="button" className="quiet" onClick={() => void refreshLedger(cache)}>
          {changed}
        </button>
      ) : null}
      {count}
      {filters > 0 ? (
        <button type="button" className="quiet" onClick={onClear}>
          Clear
        </button>
      ) : null}
      {onOpenFilters ? (
        <button type="button" className="quiet" onClick={onOpenFilters}>
          Filters{filters > 0 ? ` (${filters})` : ""}
        </button>
      ) : null}
      {children}
    </div>
  );
};
