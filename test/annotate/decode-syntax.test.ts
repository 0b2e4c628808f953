// From start chances and head candidates to sentences and trees.
import { expect, test } from "vitest";
import { findSentences, parseSentences } from "../../src/annotate/decode-syntax.ts";
import { HEADS_KEPT } from "../../src/annotate/reading.ts";
import { markText } from "./marked-text.ts";

const scene = (text: string, starts: readonly number[]) => {
  const { encoding, reading } = markText(text);
  for (const word of starts) reading.starts[encoding.firstPieces[word] as number] = 0.9;
  return { encoding, reading };
};

test("a sentence starts where the model hears it, and at every new line", () => {
  const { encoding, reading } = scene("it sank . no one swam\nOrlov left .", [3]);
  expect(findSentences(encoding, reading)).toEqual([0, 3, 6]);
});

test("a half-heard start counts after a full stop alone", () => {
  const { encoding, reading } = scene("it sank . he , Adu , swam", []);
  for (const word of [3, 5]) reading.starts[encoding.firstPieces[word] as number] = 0.5;
  expect(findSentences(encoding, reading)).toEqual([0, 3]);
});

test("a list without any start is cut before it grows too long for a tree", () => {
  const { encoding, reading } = scene("a ".repeat(500), []);
  expect(findSentences(encoding, reading)).toEqual([0, 240, 480]);
});

test("heads stay in the sentence, and its root is the only one", () => {
  const { encoding, reading } = scene("it sank . he swam .", [3]);
  const first = (word: number): number => encoding.firstPieces[word] as number;
  const point = (word: number, heads: readonly (readonly [number, number])[], root = -9): void => {
    reading.roots[first(word)] = root;
    heads.forEach(([head, score], i) => {
      reading.heads[first(word) * HEADS_KEPT + i] = first(head);
      reading.headScores[first(word) * HEADS_KEPT + i] = score;
    });
  };
  point(0, [[1, 5]]);
  point(1, [[0, 1]], 6);
  point(2, [
    [4, 9],
    [1, 2],
  ]);
  point(3, [[4, 5]]);
  point(
    4,
    [
      [1, 9],
      [3, 1],
    ],
    8,
  );
  point(5, [[4, 5]]);
  reading.relations[first(2)] = 1;
  reading.relations2[first(2)] = 2;
  const { sentences, tokens } = parseSentences(findSentences(encoding, reading), encoding, reading);
  expect(sentences).toEqual([
    { span: [0, 9], tokens: [0, 3] },
    { span: [10, 19], tokens: [3, 6] },
  ]);
  expect(tokens.map(({ head }) => head)).toEqual([1, -1, 1, 4, -1, 4]);
  expect(tokens.map(({ relation }) => relation === "root")).toEqual([false, true, false, false, true, false]);
  expect(tokens[2]?.relation).toBe("punct");
});

test("no words, no sentences", () => {
  const { encoding, reading } = scene("", []);
  expect(parseSentences(findSentences(encoding, reading), encoding, reading)).toEqual({ sentences: [], tokens: [] });
});
