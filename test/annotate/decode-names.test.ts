// From name tags to names.
import { expect, test } from "vitest";
import { decodeNames } from "../../src/annotate/decode-names.ts";
import { LABELS, markText } from "./marked-text.ts";

const decode = (text: string, tags: readonly string[], firsts: readonly number[] = [0]): string[] => {
  const { encoding, reading } = markText(text);
  tags.forEach((tag, word) => {
    const piece = encoding.firstPieces[word] as number;
    reading.tags[piece * LABELS.names.length + LABELS.names.indexOf(tag)] = 0.9;
  });
  return decodeNames(encoding, reading, firsts).map(({ type, span }) => `${type}: ${text.slice(...span)}`);
};

test("a name of several words is one span", () => {
  expect(decode("Anna Petrov left Varna .", ["B-Person", "I-Person", "O", "B-Location", "O"])).toEqual([
    "Person: Anna Petrov",
    "Location: Varna",
  ]);
});

test("no name runs over a sentence's start", () => {
  expect(decode("saw Orlov Petrov left", ["O", "B-Person", "I-Person", "O"], [0, 2])).toEqual(["Person: Orlov"]);
});

test("no tags, no names", () => {
  expect(decode("the ferry sank .", ["O", "O", "O", "O"])).toEqual([]);
});
