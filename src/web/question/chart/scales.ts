// From time and figure to places on the drawing, with ticks at round times and numbers. Pure, in UTC.
import { numberWords } from "../../words/figure.ts";
import type { Lane } from "./lanes.ts";

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Said once, under the first tick that it covers: the year, or the day of hours. */
  readonly above: string | null;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Place of a value: 0 at `from`, 1 at `to`. */
  readonly place: (value: number) => number;
  readonly ticks: readonly Tick[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

interface Step {
  /** Shortest span of the axis, in milliseconds, between two ticks. */
  readonly length: number;
  readonly first: (time: number) => number;
  readonly next: (time: number) => number;
  readonly label: (date: Date) => string;
  readonly above: (date: Date) => string;
}

const year = (date: Date): string => String(date.getUTCFullYear());
const month = (date: Date): string => MONTHS[date.getUTCMonth()] ?? "";
const day = (date: Date): string => `${date.getUTCDate()} ${month(date)}`;

const everyHours = (count: number): Step => ({
  length: count * HOUR,
  first: (time) => Math.ceil(time / (count * HOUR)) * count * HOUR,
  next: (time) => time + count * HOUR,
  label: (date) => `${String(date.getUTCHours()).padStart(2, "0")}:00`,
  above: (date) => `${day(date)} ${year(date)}`,
});
const everyDays = (count: number): Step => ({
  length: count * DAY,
  first: (time) => Math.ceil(time / (count * DAY)) * count * DAY,
  next: (time) => time + count * DAY,
  label: day,
  above: year,
});
const everyMonths = (count: number): Step => {
  const from = (time: number, add: number) => {
    const date = new Date(time);
    return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / count) + add) * count, 1);
  };
  return {
    length: count * 30 * DAY,
    first: (time) => (from(time, 0) >= time ? from(time, 0) : from(time, 1)),
    next: (time) => from(time, 1),
    label: count >= 12 ? year : month,
    above: count >= 12 ? () => "" : year,
  };
};
const everyYears = (count: number): Step => {
  const from = (time: number, add: number) =>
    Date.UTC((Math.floor(new Date(time).getUTCFullYear() / count) + add) * count, 0, 1);
  return {
    length: count * 365 * DAY,
    first: (time) => (from(time, 0) >= time ? from(time, 0) : from(time, 1)),
    next: (time) => from(time, 1),
    label: year,
    above: () => "",
  };
};

const STEPS: readonly Step[] = [
  everyHours(3),
  everyHours(6),
  everyHours(12),
  ...[1, 2, 7, 14].map(everyDays),
  ...[1, 3, 6, 12].map(everyMonths),
  ...[2, 5, 10, 25, 50].map(everyYears),
];

/** The time axis over the lanes' points, with at most `count` ticks. */
export const timeScale = (lanes: readonly Lane[], count: number): Scale => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { points, copies } of lanes) {
    for (const point of points) {
      first = Math.min(first, point.from ?? point.time);
      last = Math.max(last, point.time);
    }
    for (const { time } of copies) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
  }
  if (!Number.isFinite(first)) return { from: 0, to: 1, place: () => 0, ticks: [] };
  const pad = Math.max((last - first) * 0.03, 6 * HOUR);
  const from = first - pad;
  const to = last + pad;
  // Hours are for a day or two; a longer story is told in days.
  const fits = ({ length }: Step) => (to - from) / length <= (length < DAY ? Math.min(count, 6) : count);
  const step = STEPS.find(fits) ?? (STEPS.at(-1) as Step);
  const ticks: Tick[] = [];
  let shown = "";
  for (let at = step.first(from); at <= to; at = step.next(at)) {
    const date = new Date(at);
    const above = step.above(date);
    ticks.push({ at, label: step.label(date), above: above === shown ? null : above });
    shown = above;
  }
  return { from, to, place: (time) => (time - from) / (to - from), ticks };
};

/** The next round number at or above: 1, 2, 2.5 or 5 with zeros. */
const roundStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (([1, 2, 2.5, 5, 10] as const).find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
};

export const SCALE_KINDS = ["even", "log"] as const;
export type ScaleKind = (typeof SCALE_KINDS)[number];

const levelsOf = (lanes: readonly Lane[]): number[] =>
  lanes.flatMap(({ points }) => points.flatMap(({ low, high, level }) => [low, high, level].filter((v) => v !== null)));

/** Claimants so far apart that an even scale would flatten the lower ones. */
export const defaultKind = (lanes: readonly Lane[]): ScaleKind => {
  const latest = lanes.flatMap(({ points }) => points.findLast(({ level }) => level !== null)?.level ?? []);
  const low = Math.min(...latest);
  return low > 0 && Math.max(...latest) / low > 40 ? "log" : "even";
};

const evenScale = (low: number, high: number, count: number, whole: boolean): Scale => {
  const isTight = low > 0.6 * high && high > low;
  const bottom = isTight ? low - (high - low) * 0.35 : Math.min(0, low);
  const top = high + (high - bottom || 1) * 0.1;
  const rough = roundStep((top - bottom) / count);
  const step = whole ? Math.max(1, Math.ceil(rough)) : rough;
  const from = isTight ? Math.floor(bottom / step) * step : bottom;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= top; at += step)
    ticks.push({ at, label: numberWords(at), above: null });
  return { from, to: top, place: (value) => (value - from) / (top - from), ticks };
};

const logScale = (low: number, high: number, count: number): Scale => {
  const from = 10 ** Math.floor(Math.log10(low));
  const to = high * 1.4;
  const powers = Math.ceil(Math.log10(to / from));
  const every = Math.max(1, Math.ceil(powers / count));
  const ticks: Tick[] = [];
  for (let power = 0; power <= powers; power += every) {
    const at = from * 10 ** power;
    if (at <= to) ticks.push({ at, label: numberWords(at), above: null });
  }
  return { from, to, place: (value) => Math.log(Math.max(value, from) / from) / Math.log(to / from), ticks };
};

/** The figure axis that all lanes share, with about `count` ticks; one far from zero begins where it must. */
export const figureScale = (lanes: readonly Lane[], kind: ScaleKind, count: number): Scale => {
  const levels = levelsOf(lanes);
  if (levels.length === 0) return { from: 0, to: 1, place: () => 0, ticks: [] };
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const level of levels) {
    low = Math.min(low, level);
    high = Math.max(high, level);
  }
  if (kind === "log" && high > 0) {
    const positive = levels.filter((level) => level > 0);
    let least = high;
    for (const level of positive) least = Math.min(least, level);
    return logScale(least, high, count);
  }
  return evenScale(low, high, count, levels.every(Number.isInteger));
};
