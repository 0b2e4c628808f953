// Quantities of news sentences: words, value, kind, unit and hedge; and as many words that are no quantity.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuantities } from "../../src/annotate/quantities.ts";
import { en } from "../../src/lang/en/index.ts";
import type { Quantity } from "../../src/model/annotation.ts";
import { wordsOf } from "../../src/model/span.ts";

const shown = (text: string, quantity: Quantity): string => {
  const { value, low, high, kind, unit, hedge, hedgeSpan } = quantity;
  const number = low === null ? String(value) : `${low}..${high}`;
  const bound =
    hedge === "none" || hedge === "vague" || hedge === "range"
      ? hedge
      : `${hedge} (${hedgeSpan && wordsOf(text, hedgeSpan)})`;
  return [wordsOf(text, quantity.span), number, kind, unit ?? "-", bound].join(" | ");
};
const all = (text: string): string[] => findQuantities(text, en).map((quantity) => shown(text, quantity));
const check = (text: string, ...expected: string[]): void => expect(all(text)).toEqual(expected);
const ROWS = new Set(["count", "money", "share", "vague", "none", "measure"]);
const counted = (text: string): string[] =>
  findQuantities(text, en)
    .filter((quantity) => ROWS.has(quantity.kind))
    .map((quantity) => wordsOf(text, quantity.span));

describe("numbers", () => {
  test.each([
    ["The ministry moved 3,000 troops.", "3,000 | 3000 | count | - | none"],
    ["Twenty-one boats left the port.", "Twenty-one | 21 | count | - | none"],
    ["They freed two hundred and fifty hostages.", "two hundred and fifty | 250 | count | - | none"],
    ["He buried a dozen neighbours.", "a dozen | 12 | count | - | none"],
    ["Two dozen houses burned.", "Two dozen | 24 | count | - | none"],
    ["Half a million refugees crossed.", "Half a million | 500000 | count | - | none"],
    ["It feeds 2.3 million children.", "2.3 million | 2300000 | count | - | none"],
    ["It feeds 1.5m children.", "1.5m | 1500000 | count | - | none"],
    ["They sold 12 lakh bags.", "12 lakh | 1200000 | count | - | none"],
    ["The valley has 1,00,000 voters.", "1,00,000 | 100000 | count | - | none"],
    ["One and a half million birds died.", "One and a half million | 1500000 | count | - | none"],
    ["The convoy was hit twice.", "twice | 2 | count | - | none"],
    ["Traffic grew 18-fold.", "18 | 18 | count | - | none"],
    ["A single shell landed.", "single | 1 | count | - | none"],
    ["The three-nation alliance met.", "three | 3 | count | - | none"],
  ])("%s", (text, expected) => check(text, expected));
});

describe("hedges", () => {
  test.each([
    ["about 40 graves", "about (about)"],
    ["some 25 shots", "about (some)"],
    ["an estimated 900 people", "about (an estimated)"],
    ["nearly 200 homes", "almost (nearly)"],
    ["close to 300 trucks", "almost (close to)"],
    ["at least 12 miners", "at-least (at least)"],
    ["no fewer than 12 miners", "at-least (no fewer than)"],
    ["107 or more miners", "at-least (or more)"],
    ["60 miners or more", "at-least (or more)"],
    ["more than 250 hostages", "more-than (more than)"],
    ["over 250 hostages", "more-than (over)"],
    ["well over 250 hostages", "more-than (well over)"],
    ["as many as 90 boats", "at-most (as many as)"],
    ["up to 90 boats", "at-most (up to)"],
    ["no more than 90 boats", "at-most (no more than)"],
    ["fewer than 90 boats", "less-than (fewer than)"],
    ["under 90 boats", "less-than (under)"],
    ["90-odd boats", "about (-odd)"],
    ["dozens of boats", "vague"],
    ["90 boats", "none"],
  ])("%s", (text, hedge) => expect(all(`They counted ${text}.`)[0]).toContain(`| ${hedge}`));

  test("a hedge has its words and nothing else has any", () => {
    const text = "Over 40 boats, dozens of rafts, 20 to 30 ships and 5 ferries came; between 2 and 3 sank.";
    for (const quantity of findQuantities(text, en))
      expect(quantity.hedgeSpan === null).toBe(quantity.hedge === "none");
  });
});

describe("ranges", () => {
  test.each([
    ["From the hill 20 to 30 men fired.", "20 to 30 | 20..30 | count | - | range"],
    ["Between 20 and 30 men fired.", "20 and 30 | 20..30 | count | - | range"],
    ["The gang has 20-30 men.", "20-30 | 20..30 | count | - | range"],
    ["The gang has 20–30 men.", "20–30 | 20..30 | count | - | range"],
    ["Two or three men fled.", "Two or three | 2..3 | count | - | range"],
    ["It costs 2 to 3 million euros.", "2 to 3 million | 2000000..3000000 | money | EUR | range"],
    ["It costs $2-3 billion.", "$2-3 billion | 2000000000..3000000000 | money | USD | range"],
    ["Turnout was 20% to 30%.", "20% to 30 | 20..30 | share | percent | range"],
  ])("%s", (text, expected) => check(text, expected));

  test("a change from one value to another is two quantities", () => {
    check("The toll rose from 10 to 12.", "10 | 10 | count | - | none", "12 | 12 | count | - | none");
    check("Sales rose 6% to $5m.", "6 | 6 | share | percent | none", "$5m | 5000000 | money | USD | none");
  });
});

describe("money and shares", () => {
  test.each([
    ["He paid $2.5 million.", "$2.5 million | 2500000 | money | USD | none"],
    ["He paid US$20.", "US$20 | 20 | money | USD | none"],
    ["He paid £3m.", "£3m | 3000000 | money | GBP | none"],
    ["He paid €20.", "€20 | 20 | money | EUR | none"],
    ["He paid 5 billion euros.", "5 billion | 5000000000 | money | EUR | none"],
    ["He paid Rs 50 crore.", "50 crore | 500000000 | money | INR | none"],
    ["He paid 200,000 yen.", "200,000 | 200000 | money | JPY | none"],
    ["He paid USD 40m.", "40m | 40000000 | money | USD | none"],
    ["He paid A$75.", "A$75 | 75 | money | AUD | none"],
    ["He paid 20 Canadian dollars.", "20 | 20 | money | CAD | none"],
    ["He paid five million pounds.", "five million | 5000000 | money | GBP | none"],
    ["He paid 3 dollars and 50 cents.", "3 dollars and 50 cents | 3.5 | money | USD | none"],
    ["It fell 12%.", "12 | 12 | share | percent | none"],
    ["It fell 12 per cent.", "12 | 12 | share | percent | none"],
    ["It fell by two percentage points.", "two | 2 | share | percentage point | none"],
    ["Half of the wells are dry.", "Half | 50 | share | percent | none"],
    ["A third of voters stayed home.", "A third | 33.3 | share | percent | none"],
    ["Two-thirds of voters stayed home.", "Two-thirds | 66.7 | share | percent | none"],
    ["One in five voters stayed home.", "One in five | 20 | share | percent | none"],
    ["Nine out of 10 voters stayed home.", "Nine out of 10 | 90 | share | percent | none"],
  ])("%s", (text, expected) => check(text, expected));
});

describe("vague words and none", () => {
  test.each([
    ["Dozens were hurt.", "Dozens | null | vague | - | vague"],
    ["Tens of thousands marched.", "Tens of thousands | null | vague | - | vague"],
    ["Several dozen homes burned.", "Several dozen | null | vague | - | vague"],
    ["Scores of homes burned.", "Scores | null | vague | - | vague"],
    ["There were no casualties.", "no | 0 | none | - | none"],
    ["No food, water or medical supplies came in.", "No | 0 | none | - | none"],
    ["No one was hurt.", "No one | 0 | none | - | none"],
    ["No soldier was killed.", "No | 0 | none | - | none"],
  ])("%s", (text, expected) => check(text, expected));
});

describe("none, passing, multiples and look-alikes", () => {
  test.each([
    ["The treaty was ratified by none.", "none | 0 | none | - | none"],
    ["Nobody was hurt.", "Nobody | 0 | none | - | none"],
    ["Not one shell was fired.", "Not one | 0 | none | - | none"],
    ["The toll could pass 100.", "100 | 100 | count | - | more-than (pass)"],
    ["Deaths topped 9,000.", "9,000 | 9000 | count | - | more-than (topped)"],
    ["They handed over four coffins.", "four | 4 | count | - | none"],
    ["Traffic grew tenfold.", "tenfold | 10 | count | - | none"],
    ["A million and a half homes went dark.", "A million and a half | 1500000 | count | - | none"],
    ["They fell by 1 to 2 per cent.", "1 to 2 | 1..2 | share | percent | range"],
    ["Between a third and a half of farms closed.", "a third and a half | 33.3..50 | share | percent | range"],
    ["One pound in every four is lost.", "One pound in every four | 25 | share | percent | none"],
    ["She has a lead of 9 points in the poll.", "9 | 9 | share | percentage point | none"],
    ["The suicide rate is 9.8 per 100,000 people.", "9.8 | 9.8 | count | - | none"],
  ])("%s", (text, expected) => check(text, expected));

  test.each([
    "Her record stands next to none.",
    "Nobody came.",
    "Voters gave it 9/10 for style.",
    "It had a score of 78 out of 100.",
    "Call 0800 123 4567 now.",
    "The 911 call came late.",
    "The COP31 talks began.",
    "Most were people over 75 and children under five.",
    "The commander, 52, was away.",
    "It raised four times its target.",
    "It was a 1080p film.",
  ])("no row in %j", (text) => expect(counted(text)).toEqual([]));

  test("change and level are two numbers", () => {
    check(
      "Waiting lists grew by 20,000 to 7.6 million.",
      "20,000 | 20000 | count | - | none",
      "7.6 million | 7600000 | count | - | none",
    );
    check(
      "A third — 31% in the north — will leave.",
      "A third | 33.3 | share | percent | none",
      "31 | 31 | share | percent | none",
    );
  });

  test("one more is no share", () => expect(counted("Three were charged; a fourth was cleared.")).toEqual(["Three"]));
});

describe("rates and cents", () => {
  test.each([
    ["Oil rose to $90 a barrel.", "$90 | 90 | money | USD per barrel | none"],
    ["It fell $5 a day later.", "$5 | 5 | money | USD | none"],
    ["The mill makes 400 tonnes of steel a day.", "400 | 400 | measure | metric ton per day | none"],
    ["It costs 15 dollars 50.", "15 dollars 50 | 15.5 | money | USD | none"],
    ["The fare is 60p.", "60 | 60 | money | penny | none"],
    ["They lost 30 MUSD.", "30 | 30000000 | money | USD | none"],
    ["Hundreds of thousands of pounds were lost.", "Hundreds of thousands | null | money | GBP | vague"],
    ["It is 20 (kg) of rice.", "20 | 20 | measure | kilogram | none"],
  ])("%s", (text, expected) => check(text, expected));

  test("the level before has the unit of the level after", () =>
    check(
      "The price rose from 24,000 to 41,000 naira.",
      "24,000 | 24000 | money | NGN | none",
      "41,000 | 41000 | money | NGN | none",
    ));
});

describe("kinds that make no row", () => {
  test.each([
    ["Mara Tol, 34, left.", "34 | 34 | age | year | none"],
    ["A 34-year-old clerk left.", "34 | 34 | age | year | none"],
    ["A clerk aged 34 left.", "34 | 34 | age | year | none"],
    ["Her nine-month-old son slept.", "nine | 9 | age | month | none"],
    ["She left when she was six.", "six | 6 | age | year | none"],
    ["They walked for two and a half hours.", "two and a half | 2.5 | duration | hour | none"],
    ["A 10-year plan failed.", "10 | 10 | duration | year | none"],
    ["They walked 5 km.", "5 | 5 | distance | kilometre | none"],
    ["It was about 30 miles away.", "30 | 30 | distance | mile | about (about)"],
    ["It was -5 degrees Celsius.", "-5 | -5 | temperature | celsius | none"],
    ["The first convoy left.", "first | 1 | ordinal | - | none"],
    ["The 21st convoy left.", "21st | 21 | ordinal | - | none"],
    ["They won 3-1.", "3-1 | null | score | - | none"],
    ["Six 170mm guns fired.", "Six | 6 | count | - | none", "170 | 170 | identifier | millimetre | none"],
    ["The council passed Resolution 2270.", "2270 | 2270 | identifier | - | none"],
    ["The council passed resolution 2270.", "2270 | 2270 | identifier | - | none"],
    ["The house at 180 Kent Street burned.", "180 | 180 | identifier | - | none"],
  ])("%s", (text, ...expected) => check(text, ...expected));

  test("areas, weights and volumes are measures", () => {
    check("The fire burned 300 hectares.", "300 | 300 | measure | hectare | none");
    check("It ships 500,000 barrels a day.", "500,000 | 500000 | measure | barrel per day | none");
    check("It holds 2 tonnes.", "2 | 2 | measure | metric ton | none");
  });
});

describe("words that make no row", () => {
  test.each([
    "An F-16 crashed near the base.",
    "COVID-19 spread again.",
    "A Boeing 737 landed.",
    "They drove along Route 66.",
    "The Group of 20 met.",
    "The 5G network failed.",
    "Officers read page 12 aloud.",
    "She works for Nine News in Sydney.",
    "He was born in 1950.",
    "On 5 January 2024 he resigned.",
    "The Oct. 7 attacks came up.",
    "The doors open at 10 a.m. on weekdays.",
    "The doors open at 10:30.",
    "One of the plane's engines failed.",
    "No one can say.",
    "He will go one day.",
    "It is a serious one.",
    "It was patently one-sided.",
    "There is no doubt and no evidence.",
    "They no longer meet.",
    "A couple boarded the bus.",
    "The second half was dull.",
    "A third man fled.",
    "It is twice as big.",
    "Call 555-01-23 for help.",
    "He lives in a five-storey block.",
    "The server is 192.168.10.11.",
    "It lost a 240mm multiple rocket launcher.",
  ])("%s", (text) => expect(counted(text)).toEqual([]));

  test("a name that a reader marked makes its number an identifier", () => {
    const text = "The film Forty 40 winters opened.";
    const names = [{ span: [9, 25], type: "Misc" }] as const;
    expect(findQuantities(text, en, { names }).map(({ kind }) => kind)).toEqual(["identifier", "identifier"]);
  });

  test("a name marked from the number on leaves it a count", () => {
    const names = [{ span: [4, 24], type: "NORP" }] as const;
    expect(findQuantities("The 40 Northern soldiers left.", en, { names }).map(({ kind }) => kind)).toEqual(["count"]);
  });

  test("parts of speech tell the pronoun", () => {
    const text = "In that case one would need proof.";
    const tokens = [{ span: [13, 16], upos: "PRON", head: -1, relation: "nsubj" }] as const;
    expect(findQuantities(text, en, { tokens })).toEqual([]);
  });
});

test("only the asked ranges are returned", () => {
  expect(findQuantities("5 boats, 6 ships", en, { ranges: [[9, 16]] }).map(({ value }) => value)).toEqual([6]);
});

test("a grouped list is not one number", () => {
  expect(counted("They met 4,5 and 6 men.")).toEqual(["4", "5", "6"]);
});

const pieces = fc.constantFrom(
  "one",
  "two",
  "dozen",
  "hundred",
  "million",
  "of",
  "and",
  "a",
  "to",
  "-",
  "–",
  ",",
  ".",
  "$",
  "%",
  "half",
  "third",
  "no",
  "aged",
  "3,000",
  "20",
  "1.5",
  "7",
  "year",
  "old",
  "km",
  "in",
  "\n",
  "people",
  "May",
  "’",
  "½",
  "/",
  "from",
  "between",
);

test("spans lie in the text, in order and apart, on any text", () => {
  const holds = (text: string): void => {
    let end = 0;
    for (const { span, unitSpan, hedgeSpan } of findQuantities(text, en)) {
      expect(span[0]).toBeGreaterThanOrEqual(end);
      expect(span[1]).toBeGreaterThan(span[0]);
      end = span[1];
      for (const other of [span, unitSpan, hedgeSpan])
        if (other !== null) expect(other[1]).toBeLessThanOrEqual(text.length);
    }
  };
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), holds), { numRuns: 300 });
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (words) => holds(words.join(" "))),
    { numRuns: 600 },
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (words) => holds(words.join(""))),
    { numRuns: 600 },
  );
});

test.each([
  "7",
  "1,",
  "1 ",
  "1-",
  "one ",
  "one hundred ",
  "$",
  "no ",
  "a ",
  "half ",
  "1/",
  "-",
  "many ",
  "from 1 to ",
])("a long run of %j does not hang", (piece) => {
  const began = performance.now();
  findQuantities(piece.repeat(piece.length === 1 ? 1_000_000 : 200_000 / piece.length), en);
  expect(performance.now() - began).toBeLessThan(20_000);
});
