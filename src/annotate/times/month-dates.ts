// Dates with a month: "January 5", "5 January 2024", "Jan. 5-7", "Monday, 3 March", "in March", "Christmas Day".
import type { Lexeme } from "../quantities/lexemes.ts";
import { matchAt } from "../quantities/phrases.ts";
import { pluralAhead } from "../quantities/word-classes.ts";
import { type Day, dateDay, monthOf, monthRange, movableDay, weekdayOf, yearOf } from "./calendar.ts";
import { mark, monthName, plainNumber, touches, WEEKDAYS } from "./marks.ts";
import { anchored, type Found, sameGap, stated, type TimeRule, type TimeScene } from "./scene.ts";
import { shiftedYearAt, yearAt } from "./years.ts";

/** A month's name with its point: the month and the lexeme after it. */
const monthAt = (scene: TimeScene, at: number): { month: number; to: number; sure: boolean } | null => {
  const { lexemes, lexicon } = scene;
  const lexeme = lexemes[at];
  if (lexeme?.kind !== "word") return null;
  const month = lexicon.months.get(lexeme.lower);
  if (month === undefined) return null;
  const point = mark(lexemes[at + 1], ".") && touches(lexemes[at + 1]) && lexicon.abbreviations.has(lexeme.lower);
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

/** "the 21st" after a month. */
const theDateAt = (scene: TimeScene, at: number): { date: number; to: number } | null => {
  const found =
    scene.lexicon.has("the", scene.lexemes[at]?.lower) && sameGap(scene.lexemes[at + 1]) ? dateAt(scene, at + 1) : null;
  return found !== null && found.to === at + 3 ? found : null;
};

/** "Rebels Vow to March on the Capital": a verb after its particle, unless a month or day stands before that. */
const isVerb = (scene: TimeScene, at: number, to: number): boolean => {
  const { lexemes, lexicon } = scene;
  const before = lexemes[at - 2];
  return (
    lexicon.has("to", lexemes[at - 1]?.lower) &&
    lexicon.has("monthVerbAfter", lexemes[to]?.lower) &&
    before?.kind === "word" &&
    !lexicon.months.has(before.lower)
  );
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
export const written = (scene: TimeScene, at: number): Written | null => {
  const { lexemes, lexicon, numbers } = scene;
  const month = monthAt(scene, at);
  if (month !== null) {
    const first = sameGap(lexemes[month.to]) ? (dateAt(scene, month.to) ?? theDateAt(scene, month.to)) : null;
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
    const hyphened = mark(lexemes[at - 1], "-") && touches(lexemes[at]) && touches(lexemes[at - 1]);
    const before = lexemes[hyphened ? at - 2 : at - 1];
    const led = before !== undefined && sameGap(lexemes[at]) && lexicon.has("monthBefore", before.lower);
    if (!month.sure && !hyphened && isVerb(scene, at, month.to)) return null;
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

/** Days ahead beyond which a date to come is told with its year. */
const FAR = 270;

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
  // "will visit after the Aug. 7 blasts": a date with an article names what it dates, behind or ahead.
  const naming = scene.lexicon.has("the", scene.lexemes[found.from - 1]?.lower) && found.date !== null;
  if (tense === "future" && naming) {
    const nearest = [year - 1, year, year + 1].sort((a, b) => Math.abs(at(a) - anchor) - Math.abs(at(b) - anchor))[0];
    return { year: nearest ?? year, reason: `the ${name} nearest publication` };
  }
  // "originally scheduled for March 12": nobody leaves the year out of a date that is most of a year ahead.
  if (tense === "future" && found.date !== null && at(year) < anchor && at(year + 1) - anchor > FAR)
    return { year, reason: `${name} of the year of publication, as the next is far off` };
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

/** "Good Friday", "Thanksgiving 2024", "last Easter": days with a name that move from year to year. */
const movable = (scene: TimeScene, at: number): Found | null => {
  const found = matchAt(scene.lexicon.movable, scene.lexemes, at);
  if (found === null) return null;
  const dayIn = (year: number): Day => movableDay(found.value, year);
  const year = yearAfter(scene, found.to);
  const to = year?.to ?? found.to;
  if (year !== null && year.year !== null)
    return stated(at, to, [dayIn(year.year), dayIn(year.year)], "day", "the words hold the whole date");
  return anchored(scene, at, to, "day", (anchor) => {
    const now = yearOf(anchor);
    const ahead = scene.tenseAt(at, to) === "future";
    const days = [now - 1, now, now + 1].map(dayIn);
    const day = (ahead ? days.find((one) => one >= anchor) : days.filter((one) => one <= anchor).at(-1)) as Day;
    return {
      range: [day, day],
      reason: `${ahead ? "first such day on or after" : "latest such day on or before"} publication`,
    };
  });
};

/** "Christmas Day", "New Year's Eve 2024": days with a name of their own. */
export const holiday: TimeRule = (scene, at) => {
  if (!scene.lexemes[at]?.capital) return null;
  const found = matchAt(scene.lexicon.holidays, scene.lexemes, at);
  if (found === null) return movable(scene, at);
  const [month, date] = found.value;
  const year = yearAfter(scene, found.to);
  const to = year?.to ?? found.to;
  return resolve(scene, { from: at, to, month, date, last: null, year: year?.year ?? null }, at, null);
};
