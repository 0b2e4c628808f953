// The ledger's filters as an address ("?source=Coast+Guard&since=2031-05") and back; the API takes the same parameters.
import { CERTAINTIES, CLAIM_KINDS, EVENTS, FIGURE_ROLES, STANCES } from "../../model/claim.ts";
import type { ClaimQuery } from "../../model/query.ts";
import { SORTS } from "../../model/query.ts";

type Parsed = string | number | boolean | undefined;
type Key = Exclude<keyof ClaimQuery, "limit" | "offset">;

const text = (value: string): Parsed => (value.trim() === "" ? undefined : value);
const number = (value: string): Parsed => (value !== "" && Number.isFinite(Number(value)) ? Number(value) : undefined);
const day = (value: string): Parsed => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? value : undefined);
const truth = (value: string): Parsed => (value === "true" ? true : value === "false" ? false : undefined);
const oneOf =
  (codes: readonly string[]) =>
  (value: string): Parsed =>
    codes.includes(value) ? value : undefined;

const READERS: Readonly<Record<Key, (value: string) => Parsed>> = {
  text,
  source: text,
  outlet: text,
  event: oneOf(EVENTS),
  certainty: oneOf(CERTAINTIES),
  kind: oneOf(CLAIM_KINDS),
  role: oneOf(FIGURE_ROLES),
  stance: oneOf(STANCES),
  document: text,
  minValue: number,
  maxValue: number,
  since: day,
  until: day,
  publishedSince: day,
  publishedUntil: day,
  demo: truth,
  sort: oneOf(SORTS),
  descending: truth,
};

export const FILTER_KEYS = Object.keys(READERS) as readonly Key[];

/** The query in an address; a parameter that the ledger does not know, or with a value that it cannot be, is left out. */
export const queryFromAddress = (search: string): ClaimQuery => {
  const params = new URLSearchParams(search);
  const entries = FILTER_KEYS.flatMap((key) => {
    const raw = params.get(key);
    const value = raw === null ? undefined : READERS[key](raw);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as ClaimQuery;
};

/** The parameters of a query in one fixed order, so that equal queries have equal addresses. */
export const addressOfQuery = (query: ClaimQuery): string => {
  const params = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const value = query[key];
    if (value !== undefined && value !== "") params.set(key, String(value));
  }
  return params.toString();
};

/** The query without its order: what facets and the "clear" control look at. */
export const filtersOf = ({ sort: _sort, descending: _descending, ...filters }: ClaimQuery): ClaimQuery => filters;

/** A query with one filter set or, for `undefined`, taken away. */
export const withFilter = (
  query: ClaimQuery,
  changes: { readonly [K in Key]?: ClaimQuery[K] | undefined },
): ClaimQuery =>
  Object.fromEntries(Object.entries({ ...query, ...changes }).filter(([, value]) => value !== undefined)) as ClaimQuery;
