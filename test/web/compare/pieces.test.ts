// Copied runs in a sentence, folded stretches of one side.
import fc from "fast-check";
import { expect, test } from "vitest";
import { foldRuns, piecesOf } from "../../../src/web/compare/pieces.ts";

test("copied runs are cut out of a sentence that begins anywhere in its text", () => {
  const words = "Boats searched the streets until dawn.";
  expect(piecesOf(words, 100, [[106, 123]]).map((piece) => [piece.words, piece.copied])).toEqual([
    ["Boats ", false],
    ["searched the stre", true],
    ["ets until dawn.", false],
  ]);
});
test("whatever the runs, the pieces are the sentence", () => {
  const run = fc.tuple(fc.integer({ min: 80, max: 160 }), fc.integer({ min: 80, max: 160 }));
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 50 }), fc.array(run), (words, runs) => {
      expect(
        piecesOf(words, 100, runs)
          .map((piece) => piece.words)
          .join(""),
      ).toBe(words);
    }),
  );
});
test("long stretches of one side fold, shared sentences never", () => {
  const a = { a: 1, b: null };
  const both = { a: 1, b: 1 };
  expect(foldRuns([both, a, a, a, both, a, a]).map(([folded, rows]) => [folded, rows.length])).toEqual([
    [false, 1],
    [true, 3],
    [false, 1],
    [false, 2],
  ]);
});
