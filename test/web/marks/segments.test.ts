// Marks of a claim and the flat segments that overlapping marks are cut into.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark, MarkRole } from "../../../src/web/marks/segments.ts";
import { MARK_ROLES, marksOf, segmentText } from "../../../src/web/marks/segments.ts";
import { claimWith, DOCUMENTS } from "../ledger-fixture.ts";

const TEXT = "“We fear 12 are lost,” said the mayor.";

const mark = (role: MarkRole, words: string, claim = "c_1"): Mark => {
  const start = TEXT.indexOf(words);
  return { claim, role, span: [start, start + words.length] };
};

/** One line a segment: `words{roles of claims}`. */
const check = (
  marks: readonly Mark[],
  expected: readonly string[],
  within: readonly [number, number] = [0, TEXT.length],
) =>
  expect(
    segmentText(within, marks).map(({ span, marks: over }) => {
      const roles = over.map(({ role, claim }) => (claim === "c_1" ? role : `${claim}:${role}`));
      return `${TEXT.slice(...span)}${roles.length > 0 ? `{${roles.join(" ")}}` : ""}`;
    }),
  ).toEqual(expected);

test("text without marks is one segment", () => {
  check([], [TEXT]);
});

test("a figure inside content carries both marks, and the content goes on after it", () => {
  check(
    [mark("content", "We fear 12 are lost"), mark("figure", "12")],
    ["“", "We fear {content}", "12{content figure}", " are lost{content}", ",” said the mayor."],
  );
});

test("two claims on the same words share the segment", () => {
  check(
    [mark("source", "the mayor"), mark("source", "the mayor", "c_2")],
    ["“We fear 12 are lost,” said ", "the mayor{source c_2:source}", "."],
  );
});

test("marks that cross are cut at both edges", () => {
  check(
    [mark("content", "We fear 12"), mark("cue", "12 are lost")],
    ["“", "We fear {content}", "12{content cue}", " are lost{cue}", ",” said the mayor."],
  );
});

test("a mark that only touches the stretch, or lies outside it, marks nothing", () => {
  const start = TEXT.indexOf("12");
  check([mark("figure", "12")], ["“We fear "], [0, start]);
  check([mark("source", "the mayor")], ["“We fear "], [0, start]);
});

test("a mark that begins before the stretch is cut to it", () => {
  const start = TEXT.indexOf("12");
  check([mark("content", "We fear 12 are lost")], ["12 are{content}"], [start, start + 6]);
});

test("segments cover the stretch exactly, whatever the marks", () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  const marks = fc.array(fc.record({ claim: fc.constantFrom("a", "b"), role: fc.constantFrom(...MARK_ROLES), span }));
  fc.assert(
    fc.property(span, marks, (within, some) => {
      const segments = segmentText(within, some);
      expect(segments[0]?.span[0]).toBe(within[0]);
      expect(segments.at(-1)?.span[1]).toBe(within[1]);
      segments.forEach(({ span: [start, end], marks: over }, index) => {
        expect(start).toBeLessThan(end);
        if (index > 0) expect(segments[index - 1]?.span[1]).toBe(start);
        for (const one of some) {
          const covers = one.span[0] <= start && end <= one.span[1];
          expect(over.includes(one)).toBe(covers);
        }
      });
    }),
  );
});

test("a claim marks every link of its chain, once", () => {
  const claim = claimWith("dozens");
  const text = DOCUMENTS[0]?.text ?? "";
  expect(marksOf(claim).map(({ role, span }) => `${role}: ${text.slice(...span)}`)).toEqual([
    "source: Two firefighters",
    "source: their commander",
    "cue: told the newspaper",
    "cue: citing",
    "content: dozens of grain sacks may have been soaked with fuel",
    "figure: dozens",
  ]);
});

test("a stance marks its party and what it is about", () => {
  const text = DOCUMENTS[0]?.text ?? "";
  expect(marksOf(claimWith("The city council")).map(({ role, span }) => `${role}: ${text.slice(...span)}`)).toEqual([
    "source: The city council",
    "content: the number of missing",
  ]);
});
