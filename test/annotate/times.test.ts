// Time phrases of news sentences as days, from the publication day and the tense; and words that are no time.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTimes } from "../../src/annotate/times.ts";
import { en } from "../../src/lang/en/index.ts";
import { wordsOf } from "../../src/model/span.ts";

/** A Friday. */
const PUBLISHED = "2025-03-28";

const times = (text: string, publishedAt: string | null = PUBLISHED): string[] =>
  findTimes(text, en, { publishedAt }).map(
    ({ span, start, end, duration }) => `${wordsOf(text, span)}: ${duration ? "duration" : `${start}..${end}`}`,
  );

describe("dates as written", () => {
  test.each([
    ["He left on January 5, 2024.", "January 5, 2024: 2024-01-05..2024-01-05"],
    ["He left on 5 January 2024.", "5 January 2024: 2024-01-05..2024-01-05"],
    ["He left on the 5th of January 2024.", "5th of January 2024: 2024-01-05..2024-01-05"],
    ["He left on Jan. 5, 2024.", "Jan. 5, 2024: 2024-01-05..2024-01-05"],
    ["He left on 2025-01-05.", "2025-01-05: 2025-01-05..2025-01-05"],
    ["He left on 25/01/2025.", "25/01/2025: 2025-01-25..2025-01-25"],
    ["He left on 5.1.2025.", "5.1.2025: 2025-01-05..2025-01-05"],
    ["He left in March 2022.", "March 2022: 2022-03-01..2022-03-31"],
    ["He left in 2022.", "2022: 2022-01-01..2022-12-31"],
    ["The 2022 election was close.", "2022: 2022-01-01..2022-12-31"],
    ["They met on January 5-7, 2024.", "January 5-7, 2024: 2024-01-05..2024-01-07"],
    ["He left in the first quarter of 2024.", "the first quarter of 2024: 2024-01-01..2024-03-31"],
    ["Sales fell in Q1 2024.", "Q1 2024: 2024-01-01..2024-03-31"],
    ["Sales fell in the second half of 2023.", "the second half of 2023: 2023-07-01..2023-12-31"],
    ["He left in summer 2024.", "summer 2024: 2024-06-01..2024-08-31"],
    ["Prices rose in the 1990s.", "1990s: 1990-01-01..1999-12-31"],
    ["The war of 1939-1945 ended.", "1939-1945: 1939-01-01..1945-12-31"],
  ])("%s", (text, expected) => expect(times(text)).toEqual([expected]));

  test("the words hold the whole date, so it is stated and needs no publication day", () => {
    const [time] = findTimes("He left on 5 January 2024.", en, { publishedAt: null });
    expect(time).toMatchObject({ basis: "stated", start: "2024-01-05", precision: "day" });
  });

  test("a date that can be read both ways stays open", () => {
    const [time] = findTimes("He left on 05/06/2024.", en, { publishedAt: PUBLISHED });
    expect(time).toMatchObject({ start: null, end: null, reason: "day and month can be read both ways (5 and 6)" });
  });
});

describe("told from the publication day", () => {
  test.each([
    ["He was killed on Thursday.", "Thursday: 2025-03-27..2025-03-27"],
    ["He was killed on Tuesday night.", "Tuesday night: 2025-03-25..2025-03-25"],
    ["Monday's attack killed him.", "Monday: 2025-03-24..2025-03-24"],
    ["He was killed on Friday.", "Friday: 2025-03-28..2025-03-28"],
    ["The court will rule on Monday.", "Monday: 2025-03-31..2025-03-31"],
    ["On Monday, the court will rule.", "Monday: 2025-03-31..2025-03-31"],
    ["The talks are to be held on Monday.", "Monday: 2025-03-31..2025-03-31"],
    ["He left last Monday.", "last Monday: 2025-03-24..2025-03-24"],
    ["He leaves next Friday.", "next Friday: 2025-04-04..2025-04-04"],
    ["He left on Thursday last week.", "Thursday last week: 2025-03-20..2025-03-20"],
    ["He left yesterday.", "yesterday: 2025-03-27..2025-03-27"],
    ["He leaves tomorrow.", "tomorrow: 2025-03-29..2025-03-29"],
    ["He left last night.", "last night: 2025-03-27..2025-03-27"],
    ["Shells fell overnight.", "overnight: 2025-03-27..2025-03-28"],
    ["He left last week.", "last week: 2025-03-17..2025-03-23"],
    ["He left last month.", "last month: 2025-02-01..2025-02-28"],
    ["He left last year.", "last year: 2024-01-01..2024-12-31"],
    ["It has killed 40 this year.", "this year: 2025-01-01..2025-03-28"],
    ["Shells fell over the weekend.", "the weekend: 2025-03-22..2025-03-23"],
    ["He left in January.", "January: 2025-01-01..2025-01-31"],
    ["He left in May.", "May: 2024-05-01..2024-05-31"],
    ["He will leave in May.", "May: 2025-05-01..2025-05-31"],
    ["He left in July last year.", "July last year: 2024-07-01..2024-07-31"],
    ["He left last summer.", "last summer: 2024-06-01..2024-08-31"],
    ["He left three days ago.", "three days ago: 2025-03-25..2025-03-25"],
    ["He left two weeks ago.", "two weeks ago: 2025-03-10..2025-03-16"],
    ["He left five months ago.", "five months ago: 2024-10-01..2024-10-31"],
    ["It killed 40 over the past 10 months.", "the past 10 months: 2024-05-28..2025-03-28"],
    ["It has grown in the past decade.", "the past decade: 2015-03-28..2025-03-28"],
    ["It has killed 40 since 2022.", "since 2022: 2022-01-01..2025-03-28"],
    ["It has killed 40 since Monday.", "since Monday: 2025-03-24..2025-03-28"],
    ["He left late last year.", "late last year: 2024-09-01..2024-12-31"],
    ["He left early Tuesday.", "early Tuesday: 2025-03-25..2025-03-25"],
    ["He was hired in mid-2023.", "mid-2023: 2023-05-01..2023-08-31"],
    ["It will close by the end of the year.", "the end of the year: 2025-03-28..2025-12-31"],
    ["He will leave in three days.", "three days: 2025-03-31..2025-03-31"],
  ])("%s", (text, expected) => expect(times(text)).toEqual([expected]));

  test("the reason names the rule and the day it is counted from", () => {
    const [time] = findTimes("He was killed on Thursday.", en, { publishedAt: PUBLISHED });
    expect(time).toMatchObject({ basis: "inferred", reason: "latest Thursday on or before publication (2025-03-28)" });
  });

  test.each([
    "He left on Thursday.",
    "He left last week.",
    "He left in May.",
    "It has killed 40 since 2022.",
  ])("without a publication day it stays open: %s", (text) => {
    const [time] = findTimes(text, en, { publishedAt: null });
    expect(time?.end).toBeNull();
    expect(time?.reason).toContain("the publication day is not known");
  });

  test("the nearest cue tells the tense", () => {
    expect(times("He said on Thursday that the talks will resume on Monday.")).toEqual([
      "Thursday: 2025-03-27..2025-03-27",
      "Monday: 2025-03-31..2025-03-31",
    ]);
  });
});

describe("spans of time", () => {
  test.each([
    ["They fought between January and February.", "between January and February: 2025-01-01..2025-02-28"],
    ["They fought from March to May 2024.", "from March to May 2024: 2024-03-01..2024-05-31"],
    ["They fought from 2020 to 2022.", "from 2020 to 2022: 2020-01-01..2022-12-31"],
    ["It ran from January 23 through March 9.", "from January 23 through March 9: 2025-01-23..2025-03-09"],
    ["They fought until May 2024.", "until May 2024: null..2024-05-31"],
  ])("%s", (text, expected) => expect(times(text)).toEqual([expected]));
});

describe("counted from the time named last", () => {
  test("the following day", () => {
    expect(times("He left on 5 January 2024. The following day he was killed.")[1]).toBe(
      "The following day: 2024-01-06..2024-01-06",
    );
  });
  test("two weeks earlier", () => {
    expect(times("He left on 20 January 2024. Two weeks earlier he was hurt.")[1]).toBe(
      "Two weeks earlier: 2024-01-01..2024-01-07",
    );
  });
  test("with nothing named before it stays open", () => {
    expect(times("Two weeks earlier he was hurt.")).toEqual(["Two weeks earlier: null..null"]);
  });
});

describe("how long and how often", () => {
  test.each([
    ["He walked for three days.", "three days: duration"],
    ["It happens every year.", "every year: duration"],
    ["A 10-year plan failed.", "10-year: duration"],
    ["The list is checked weekly.", "weekly: duration"],
  ])("%s", (text, expected) => expect(times(text)).toEqual([expected]));
  test("how many is not said", () => expect(times("It grew in recent weeks.")).toEqual(["recent weeks: null..null"]));
});

describe("no time", () => {
  test.each([
    "They sent 1,950 troops.",
    "They sent 1950 troops.",
    "They sent more than 2000.",
    "It may rain.",
    "Protesters march on the capital.",
    "A 34-year-old clerk was hurt.",
    "The spring in the clock broke.",
    "It cost $2022.",
    "Resolution 2270 failed.",
    "He sat in the sun.",
    "Model X2020 was sold.",
  ])("%s", (text) => expect(times(text)).toEqual([]));
});

const pieces = fc.constantFrom(
  "Monday",
  "May",
  "March",
  "5",
  "31",
  "2024",
  "last",
  "next",
  "this",
  "week",
  "year",
  "since",
  "from",
  "to",
  "between",
  "and",
  "the",
  "end",
  "of",
  "early",
  "-",
  "/",
  ",",
  ".",
  "three",
  "days",
  "ago",
  "later",
  "will",
  "was",
  "Q",
  "1",
  "first",
  "quarter",
  "90",
  "s",
  "'",
  "\n",
  "in",
  "by",
);

test("spans lie in the text, in order and apart, and days are days, on any text", () => {
  const holds = (text: string): void => {
    let end = 0;
    for (const time of findTimes(text, en, { publishedAt: PUBLISHED })) {
      expect(time.span[0]).toBeGreaterThanOrEqual(end);
      expect(time.span[1]).toBeGreaterThan(time.span[0]);
      end = time.span[1];
      for (const day of [time.start, time.end]) if (day !== null) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (time.start !== null && time.end !== null) expect(time.start <= time.end).toBe(true);
    }
    expect(end).toBeLessThanOrEqual(text.length);
  };
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), holds), { numRuns: 300 });
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (words) => holds(words.join(" "))),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (words) => holds(words.join(""))),
    { numRuns: 500 },
  );
});

test.each([
  "7",
  "5/",
  "since ",
  "from May to ",
  "the end of ",
  "early ",
  "last ",
  "a ",
  "one hundred ",
  "two days ",
])("a long run of %j does not hang", (piece) => {
  const began = performance.now();
  findTimes(piece.repeat(piece.length === 1 ? 1_000_000 : 200_000 / piece.length), en, { publishedAt: PUBLISHED });
  expect(performance.now() - began).toBeLessThan(20_000);
});
