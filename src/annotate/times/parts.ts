// Units counted inside a period or up to a day: "the first nine months of 2025", "the year to March", "the week of 3 March".
import type { TimeUnit } from "../../lang/time-tables.ts";
import { matchAt } from "../quantities/phrases.ts";
import { type DayRange, weekRange, yearOf, yearRange } from "./calendar.ts";
import { agoRange, countWords, extentAt } from "./extents.ts";
import { anchored, type Found, sameGap, type TimeRule, type TimeScene } from "./scene.ts";
import { plainUnit } from "./spans.ts";
import { moved, PRECISION, unitAt } from "./units.ts";

interface Units {
  readonly count: number;
  readonly unit: TimeUnit;
  readonly to: number;
}

/** "nine months" as said, or "week" alone where one may be meant. */
const unitsAt = (scene: TimeScene, at: number, alone: boolean): Units | null => {
  const { lexemes, lexicon } = scene;
  const counted = lexicon.has("articles", lexemes[at]?.lower) ? null : extentAt(scene, at);
  if (counted !== null)
    return counted.count === null || counted.hyphen || !Number.isInteger(counted.count)
      ? null
      : { count: counted.count, unit: counted.unit, to: counted.to };
  const unit = alone && !lexicon.has("pluralUnits", lexemes[at]?.lower) ? unitAt(scene, at) : null;
  return unit === null ? null : { count: 1, unit, to: at + 1 };
};

/** "the week", "the three months". */
const theUnits = (count: number, unit: TimeUnit): string => `the ${count === 1 ? unit : countWords(count, unit)}`;

const ranged = (base: Found, from: number, range: DayRange, reason: string): Found => ({
  from,
  to: base.to,
  start: range[0],
  end: range[1],
  precision: "part",
  basis: base.basis,
  reason,
  duration: false,
});

const FINE: ReadonlySet<TimeUnit> = new Set(["day", "week", "month"]);
const ORDERS = [1, 2, 3, 4];

/** "the first nine months of 2025", "the last week of August", "the second week of May". */
export const unitsOf =
  (single: TimeRule): TimeRule =>
  (scene, at) => {
    const { lexemes, lexicon, numbers } = scene;
    const from = lexicon.has("the", lexemes[at]?.lower) ? at + 1 : at;
    const last = matchAt(lexicon.phrases.lastUnits, lexemes, from);
    const lead = last ?? matchAt(lexicon.phrases.firstUnits, lexemes, from);
    const order = lead === null ? (numbers.ordinals.get(lexemes[from]?.lower ?? "") ?? 0) : 1;
    if (!ORDERS.includes(order)) return null;
    const units = unitsAt(scene, lead?.to ?? from + 1, true);
    if (units === null || !FINE.has(units.unit) || (order > 1 && units.count > 1)) return null;
    if (!lexicon.has("of", lexemes[units.to]?.lower)) return null;
    const period = plainUnit(scene, units.to + 1) ?? single(scene, units.to + 1);
    if (period === null || period.duration || period.start === null || period.end === null) return null;
    const [start, end] =
      last === null
        ? [moved(units.unit, period.start, order - 1), moved(units.unit, period.start, order - 1 + units.count) - 1]
        : [moved(units.unit, period.end + 1, -units.count), period.end];
    if (start < period.start || end > period.end) return null;
    const name = last === null ? (order === 1 ? "first" : `number ${order} of the`) : "last";
    return ranged(period, at, [start, end], `${name} ${countWords(units.count, units.unit)} of ${period.reason}`);
  };

const CLOSING: readonly Found["precision"][] = ["day", "month", "part"];

/** "the three months to July", "the quarter ended March 31", "the week beginning 3 March", "the week of 3 March". */
export const unitsBeside =
  (single: TimeRule): TimeRule =>
  (scene, at) => {
    const { lexemes, lexicon, numbers } = scene;
    const article = lexicon.has("the", lexemes[at]?.lower);
    const from = article ? at + 1 : at;
    // "its fourth quarter ended Sept. 30": by its own count, whatever that is.
    const ordinal = numbers.ordinals.has(lexemes[from]?.lower ?? "") && unitAt(scene, from + 1) === "quarter";
    const the = article || ordinal;
    const units = unitsAt(scene, ordinal ? from + 1 : from, the);
    if (units === null || !sameGap(lexemes[units.to])) return null;
    const { count, unit } = units;
    const long = unit === "month" || unit === "year" || unit === "quarter" || unit === "decade";
    if (!long && unit !== "week" && unit !== "day") return null;
    const to = the || long ? matchAt(lexicon.phrases.unitsTo, lexemes, units.to) : null;
    const ending = matchAt(lexicon.phrases.unitsEnding, lexemes, units.to) ?? to;
    const beginning = matchAt(lexicon.phrases.unitsBeginning, lexemes, units.to);
    const of = the && unit === "week" && count === 1 && lexicon.has("of", lexemes[units.to]?.lower);
    const next = ending?.to ?? beginning?.to ?? (of ? units.to + 1 : -1);
    const found = next < 0 ? null : single(scene, next);
    if (found === null || found.duration || found.start === null || found.end === null) return null;
    if (ending !== null) {
      const whole = found.precision === "year" && the && (unit === "decade" || (unit === "year" && count > 1));
      if (!whole && !CLOSING.includes(found.precision)) return null;
      const range = [moved(unit, found.end + 1, -count), found.end] as const;
      return ranged(found, at, range, `${theUnits(count, unit)} up to the end of ${found.reason}`);
    }
    if (found.precision !== "day") return null;
    if (of) return ranged(found, at, weekRange(found.start), `the week that holds ${found.reason}`);
    const range = [found.start, moved(unit, found.start, count) - 1] as const;
    return ranged(found, at, range, `${theUnits(count, unit)} from ${found.reason}`);
  };

/** "three days before Christmas", "a week after 3 March", "the day before Friday's vote". */
export const besideTime =
  (single: TimeRule): TimeRule =>
  (scene, at) => {
    const { lexemes, lexicon } = scene;
    const the = lexicon.has("the", lexemes[at]?.lower);
    const units = the ? null : extentAt(scene, at);
    const unit = units?.unit ?? (the ? unitAt(scene, at + 1) : null);
    const count = the ? 1 : (units?.count ?? null);
    const next = units?.to ?? at + 2;
    if (unit === null || count === null || units?.hyphen || !lexicon.has("beside", lexemes[next]?.lower)) return null;
    const sign = lexicon.has("later", lexemes[next]?.lower) ? 1 : -1;
    const found = sameGap(lexemes[next + 1]) ? single(scene, next + 1) : null;
    if (found === null || found.duration || found.precision !== "day" || found.start === null) return null;
    const range = agoRange(unit, found.start, count, sign);
    const reason = `${countWords(count, unit)} ${sign < 0 ? "before" : "after"} ${found.reason}`;
    return { ...found, from: at, start: range[0], end: range[1], precision: PRECISION[unit], reason };
  };

/** "year to date": from the first of January to publication. */
export const yearToDate: TimeRule = (scene, at) => {
  const word = matchAt(scene.lexicon.phrases.yearToDate, scene.lexemes, at);
  if (word === null) return null;
  return anchored(scene, at, word.to, "part", (anchor) => ({
    range: [yearRange(yearOf(anchor))[0], anchor],
    reason: "the year of publication up to that day",
  }));
};
