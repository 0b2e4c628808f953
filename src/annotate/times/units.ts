// Units of time: the whole unit around a day, and days moved by units.
import type { TimeUnit } from "../../lang/time-tables.ts";
import {
  addMonths,
  type Day,
  type DayRange,
  monthOf,
  monthRange,
  quarterRange,
  weekRange,
  yearOf,
  yearRange,
} from "./calendar.ts";
import { type Precision, sameGap, type TimeScene } from "./scene.ts";

export const PRECISION: Readonly<Record<TimeUnit, Precision>> = {
  minute: "day",
  hour: "day",
  day: "day",
  week: "week",
  weekend: "part",
  month: "month",
  quarter: "quarter",
  season: "season",
  year: "year",
  decade: "decade",
  century: "unknown",
};

const quarterOf = (day: Day): number => Math.ceil(monthOf(day) / 3);

/** The whole unit that holds a day, `shift` units on: the week, month or year. */
export const unitRange = (unit: TimeUnit, day: Day, shift: number): DayRange => {
  switch (unit) {
    case "week":
      return weekRange(day + 7 * shift);
    case "weekend": {
      const saturday = weekRange(day)[0] + 5 + 7 * shift;
      return [saturday, saturday + 1];
    }
    case "month":
      return monthRange(yearOf(day), monthOf(day) + shift);
    case "quarter":
      return quarterRange(yearOf(day), quarterOf(day) + shift);
    case "year":
      return yearRange(yearOf(day) + shift);
    case "decade":
      return yearRange(10 * Math.floor(yearOf(day) / 10) + 10 * shift, 10);
    case "century":
      return yearRange(100 * Math.floor(yearOf(day) / 100) + 100 * shift, 100);
    default:
      return [day + shift, day + shift];
  }
};

/** A day moved by a number of units, to the day. */
export const moved = (unit: TimeUnit, day: Day, count: number): Day => {
  const months: Partial<Record<TimeUnit, number>> = {
    month: 1,
    quarter: 3,
    season: 3,
    year: 12,
    decade: 120,
    century: 1200,
  };
  const factor = months[unit];
  if (factor !== undefined) return addMonths(day, Math.round(factor * count));
  return unit === "hour"
    ? day + Math.trunc(count / 24)
    : unit === "minute"
      ? day
      : day + Math.round((unit === "week" ? 7 : 1) * count);
};

export const unitAt = (scene: TimeScene, at: number): TimeUnit | null =>
  scene.lexemes[at]?.kind === "word" && sameGap(scene.lexemes[at])
    ? (scene.lexicon.units.get((scene.lexemes[at] as { lower: string }).lower) ?? null)
    : null;
