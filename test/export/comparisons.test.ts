// Figures of two documents set side by side: equal ones first found, then those that differ, then what one has alone.
import { expect, test } from "vitest";
import { amountWords, boundsWords } from "../../src/export/amounts.ts";
import type { ComparedFigure } from "../../src/export/comparisons.ts";
import { compareFigures } from "../../src/export/comparisons.ts";

const figure = (claimId: string, questionId: string | null, value: number): ComparedFigure => ({
  claimId,
  questionId,
  title: questionId ?? "crates",
  words: String(value),
  origin: claimId.startsWith("a") ? "Karsund Coast Guard" : "harbour union",
  value,
  low: null,
  high: null,
  hedge: "none",
});

test("a figure meets its equal before another answer of its question", () => {
  const rows = compareFigures(
    [figure("a1", "dead", 14), figure("a2", "dead", 19), figure("a3", "missing", 8), figure("a4", null, 3)],
    [figure("b1", "dead", 19), figure("b2", "dead", 15), figure("b3", null, 3)],
  );
  expect(rows.map(({ a, b, relation }) => [a?.claimId ?? null, b?.claimId ?? null, relation])).toEqual([
    ["a1", "b2", "differs"],
    ["a2", "b1", "same"],
    ["a3", null, "only-a"],
    ["a4", null, "only-a"],
    [null, "b3", "only-b"],
  ]);
  expect(rows[0]?.reason).toBe("14 and 15, Karsund Coast Guard and harbour union");
});

test.each([
  [{ value: 11_000, low: null, high: null }, "about", "about 11,000"],
  [{ value: null, low: 14, high: null }, "at-least", "at least 14"],
  [{ value: null, low: 20, high: 30 }, "range", "20 to 30"],
  [{ value: null, low: null, high: null }, "vague", "dozens"],
  [{ value: 0, low: null, high: null }, "none", "0"],
] as const)("%j with %s is “%s”", (amount, hedge, words) => {
  expect(amountWords(amount, hedge, "dozens")).toBe(words);
});

test("bounds in words; nothing known is nothing said", () => {
  expect([
    boundsWords(27, 27),
    boundsWords(21, 27),
    boundsWords(4, null),
    boundsWords(null, 9),
    boundsWords(null, null),
  ]).toEqual(["27", "21 to 27", "at least 4", "at most 9", null]);
});
