// From text to the model's inputs: case, breaks and the words that pieces make.
import { expect, test } from "vitest";
import { caseOf, encodeBlocks } from "../../src/annotate/encoding.ts";
import { createWordPiece } from "../../src/annotate/wordpiece.ts";
import { createWordFinder } from "../../src/annotate/words.ts";
import { en } from "../../src/lang/en/index.ts";
import type { Span } from "../../src/model/span.ts";

const wordPiece = createWordPiece("[PAD] [UNK] [CLS] [SEP] the fer ##ry sank . no one was hurt - 3".split(" "));
const findWords = createWordFinder(en.words);
const encode = (text: string, blocks: readonly Span[] = [[0, text.length]]) =>
  encodeBlocks(text, blocks, findWords, wordPiece);

test.each([
  ["harbour", 1],
  ["Harbour", 2],
  ["A", 2],
  ["UN", 3],
  ["3rd", 4],
  ["—", 5],
  ["É", 2],
  ["ÉU", 3],
  ["한국", 1],
])("case of %s", (words, expected) => {
  expect(caseOf(words)).toBe(expected);
});

test("pieces know their word, and words their first piece", () => {
  const { words, wordOf, firstPieces, cases } = encode("The ferry sank.");
  expect(words).toEqual([
    [0, 3],
    [4, 9],
    [10, 14],
    [14, 15],
  ]);
  expect([...wordOf]).toEqual([0, 1, 1, 2, 3]);
  expect([...firstPieces]).toEqual([0, 1, 3, 4, 5]);
  expect([...cases]).toEqual([2, 1, 1, 1, 5]);
});

test("a new line is an edge, a line that wraps a sentence is none", () => {
  expect([...encode("The ferry sank\nNo one was hurt").edges]).toEqual([0, 0, 0, 1, 0, 0, 0]);
  expect([...encode("The ferry\nsank").edges]).toEqual([0, 0, 0]);
  expect([...encode("The ferry\n\nsank").edges]).toEqual([0, 0, 1]);
});

test("blocks that are left out leave no pieces, and what follows them begins anew", () => {
  const text = "The ferry sank. 333 no one was hurt";
  const { words, edges } = encode(text, [
    [0, 15],
    [20, text.length],
  ]);
  expect(words.map(([start, end]) => text.slice(start, end))).toEqual("The ferry sank . no one was hurt".split(" "));
  expect([...edges]).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
});

test("a word of invisible characters is no word", () => {
  expect(encode("the \u200b ferry").words).toHaveLength(2);
});

test("a stop is a full stop with the quotation or bracket that it ends, never a comma or an abbreviation", () => {
  const text = "No one was hurt. The ferry (sank.) No, “the ferry!” Mr. Adu";
  const { words, stops } = encode(text);
  const after = words.filter((_, word) => stops[word] === 1).map(([start, end]) => text.slice(start, end));
  expect(after).toEqual(["The", ")", "No", "”", "Mr."]);
});
