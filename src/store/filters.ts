// A ClaimQuery -> conditions on the shown claims, and the order of the rows.
import type { Expression, RawBuilder, SqlBool } from "kysely";
import { sql } from "kysely";
import type { ClaimQuery, Sort } from "../model/query.ts";

type Condition = Expression<SqlBool>;
type Filter = Exclude<keyof ClaimQuery, "sort" | "descending" | "limit" | "offset">;

const is =
  (column: string) =>
  (value: unknown): Condition =>
    sql<SqlBool>`${sql.ref(column)} = ${value}`;
const atLeast =
  (column: string) =>
  (value: unknown): Condition =>
    sql<SqlBool>`${sql.ref(column)} >= ${value}`;
/** A day or its beginning stands for all that begins with it: "2025-01" holds "2025-01-31". */
const atMostDay =
  (column: string) =>
  (value: unknown): Condition =>
    sql<SqlBool>`${sql.ref(column)} < ${`${value}~`}`;

/** Words as they are typed, with no meaning for % and _. */
export const part = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/** One condition a filter; a figure matches a bound when its range reaches it, an event time when it meets the interval. */
const FILTERS: { readonly [Key in Filter]: (value: NonNullable<ClaimQuery[Key]>) => Condition } = {
  text: (words) =>
    sql<SqlBool>`(added, place) in (select added, place from shown_words where search @@ websearch_to_tsquery('english', ${words}))`,
  source: (words) =>
    sql<SqlBool>`source = any(array(select name from source_name where lower like ${part(words.toLowerCase())}))`,
  outlet: (words) => sql<SqlBool>`lower(outlet) = lower(${words})`,
  event: is("event"),
  certainty: is("certainty"),
  kind: is("kind"),
  role: is("role"),
  stance: is("stance"),
  document: (id) => sql<SqlBool>`added = (select added from shown_document where document_id = ${id})`,
  minValue: atLeast("high"),
  maxValue: (value) => sql<SqlBool>`low <= ${value}`,
  since: atLeast("event_end"),
  until: atMostDay("event_start"),
  publishedSince: atLeast("published_at"),
  publishedUntil: atMostDay("published_at"),
  demo: is("demo"),
};
const KEYS = Object.keys(FILTERS) as readonly Filter[];

/** All conditions of a query joined by "and", those of `without` left out; null when there is none. */
export const conditionsOf = (query: ClaimQuery, without: readonly Filter[] = []): RawBuilder<SqlBool> | null => {
  const conditions = KEYS.filter((key) => query[key] !== undefined && !without.includes(key)).map((key) =>
    (FILTERS[key] as (value: unknown) => Condition)(query[key]),
  );
  return conditions.length === 0 ? null : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
};

/** The filters alone in one fixed order: equal for queries that find the same rows. */
export const filterKey = (query: ClaimQuery): string => JSON.stringify(KEYS.map((key) => query[key] ?? null));

interface Order {
  /** Null sorts by when the row was added. */
  readonly column: string | null;
  /** Which way it goes when the query does not say. */
  readonly descending: boolean;
}

export const ORDERS: Readonly<Record<Sort, Order>> = {
  newest: { column: null, descending: true },
  oldest: { column: null, descending: false },
  published: { column: "published_at", descending: true },
  "event-time": { column: "event_start", descending: true },
  value: { column: "value", descending: true },
  source: { column: "source", descending: false },
  outlet: { column: "outlet", descending: false },
};

/** The order of the rows: by the sort, rows without a value last, then the newest reading, then the order of its text. */
export const orderOf = ({ sort = "newest", descending }: ClaimQuery): RawBuilder<unknown> => {
  const order = ORDERS[sort];
  const direction = (descending ?? order.descending) ? sql`desc` : sql`asc`;
  if (order.column === null) return sql`added ${direction}, place`;
  return sql`${sql.ref(order.column)} ${direction} nulls last, added desc, place`;
};
