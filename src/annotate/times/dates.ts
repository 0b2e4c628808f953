// Calendar dates: "January 5", "5 January 2024", "Jan. 5-7", "2025-01-05", "Monday, 3 March", "March 2022", "in 2022", "the 1990s".
import type { Lexeme } from "../quantities/lexemes.ts";
import { matchAt } from "../quantities/phrases.ts";
import { pluralAhead } from "../quantities/word-classes.ts";
import { type Day, dateDay, isoOf, monthOf, monthRange, weekdayOf, yearOf, yearRange } from "./calendar.ts";
import { anchored, type Found, inferred, sameGap, stated, type TimeRule, type TimeScene } from "./scene.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
export const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
export const monthName = (month: number): string => MONTHS[(month - 1) % 12] as string;

const mark = (lexeme: Lexeme | undefined, marks: string): boolean =>
  lexeme?.kind === "mark" && marks.includes(lexeme.lower);
const touches = (lexeme: Lexeme | undefined): boolean => lexeme?.gap === "none";

const plainNumber = (lexeme: Lexeme | undefined, digits: number): number | null =>
  lexeme?.kind === "number" && lexeme.lower.length <= digits && /^\d+$/.test(lexeme.lower)
    ? Number(lexeme.lower)
    : null;

/** A four-digit year, not glued to anything. */
export const yearAt = (scene: TimeScene, at: number): number | null => {
  const lexeme = scene.lexemes[at];
  const year = lexeme?.lower.length === 4 ? plainNumber(lexeme, 4) : null;
  if (year === null || year < 1000 || year > 2199) return null;
  const after = scene.lexemes[at + 1];
  if (
    after !== undefined &&
    touches(after) &&
    (after.kind !== "mark" || mark(after, "%°/") || (mark(after, ":") && scene.lexemes[at + 2]?.kind === "number"))
  )
    return null;
  return year;
};

/** A month's name with its point: the month and the lexeme after it. */
const monthAt = (scene: TimeScene, at: number): { month: number; to: number; sure: boolean } | null => {
  const { lexemes, lexicon } = scene;
  const lexeme = lexemes[at];
  if (lexeme?.kind !== "word") return null;
  const month = lexicon.months.get(lexeme.lower);
  if (month === undefined) return null;
  const point = mark(lexemes[at + 1], ".") && touches(lexemes[at + 1]) && lexeme.lower.length <= 4;
  return { month, to: point ? at + 2 : at + 1, sure: point || !lexicon.has("doubtfulMonths", lexeme.lower) };
};

/** A day of the month with its ending: "5", "5th"; a list or span after it is read by `laterDay`. */
const dateAt = (scene: TimeScene, at: number): { date: number; to: number } | null => {
  const { lexemes, numbers } = scene;
  const date = plainNumber(lexemes[at], 2);
  if (date === null || date < 1 || date > 31) return null;
  const ending = lexemes[at + 1];
  const to = ending !== undefined && touches(ending) && numbers.is("ordinalEndings", ending.lower) ? at + 2 : at + 1;
  const after = lexemes[to];
  if (
    after !== undefined &&
    touches(after) &&
    (after.kind !== "mark" || mark(after, "%°/") || (mark(after, ":") && lexemes[to + 1]?.kind === "number"))
  )
    return null;
  return { date, to };
};

/** "-7", "–7", " to 7", " and 6" after a day of the month. */
const laterDate = (scene: TimeScene, at: number, date: number): { date: number; to: number } | null => {
  const { lexemes, lexicon } = scene;
  const link = lexemes[at];
  const joins = mark(link, "-–—") || lexicon.has("to", link?.lower) || lexicon.has("and", link?.lower);
  if (!joins || !sameGap(link)) return null;
  const later = dateAt(scene, at + 1);
  if (later === null || later.date <= date) return null;
  const after = lexemes[later.to];
  const counts =
    after?.kind === "word" && after.gap === "space" && !lexicon.months.has(after.lower) && !mark(link, "-–—");
  return counts && pluralAhead(lexemes, later.to, scene.numbers) ? null : later;
};

/** "this year", "last year", "next year" as a shift from the year of publication. */
export const shiftedYearAt = (scene: TimeScene, at: number): { shift: number; to: number } | null => {
  const { lexemes, lexicon } = scene;
  for (const [list, shift] of [
    ["thisWords", 0],
    ["lastWords", -1],
    ["nextWords", 1],
  ] as const) {
    const word = sameGap(lexemes[at]) ? matchAt(lexicon.phrases[list], lexemes, at) : null;
    const unit = word === null ? undefined : lexemes[word.to];
    if (word !== null && sameGap(unit) && lexicon.units.get(unit.lower) === "year" && !unit.lower.endsWith("s"))
      return { shift, to: word.to + 1 };
  }
  return null;
};

/** The year after a date: "2024", ", 2024", " of 2024", " last year" (null without publication day). */
const yearAfter = (scene: TimeScene, at: number): { year: number | null; to: number } | null => {
  const { lexemes, lexicon } = scene;
  const shifted = shiftedYearAt(scene, lexicon.has("of", lexemes[at]?.lower) ? at + 1 : at);
  if (shifted !== null)
    return { year: scene.anchor === null ? null : yearOf(scene.anchor) + shifted.shift, to: shifted.to };
  for (const start of [at, mark(lexemes[at], ",") || lexicon.has("of", lexemes[at]?.lower) ? at + 1 : -1]) {
    if (start < 0 || !sameGap(lexemes[start])) continue;
    const year = yearAt(scene, start);
    if (year !== null && year >= 1400) return { year, to: start + 1 };
  }
  return null;
};

interface Written {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly date: number | null;
  readonly last: number | null;
  readonly year: number | null;
}

/** "January 5", "Jan. 5-7, 2024", "January 2024", "5 January", "5th of January 2024". */
const written = (scene: TimeScene, at: number): Written | null => {
  const { lexemes, lexicon, numbers } = scene;
  const month = monthAt(scene, at);
  if (month !== null) {
    const first = sameGap(lexemes[month.to]) ? dateAt(scene, month.to) : null;
    const counts =
      first !== null && lexicon.has("monthOnly", lexemes[at - 1]?.lower) && pluralAhead(lexemes, first.to, numbers, 2);
    if (first !== null && !counts) {
      const later = laterDate(scene, first.to, first.date);
      const year = yearAfter(scene, (later ?? first).to);
      const sure = month.sure || (lexemes[at] as Lexeme).capital || year !== null || mark(lexemes[first.to], ",");
      if (sure)
        return {
          from: at,
          to: (year ?? later ?? first).to,
          month: month.month,
          date: first.date,
          last: later?.date ?? null,
          year: year?.year ?? null,
        };
    }
    const year = yearAfter(scene, month.to);
    const clear = month.sure || (lexemes[at] as Lexeme).capital;
    if (year !== null && clear)
      return { from: at, to: year.to, month: month.month, date: null, last: null, year: year.year };
    const before = lexemes[at - 1];
    const led = before !== undefined && sameGap(lexemes[at]) && lexicon.has("monthBefore", before.lower);
    if (!month.sure && !((lexemes[at] as Lexeme).capital && led)) return null;
    return { from: at, to: month.to, month: month.month, date: null, last: null, year: null };
  }
  const first = dateAt(scene, at);
  if (first === null) return null;
  const later = laterDate(scene, first.to, first.date);
  let to = (later ?? first).to;
  if (lexicon.has("of", lexemes[to]?.lower) && to > at + 1) to++;
  const name = sameGap(lexemes[to]) ? monthAt(scene, to) : null;
  if (name === null || (!name.sure && !(lexemes[to] as Lexeme).capital)) return null;
  const year = yearAfter(scene, name.to);
  return {
    from: at,
    to: (year ?? name).to,
    month: name.month,
    date: first.date,
    last: later?.date ?? null,
    year: year?.year ?? null,
  };
};

/** Days ahead within which a date without year is the coming one though no word, or a past form, stands by it: "payable Dec. 15". */
const SOON = 50;
const VERY_SOON = 30;

/** The year that the tense gives a month or day without one. */
const nearYear = (
  scene: TimeScene,
  anchor: Day,
  found: Written,
  weekday: number | null,
): { year: number; reason: string } => {
  const tense = scene.tenseAt(found.from, found.to);
  const year = yearOf(anchor);
  const at = (candidate: number): Day =>
    found.date === null ? monthRange(candidate, found.month)[0] : (dateDay(candidate, found.month, found.date) ?? 0);
  const name = found.date === null ? monthName(found.month) : `${found.date} ${monthName(found.month)}`;
  if (weekday !== null) {
    const fits = [year, year - 1, year + 1].find((candidate) => weekdayOf(at(candidate)) === weekday);
    if (fits !== undefined)
      return { year: fits, reason: `the ${name} nearest publication that is a ${WEEKDAYS[weekday]}` };
  }
  if (tense === "future" && found.date === null && monthOf(anchor) === found.month)
    return { year, reason: `the month of publication` };
  if (tense === "future")
    return { year: at(year) >= anchor ? year : year + 1, reason: `first ${name} on or after publication` };
  const ahead = at(year) - anchor < 0 ? at(year + 1) - anchor : at(year) - anchor;
  if (found.date !== null && ahead <= (tense === null ? SOON : VERY_SOON))
    return { year: at(year) >= anchor ? year : year + 1, reason: `${name} nearest publication` };
  return { year: at(year) <= anchor ? year : year - 1, reason: `latest ${name} on or before publication` };
};

const resolve = (scene: TimeScene, found: Written, from: number, weekday: number | null): Found | null => {
  const { month, date, last } = found;
  const range = (year: number): readonly [Day, Day] | null => {
    if (date === null) return monthRange(year, month);
    const [start, end] = [dateDay(year, month, date), dateDay(year, month, last ?? date)];
    return start === null || end === null ? null : [start, end];
  };
  const precision = date === null ? "month" : "day";
  if (found.year !== null) {
    const days = range(found.year);
    return days === null ? null : stated(from, found.to, days, precision, "the words hold the whole date");
  }
  if (range(2024) === null) return null;
  return anchored(scene, from, found.to, precision, (anchor) => {
    const { year, reason } = nearYear(scene, anchor, found, weekday);
    return { range: range(year) ?? monthRange(year, month), reason };
  });
};

/** "January 5", "5 January 2024", "March 2022", "in March". */
export const monthDate: TimeRule = (scene, at) => {
  const found = written(scene, at);
  return found === null ? null : resolve(scene, found, at, null);
};

/** "Monday, January 5", "Monday 5 January 2026". */
export const weekdayDate: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const weekday = lexicon.weekdays.get(lexemes[at]?.lower ?? "");
  if (weekday === undefined || lexemes[at]?.kind !== "word") return null;
  let next = at + 1;
  while (mark(lexemes[next], ".,") && next < at + 3) next++;
  if (!sameGap(lexemes[next])) return null;
  const found = written(scene, next);
  if (found === null || found.date === null) return null;
  return resolve(scene, found, at, weekday);
};

const fullYear = (scene: TimeScene, year: number, digits: number): number => {
  if (digits > 2) return year;
  const near = scene.anchor === null ? 2030 : yearOf(scene.anchor) + 10;
  return year + 100 * Math.floor((near - year) / 100);
};

/** "2025-01-05", "05/01/2025", "5.1.2025"; day and month that could be either stay open. */
export const digitDate: TimeRule = (scene, at) => {
  const { lexemes } = scene;
  const here = lexemes[at];
  if (here?.kind !== "number" || (touches(here) && at > 0 && !mark(lexemes[at - 1], "(\"'[“‘"))) return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(here.lower);
  const [second, third] = [lexemes[at + 1], lexemes[at + 3]];
  const slashed =
    mark(second, "-/") &&
    mark(third, "-/") &&
    second?.lower === third?.lower &&
    [1, 2, 3, 4].every((step) => touches(lexemes[at + step]));
  if (dotted === null && !slashed) return null;
  const to = dotted === null ? at + 5 : at + 1;
  if (
    touches(lexemes[to]) &&
    !mark(lexemes[to], ".,;:!?)\"'”’]") &&
    !(lexemes[to]?.lower === "T" || lexemes[to]?.lower === "t")
  )
    return null;
  const texts =
    dotted === null ? [here.lower, lexemes[at + 2]?.lower ?? "", lexemes[at + 4]?.lower ?? ""] : dotted.slice(1, 4);
  if (!texts.every((text) => /^\d{1,4}$/.test(text))) return null;
  const [one, two, three] = texts.map(Number) as [number, number, number];
  const day = (year: number, month: number, date: number, reason: string): Found | null => {
    const found = dateDay(year, month, date);
    return found === null ? null : stated(at, to, [found, found], "day", reason);
  };
  if (texts[0]?.length === 4) return day(one, two, three, "ISO date");
  if (texts[2]?.length !== 4 && texts[2]?.length !== 2) return null;
  if (texts[2].length === 2 && lexemes[at + 1]?.lower !== "/") return null;
  const year = fullYear(scene, three, texts[2].length);
  if (dotted !== null || one > 12) return day(year, two, one, "day, month, year");
  if (two > 12) return day(year, one, two, "month, day, year");
  if (one === two) return day(year, one, two, "day and month are the same number");
  return inferred(at, to, null, "day", `day and month can be read both ways (${one} and ${two})`);
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
    !lexemes[at + 1]?.lower.endsWith("s");
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
      ? (counted && !led) || bounded || (counted && (before?.lower === "of" || before?.lower === "to"))
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

/** "the 1990s", "the '80s", "mid-1990s". */
export const decade: TimeRule = (scene, at) => {
  const { lexemes } = scene;
  const apostrophe = mark(lexemes[at], "'’‘");
  const index = apostrophe ? at + 1 : at;
  const digits = plainNumber(lexemes[index], 4);
  const length = lexemes[index]?.lower.length ?? 0;
  if (digits === null || digits % 10 !== 0 || (apostrophe ? length !== 2 || !touches(lexemes[index]) : length !== 4))
    return null;
  let end = index + 1;
  if (mark(lexemes[end], "'’") && touches(lexemes[end])) end++;
  if (lexemes[end]?.lower !== "s" || !touches(lexemes[end])) return null;
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
  const index = lexemes[at]?.lower === "the" ? at + 1 : at;
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

/** "Christmas Day", "New Year's Eve 2024": days with a name of their own. */
export const holiday: TimeRule = (scene, at) => {
  if (!scene.lexemes[at]?.capital) return null;
  const found = matchAt(scene.lexicon.holidays, scene.lexemes, at);
  if (found === null) return null;
  const [month, date] = found.value;
  const year = yearAfter(scene, found.to);
  const to = year?.to ?? found.to;
  return resolve(scene, { from: at, to, month, date, last: null, year: year?.year ?? null }, at, null);
};
