// How far a claimant revised itself, in words.
import { expect, test } from "vitest";
import { revisedWords } from "../../../src/web/sources/entity.tsx";

test.each([
  [1.625, "by up to 163\u00a0%"],
  [-0.5, "by up to 50\u00a0%"],
  [0.001, "by up to 1\u00a0%"],
  [0, ""],
  [null, ""],
])("a greatest change of %s is “%s”", (share, words) => {
  expect(revisedWords(share)).toBe(words);
});
