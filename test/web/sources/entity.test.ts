// How far a claimant revised itself, in words.
import { expect, test } from "vitest";
import { revisedWords } from "../../../src/web/sources/entity.tsx";

test.each([
  [1.625, "up by 163 %"],
  [-0.5, "down by 50 %"],
  [0, ""],
  [null, ""],
])("a greatest change of %s is “%s”", (share, words) => {
  expect(revisedWords(share)).toBe(words);
});
