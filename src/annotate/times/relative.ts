// Times told from the publication day or from the time named last: "Thursday", "last month", "three days ago", "the following day".
import type { TimeUnit } from "../../lang/time-tables.ts";
import { numeralAt } from "../quantities/numerals.ts";
import { matchAt } from "../quantities/phrases.ts";
import {
  addMonths,
  type Day,
  type DayRange,
  isoOf,
  monthOf,
  monthRange,
  quarterRange,
  weekdayNear,
  weekRange,
  yearOf,
  yearRange,
} from "./calendar.ts";
import { monthName, shiftedYearAt, WEEKDAYS, yearAt } from "./dates.ts";
import {
  anchored,
  direction,
  durationOf,
  type Found,
  inferred,
  type Precision,
  sameGap,
  stated,
  type TimeRule,
  type TimeScene,
} from "./scene.ts";

const PRECISION: Readonly<Record<TimeUnit, Precision>> = {
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
const unitRange = (unit: TimeUnit, day: Day, shift: number): DayRange => {
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
const moved = (unit: TimeUnit, day: Day, count: number): Day => {
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

/** "Tuesday night", "Monday's": the day part belongs to the phrase. */
const withDayPart = (scene: TimeScene, at: number): number =>
  sameGap(scene.lexemes[at]) && scene.lexicon.has("dayParts", scene.lexemes[at]?.lower) ? at + 1 : at;

const weekdayAt = (scene: TimeScene, at: number): { weekday: number; to: number } | null => {
  const { lexemes, lexicon } = scene;
  const lexeme = lexemes[at];
  const weekday = lexeme?.kind === "word" ? lexicon.weekdays.get(lexeme.lower) : undefined;
  if (weekday === undefined || lexeme === undefined) return null;
  if (lexicon.has("doubtfulWeekdays", lexeme.lower)) return null;
  return lexeme.capital || lexeme.lower.length > 5 ? { weekday, to: at + 1 } : null;
};

/** "last week", "next week", "this week" after a weekday. */
const weekAfter = (scene: TimeScene, at: number): { shift: -1 | 0 | 1; to: number } | null => {
  const { lexemes, lexicon } = scene;
  const of = lexicon.has("of", lexemes[at]?.lower) ? at + 1 : at;
  for (const [list, shift] of [
    ["lastWords", -1],
    ["nextWords", 1],
    ["thisWords", 0],
  ] as const) {
    const word = sameGap(lexemes[of]) ? matchAt(lexicon.phrases[list], lexemes, of) : null;
    if (word !== null && unitAt(scene, word.to) === "week" && !lexemes[word.to]?.lower.endsWith("s"))
      return { shift, to: word.to + 1 };
  }
  return null;
};

/** "Thursday", "Tuesday night", "last Friday", "next Monday", "this Sunday". */
export const weekday: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const bare = weekdayAt(scene, at);
  if (bare !== null) {
    const week = weekAfter(scene, withDayPart(scene, bare.to));
    if (week !== null) {
      return anchored(scene, at, week.to, "day", (anchor) => {
        const day = weekRange(anchor + 7 * week.shift)[0] + ((bare.weekday + 6) % 7);
        return {
          range: [day, day],
          reason:
            `${WEEKDAYS[bare.weekday]} of the week ${["before that", "", "after that"][week.shift + 1] || ""} of publication`.replace(
              "  ",
              " ",
            ),
        };
      });
    }
    const to = withDayPart(scene, bare.to);
    const way = direction(scene.tenseAt(at, to));
    const name = WEEKDAYS[bare.weekday];
    return anchored(scene, at, to, "day", (anchor) => {
      const day = weekdayNear(anchor, bare.weekday, way);
      return {
        range: [day, day],
        reason: way < 0 ? `latest ${name} on or before publication` : `first ${name} on or after publication`,
      };
    });
  }
  for (const [list, way] of [
    ["lastWords", -1],
    ["nextWords", 1],
    ["thisWords", 0],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    const day = word === null || !sameGap(lexemes[word.to]) ? null : weekdayAt(scene, word.to);
    if (word === null || day === null) continue;
    const to = withDayPart(scene, day.to);
    const name = WEEKDAYS[day.weekday];
    return anchored(scene, at, to, "day", (anchor) => {
      const turn = way === 0 ? direction(scene.tenseAt(at, to)) : way;
      const found = weekdayNear(way === 0 ? anchor : anchor + way, day.weekday, turn);
      const strictly = way === 0 ? "on or " : "";
      return {
        range: [found, found],
        reason:
          turn < 0 ? `latest ${name} ${strictly}before publication` : `first ${name} ${strictly}after publication`,
      };
    });
  }
  return null;
};

/** "yesterday", "today", "tonight", "overnight". */
export const relativeDay: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const found = matchAt(lexicon.relativeDays, lexemes, at);
  if (found !== null) {
    const [from, to] = found.value;
    const shift =
      from === 0
        ? "the day of publication"
        : from < 0
          ? `${-from} day before publication`
          : `${from} day after publication`;
    return anchored(scene, at, found.to, "day", (anchor) => ({ range: [anchor + from, anchor + to], reason: shift }));
  }
  const night = matchAt(lexicon.phrases.overnight, lexemes, at);
  if (night === null) return null;
  return anchored(scene, at, night.to, "day", (anchor) => ({
    range: [anchor - 1, anchor],
    reason: "the night before publication",
  }));
};

const unitAt = (scene: TimeScene, at: number): TimeUnit | null =>
  scene.lexemes[at]?.kind === "word" && sameGap(scene.lexemes[at])
    ? (scene.lexicon.units.get((scene.lexemes[at] as { lower: string }).lower) ?? null)
    : null;

const CALENDAR: ReadonlySet<TimeUnit> = new Set(["week", "weekend", "month", "quarter", "year", "decade", "century"]);

/** "this year" (to the day of publication), "last month", "next week". */
export const relativeUnit: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  for (const [list, shift] of [
    ["thisWords", 0],
    ["lastWords", -1],
    ["nextWords", 1],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    const unit = word === null ? null : unitAt(scene, word.to);
    if (word === null || unit === null || !CALENDAR.has(unit) || lexemes[word.to]?.lower.endsWith("s")) continue;
    const past = lexemes[word.to - 1]?.lower === "past" && unit !== "weekend";
    const to = word.to + 1;
    return anchored(scene, at, to, unit === "weekend" ? "part" : PRECISION[unit], (anchor) => {
      if (past) return { range: [moved(unit, anchor, -1), anchor], reason: `the ${unit} up to publication` };
      if (unit === "weekend") return weekend(scene, at, to, anchor, shift);
      const range = unitRange(unit, anchor, shift);
      if (shift !== 0) return { range, reason: `the ${unit} ${shift < 0 ? "before" : "after"} that of publication` };
      const future = scene.tenseAt(at, to) === "future";
      return {
        range: future ? [anchor, range[1]] : [range[0], anchor],
        reason: future ? `the rest of the ${unit} of publication` : `the ${unit} of publication up to that day`,
      };
    });
  }
  return null;
};

const weekend = (
  scene: TimeScene,
  from: number,
  to: number,
  anchor: Day,
  shift: number,
): { range: DayRange; reason: string } => {
  const saturday = weekdayNear(anchor, 6, -1);
  if (shift > 0 || (shift === 0 && scene.tenseAt(from, to) === "future")) {
    const next = weekdayNear(anchor, 6, 1);
    return { range: [next, next + 1], reason: "first weekend on or after publication" };
  }
  const start = saturday === anchor && shift < 0 ? saturday - 7 : saturday;
  return { range: [start, start + 1], reason: "latest weekend on or before publication" };
};

/** "the weekend", "the week", "the quarter" after a preposition. */
export const plainWeekend: TimeRule = (scene, at) => {
  const { lexemes } = scene;
  const article = lexemes[at]?.lower === "the";
  if (!article || unitAt(scene, at + 1) !== "weekend" || lexemes[at + 1]?.lower.endsWith("s")) return null;
  return anchored(scene, at, at + 2, "part", (anchor) => weekend(scene, at, at + 2, anchor, 0));
};

interface Count {
  readonly value: number | null;
  readonly to: number;
}

/** "three", "a", "several" before a unit. */
const countAt = (scene: TimeScene, at: number): Count | null => {
  const { lexemes, lexicon, numbers } = scene;
  if (!sameGap(lexemes[at])) return null;
  const vague = matchAt(lexicon.phrases.vagueCounts, lexemes, at);
  if (vague !== null) return { value: null, to: vague.to };
  const numeral = numeralAt(lexemes, at, numbers);
  const ordinal = numeral?.form === "fraction" && numbers.ordinals.has(lexemes[numeral.to - 1]?.lower ?? "");
  if (numeral !== null && numeral.form !== "times" && !ordinal && yearAt(scene, at) === null) {
    const skip = numeral.form === "fraction" && lexicon.has("articles", lexemes[numeral.to]?.lower) ? 1 : 0;
    const of = numeral.value === null && lexemes[numeral.to]?.lower === "of" ? 1 : 0;
    return { value: numeral.value, to: numeral.to + skip + of };
  }
  return lexicon.has("articles", lexemes[at]?.lower) ? { value: 1, to: at + 1 } : null;
};

interface Extent {
  readonly count: number | null;
  readonly unit: TimeUnit;
  readonly to: number;
  readonly hyphen: boolean;
}

/** "three days", "a week", "10-year", "several months". */
const extentAt = (scene: TimeScene, at: number): Extent | null => {
  const count = countAt(scene, at);
  if (count === null) return null;
  const { lexemes, lexicon } = scene;
  let unitIndex = count.to;
  const hyphen = lexemes[unitIndex]?.lower === "-";
  if (hyphen) unitIndex++;
  else if (!hyphen && ["more", "full", "straight", "consecutive", "whole"].includes(lexemes[unitIndex]?.lower ?? ""))
    unitIndex++;
  const unit = unitAt(scene, unitIndex);
  if (unit === null) return null;
  const age = lexemes[unitIndex + 1]?.lower === "-" ? unitIndex + 2 : unitIndex + 1;
  if (matchAt(lexicon.phrases.ageWords, lexemes, age) !== null) return null;
  return { count: count.value, unit, to: unitIndex + 1, hyphen };
};

const agoRange = (unit: TimeUnit, anchor: Day, count: number, sign: -1 | 1): DayRange => {
  const day = moved(unit, anchor, sign * count);
  return unit === "decade" || unit === "century" ? unitRange("year", day, 0) : unitRange(unit, day, 0);
};

const countWords = (count: number, unit: TimeUnit): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

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
    if (last === null)
      return inferred(at, word.to, null, PRECISION[unit], "no time is named before that it could be counted from");
    const range = agoRange(unit, last[0], count, sign);
    return inferred(
      at,
      word.to,
      range,
      PRECISION[unit],
      `${countWords(count, unit)} ${sign < 0 ? "before" : "after"} ${isoOf(last[0])}, the time named last`,
    );
  }
  const led =
    lexicon.has("within", lexemes[at - 1]?.lower) &&
    lexemes[at - 1]?.lower === "in" &&
    scene.tenseAt(at, to) === "future";
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
    if (lexemes[word.to]?.lower.endsWith("s"))
      return inferred(at, word.to + 1, null, "unknown", "how many is not said");
    const single = unit === "decade" || unit === "century" || unit === "day" || unit === "hour";
    if (!single || sign > 0) continue;
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

/** "the following day", "the previous week", "the same month", "that year". */
export const fromLast: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  for (const [list, shift] of [
    ["following", 1],
    ["previous", -1],
    ["same", 0],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    const unit = word === null ? null : unitAt(scene, word.to);
    const weekdayAfter = word === null ? null : weekdayAt(scene, word.to);
    if (word === null || (unit === null && weekdayAfter === null) || lexemes[word.to]?.lower.endsWith("s")) continue;
    const to = withDayPart(scene, word.to + 1);
    const last = scene.last();
    const precision = unit === null ? "day" : PRECISION[unit];
    if (last === null)
      return inferred(at, to, null, precision, "no time is named before that it could be counted from");
    const base = shift > 0 ? last[1] : last[0];
    const range: DayRange =
      weekdayAfter !== null
        ? ((day: Day): DayRange => [day, day])(weekdayNear(base + shift, weekdayAfter.weekday, shift < 0 ? -1 : 1))
        : unitRange(unit as TimeUnit, base, shift);
    return inferred(at, to, range, precision, `counted from ${isoOf(base)}, the time named last`);
  }
  return null;
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

/** "the year before", "the day after" at the end of a phrase. */
export const besideLast: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const unit = lexemes[at]?.lower === "the" ? unitAt(scene, at + 1) : null;
  if (unit === null || lexemes[at + 1]?.lower.endsWith("s")) return null;
  for (const [list, shift] of [
    ["earlier", -1],
    ["later", 1],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at + 2);
    const after = word === null ? undefined : lexemes[word.to];
    if (word === null || (after !== undefined && after.kind !== "mark" && after.gap !== "break")) continue;
    const last = scene.last();
    if (last === null)
      return inferred(at, word.to, null, PRECISION[unit], "no time is named before that it could be counted from");
    const base = shift > 0 ? last[1] : last[0];
    return inferred(
      at,
      word.to,
      unitRange(unit, base, shift),
      PRECISION[unit],
      `counted from ${isoOf(base)}, the time named last`,
    );
  }
  return null;
};

/** The year after a season, quarter or half: "of 2024", "2024", "of this year", "of last year". */
const yearOfPart = (scene: TimeScene, at: number): { year: number | null; to: number; known: boolean } => {
  const { lexemes, lexicon } = scene;
  const of = lexicon.has("of", lexemes[at]?.lower) || lexemes[at]?.lower === "," ? at + 1 : at;
  const article = lexemes[of]?.lower === "the" && unitAt(scene, of + 1) === "year" ? of + 2 : -1;
  const named = sameGap(lexemes[of]) ? yearAt(scene, of) : null;
  if (named !== null) return { year: named, to: of + 1, known: true };
  for (const [list, shift] of [
    ["thisWords", 0],
    ["lastWords", -1],
    ["nextWords", 1],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, of);
    if (word !== null && unitAt(scene, word.to) === "year")
      return { year: scene.anchor === null ? null : yearOf(scene.anchor) + shift, to: word.to + 1, known: false };
  }
  return { year: null, to: article > 0 && of > at ? article : at, known: false };
};

const partOfYear = (
  scene: TimeScene,
  from: number,
  to: number,
  name: string,
  precision: Precision,
  rangeOf: (year: number) => DayRange,
  shift: -1 | 0 | 1 | null,
): Found => {
  const year = yearOfPart(scene, to);
  if (year.known && year.year !== null)
    return stated(from, year.to, rangeOf(year.year), precision, `${name} of ${year.year}`);
  return anchored(scene, from, year.to, precision, (anchor) => {
    if (year.year !== null)
      return { range: rangeOf(year.year), reason: `${name} of ${year.year}, counted from publication` };
    const way = shift ?? direction(scene.tenseAt(from, to));
    const now = yearOf(anchor);
    const years = [now + 1, now, now - 1, now - 2];
    if (shift === 0) return { range: rangeOf(now), reason: `${name} of the year of publication` };
    if (way > 0) {
      const next =
        [...years]
          .reverse()
          .find((candidate) => (shift === null ? rangeOf(candidate)[1] >= anchor : rangeOf(candidate)[0] > anchor)) ??
        now;
      return { range: rangeOf(next), reason: `next ${name} after publication` };
    }
    const latest =
      years.find((candidate) => (shift === null ? rangeOf(candidate)[0] <= anchor : rangeOf(candidate)[1] < anchor)) ??
      now;
    return {
      range: rangeOf(latest),
      reason: `latest ${name} ${shift === null ? "begun" : "ended"} before publication`,
    };
  });
};

/** "summer 2024", "last winter", "this spring", "the autumn". */
export const season: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  let index = at;
  let shift: -1 | 0 | 1 | null = null;
  for (const [list, way] of [
    ["lastWords", -1],
    ["nextWords", 1],
    ["thisWords", 0],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    if (word !== null && lexicon.seasons.has(lexemes[word.to]?.lower ?? "")) {
      index = word.to;
      shift = way;
    }
  }
  const lexeme = lexemes[index];
  const month = lexeme?.kind === "word" ? lexicon.seasons.get(lexeme.lower) : undefined;
  if (month === undefined) return null;
  const before = lexemes[index - 1];
  const led =
    before !== undefined &&
    (before.lower === "the" || lexicon.has("monthBefore", before.lower) || lexicon.has("early", before.lower));
  const dated = yearOfPart(scene, index + 1).known;
  if (
    shift === null &&
    !dated &&
    !(led && lexemes[index + 1]?.gap !== "none" && before?.lower !== "to" && before?.lower !== "and")
  )
    return null;
  const rangeOf = (year: number): DayRange => monthRange(year, month, 3);
  return partOfYear(scene, at, index + 1, lexeme?.lower ?? "season", "season", rangeOf, shift);
};

/** "the first quarter", "Q1 2024", "third-quarter", "the second half of 2023". */
export const quarter: TimeRule = (scene, at) => {
  const { lexemes, lexicon, numbers } = scene;
  const here = lexemes[at];
  const digit = lexemes[at + 1];
  if (here?.lower === "q" && digit?.kind === "number" && digit.gap === "none" && /^[1-4]$/.test(digit.lower)) {
    const value = Number(digit.lower);
    return partOfYear(scene, at, at + 2, `quarter ${value}`, "quarter", (year) => quarterRange(year, value), null);
  }
  const shifted = shiftedYearAt(scene, at);
  if (shifted !== null) {
    const possessive = lexemes[shifted.to + 1]?.lower === "s" ? shifted.to + 2 : -1;
    const part = possessive < 0 ? null : quarter(scene, possessive);
    if (part === null || scene.anchor === null || part.start === null || part.end === null) return null;
    const move = 12 * (yearOf(scene.anchor) + shifted.shift - yearOf(part.start));
    const range = monthRange(yearOf(part.start), monthOf(part.start) + move, part.precision === "quarter" ? 3 : 6);
    return inferred(
      at,
      part.to,
      range,
      part.precision,
      `of ${yearOf(range[0])}, counted from publication (${isoOf(scene.anchor)})`,
    );
  }
  const index = here?.lower === "the" ? at + 1 : at;
  let order = numbers.ordinals.get(lexemes[index]?.lower ?? "");
  let after = index + 1;
  if (
    order === undefined &&
    lexemes[index]?.kind === "number" &&
    numbers.is("ordinalEndings", lexemes[index + 1]?.lower)
  ) {
    order = Number(lexemes[index]?.lower);
    after = index + 2;
  }
  if (order === undefined) return null;
  if (lexemes[after]?.lower === "-") after++;
  if (lexicon.has("fiscal", lexemes[after]?.lower)) after++;
  const word = sameGap(lexemes[after]) ? lexemes[after]?.lower : undefined;
  if (lexicon.has("quarter", word) && order <= 4)
    return partOfYear(scene, at, after + 1, `quarter ${order}`, "quarter", (year) => quarterRange(year, order), null);
  if (!lexicon.has("half", word) || order > 2) return null;
  const year = yearOfPart(scene, after + 1);
  if (year.to === after + 1) return null;
  return partOfYear(scene, at, after + 1, `half ${order}`, "part", (of) => monthRange(of, 6 * order - 5, 6), null);
};

/** "last May", "next January", "this March". */
export const shiftedMonth: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  for (const [list, way] of [
    ["lastWords", -1],
    ["nextWords", 1],
    ["thisWords", 0],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    if (word === null || !sameGap(lexemes[word.to]) || !lexemes[word.to]?.capital) continue;
    const month = lexicon.months.get(lexemes[word.to]?.lower ?? "");
    if (month === undefined || lexemes[word.to + 1]?.kind === "number") continue;
    return partOfYear(scene, at, word.to + 1, monthName(month), "month", (year) => monthRange(year, month), way);
  }
  return null;
};
