// Counted units: "three days ago", "a week later", "the past decade", "for three days", "every year".
import type { TimeUnit } from "../../lang/time-tables.ts";
import { numeralAt } from "../quantities/numerals.ts";
import { matchAt } from "../quantities/phrases.ts";
import { type Day, type DayRange, isoOf } from "./calendar.ts";
import { anchored, durationOf, inferred, type Precision, sameGap, type TimeRule, type TimeScene } from "./scene.ts";
import { moved, PRECISION, unitAt, unitRange } from "./units.ts";
import { weekdayAt } from "./weekdays.ts";
import { yearAt } from "./years.ts";

export interface Count {
  readonly value: number | null;
  readonly to: number;
}

/** "three", "a", "several" before a unit. */
const countAt = (scene: TimeScene, at: number): Count | null => {
  const { lexemes, lexicon, numbers } = scene;
  const vague = matchAt(lexicon.phrases.vagueCounts, lexemes, at);
  if (vague !== null) return { value: null, to: vague.to };
  const numeral = numeralAt(lexemes, at, numbers);
  const ordinal = numeral?.form === "fraction" && numbers.ordinals.has(lexemes[numeral.to - 1]?.lower ?? "");
  if (numeral !== null && numeral.form !== "times" && !ordinal && yearAt(scene, at) === null) {
    const skip = numeral.form === "fraction" && lexicon.has("articles", lexemes[numeral.to]?.lower) ? 1 : 0;
    const of = numeral.value === null && lexicon.has("of", lexemes[numeral.to]?.lower) ? 1 : 0;
    return { value: numeral.value, to: numeral.to + skip + of };
  }
  return lexicon.has("articles", lexemes[at]?.lower) ? { value: 1, to: at + 1 } : null;
};

export interface Extent {
  readonly count: number | null;
  readonly unit: TimeUnit;
  readonly to: number;
  readonly hyphen: boolean;
}

/** "three days", "a week", "10-year", "several months". */
export const extentAt = (scene: TimeScene, at: number): Extent | null => {
  const count = countAt(scene, at);
  if (count === null) return null;
  const { lexemes, lexicon } = scene;
  let unitIndex = count.to;
  const hyphen = lexemes[unitIndex]?.lower === "-";
  if (hyphen) unitIndex++;
  else if (scene.numbers.is("unitPadding", lexemes[unitIndex]?.lower)) unitIndex++;
  const unit = unitAt(scene, unitIndex);
  if (unit === null) return null;
  const age = lexemes[unitIndex + 1]?.lower === "-" ? unitIndex + 2 : unitIndex + 1;
  if (matchAt(lexicon.phrases.ageWords, lexemes, age) !== null) return null;
  return { count: count.value, unit, to: unitIndex + 1, hyphen };
};

/** The day, week, month or year that lies so many units before or after a day. */
export const agoRange = (unit: TimeUnit, anchor: Day, count: number, sign: -1 | 1): DayRange => {
  const day = moved(unit, anchor, sign * count);
  return unit === "decade" || unit === "century" ? unitRange("year", day, 0) : unitRange(unit, day, 0);
};

export const countWords = (count: number, unit: TimeUnit): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** A year before a quarter or month is that quarter or month: "up from 40 a year earlier". */
const besideRange = (
  unit: TimeUnit,
  last: DayRange,
  count: number,
  sign: -1 | 1,
): { range: DayRange; precision: Precision } => {
  if (unit === "year" && Number.isInteger(count)) {
    for (const part of ["month", "quarter"] as const) {
      const [start, end] = unitRange(part, last[0], 0);
      if (start === last[0] && end === last[1])
        return { range: unitRange(part, moved(unit, start, sign * count), 0), precision: part };
    }
  }
  return { range: agoRange(unit, last[0], count, sign), precision: PRECISION[unit] };
};

/** "three days ago", "a week from now", "two weeks earlier", "in three days", "for three days", "a 10-year plan". */
export const extent: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const found = extentAt(scene, at);
  if (found === null) return null;
  const { count, unit, to } = found;
  for (const [list, sign] of [
    ["ago", -1],
    ["fromNow", 1],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, to);
    if (word === null || !sameGap(lexemes[to])) continue;
    if (count === null) return inferred(at, word.to, null, "unknown", "how many is not said");
    return anchored(scene, at, word.to, unit === "decade" ? "year" : PRECISION[unit], (anchor) => ({
      range: agoRange(unit, anchor, count, sign),
      reason: `${countWords(count, unit)} ${sign < 0 ? "before" : "after"} publication`,
    }));
  }
  for (const [list, sign] of [
    ["earlier", -1],
    ["later", 1],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, to);
    if (word === null || !sameGap(lexemes[to])) continue;
    const last = scene.last();
    if (count === null) return inferred(at, word.to, null, "unknown", "how many is not said");
    const behind = lexemes[word.to];
    if (sameGap(behind) && behind.kind === "word" && lexicon.has("beside", lexemes[word.to - 1]?.lower))
      return inferred(at, word.to, null, PRECISION[unit], "counted from something that the words do not date");
    if (last === null)
      return inferred(at, word.to, null, PRECISION[unit], "no time is named before that it could be counted from");
    const { range, precision } = besideRange(unit, last, count, sign);
    const reason = `${countWords(count, unit)} ${sign < 0 ? "before" : "after"} ${isoOf(last[0])}, the time named last`;
    return { ...inferred(at, word.to, range, precision, reason), aside: sign < 0 };
  }
  const led = lexicon.has("inAfter", lexemes[at - 1]?.lower) && scene.tenseAt(at, to) === "future";
  if (led && count !== null && !found.hyphen) {
    return anchored(scene, at, to, PRECISION[unit], (anchor) => ({
      range: agoRange(unit, anchor, count, 1),
      reason: `${countWords(count, unit)} after publication`,
    }));
  }
  return durationOf(at, to, "how long, not when");
};

/** "the past three weeks", "the last decade", "recent months", "the coming days". */
export const spanUpTo: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  for (const [list, sign] of [
    ["pastSpan", -1],
    ["comingSpan", 1],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    if (word === null) continue;
    const found = extentAt(scene, word.to);
    if (found !== null && !found.hyphen && !lexicon.has("articles", lexemes[word.to]?.lower)) {
      const { count, unit } = found;
      if (count === null) return inferred(at, found.to, null, "unknown", "how many is not said");
      return anchored(scene, at, found.to, "part", (anchor) => ({
        range: sign < 0 ? [moved(unit, anchor, -count), anchor] : [anchor, moved(unit, anchor, count)],
        reason: `the ${countWords(count, unit)} ${sign < 0 ? "up to" : "from"} publication`,
      }));
    }
    const unit = unitAt(scene, word.to);
    if (unit === null) continue;
    if (lexicon.has("pluralUnits", lexemes[word.to]?.lower))
      return inferred(at, word.to + 1, null, "unknown", "how many is not said");
    const single = unit === "decade" || unit === "century" || unit === "day" || unit === "hour";
    if (!single || sign > 0 || matchAt(lexicon.phrases.previous, lexemes, at) !== null) continue;
    return anchored(scene, at, word.to + 1, "part", (anchor) => ({
      range: [moved(unit, anchor, -1), anchor],
      reason: `the ${unit} up to publication`,
    }));
  }
  const recent = lexemes[at]?.lower;
  if (recent === undefined || !lexicon.has("vagueCounts", recent)) return null;
  const unit = unitAt(scene, at + 1);
  return unit === null || recent !== "recent" ? null : inferred(at, at + 2, null, "unknown", "how many is not said");
};

/** "every year", "each day", "weekly". */
export const repeated: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const every = matchAt(lexicon.phrases.every, lexemes, at);
  if (every !== null) {
    const count = countAt(scene, every.to);
    for (const index of [every.to, count?.to ?? -1]) {
      if (index < 0) continue;
      if (
        unitAt(scene, index) !== null ||
        weekdayAt(scene, index) !== null ||
        lexicon.months.has(lexemes[index]?.lower ?? "")
      )
        return durationOf(at, index + 1, "how often, not when");
    }
  }
  return lexicon.has("repeated", lexemes[at]?.lower) ? durationOf(at, at + 1, "how often, not when") : null;
};
