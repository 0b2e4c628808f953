// The list's search and facets as an address ("?status=contested&text=ferry") and back; the API takes the same parameters.
import type { QuestionQuery } from "../../export/question-record.ts";
import { EVENTS } from "../../model/claim.ts";
import { COUNT_KINDS, STATUSES } from "../../model/question.ts";

/** As in the API; kept here so that the page carries no schema. */
export const LIST_SORTS = ["changed", "origins", "documents", "title"] as const satisfies readonly NonNullable<
  QuestionQuery["sort"]
>[];

type Key = Exclude<keyof QuestionQuery, "limit" | "offset">;

const text = (value: string) => (value.trim() === "" ? undefined : value.trim());
const oneOf = (codes: readonly string[]) => (value: string) => (codes.includes(value) ? value : undefined);

const READERS: Readonly<Record<Key, (value: string) => string | undefined>> = {
  text,
  status: oneOf(STATUSES),
  event: oneOf(EVENTS),
  kind: oneOf(COUNT_KINDS),
  origin: text,
  sort: oneOf(LIST_SORTS),
};

const KEYS = Object.keys(READERS) as readonly Key[];

/** The query in an address; what the list does not know is left out. */
export const questionsFromAddress = (search: string): QuestionQuery => {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const raw = params.get(key);
      const value = raw === null ? undefined : READERS[key](raw);
      return value === undefined ? [] : [[key, value]];
    }),
  ) as QuestionQuery;
};

/** The parameters of a query in one fixed order: equal queries have equal addresses. */
export const addressOfQuestions = (query: QuestionQuery): string => {
  const params = new URLSearchParams();
  for (const key of KEYS) {
    const value = query[key];
    if (value !== undefined && value !== "") params.set(key, value);
  }
  return params.toString();
};

/** The query without its order. */
export const questionFiltersOf = ({ sort: _sort, ...filters }: QuestionQuery): QuestionQuery => filters;

/** A query with some parts set or, for `undefined`, taken away. */
export const withPart = (
  query: QuestionQuery,
  changes: { readonly [K in Key]?: QuestionQuery[K] | undefined },
): QuestionQuery =>
  Object.fromEntries(
    Object.entries({ ...query, ...changes }).filter(([, value]) => value !== undefined),
  ) as QuestionQuery;

/** The address of a question's page. */
export const questionPath = (id: string): string => `/questions/${encodeURIComponent(id)}`;
