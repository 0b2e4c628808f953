// How many claims each value of each filter would leave: a facet counts under all filters but its own.
import type { RawBuilder, SqlBool } from "kysely";
import { sql } from "kysely";
import type { ClaimQuery } from "../model/query.ts";
import type { Counts } from "./counts.ts";
import type { Database } from "./database.ts";
import { conditionsOf, filterKey } from "./filters.ts";

interface FacetCount {
  readonly value: string;
  readonly count: number;
}

const COLUMNS = ["source", "outlet", "event", "certainty", "kind", "role", "stance"] as const;
type Column = (typeof COLUMNS)[number];
export type FacetCounts = Readonly<Record<Column | "month", FacetCount[]>>;

/** Values listed of one facet; the rest is found by typing. */
const LISTED = 200;
/** An event time over more months than this is counted in the first ones. */
const MONTHS = 120;

const byCount = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);

const listed = (counts: ReadonlyMap<string, number>): FacetCount[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(byCount)
    .slice(0, LISTED);

const nextMonth = (month: string): string => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
};

/** Counts by month from counts by interval: an event time counts in every month that it meets. */
const countMonths = (rows: readonly { first: string; last: string; count: number }[]): FacetCount[] => {
  const counts = new Map<string, number>();
  for (const { first, last, count } of rows) {
    let month = first;
    for (let step = 0; step < MONTHS && month <= last; step++, month = nextMonth(month))
      counts.set(month, (counts.get(month) ?? 0) + count);
  }
  return listed(counts);
};

/** Counts under a query's filters, remembered until the ledger changes. */
export const readFacets = (database: Database, counts: Counts, query: ClaimQuery): Promise<FacetCounts> => {
  const conditions = (without: Parameters<typeof conditionsOf>[1]): RawBuilder<SqlBool> =>
    conditionsOf(query, without) ?? sql<SqlBool>`true`;
  const countColumn = async (column: Column): Promise<FacetCount[]> => {
    const name = sql.ref(column);
    const { rows } = await sql<FacetCount>`select ${name} as value, count(*)::integer as count from shown_claim
      where ${conditions([column])} and ${name} is not null
      group by ${name} order by count desc, ${name} limit ${LISTED}`.execute(database);
    return rows;
  };
  const months = async (): Promise<FacetCount[]> => {
    const { rows } = await sql<{ first: string; last: string; count: number }>`
      select left(event_start, 7) as first, left(event_end, 7) as last, count(*)::integer as count from shown_claim
      where ${conditions(["since", "until"])} and event_start is not null
      group by 1, 2`.execute(database);
    return countMonths(rows);
  };
  return counts.remember(`facets ${filterKey(query)}`, async () => {
    const columns: Partial<Record<Column, FacetCount[]>> = {};
    for (const column of COLUMNS) columns[column] = await countColumn(column);
    return { ...(columns as Record<Column, FacetCount[]>), month: await months() };
  });
};
