// Years as written and as counted: "in 2022", "2020-22", "the 1990s", "last year", "the sixties", "the 20th century".
import { matchAt } from "../quantities/phrases.ts";
import { pluralAhead } from "../quantities/word-classes.ts";
import { isoOf, yearOf, yearRange } from "./calendar.ts";
import { mark, plainNumber, touches } from "./marks.ts";
import { inferred, SHIFTS, sameGap, stated, type TimeRule, type TimeScene } from "./scene.ts";

/** A four-digit year, not glued to anything. */
export const yearAt = (scene: TimeScene, at: number): number | null => {
  const lexeme = scene.lexemes[at];
  const year = lexeme?.lower.length === 4 ? plainNumber(lexeme, 4) : null;
  if (year === null || year < 1000 || year > 2199) return null;
  const after = scene.lexemes[at + 1];
  // "the 2024/25 season"
  const next =
    mark(after, "/") && touches(after) && touches(scene.lexemes[at + 2]) ? plainNumber(scene.lexemes[at + 2], 2) : null;
  if (next !== null && next === (year + 1) % 100 && !touches(scene.lexemes[at + 3])) return year;
  if (
    after !== undefined &&
    touches(after) &&
    (after.kind !== "mark" || mark(after, "%°/") || (mark(after, ":") && scene.lexemes[at + 2]?.kind === "number"))
  )
    return null;
  return year;
};

/** "this year", "last year", "next year" as a shift from the year of publication. */
export const shiftedYearAt = (scene: TimeScene, at: number): { shift: number; to: number } | null => {
  const { lexemes, lexicon } = scene;
  for (const [list, shift] of SHIFTS) {
    const word = sameGap(lexemes[at]) ? matchAt(lexicon.phrases[list], lexemes, at) : null;
    const unit = word === null ? undefined : lexemes[word.to];
    if (
      word !== null &&
      sameGap(unit) &&
      lexicon.units.get(unit.lower) === "year" &&
      !lexicon.has("pluralUnits", unit?.lower)
    )
      return { shift, to: word.to + 1 };
  }
  return null;
};

export const fullYear = (scene: TimeScene, year: number, digits: number): number => {
  if (digits > 2) return year;
  const near = scene.anchor === null ? 2030 : yearOf(scene.anchor) + 10;
  return year + 100 * Math.floor((near - year) / 100);
};

/** Whether a year may hang on this by a hyphen: "mid-1996", "1995-1996". */
const hyphened = ({ lexemes, lexicon }: TimeScene, at: number): boolean =>
  lexemes[at]?.kind === "number" ||
  (["early", "middle", "late"] as const).some((list) => lexicon.has(list, lexemes[at]?.lower));

/** "in 2022", "the 2024 election", "2020-22"; not "1950 troops". */
export const year: TimeRule = (scene, at) => {
  const { lexemes, lexicon, numbers } = scene;
  const value = yearAt(scene, at);
  if (value === null) return null;
  const before = lexemes[at - 1];
  if (touches(lexemes[at]) && before !== undefined && (before.kind !== "mark" || !mark(before, "(\"'[“‘—–-/")))
    return null;
  if (
    before !== undefined &&
    touches(lexemes[at]) &&
    mark(before, "-/–") &&
    touches(before) &&
    !hyphened(scene, at - 2)
  )
    return null;
  if (before !== undefined && mark(before, "$£€¥")) return null;
  const measured = matchAt(numbers.units, lexemes, at + 1);
  const singular =
    measured?.value.kind === "duration" &&
    lexicon.units.has(lexemes[at + 1]?.lower ?? "") &&
    !lexicon.has("pluralUnits", lexemes[at + 1]?.lower);
  if ((measured !== null && !singular) || matchAt(numbers.currenciesAfter, lexemes, at + 1) !== null) return null;
  if (numbers.scales.has(lexemes[at + 1]?.lower ?? "")) return null;
  const led =
    before !== undefined &&
    before.kind === "word" &&
    lexemes[at]?.gap !== "break" &&
    lexicon.has("yearBefore", before.lower);
  const counted = pluralAhead(lexemes, at + 1, numbers, 2);
  const next = lexemes[at + 1];
  const short = lexemes[at + 2];
  const spaced = next?.gap === "space" && short?.gap === "space" && mark(next, "-–") && yearAt(scene, at + 2) !== null;
  const bounded = !spaced && before !== undefined && lexicon.has("noYearBefore", before.lower);
  const modern = value >= 1900 && value <= 2100;
  if (
    modern
      ? (counted && !led) ||
        bounded ||
        (counted && (lexicon.has("of", before?.lower) || lexicon.has("to", before?.lower)))
      : !led || counted || value < 1400
  )
    return null;
  if (mark(next, "-–/") && ((touches(next) && touches(short)) || spaced)) {
    const end = plainNumber(short, 4);
    const full = end === null ? null : short?.lower.length === 2 ? 100 * Math.floor(value / 100) + end : end;
    if (full !== null && full > value && full <= value + 120 && full <= 2199 && short?.lower.length !== 3) {
      return stated(at, at + 3, [yearRange(value)[0], yearRange(full)[1]], "year", `from ${value} to ${full}`);
    }
  }
  return stated(at, at + 1, yearRange(value), "year", "the year as written");
};

/** "nineteen ninety-six", "twenty twenty-four", as broadcasters write what is spoken. */
export const spokenYear: TimeRule = (scene, at) => {
  const { lexemes, lexicon, numbers } = scene;
  const century = numbers.cardinals.get(lexemes[at]?.lower ?? "");
  if (century === undefined || century < 17 || century > 20) return null;
  const before = lexemes[at - 1];
  if (century === 20 && !lexicon.has("yearBefore", before?.lower)) return null;
  const tens = sameGap(lexemes[at + 1]) ? numbers.cardinals.get(lexemes[at + 1]?.lower ?? "") : undefined;
  if (tens === undefined || tens < 10) return null;
  const hyphen = mark(lexemes[at + 2], "-") ? 1 : 0;
  const ones =
    tens < 20 || !sameGap(lexemes[at + 2]) ? undefined : numbers.cardinals.get(lexemes[at + 2 + hyphen]?.lower ?? "");
  const unit = ones !== undefined && ones > 0 && ones < 10 ? ones : 0;
  const to = unit > 0 ? at + 3 + hyphen : at + 2;
  if (mark(lexemes[to], "-") && touches(lexemes[to])) return null;
  const value = 100 * century + tens + unit;
  return stated(at, to, yearRange(value), "year", `the year as spoken, ${value}`);
};

/** "the 1990s", "the '80s", "mid-1990s". */
export const decade: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const apostrophe = mark(lexemes[at], "'’‘");
  const index = apostrophe ? at + 1 : at;
  const digits = plainNumber(lexemes[index], 4);
  const length = lexemes[index]?.lower.length ?? 0;
  if (digits === null || digits % 10 !== 0 || (apostrophe ? length !== 2 || !touches(lexemes[index]) : length !== 4))
    return null;
  let end = index + 1;
  if (mark(lexemes[end], "'’") && touches(lexemes[end])) end++;
  if (!lexicon.has("decadeEnding", lexemes[end]?.lower) || !touches(lexemes[end])) return null;
  const start = apostrophe ? fullYear(scene, digits, 2) : digits;
  if (start < 1000 || start > 2190) return null;
  const years = 10;
  return stated(
    at,
    end + 1,
    yearRange(start, years),
    "decade",
    `${isoOf(yearRange(start)[0]).slice(0, 4)} to ${start + years - 1}`,
  );
};

/** "the sixties" as those of the last hundred years; "the 20th century". */
export const namedYears: TimeRule = (scene, at) => {
  const { lexemes, lexicon, numbers } = scene;
  const index = lexicon.has("the", lexemes[at]?.lower) ? at + 1 : at;
  const tens = lexicon.decades.get(lexemes[index]?.lower ?? "");
  if (tens !== undefined && index > at) {
    const start = fullYear(scene, tens, 2);
    return inferred(at, index + 1, yearRange(start, 10), "decade", `the latest such decade, ${start} to ${start + 9}`);
  }
  const ending = lexemes[index + 1];
  const digits = plainNumber(lexemes[index], 2);
  const written = digits !== null && touches(ending) && numbers.is("ordinalEndings", ending?.lower);
  const order = written ? digits : (numbers.ordinals.get(lexemes[index]?.lower ?? "") ?? null);
  const unit = lexemes[written ? index + 2 : index + 1];
  const to = written ? index + 3 : index + 2;
  if (order === null || order < 11 || !sameGap(unit) || lexicon.units.get(unit.lower) !== "century") return null;
  const start = 100 * (order - 1);
  return stated(at, to, yearRange(start, 100), "unknown", `${start} to ${start + 99}`);
};
