// The ledger: query line, facets, table. As the home page it begins with the field to add to it.
import { lazy, Suspense, useState } from "react";
import type { ClaimQuery } from "../../model/query.ts";
import { SORTS } from "../../model/query.ts";
import { AddField } from "../add/field.tsx";
import { useFreshness } from "../api/freshness.ts";
import { ListTools } from "../shell/list-tools.tsx";
import { useMedia } from "../shell/media.ts";
import { DemoNote, EmptyLedger, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { SORT_WORDS } from "../words/codes.ts";
import { addressOfQuery, filtersOf, withFilter } from "./address.ts";
import { Facets } from "./facets.tsx";
import { QueryLine } from "./query-line.tsx";
import { useLedgerState } from "./state.ts";
import { ClaimTable } from "./table.tsx";
import { useClaimTotal } from "./windows.ts";

const Sheet = lazy(() => import("../shell/sheet.tsx").then((module) => ({ default: module.Sheet })));
const ColumnsMenu = lazy(() => import("./columns-menu.tsx").then((module) => ({ default: module.ColumnsMenu })));

const SortChoice = ({
  query,
  onQuery,
}: {
  readonly query: ClaimQuery;
  readonly onQuery: (query: ClaimQuery) => void;
}) => (
  <label className="sort-choice">
    <span>Order</span>
    <select
      value={query.sort ?? "newest"}
      onChange={(event) => {
        const sort = SORTS.find((known) => known === event.target.value);
        onQuery(withFilter(query, { sort: sort === "newest" ? undefined : sort, descending: undefined }));
      }}
    >
      {SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {SORT_WORDS[sort]}
        </option>
      ))}
    </select>
  </label>
);

/** The button that opens the menu; the menu's own code is fetched when it is first asked for. */
const Columns = (props: {
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}) => {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button type="button" className="quiet" aria-haspopup="true" aria-expanded={false} onClick={() => setWanted(true)}>
      Columns
    </button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <ColumnsMenu {...props} />
    </Suspense>
  ) : (
    button
  );
};

const Count = ({ query }: { readonly query: ClaimQuery }) => {
  const { data } = useClaimTotal(query);
  return (
    <p className="count" role="status">
      {data ? `${data.total.toLocaleString("en-GB")} ${data.total === 1 ? "claim" : "claims"}` : "\u00a0"}
    </p>
  );
};

export const LedgerPage = ({ home = false }: { readonly home?: boolean }) => {
  const { query, columns, row, setQuery, setColumns, setRow } = useLedgerState();
  const { health, changed } = useFreshness();
  const wide = useMedia("(min-width: 68.75rem)");
  const phone = useMedia("(max-width: 43.75rem)");
  const [sheet, setSheet] = useState(false);
  const filters = Object.keys(filtersOf(query)).length;
  useTitle(home ? "" : filters > 0 ? "Ledger, filtered" : "Ledger");
  useClaimTotal(query);
  const isEmpty = health.data?.documents === 0 && !changed;
  return (
    <div className="page ledger">
      {home ? (
        <section className="home-field" aria-labelledby="home-title">
          <h1 id="home-title">Who said it, on whose word, how many?</h1>
          <AddField />
        </section>
      ) : (
        <h1 className="hidden">Ledger</h1>
      )}
      {health.isPending ? (
        <Lines count={14} label="Loading the ledger" />
      ) : isEmpty ? (
        <EmptyLedger home={home} />
      ) : (
        <>
          {home && health.data?.demo ? <DemoNote /> : null}
          <div className="ledger-bar">
            <QueryLine query={query} onQuery={setQuery} />
            <ListTools
              changed={changed ? "Rows have changed: show" : null}
              count={<Count query={query} />}
              filters={filters}
              onClear={() => setQuery({})}
              onOpenFilters={wide ? null : () => setSheet(true)}
            >
              {phone ? (
                <SortChoice query={query} onQuery={setQuery} />
              ) : (
                <Columns columns={columns} onColumns={setColumns} />
              )}
            </ListTools>
          </div>
          <div className="ledger-body">
            {wide ? (
              <aside aria-label="Filters" className="ledger-side">
                <Facets query={query} onQuery={setQuery} />
              </aside>
            ) : null}
            <section aria-label="Claims" className="ledger-main">
              <ClaimTable
                key={phone ? "cards" : "rows"}
                query={query}
                onQuery={setQuery}
                columns={columns}
                row={row}
                onRow={setRow}
              />
            </section>
          </div>
        </>
      )}
      {sheet && !wide ? (
        <Suspense fallback={null}>
          <Sheet title="Filters" side onClose={() => setSheet(false)}>
            <Facets key={addressOfQuery({})} query={query} onQuery={setQuery} />
          </Sheet>
        </Suspense>
      ) : null}
    </div>
  );
};
