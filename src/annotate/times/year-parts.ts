// Parts of years: "summer 2024", "the first quarter", "Q1", "the second half of 2023", "last May".
import { matchAt } from "../quantities/phrases.ts";
import { type DayRange, dateDay, isoOf, monthOf, monthRange, quarterRange, yearOf } from "./calendar.ts";
import { mark, monthName } from "./marks.ts";
import { written } from "./month-dates.ts";
import {
  anchored,
  direction,
  type Found,
  inferred,
  type Precision,
  SHIFTS,
  sameGap,
  stated,
  type TimeRule,
  type TimeScene,
} from "./scene.ts";
import { unitAt } from "./units.ts";
import { shiftedYearAt, yearAt } from "./years.ts";

/** The year after a season, quarter or half: "of 2024", "2024", "of this year", "of last year". */
const yearOfPart = (scene: TimeScene, at: number): { year: number | null; to: number; known: boolean } => {
  const { lexemes, lexicon } = scene;
  const of = lexicon.has("of", lexemes[at]?.lower) || lexemes[at]?.lower === "," ? at + 1 : at;
  const article = lexicon.has("the", lexemes[of]?.lower) && unitAt(scene, of + 1) === "year" ? of + 2 : -1;
  const named = sameGap(lexemes[of]) ? yearAt(scene, of) : null;
  if (named !== null) return { year: named, to: of + 1, known: true };
  for (const [list, shift] of SHIFTS) {
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
  begun = shift === null,
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
    if (shift === 0) {
      // "this winter" in January began the year before; what has come of it so far ends on the day of publication.
      const past = precision === "season" && scene.tenseAt(from, to) === "past";
      const both = [rangeOf(now - 1), rangeOf(now)];
      const range =
        both.find(([start, end]) => start <= anchor && anchor <= end) ??
        (past ? both.filter(([start]) => start <= anchor).at(-1) : undefined) ??
        rangeOf(now);
      const open = past && range[1] > anchor && range[0] <= anchor;
      return open
        ? { range: [range[0], anchor], reason: `the ${name} of publication up to that day` }
        : { range, reason: `${name} of the year of publication` };
    }
    if (way > 0) {
      const next =
        [...years]
          .reverse()
          .find((candidate) => (shift === null ? rangeOf(candidate)[1] >= anchor : rangeOf(candidate)[0] > anchor)) ??
        now;
      return { range: rangeOf(next), reason: `next ${name} after publication` };
    }
    const latest =
      years.find((candidate) => (begun ? rangeOf(candidate)[0] <= anchor : rangeOf(candidate)[1] < anchor)) ?? now;
    return {
      range: rangeOf(latest),
      reason: `latest ${name} ${begun ? "begun" : "ended"} before publication`,
    };
  });
};

/** "summer 2024", "last winter", "this spring", "the autumn". */
export const season: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  let index = at;
  let shift: -1 | 0 | 1 | null = null;
  for (const [list, way] of SHIFTS) {
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
    ((lexicon.has("the", before.lower) && lexicon.has("monthBefore", lexemes[index - 2]?.lower)) ||
      lexicon.has("monthBefore", before.lower) ||
      lexicon.has("early", before.lower));
  const dated = yearOfPart(scene, index + 1).known;
  if (
    shift === null &&
    !dated &&
    !(
      led &&
      (lexemes[index + 1]?.gap !== "none" || mark(lexemes[index + 1], '.,;:!?)"”')) &&
      !lexicon.has("to", before?.lower) &&
      !lexicon.has("and", before?.lower)
    )
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
  if (
    lexicon.has("quarterLetter", here?.lower) &&
    digit?.kind === "number" &&
    digit.gap === "none" &&
    /^[1-4]$/.test(digit.lower)
  ) {
    const value = Number(digit.lower);
    return partOfYear(scene, at, at + 2, `quarter ${value}`, "quarter", (year) => quarterRange(year, value), null);
  }
  const shifted = shiftedYearAt(scene, at);
  if (shifted !== null) {
    const possessive = lexicon.has("possessive", lexemes[shifted.to + 1]?.lower) ? shifted.to + 2 : -1;
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
  const year = yearAt(scene, at);
  if (year !== null) {
    const part = sameGap(digit) ? quarter(scene, at + 1) : null;
    if (part === null || part.basis === "stated" || part.precision !== "quarter") return null;
    const order = Math.ceil(monthOf(part.start ?? 0) / 3);
    return stated(at, part.to, quarterRange(year, order), "quarter", `quarter ${order} of ${year}`);
  }
  const index = lexicon.has("the", here?.lower) ? at + 1 : at;
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
  // "It expects a third-quarter loss": of results, which are told when the quarter has begun.
  const results = mark(lexemes[after], "-") ? -1 : null;
  if (results !== null) after++;
  if (lexicon.has("fiscal", lexemes[after]?.lower)) after++;
  const word = sameGap(lexemes[after]) ? lexemes[after]?.lower : undefined;
  if (lexicon.has("quarter", word) && order <= 4)
    return partOfYear(
      scene,
      at,
      after + 1,
      `quarter ${order}`,
      "quarter",
      (of) => quarterRange(of, order),
      results,
      true,
    );
  if (!lexicon.has("half", word) || order > 2) return null;
  if (yearOfPart(scene, after + 1).to === after + 1) return null;
  return partOfYear(scene, at, after + 1, `half ${order}`, "part", (of) => monthRange(of, 6 * order - 5, 6), null);
};

/** "last May", "next January", "this March". */
export const shiftedMonth: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  for (const [list, way] of SHIFTS) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    if (word === null || !sameGap(lexemes[word.to]) || !lexemes[word.to]?.capital) continue;
    const month = lexicon.months.get(lexemes[word.to]?.lower ?? "");
    if (month === undefined) continue;
    const date = written(scene, word.to);
    if (date !== null && date.date !== null) {
      if (way >= 0 || date.year !== null || date.last !== null) continue;
      const { date: day } = date;
      return anchored(scene, at, date.to, "day", (anchor) => {
        const days = [yearOf(anchor), yearOf(anchor) - 1].map((of) => dateDay(of, month, day) ?? anchor);
        const found = days.find((one) => one < anchor) ?? anchor;
        return { range: [found, found], reason: `latest ${day} ${monthName(month)} before publication` };
      });
    }
    return partOfYear(scene, at, word.to + 1, monthName(month), "month", (year) => monthRange(year, month), way);
  }
  return null;
};
