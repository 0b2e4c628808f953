// Reports to questions: what belongs together, what does not, and what no order of arrival and no copy may change.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Judgement } from "../../src/model/judgement.ts";
import type { Question } from "../../src/model/question.ts";
import type { Report } from "../../src/model/report.ts";
import { comparePairs, gatherQuestions, profilesOf, reconcileReports, strandsOf } from "../../src/reconcile/index.ts";
import { entitiesByName, FERRY, reportWith } from "./reports.ts";

const questionsOf = (reports: readonly Report[], judgements: readonly Judgement[] = []): readonly Question[] =>
  reconcileReports(reports, entitiesByName(reports), judgements).questions;

const withValue = (questions: readonly Question[], value: number): Question => {
  const found = questions.find(({ positions }) => positions.some((position) => position.value === value));
  if (!found) throw new Error(`no question with ${value}`);
  return found;
};

test("tolls of one sinking are one question, survivors another", () => {
  const questions = questionsOf(FERRY);
  const toll = withValue(questions, 9);
  expect(toll.positions.map(({ value }) => value)).toEqual([9, 19, 12]);
  expect(withValue(questions, 61).positions).toHaveLength(1);
  expect(toll.title).toContain("killed");
});

test("a claimant revises itself, two claimants contradict each other by their latest word", () => {
  const toll = withValue(questionsOf(FERRY), 9);
  const kinds = toll.relations.map(({ type, a, b }) => `${type} ${a.slice(2, 4)} ${b.slice(2, 4)}`);
  expect(kinds).toContain("revises f1 f3");
  expect(kinds).toContain("contradicts f2 f3");
  expect(toll.status).toEqual(["contested", "revised"]);
  expect(toll.strict).toBe(2);
});

test("the estimate spans the latest word of each origin", () => {
  const estimate = withValue(questionsOf(FERRY), 9).estimates.find(({ rule }) => rule === "latest-per-origin");
  expect(estimate).toMatchObject({ low: 12, best: null, high: 19 });
});

test("order of arrival changes nothing", () => {
  const told = JSON.stringify(questionsOf(FERRY));
  fc.assert(
    fc.property(fc.shuffledSubarray([...FERRY], { minLength: FERRY.length }), (shuffled) => {
      expect(JSON.stringify(questionsOf(shuffled))).toBe(told);
    }),
    { numRuns: 12 },
  );
});

test("a copied document never raises the number of origins", () => {
  const before = withValue(questionsOf(FERRY), 9).strict;
  fc.assert(
    fc.property(fc.constantFrom(...FERRY), fc.integer({ min: 1, max: 9 }), (source, day) => {
      const copy: Report = {
        ...source,
        documentId: "copy",
        outlet: "Other Mirror",
        publishedAt: `2032-05-1${Math.max(4, day)}T10:00:00Z`,
        capturedAt: `2032-05-1${Math.max(4, day)}T10:00:00Z`,
        claims: source.claims.map((claim) => ({ ...claim, id: `${claim.id}_copy`, documentId: "copy" })),
      };
      expect(withValue(questionsOf([...FERRY, copy]), 9).strict).toBeLessThanOrEqual(before);
    }),
    { numRuns: 12 },
  );
});

const judgement = (id: string, verdict: Judgement["verdict"], undoes: string | null = null): Judgement => ({
  id,
  subject: "question",
  a: FERRY[0]?.claims[0]?.id ?? "",
  b: FERRY[2]?.claims[0]?.id ?? "",
  verdict,
  at: `2032-06-01T00:00:0${id.length}Z`,
  by: "reader",
  why: null,
  undoes,
});

test("a judgement parts two claims, and undoing it restores what was there", () => {
  const apart = judgement("j", "different");
  const parted = questionsOf(FERRY, [apart]);
  expect(withValue(parted, 9).positions.some(({ value }) => value === 12)).toBe(false);
  const restored = questionsOf(FERRY, [apart, judgement("jj", "different", "j")]);
  expect(JSON.stringify(restored)).toBe(JSON.stringify(questionsOf(FERRY)));
});

test("low is at most best and best at most high in every estimate", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          value: fc.integer({ min: 0, max: 60 }),
          hedge: fc.constantFrom("none", "about", "at-least", "at-most"),
        }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      (figures) => {
        const reports = figures.map(({ value, hedge }, i) =>
          reportWith({
            id: `r${i}`,
            outlet: `Paper ${i}`,
            at: `2032-05-12T0${i}:00:00Z`,
            names: ["Halvena", "Ostrel"],
            text: `The sinking of the Halvena off Ostrel killed ${value} people, the office of number ${"abcdef"[i]} said.`,
            figures: [
              {
                words: String(value),
                value,
                event: "kill",
                hedge: hedge as "none",
                who: `office ${"abcdef"[i]}`,
                day: "2032-05-12",
              },
            ],
          }),
        );
        for (const { estimates } of questionsOf(reports))
          for (const { low, best, high } of estimates) {
            if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
            if (best !== null && low !== null) expect(low).toBeLessThanOrEqual(best);
            if (best !== null && high !== null) expect(best).toBeLessThanOrEqual(high);
          }
      },
    ),
    { numRuns: 40 },
  );
});

test("a denial that repeats the number stands under the origin it rejects", () => {
  const denial = reportWith({
    id: "f9",
    outlet: "Tormin Mirror",
    at: "2032-05-14T09:00:00Z",
    names: ["Ansel Channel", "Halvena", "Ostrel"],
    text: "That the sinking of the Halvena in the Ansel Channel killed 19 people is a fabrication, the ministry said in Ostrel.",
    figures: [{ words: "19", value: 19, who: "ministry", event: "kill", denied: true, day: "2032-05-12" }],
  });
  const toll = withValue(questionsOf([...FERRY, denial]), 19);
  expect(
    toll.relations.filter(({ type }) => type === "denies").map(({ a, b }) => [a.slice(2, 4), b.slice(2, 4)]),
  ).toEqual([["f2", "f9"]]);
  expect(toll.strict).toBe(2);
});

test("a series in the same words is one strand, compared once", () => {
  const days = Array.from({ length: 40 }, (_, i) =>
    reportWith({
      id: `d${String(i).padStart(2, "0")}`,
      outlet: "General Office",
      at: `2032-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, "0")}T06:00:00Z`,
      names: ["Marenna"],
      text: `Drones lost by Marenna since the start of the war, in total: ${100 + i}.`,
      figures: [{ words: String(100 + i), value: 100 + i, counted: "drones", event: "damage" }],
    }),
  );
  const profiles = days.flatMap((report) => profilesOf(report));
  expect(strandsOf(profiles)).toHaveLength(1);
  expect(comparePairs(profiles)).toEqual([]);
  expect(gatherQuestions(profiles, []).map(({ members }) => members.length)).toEqual([40]);
});

const told = (id: string, hour: string, outlet: string, text: string, who?: string, denied = false): Report =>
  reportWith({
    id,
    outlet,
    at: `2032-05-10T${hour}:00:00Z`,
    text,
    names: ["Torrin", "Aldona"],
    figures: [{ words: "31", value: 31, event: "kill", denied, ...(who === undefined ? {} : { who }) }],
  });
const SAID = "The sinking of the Aldona off Torrin killed 31 people, the harbour board said.";
const BARE = "The sinking of the Aldona off Torrin killed 31 people.";
const FALSE = "The claim that the sinking of the Aldona off Torrin killed 31 people is a fabrication.";

test("a bare statement adds no origin to one that is named", () => {
  const reports = [told("g1", "09", "Cape Wire", BARE), told("g2", "10", "Harbour Post", SAID, "harbour board")];
  expect(withValue(questionsOf(reports), 31).strict).toBe(1);
});

test("a denial faces what was said before it, once a party", () => {
  const reports = [
    told("g1", "09", "Harbour Post", SAID, "harbour board"),
    told("g2", "10", "Salt Line Shipping", FALSE, undefined, true),
    told("g3", "11", "Evening Mirror", FALSE, "Salt Line Shipping", true),
    told("g4", "12", "Cape Wire", SAID, "harbour board"),
  ];
  const denials = withValue(questionsOf(reports), 31).relations.filter(({ type }) => type === "denies");
  expect(denials.map(({ a, b }) => `${a.slice(2, 4)} ${b.slice(2, 4)}`)).toEqual(["g1 g2"]);
});

test("what nobody said before is not denied", () => {
  const reports = [
    told("g1", "09", "Salt Line Shipping", FALSE, undefined, true),
    told("g2", "10", "Harbour Post", SAID, "harbour board"),
  ];
  expect(withValue(questionsOf(reports), 31).relations.filter(({ type }) => type === "denies")).toEqual([]);
});
