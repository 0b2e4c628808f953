// The query line, typed text <-> ClaimQuery: words to search for and filters such as `source:"Coast Guard" value>10`.
import { ReportedlyError } from "../errors.ts";
import type { ClaimQuery } from "../model/query.ts";
import { QUERY_KEYS } from "../model/query.ts";

type LineKey = keyof typeof QUERY_KEYS;

/** Keys of the line whose names in a ClaimQuery differ. */
const FIELDS: Partial<Record<LineKey, keyof ClaimQuery>> = {
  "published-since": "publishedSince",
  "published-until": "publishedUntil",
  order: "descending",
};
/** Codes that stand for true and false. */
const TRUTHS: Partial<Record<LineKey, readonly [yes: string, no: string]>> = {
  demo: ["yes", "no"],
  order: ["descending", "ascending"],
};

const KEYS = Object.keys(QUERY_KEYS) as readonly LineKey[];
const QUOTED = String.raw`"(?:[^"\\]|\\.)*"?`;
const PART = new RegExp(String.raw`([a-z][a-z-]*)(:|>=|<=|>|<)(${QUOTED}|\S*)|-?${QUOTED}|\S+`, "gi");
const WORD = new RegExp(String.raw`-?${QUOTED}|\S+`, "g");
const LIKE_A_FILTER = /^[a-z][a-z-]*(:|>=|<=|>|<)/i;
const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

const unquote = (value: string): string =>
  value.startsWith('"') ? value.slice(1).replace(/(\\.)|"$/g, (escaped) => escaped.slice(1)) : value;

const quote = (value: string): string => `"${value.replace(/["\\]/g, "\\$&")}"`;

/** The next number that a computer can hold: `value>10` is every value from the one after 10 on. */
const neighbour = (value: number, direction: 1 | -1): number => {
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new BigInt64Array(new Float64Array([value]).buffer);
  bits[0] = (bits[0] as bigint) + BigInt(value > 0 ? direction : -direction);
  return new Float64Array(bits.buffer)[0] as number;
};

/** Of a number and its neighbour the one that a person would write. */
const isRound = (value: number): boolean => String(value).length <= String(neighbour(value, -1)).length - 3;

type Draft = { -readonly [Key in keyof ClaimQuery]: ClaimQuery[Key] };

const readValue = (sign: string, written: string, draft: Draft): string | null => {
  if (!NUMBER.test(written)) return `"${written}" is no number, as in value>=1000.`;
  const value = Number(written.replaceAll(",", ""));
  if (sign === ":") draft.minValue = draft.maxValue = value;
  else if (sign.startsWith(">")) draft.minValue = sign === ">" ? neighbour(value, 1) : value;
  else draft.maxValue = sign === "<" ? neighbour(value, -1) : value;
  return null;
};

const readFilter = (key: LineKey, value: string, draft: Draft): string | null => {
  const allowed = QUERY_KEYS[key];
  if (value === "") return `${key}: has no value.`;
  if (allowed === "day" && !DAY.test(value)) return `"${value}" is no day; ${key}: takes 2025-03-27, 2025-03 or 2025.`;
  const code = typeof allowed === "string" ? value : value.toLowerCase();
  if (typeof allowed !== "string" && !(allowed as readonly string[]).includes(code))
    return `${key}: takes ${allowed.join(", ")}, not "${value}".`;
  const truth = TRUTHS[key];
  Object.assign(draft, { [FIELDS[key] ?? key]: truth ? code === truth[0] : code });
  return null;
};

/**
 * Reads a query line: `evacuated source:"Coast Guard" value>10` has a text, a source and a least value. Throws
 * RPT_QUERY_INVALID with a sentence for each part that is not understood.
 */
export const parseQueryLine = (line: string): ClaimQuery => {
  const draft: Draft = {};
  const words: string[] = [];
  const problems: string[] = [];
  for (const [whole, name, sign, raw] of line.matchAll(PART)) {
    if (name === undefined || sign === undefined || raw === undefined) {
      words.push(whole);
      continue;
    }
    const key = name.toLowerCase();
    const value = unquote(raw).trim();
    const known = KEYS.find((candidate) => candidate === key);
    const problem =
      key === "value"
        ? readValue(sign, value, draft)
        : known && sign === ":"
          ? readFilter(known, value, draft)
          : sign === ":"
            ? `There is no filter "${name}"; put "${whole}" in quotes to search for the words.`
            : `Only value can be compared; put "${whole}" in quotes to search for the words.`;
    if (problem) problems.push(problem);
  }
  if (words.length > 0) draft.text = words.join(" ");
  if (problems.length > 0)
    throw new ReportedlyError("RPT_QUERY_INVALID", problems.join(" "), `The filters are ${KEYS.join(", ")} and value.`);
  return draft;
};

const printValues = ({ minValue, maxValue }: ClaimQuery): string[] => {
  if (minValue !== undefined && minValue === maxValue) return [`value:${minValue}`];
  const bound = (value: number, sign: ">" | "<"): string => {
    const open = neighbour(value, sign === ">" ? -1 : 1);
    return !isRound(value) && isRound(open) ? `value${sign}${open}` : `value${sign}=${value}`;
  };
  return [
    ...(minValue === undefined ? [] : [bound(minValue, ">")]),
    ...(maxValue === undefined ? [] : [bound(maxValue, "<")]),
  ];
};

/** The line of a query, with its parts in one fixed order: `{text: "ferry", event: "kill"}` is `ferry event:kill`. */
export const printQueryLine = (query: ClaimQuery): string => {
  const filters = KEYS.flatMap((key) => {
    const value = query[FIELDS[key] ?? (key as keyof ClaimQuery)];
    if (value === undefined) return [];
    const truth = TRUTHS[key];
    const written = truth ? (value ? truth[0] : truth[1]) : String(value);
    return [`${key}:${/^[^\s"\\]+$/.test(written) ? written : quote(written)}`];
  });
  const words = (query.text?.match(WORD) ?? []).map((word) => (LIKE_A_FILTER.test(word) ? quote(word) : word));
  return [...words, ...filters, ...printValues(query)].join(" ");
};
