// Time phrases of news sentences as days, from the publication day and the tense; and words that are no time.
import { readFileSync } from "node:fs";
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
    ["He left early this month.", "early this month: 2025-03-01..2025-03-10"],
    ["He left earlier this month.", "earlier this month: 2025-03-01..2025-03-28"],
    ["He left early this week.", "early this week: 2025-03-24..2025-03-28"],
    ["The ship was due back in mid-May.", "mid-May: 2025-05-11..2025-05-20"],
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

describe("units counted inside a period or up to a day", () => {
  test.each([
    ["Orders rose in the first nine months of 2024.", "the first nine months of 2024: 2024-01-01..2024-09-30"],
    ["It lost money in the last three months of 2024.", "the last three months of 2024: 2024-10-01..2024-12-31"],
    ["It rained in the second week of March.", "the second week of March: 2025-03-08..2025-03-14"],
    ["It rained in the first two months of the year.", "the first two months of the year: 2025-01-01..2025-02-28"],
    ["Sales fell in the three months to February.", "the three months to February: 2024-12-01..2025-02-28"],
    ["It grew in the 12 months to June 2024.", "the 12 months to June 2024: 2023-07-01..2024-06-30"],
    ["It earned less in the quarter ended Jan. 31.", "the quarter ended Jan. 31: 2024-11-01..2025-01-31"],
    ["Nine fell ill in the week ending 16 March.", "the week ending 16 March: 2025-03-10..2025-03-16"],
    ["Nine fell ill in the week beginning 12 March.", "the week beginning 12 March: 2025-03-12..2025-03-18"],
    ["Nine fell ill in the week of March 12.", "the week of March 12: 2025-03-10..2025-03-16"],
    ["Killings have doubled in the year to date.", "the year to date: 2025-01-01..2025-03-28"],
    ["He died three days before Christmas 2024.", "three days before Christmas 2024: 2024-12-22..2024-12-22"],
    ["He died the day after 3 March.", "the day after 3 March: 2025-03-04..2025-03-04"],
  ])("%s", (text, expected) => expect(times(text)).toEqual([expected]));

  test.each([
    ["The first week of the siege was the worst.", []],
    ["He has two weeks to June 5.", ["two weeks: duration", "June 5: 2024-06-05..2024-06-05"]],
    ["A three-week trial ended.", ["three-week: duration"]],
    ["The first nine men of 2025 were hurt.", ["2025: 2025-01-01..2025-12-31"]],
  ])("none in %j", (text, expected) => expect(times(text)).toEqual(expected));
});

describe("clock times and articles before a day", () => {
  test.each([
    ["They fell between 18:00 on 24 March and 06:00 on 25 March.", "2025-03-24..2025-03-25"],
    ["The offer stood from 9 a.m. Monday to noon Wednesday.", "2025-03-24..2025-03-26"],
    ["Nobody has lived there since the 1960s.", "1960-01-01..2025-03-28"],
    ["The dam held from the 1970s to the 1990s.", "1970-01-01..1999-12-31"],
    ["The tour lasts through April 3.", "null..2025-04-03"],
  ])("%s", (text, expected) => expect(times(text)[0]).toMatch(new RegExp(`: ${expected}$`)));
  test("a number is no clock time", () =>
    expect(times("They went from 12 on Monday to 14 on Tuesday.")).toEqual([
      "Monday: 2025-03-24..2025-03-24",
      "Tuesday: 2025-03-25..2025-03-25",
    ]));
  test("through is no end of a year", () =>
    expect(times("It grew through 2024.")[0]).toBe("2024: 2024-01-01..2024-12-31"));
});

describe("weekdays that name one stretch", () => {
  test.each([
    ["The shop will close from Monday to Wednesday.", "2025-04-03", "2025-04-07..2025-04-09"],
    ["The shop will close from Friday to Tuesday.", "2025-03-28", "2025-03-28..2025-04-01"],
    ["The shop was closed from Saturday to Monday.", "2025-03-23", "2025-03-15..2025-03-17"],
    ["It is open Tuesday through Friday this week.", "2025-03-24", "2025-03-25..2025-03-28"],
  ])("%s", (text, publishedAt, expected) => expect(times(text, publishedAt)[0]).toMatch(new RegExp(`: ${expected}$`)));
});

describe("what is to come without a future form", () => {
  test.each([
    ["The final is this Sunday.", "2025-03-30"],
    ["She was freed this Sunday.", "2025-03-23"],
    ["Protests called for Saturday go on.", "2025-03-29"],
    ["Police were blamed for Saturday's deaths.", "2025-03-22"],
    ["The envoy flies to Oslo on Tuesday.", "2025-04-01"],
    ["The inquest opens on Monday week.", "2025-04-07"],
    ["Week-long talks began on Monday.", "2025-03-24"],
    ["Talks will go on, and the ministry on Sunday issued a warning.", "2025-03-23"],
    ["He will visit the port hit in the March 20 attacks.", "2025-03-20"],
    ["Repairs after Saturday's march will cost a million.", "2025-03-22"],
    ["The toll could pass 100 by Sunday.", "2025-03-30"],
    ["It said on Thursday that Tuesday's raid killed nine.", "2025-03-25"],
    ["The town, which hopes for 900 guests on Sunday, is full.", "2025-03-30"],
  ])("%s", (text, day) => expect(times(text)).toContainEqual(expect.stringContaining(`: ${day}..${day}`)));
});

describe("days with a name", () => {
  test.each([
    ["He died on Good Friday.", "Good Friday: 2024-03-29..2024-03-29"],
    ["Talks will resume on Easter Monday.", "Easter Monday: 2025-04-21..2025-04-21"],
    ["He died on Easter Sunday 2011.", "Easter Sunday 2011: 2011-04-24..2011-04-24"],
    ["He was found on Thanksgiving.", "Thanksgiving: 2024-11-28..2024-11-28"],
    ["He was found on Memorial Day 2023.", "Memorial Day 2023: 2023-05-29..2023-05-29"],
    ["He was found on Christmas Eve.", "Christmas Eve: 2024-12-24..2024-12-24"],
  ])("%s", (text, expected) => expect(times(text)).toEqual([expected]));
  test.each([
    "The Easter Rising failed.",
    "He sailed to Easter Island.",
    "They ate easter eggs.",
  ])("none in %j", (text) => expect(times(text)).toEqual([]));
});

describe("years as spoken and of seasons", () => {
  test.each([
    ["In nineteen ninety-six he was freed.", "nineteen ninety-six: 1996-01-01..1996-12-31"],
    ["The class of twenty twenty-four is small.", "twenty twenty-four: 2024-01-01..2024-12-31"],
    ["Losses rose in the 2023/24 season.", "2023/24: 2023-01-01..2024-12-31"],
    ["The river froze this winter.", "this winter: 2024-12-01..2025-02-28"],
    ["Fires burned this spring.", "this spring: 2025-03-01..2025-03-28"],
    ["He died last Oct. 23 in Lund.", "last Oct. 23: 2024-10-23..2024-10-23"],
    ["It was the coldest March in 20 years.", "March: 2025-03-01..2025-03-31"],
    ["The trial, scheduled for March 12, was put off.", "March 12: 2025-03-12..2025-03-12"],
  ])("%s", (text, expected) => expect(times(text)[0]).toBe(expected));
  test.each([
    "Twenty fifteen-year-olds were hurt.",
    "They fired nineteen ninety-pound shells.",
    "It cost 2024/19 pounds.",
  ])("none in %j", (text) => expect(times(text)).toEqual([]));
  test("a move from one day to another is no stretch", () =>
    expect(times("The summit was moved from June 20 to June 27.")).toHaveLength(2));
});

describe("quarters", () => {
  test.each([
    ["It made less in the 2024 second quarter.", "2024 second quarter: 2024-04-01..2024-06-30"],
    ["It expects to report a third-quarter loss.", "third-quarter: 2024-07-01..2024-09-30"],
    ["It will open in the third quarter.", "the third quarter: 2025-07-01..2025-09-30"],
  ])("%s", (text, expected) => expect(times(text)).toEqual([expected]));
  test("a year earlier than a quarter is that quarter, and does not move what follows", () => {
    expect(
      times(
        "In the first quarter of 2024 it made 5, up from 4 a year earlier. Costs were 3, up from 2 a year earlier.",
      ),
    ).toEqual([
      "the first quarter of 2024: 2024-01-01..2024-03-31",
      "a year earlier: 2023-01-01..2023-03-31",
      "a year earlier: 2023-01-01..2023-03-31",
    ]);
  });
});

describe("the challenge set of news phrases", () => {
  interface Line {
    readonly id: string;
    readonly text: string;
    readonly publishedAt: string | null;
    readonly phrase: string;
    readonly start: string | null;
    readonly end: string | null;
  }
  const lines = readFileSync(new URL("../../corpus/scored/times.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

  test("each phrase stands once in its text, and its days are days in order", () => {
    for (const { id, text, phrase, start, end } of lines) {
      expect(text.split(phrase).length, id).toBe(2);
      for (const day of [start, end])
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      if (start !== null && end !== null) expect(start <= end, id).toBe(true);
    }
    expect(new Set(lines.map(({ text, publishedAt }) => `${publishedAt} ${text}`)).size).toBe(lines.length);
  });

  test("at least 97 in 100 are read exactly", () => {
    const right = lines.filter(({ text, publishedAt, phrase, start, end }) => {
      const at = text.indexOf(phrase);
      const found = findTimes(text, en, { publishedAt }).filter(
        ({ span, duration, start: from, end: to }) =>
          span[0] < at + phrase.length && at < span[1] && !duration && (from !== null || to !== null),
      );
      if (start === null && end === null) return found.length === 0;
      return found.length === 1 && found[0]?.start === start && found[0].end === end;
    });
    expect(right.length / lines.length).toBeGreaterThanOrEqual(0.97);
  });
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
  test.each([
    ["He left on 5 January 2024. That evening he was killed.", "That evening: 2024-01-05..2024-01-05"],
    ["He left on 5 January 2024; the next morning he was back.", "the next morning: 2024-01-06..2024-01-06"],
    ["He left on 5 January 2024; the previous day he was ill.", "the previous day: 2024-01-04..2024-01-04"],
    ["He left on 5 January 2024. On that Sunday he was killed.", "that Sunday: 2024-01-07..2024-01-07"],
    ["He left in January 2024. Since then, nine have left.", "Since then: 2024-01-01..2025-03-28"],
  ])("%s", (text, expected) => expect(times(text)[1]).toBe(expected));
  test("from something that the words do not date it stays open", () => {
    expect(times("He left on 5 January 2024, two days after the raid on his office.")[1]).toBe(
      "two days after: null..null",
    );
    expect(times("He left on 5 January 2024. Two days after, he was back.")[1]).toBe(
      "Two days after: 2024-01-07..2024-01-07",
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
    "The Sunday Times reported it.",
    "He told the BBC's Today programme so.",
    "USA Today reported it.",
    "Sheffield Wednesday lost again.",
    "The Good Friday Agreement holds.",
    "The Vision 2030 plan stalled.",
    "Rebels Vow to March on the Capital",
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
