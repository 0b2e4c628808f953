// What a front page tells of a question, and its small series.
import { expect, test } from "vitest";
import { placeSpark } from "../../../src/web/questions/spark.tsx";
import { storyOf } from "../../../src/web/questions/story.ts";
import { FLOOD } from "../question-fixture.ts";

test("a front page tells the revision, the contradiction, the denial and the copy", () => {
  expect(storyOf(FLOOD).map(({ kind, who, what }) => `${kind}: ${who} ${what}`)).toEqual([
    "revision: Tarn Civil Protection revised down from 36 to 33",
    "contradiction: Tarn Civil Protection 33 against about 60 of Free Tarn Committee",
    "stance: Interior Ministry denies 40–50",
    "copy: Lower Valley Post copied text: has it from Morrow Wire; 5 reports repeat others",
  ]);
});
test("where nobody contradicts, it tells who says the same", () => {
  const relations = [
    { type: "supports", a: "c_f12", b: "c_f11", direction: null, reason: "33 and up to 34 can both hold" } as const,
    { type: "supports", a: "c_f12", b: "c_f14", direction: null, reason: "the same claimant" } as const,
  ];
  expect(
    storyOf({ ...FLOOD, relations, stances: [], takings: [] }).map(({ kind, who, what }) => [kind, who, what]),
  ).toEqual([["support", "Tarn Civil Protection", "33, beside up to 34 of Interior Ministry"]]);
});
test("a question without any of them tells nothing", () => {
  expect(storyOf({ ...FLOOD, relations: [], stances: [], takings: [] })).toEqual([]);
});
test("a small series stands in order of time; what is of one day stands at its end", () => {
  const points = [
    { at: "2031-09-08", low: 5, high: 9 },
    { at: "2031-09-04", low: 2, high: null },
  ];
  const placed = placeSpark(points);
  expect(placed.map(({ openAbove }) => openAbove)).toEqual([true, false]);
  expect(placed[0]?.x).toBeLessThan(placed[1]?.x ?? 0);
  expect(
    new Set(
      placeSpark([
        { at: "2031-09-04", low: 1, high: 1 },
        { at: "2031-09-04", low: 2, high: 2 },
      ]).map(({ x }) => x),
    ).size,
  ).toBe(1);
  expect(placeSpark([{ at: "2031-09-04", low: null, high: null }])).toEqual([]);
});
