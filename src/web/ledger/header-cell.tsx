// The head of one column: its name, and a button where the ledger can be put in its order.
import type { ClaimQuery } from "../../model/query.ts";
import { withFilter } from "./address.ts";
import type { Column } from "./columns.tsx";

export const HeaderCell = ({
  column,
  query,
  onQuery,
}: {
  readonly column: Column;
  readonly query: ClaimQuery;
  readonly onQuery: (query: ClaimQuery) => void;
}) => {
  const { sort, descends = false } = column;
  const active = sort !== undefined && query.sort === sort;
  const descending = query.descending ?? descends;
  const next = () =>
    onQuery(
      !active
        ? withFilter(query, { sort, descending: descends })
        : descending === descends
          ? withFilter(query, { descending: !descends })
          : withFilter(query, { sort: undefined, descending: undefined }),
    );
  return (
    <th
      scope="col"
      className={column.number ? "number" : ""}
      aria-sort={active ? (descending ? "descending" : "ascending") : undefined}
    >
      {sort ? (
        <button type="button" className="plain sort" onClick={next}>
          {column.name}
          <span className="arrow" aria-hidden="true">
            {active ? (descending ? "↓" : "↑") : "↕"}
          </span>
        </button>
      ) : (
        column.name
      )}
    </th>
  );
};
