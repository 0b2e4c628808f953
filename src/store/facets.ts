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

/** What is counted of each facet, and the filters that choosing one of its values sets. */
const FACETS = {
  source: { columns: ["source"], filters: ["source"] },
  outlet: { columns: ["outlet"], filters: ["outlet"] },
  event: { columns: ["event"], filters: ["event"] },
  certainty: { columns: ["certainty"], filters: ["certainty"] },
  kind: { columns: ["kind"], filters: ["kind"] },
  role: { columns: ["role"], filters: ["role"] },
  stance: { columns: ["stance"], filters: ["stance"] },
  month: { columns: ["first", "last"], filters: ["since", "until"] },
} as const;
type Facet = keyof typeof FACETS;
const NAMES = Object.keys(FACETS) as readonly Facet[];
export type FacetCounts = Readonly<Record<Facet, FacetCount[]>>;

/** Values listed of one facet; the rest is found by typing. */
const LISTED = 200;
/** An event time over more months than this is counted in the first ones. */
const MONTHS = 120;

type Row = Readonly<Record<string, string | null>> & { readonly count: number };

const byCount = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);

const nextMonth = (month: string): string => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
};

/** The months that an event time meets: a claim counts in each, so that choosing one leaves as many as its count says. */
const monthsOf = (first: string, last: string): string[] => {
  const months: string[] = [];
  for (let month = first; months.length < MONTHS && month <= last; month = nextMonth(month)) months.push(month);
  return months;
};

/** The rows of one facet among those of a statement: those with a value in its columns. */
const countsIn = (rows: readonly Row[], { columns }: (typeof FACETS)[Facet]): FacetCount[] => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const [first, last] = columns.map((column) => row[column] ?? null);
    if (first == null) continue;
    for (const value of last == null ? [first] : monthsOf(first, last))
      counts.set(value, (counts.get(value) ?? 0) + row.count);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(byCount)
    .slice(0, LISTED);
};

/** Counts several facets under the same conditions in one pass over the rows. */
const countTogether = async (
  database: Database,
  facets: readonly Facet[],
  where: RawBuilder<SqlBool>,
): Promise<readonly Row[]> => {
  const columns = facets.flatMap((facet) => FACETS[facet].columns);
  const sets = facets.map((facet) => sql`(${sql.join(FACETS[facet].columns.map((column) => sql.ref(column)))})`);
  const { rows } = await sql<Row>`
    select ${sql.join(columns.map((column) => sql.ref(column)))}, count(*)::integer as count
    from (select *, left(event_start, 7) as first, left(event_end, 7) as last from shown_claim where ${where}) claims
    group by grouping sets (${sql.join(sets)})`.execute(database);
  return rows;
};

/** Counts under a query's filters, remembered until the ledger changes. */
export const readFacets = (database: Database, counts: Counts, query: ClaimQuery): Promise<FacetCounts> =>
  counts.remember(`facets ${filterKey(query)}`, async () => {
    const isChosen = (facet: Facet): boolean => FACETS[facet].filters.some((filter) => query[filter] !== undefined);
    const together = NAMES.filter((facet) => !isChosen(facet));
    const counted: Partial<Record<Facet, FacetCount[]>> = {};
    for (const facets of [together, ...NAMES.filter(isChosen).map((facet) => [facet])]) {
      if (facets.length === 0) continue;
      const without = facets === together ? [] : facets.flatMap((facet) => FACETS[facet].filters);
      const rows = await countTogether(database, facets, conditionsOf(query, without) ?? sql<SqlBool>`true`);
      for (const facet of facets) counted[facet] = countsIn(rows, FACETS[facet]);
    }
    return counted as FacetCounts;
  });
