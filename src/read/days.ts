// Words and digits that name a day -> that day: "2025-03-27T08:10:00+09:00", "27 March 2025", "Mar. 27, 2025", 1743062400.
import type { PageTables } from "../lang/page-tables.ts";

export interface NamedDay {
  /** "2025-03-27", the day where the outlet is, when the offset is told. */
  readonly day: string;
  /** Instant in UTC when a time with an offset stands there, else null. */
  readonly instant: string | null;
  /** True when the time is given in UTC: the day there may be the next or the last where the outlet is. */
  readonly utc: boolean;
  /** Where in the text it stands. */
  readonly start: number;
  readonly end: number;
}

const two = (value: number): string => String(value).padStart(2, "0");

const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const right = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return right ? `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` : null;
};

const ISO =
  /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[T\s]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?(?!\d)/;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![./-]?\d)/;
const EPOCH = /^\s*(\d{10})(\d{3})?\s*$/;
const CLOCK = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})\b/i;

/** Patterns of "27 March 2025" and "March 27, 2025" for the month names of a language. */
const wordPatterns = new WeakMap<
  PageTables,
  { dayMonth: RegExp; monthDay: RegExp; months: ReadonlyMap<string, number> }
>();

const patternsOf = (tables: PageTables) => {
  const known = wordPatterns.get(tables);
  if (known) return known;
  const months = new Map(
    tables.months.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
  );
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join("|");
  const made = {
    dayMonth: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]{0,3}(?:of )?(${names})\\b\\.?,?[\\s-]{0,3}(\\d{4})(?!\\d)`,
      "iu",
    ),
    monthDay: new RegExp(
      `\\b(${names})\\b\\.?[\\s-]{0,3}(\\d{1,2})(?:st|nd|rd|th)?(?:,|\\.)?[\\s-]{1,3}(?:at )?(\\d{4})(?!\\d)`,
      "iu",
    ),
    months,
  };
  wordPatterns.set(tables, made);
  return made;
};

/** Day and instant of a wall clock time at an offset. */
const withTime = (
  day: string,
  clock: readonly [hour: number, minute: number, second: number],
  offset: string,
): Pick<NamedDay, "day" | "instant" | "utc"> => {
  const [hour, minute, second] = clock;
  const utc = /^(Z|UTC|GMT|[+-]00:?00)$/i.test(offset);
  const sign = offset.startsWith("-") ? -1 : 1;
  const digits = utc ? "0000" : offset.replace(/\D/g, "");
  const minutes = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4)));
  const time = Date.parse(`${day}T${two(hour)}:${two(minute)}:${two(second)}Z`) - minutes * 60_000;
  if (Number.isNaN(time)) return { day, instant: null, utc: false };
  const instant = new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
  // Midnight in UTC is how software writes a day without a time.
  return { day, instant, utc: utc && !(hour === 0 && minute === 0) };
};

const plain = (day: string | null, start: number, length: number): NamedDay | null =>
  day === null ? null : { day, instant: null, utc: false, start, end: start + length };

const isoDay = (text: string): NamedDay | null => {
  const match = ISO.exec(text);
  if (!match) return null;
  const [words, year, , month, date, hour, minute, second, offset] = match;
  const day = dayOf(Number(year), Number(month), Number(date));
  if (day === null) return null;
  const found = plain(day, match.index, words.length) as NamedDay;
  return hour !== undefined && offset !== undefined
    ? { ...found, ...withTime(day, [Number(hour), Number(minute), Number(second ?? 0)], offset) }
    : found;
};

const wordedDay = (text: string, tables: PageTables): NamedDay | null => {
  const { dayMonth, monthDay, months } = patternsOf(tables);
  const first = dayMonth.exec(text);
  const second = monthDay.exec(text);
  const match = first && (!second || first.index <= second.index) ? first : second;
  if (!match) return null;
  const [words, a = "", b = "", year] = match;
  const [month, date] = match === first ? [b, a] : [a, b];
  const day = dayOf(Number(year), months.get(month.toLowerCase()) ?? 0, Number(date));
  if (day === null) return null;
  const found = plain(day, match.index, words.length) as NamedDay;
  const clock = CLOCK.exec(text.slice(found.end, found.end + 40));
  if (!clock) return found;
  const hour = (Number(clock[1]) % 12) + (/^p/i.test(clock[4] ?? "") ? 12 : 0);
  return {
    ...found,
    ...withTime(day, [clock[4] ? hour : Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)], clock[5] ?? "Z"),
  };
};

const numericDay = (text: string, dayFirst: boolean): NamedDay | null => {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [words, a, separator, b, year = ""] = match;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const european = separator === "." || Number(a) > 12 || (dayFirst && Number(b) <= 12);
  const [month, date] = european ? [b, a] : [a, b];
  return plain(dayOf(full, Number(month), Number(date)), match.index, words.length);
};

const epochDay = (text: string): NamedDay | null => {
  const match = EPOCH.exec(text);
  if (!match) return null;
  const instant = new Date(Number(match[1]) * 1000).toISOString().replace(/\.\d+Z$/, "Z");
  return { day: instant.slice(0, 10), instant, utc: true, start: 0, end: text.length };
};

/** The first day that a text names in full, or null: `findDay("Posted 3 May 2021 by", tables, true)?.day` is "2021-05-03". */
export const findDay = (text: string, tables: PageTables, dayFirst: boolean): NamedDay | null => {
  const found = [isoDay(text), wordedDay(text, tables), numericDay(text, dayFirst)].filter((day) => day !== null);
  found.sort((a, b) => a.start - b.start);
  return found[0] ?? null;
};

/** The day of a value that is meant to be one, such as an attribute: also "20250327" and seconds since 1970. */
export const readDay = (value: string, tables: PageTables, dayFirst: boolean): NamedDay | null => {
  const exact = findDay(value, tables, dayFirst) ?? epochDay(value);
  if (exact) return exact;
  const compact = COMPACT.exec(value);
  return compact
    ? plain(dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3])), compact.index, compact[0].length)
    : null;
};

/** Whole days between two days. */
export const daysApart = (a: string, b: string): number =>
  Math.round(Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000);

/** The value a document keeps: the instant in UTC where it falls on the same day as at the outlet, else the day. */
export const dayValue = (named: NamedDay): string =>
  named.instant !== null && named.instant.slice(0, 10) === named.day ? named.instant : named.day;
