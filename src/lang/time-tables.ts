// The time tables that a language supplies: names of days and months, relative phrases, units, cues of tense.
import type { Phrases } from "./number-tables.ts";

export type TimeUnit =
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "season"
  | "year"
  | "decade"
  | "century";

export interface TimeTables {
  /** 1 to 12; abbreviations without their point. */
  readonly months: Readonly<Record<string, number>>;
  /** Months that are also other words and need a day, a year or a preposition: "may", "march". */
  readonly doubtfulMonths: Phrases;
  /** 0 is Sunday. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Weekday abbreviations that need a date or a point behind them: "Sun. 5 March". */
  readonly doubtfulWeekdays: Phrases;
  /** First month and number of months; winter of a year begins in its December. */
  readonly seasons: Readonly<Record<string, number>>;
  /** Days from publication: "yesterday" is -1; two numbers are an interval. */
  readonly relativeDays: Readonly<Record<string, readonly [number, number]>>;
  /** "sixties" is 60. */
  readonly decades: Readonly<Record<string, number>>;
  /** Month and day of days with a name: "christmas day". */
  readonly holidays: Readonly<Record<string, readonly [month: number, date: number]>>;
  /** Days with a name that move: so many days from Easter, or the so-many-eth (-1: last) of a weekday in a month. */
  readonly movable: Readonly<
    Record<
      string,
      { readonly easter: number } | { readonly month: number; readonly weekday: number; readonly count: number }
    >
  >;
  readonly dayParts: Phrases;
  readonly units: Readonly<Record<string, TimeUnit>>;
  /** Plural forms among the units: "the past weeks" are not "the past week". */
  readonly pluralUnits: Phrases;
  readonly the: Phrases;
  /** "s" of "year's" and of "1990s". */
  readonly possessive: Phrases;
  readonly decadeEnding: Phrases;
  readonly thisWords: Phrases;
  readonly lastWords: Phrases;
  readonly nextWords: Phrases;
  /** Of these the words that run up to publication: "the past year". */
  readonly pastWords: Phrases;
  /** "past", "last" before a number of units: "the past three weeks". */
  readonly pastSpan: Phrases;
  readonly comingSpan: Phrases;
  readonly ago: Phrases;
  readonly fromNow: Phrases;
  /** "earlier", "before": counted back from the time named last. */
  readonly earlier: Phrases;
  readonly later: Phrases;
  /** "the following", "the next" before a unit: counted from the time named last. */
  readonly following: Phrases;
  readonly previous: Phrases;
  readonly same: Phrases;
  /** "the year to date". */
  readonly yearToDate: Phrases;
  /** "Monday week": a week after the coming Monday. */
  readonly weekAfter: Phrases;
  /** "first", "last" before units of a period: "the first nine months of 2025". */
  readonly firstUnits: Phrases;
  readonly lastUnits: Phrases;
  /** "to", "ended" between units and the day or month that closes them: "the three months to July". */
  readonly unitsTo: Phrases;
  readonly unitsEnding: Phrases;
  /** "beginning" between units and the day that opens them: "the week beginning 3 March". */
  readonly unitsBeginning: Phrases;
  /** Of `earlier` and `later`, the words that may have what they count from behind them: "two days after the raid". */
  readonly beside: Phrases;
  /** Words behind a clock time and before its day: "06:00 GMT on 4 March". */
  readonly clockWords: Phrases;
  readonly on: Phrases;
  /** "for" between a past form and a day to come: "called for Saturday". */
  readonly appointed: Phrases;
  /** Runs up to a day: "through Friday". */
  readonly through: Phrases;
  /** Names that hold a time word and are no time: "Sunday Times"; they count where they begin with a capital. */
  readonly names: Phrases;
  /** Words after a month that is a verb: "to march on the capital". */
  readonly monthVerbAfter: Phrases;
  /** "since then": from the time named last up to publication. */
  readonly sinceThen: Phrases;
  /** Forms of verbs that say that something took place: "the fire that began on Thursday". */
  readonly occurring: Phrases;
  /** Words before a happening that is not the report's own: "another attack", "an earlier fire". */
  readonly otherHappening: Phrases;
  /** "that" before a happening told of before: "that strike". */
  readonly pointing: Phrases;
  /** What stands between a figure and the happening in whose course it belongs: "when the fire broke out". */
  readonly inCourse: Phrases;
  /** What is said of now, not of what happened: "there are". */
  readonly standing: Phrases;
  /** Words of remembering: a time by them is that of the ceremony, not of what is remembered. */
  readonly remembering: Phrases;
  /** Words before "since" that compare: "the worst since 2021" dates nothing. */
  readonly comparing: Phrases;
  readonly comparingEndings: Phrases;
  /** "when" behind a stretch of time opens what happened at its beginning: "since 2021, when 12 died". */
  readonly when: Phrases;
  /** "had" before a past form: told as earlier than the rest. */
  readonly pastPerfect: Phrases;
  /** Words that say what could be, and put a time behind "by" in the future: "could reach 20 by summer". */
  readonly modals: Phrases;
  /** Words before what has happened: "after Saturday's march". */
  readonly behind: Phrases;
  /** Verbs before "from 20 June to 27 June" that move a day and make no stretch of two. */
  readonly movers: Phrases;
  /** Numbers of units that are not numbers: "several", "a few", "recent". */
  readonly vagueCounts: Phrases;
  readonly articles: Phrases;
  readonly early: Phrases;
  readonly middle: Phrases;
  readonly late: Phrases;
  /** "the end of", "the beginning of" a period. */
  /** "earlier", "later" before "this year" make no third of it. */
  readonly comparedParts: Phrases;
  readonly startOf: Phrases;
  readonly endOf: Phrases;
  /** "year end". */
  readonly yearEnd: Phrases;
  readonly since: Phrases;
  readonly until: Phrases;
  readonly by: Phrases;
  readonly from: Phrases;
  readonly to: Phrases;
  readonly between: Phrases;
  readonly and: Phrases;
  readonly of: Phrases;
  /** "in" before "three days", with a future "three days from now". */
  readonly inAfter: Phrases;
  readonly every: Phrases;
  /** "daily", "weekly", "annually". */
  readonly repeated: Phrases;
  readonly overnight: Phrases;
  readonly yearBefore: Phrases;
  /** Words before a four-digit number that say that it is no year: "about", "more than". */
  readonly noYearBefore: Phrases;
  readonly monthBefore: Phrases;
  /** Of these, those after which a month stands alone: "in March 12 soldiers", not "the March 12 attacks". */
  readonly monthOnly: Phrases;
  readonly quarter: Phrases;
  /** "q" of "Q1". */
  readonly quarterLetter: Phrases;
  readonly half: Phrases;
  readonly fiscal: Phrases;
  readonly ageWords: Phrases;
  /** Phrases that put what follows or stands near in the future: "will", "plans to". */
  readonly futureCues: Phrases;
  readonly pastCues: Phrases;
  /** Endings of past forms: "ed". */
  readonly pastEndings: Phrases;
  /** Words with a past ending that are none: "need", "hundred". */
  readonly pastEndingStops: Phrases;
}
