// One tree a sentence: a single root and no circles, whatever the scores say.
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildTree } from "../../src/annotate/tree.ts";

const word = (...choices: readonly (readonly [head: number, score: number])[]) =>
  choices.map(([head, score]) => ({ head, score }));

test("best heads are kept where they make a tree", () => {
  expect(buildTree([word([1, -0.1], [-1, -3]), word([-1, -0.1], [0, -3]), word([1, -0.2], [0, -2])])).toEqual([
    1, -1, 1,
  ]);
});

test("of two words that would be roots, the one that loses less hangs below the other", () => {
  expect(buildTree([word([-1, -0.1], [1, -0.5]), word([-1, -0.1], [0, -4])])).toEqual([1, -1]);
});

test("a circle is opened where it costs least", () => {
  const heads = buildTree([word([1, -0.1], [2, -4]), word([0, -0.1], [2, -1]), word([-1, -0.1])]);
  expect(heads).toEqual([1, 2, -1]);
});

test("a word without candidates hangs below the root", () => {
  expect(buildTree([word([-1, -0.1]), word()])).toEqual([-1, 0]);
});

test("no words, no tree", () => {
  expect(buildTree([])).toEqual([]);
});

test("always one root, and every word leads to it", () => {
  const sentences = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(
      fc.array(
        fc.record({ head: fc.integer({ min: -1, max: size - 1 }), score: fc.float({ min: -20, max: 0, noNaN: true }) }),
        {
          maxLength: 6,
        },
      ),
      { minLength: size, maxLength: size },
    ),
  );
  fc.assert(
    fc.property(sentences, (drawn) => {
      const choices = drawn.map((candidates, at) => candidates.filter(({ head }) => head !== at));
      const heads = buildTree(choices);
      expect(heads.filter((head) => head < 0)).toHaveLength(1);
      for (let start = 0; start < heads.length; start++) {
        let at = start;
        for (let steps = 0; at >= 0; steps++) {
          expect(steps).toBeLessThanOrEqual(heads.length);
          at = heads[at] as number;
        }
      }
    }),
  );
});
