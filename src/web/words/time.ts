// Days and intervals of the ledger (ISO, inclusive) in the words a reader sees. No clock, no local time zone.
import type { Interval } from "../../model/claim.ts";

const LONG = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export type Length = "short" | "long";

const monthWord = (month: number, length: Length): string => {
  const word = LONG[month - 1] ?? "?";
  return length === "long" ? word : word.length > 4 ? word.slice(0, 3) : word;
};

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const partsOf = (iso: string): Parts | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
};

/** A day, month or instant in words: "2025-03-27T08:10:00Z" is "27 Mar 2025", "2025-03" is "Mar 2025". */
export const dayWords = (iso: string, length: Length = "short"): string => {
  const parts = partsOf(iso);
  if (parts) return `${parts.day} ${monthWord(parts.month, length)} ${parts.year}`;
  const month = /^(\d{4})-(\d{2})$/.exec(iso);
  return month ? `${monthWord(Number(month[2]), length)} ${month[1]}` : iso;
};

/** An instant with its time of day: "27 Mar 2025, 08:10 UTC"; a bare day stays a day. */
export const instantWords = (iso: string, length: Length = "short"): string => {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return time ? `${dayWords(iso, length)}, ${time} UTC` : dayWords(iso, length);
};

/** An interval in words, whole months and years named as such: 1 January to 28 February 2025 is "Jan–Feb 2025". */
export const intervalWords = (interval: Interval, length: Length = "short"): string => {
  const from = partsOf(interval.start);
  const to = partsOf(interval.end);
  if (!from || !to) return `${interval.start} – ${interval.end}`;
  const dash = length === "long" ? " to " : "–";
  const spaced = length === "long" ? " to " : " – ";
  const wholeMonths = from.day === 1 && to.day === lastDay(to.year, to.month);
  if (wholeMonths && from.month === 1 && to.month === 12)
    return from.year === to.year ? `${from.year}` : `${from.year}${dash}${to.year}`;
  if (wholeMonths) {
    if (from.year !== to.year)
      return `${monthWord(from.month, length)} ${from.year}${spaced}${monthWord(to.month, length)} ${to.year}`;
    if (from.month === to.month) return `${monthWord(from.month, length)} ${from.year}`;
    return `${monthWord(from.month, length)}${dash}${monthWord(to.month, length)} ${from.year}`;
  }
  if (interval.start === interval.end) return dayWords(interval.start, length);
  if (from.year !== to.year) return `${dayWords(interval.start, length)}${spaced}${dayWords(interval.end, length)}`;
  if (from.month !== to.month)
    return `${from.day} ${monthWord(from.month, length)}${spaced}${dayWords(interval.end, length)}`;
  return `${from.day}${dash}${dayWords(interval.end, length)}`;
};
