// Text to times: news time phrases as intervals of days, anchored on the publication day and the tense around them.
import type { LanguagePack } from "../lang/pack.ts";
import type { Sentence, TimeExpression, Token } from "../model/annotation.ts";
import { type Lexeme, lexemesOf } from "./quantities/lexemes.ts";
import { lexiconOf } from "./quantities/lexicon.ts";
import { matchAt } from "./quantities/phrases.ts";
import { besideLast, fromLast, sinceThen } from "./times/anaphora.ts";
import { type DayRange, dayOf, isoOf } from "./times/calendar.ts";
import { digitDate } from "./times/digit-dates.ts";
import { extent, repeated, spanUpTo } from "./times/extents.ts";
import { timeLexiconOf } from "./times/lexicon.ts";
import { holiday, monthDate, weekdayDate } from "./times/month-dates.ts";
import { besideTime, unitsBeside, unitsOf, yearToDate } from "./times/parts.ts";
import { plainWeekend, relativeUnit } from "./times/periods.ts";
import type { Found, TimeRule, TimeScene } from "./times/scene.ts";
import { continued, edge, openEnded, pair, portion, yearEnd } from "./times/spans.ts";
import { mayBegin } from "./times/starters.ts";
import { tenses } from "./times/tense.ts";
import { relativeDay, weekday } from "./times/weekdays.ts";
import { quarter, season, shiftedMonth } from "./times/year-parts.ts";
import { decade, namedYears, spokenYear, year } from "./times/years.ts";

export interface TimeContext {
  /** ISO day or time stamp of publication; null leaves relative phrases unresolved, with the reason. */
  readonly publishedAt: string | null;
  readonly tokens?: readonly Token[];
  readonly sentences?: readonly Sentence[];
}

/** The name and version under which times are stored. */
export const TIMES_VERSION = "times/2";

/** One time by itself, the longest reading first. */
const SINGLE: readonly TimeRule[] = [
  digitDate,
  weekdayDate,
  decade,
  namedYears,
  holiday,
  yearEnd,
  monthDate,
  quarter,
  yearToDate,
  shiftedMonth,
  season,
  relativeDay,
  weekday,
  spanUpTo,
  relativeUnit,
  plainWeekend,
  fromLast,
  besideLast,
  sinceThen,
  repeated,
  extent,
  spokenYear,
  year,
];

const longest =
  (rules: readonly TimeRule[]): TimeRule =>
  (scene, at) => {
    let best: Found | null = null;
    for (const rule of rules) {
      const found = rule(scene, at);
      if (found !== null && (best === null || found.to > best.to)) best = found;
    }
    return best;
  };

const simple = longest(SINGLE);
const dated = longest([simple, portion(simple), edge(simple)]);
const partial = longest([dated, unitsOf(dated), unitsBeside(dated), besideTime(dated)]);
const any: TimeRule = (scene, at) => {
  const found = longest([pair(partial), openEnded(partial), partial])(scene, at);
  return found === null ? null : (continued(scene, found, partial) ?? found);
};

/** The lexeme behind a name that holds a time word: "Sunday Times". */
const nameAt = ({ lexemes, lexicon }: TimeScene, at: number): number | null => {
  const name = lexemes[at]?.capital ? matchAt(lexicon.phrases.names, lexemes, at) : null;
  if (name === null) return null;
  // "Sunday times vary" is a day, "the Today programme" is none.
  return lexemes[name.to - 1]?.capital || !lexicon.weekdays.has(lexemes[at]?.lower ?? "") ? name.to : null;
};

const expression = (found: Found, scene: TimeScene): TimeExpression => ({
  span: [scene.lexemes[found.from]?.start ?? 0, scene.lexemes[found.to - 1]?.end ?? 0],
  start: found.start === null ? null : isoOf(found.start),
  end: found.end === null ? null : isoOf(found.end),
  precision: found.precision,
  basis: found.basis,
  reason: found.reason,
  duration: found.duration,
});

/**
 * All time phrases of a text in reading order. Published on 2025-03-28, "on Thursday" in a past-tense report is 2025-03-27,
 * with the reason "latest Thursday on or before publication (2025-03-28)".
 */
export const findTimes = (text: string, pack: LanguagePack, context: TimeContext): TimeExpression[] => {
  const lexemes = lexemesOf(text);
  const lexicon = timeLexiconOf(pack.times);
  let last: DayRange | null = null;
  const scene: TimeScene = {
    lexemes,
    lexicon,
    numbers: lexiconOf(pack.numbers),
    anchor: dayOf(context.publishedAt),
    tenseAt: tenses(lexemes, lexicon, context.sentences ?? []),
    last: () => last,
  };
  const times: TimeExpression[] = [];
  const opens = mayBegin(pack.times, pack.numbers);
  for (let at = 0; at < lexemes.length; ) {
    const name = nameAt(scene, at);
    if (name !== null) {
      at = name;
      continue;
    }
    const found = opens(lexemes[at] as Lexeme) ? any(scene, at) : null;
    if (found === null) {
      at++;
      continue;
    }
    times.push(expression(found, scene));
    if (!found.duration && !found.aside && found.start !== null && found.end !== null) last = [found.start, found.end];
    at = Math.max(found.to, at + 1);
  }
  return times;
};
