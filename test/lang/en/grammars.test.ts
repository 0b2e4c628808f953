// The English number and time tables hold what the grammars rely on.
import { expect, test } from "vitest";
import { en } from "../../../src/lang/en/index.ts";
import { QUANTITY_KINDS } from "../../../src/model/annotation.ts";
import { HEDGES } from "../../../src/model/claim.ts";

const phrases = (tables: object): [string, string][] =>
  Object.entries(tables).flatMap(([key, value]) =>
    Array.isArray(value) && typeof value[0] === "string"
      ? (value as string[]).map((word): [string, string] => [key, word])
      : [],
  );

test("phrases are lower case, trimmed and single-spaced", () => {
  const odd = [...phrases(en.numbers), ...phrases(en.times)].filter(
    ([, word]) => word === "" || word !== word.toLowerCase() || word !== word.trim() || /\s\s/.test(word),
  );
  expect(odd).toEqual([]);
});

test("no list names a word twice", () => {
  const lists = [...Object.entries(en.numbers), ...Object.entries(en.times)].filter(
    ([, value]) => Array.isArray(value) && typeof value[0] === "string",
  ) as [string, string[]][];
  const twice = lists.flatMap(([key, words]) =>
    words.filter((word, index) => words.indexOf(word) < index).map((word) => `${key}: ${word}`),
  );
  expect(twice).toEqual([]);
});

test("units have known kinds and no form stands for two of them", () => {
  const forms = en.numbers.units.flatMap((unit) => unit.forms);
  expect(forms.filter((form, index) => forms.indexOf(form) < index)).toEqual([]);
  expect(en.numbers.units.filter((unit) => !QUANTITY_KINDS.includes(unit.kind))).toEqual([]);
});

test("currencies have one row a code, and no word stands for two", () => {
  const codes = en.numbers.currencies.map((currency) => currency.code);
  expect(codes.length).toBe(new Set(codes).size);
  const words = en.numbers.currencies.flatMap((currency) => currency.after);
  expect(words.filter((word, index) => word !== "" && words.indexOf(word) < index)).toEqual([]);
});

test("hedges are of the public vocabulary", () => {
  const used = [...Object.values(en.numbers.hedgesBefore), ...Object.values(en.numbers.hedgesAfter)];
  expect(used.filter((hedge) => !HEDGES.includes(hedge))).toEqual([]);
});

test("twelve months and seven weekdays", () => {
  expect(new Set(Object.values(en.times.months)).size).toBe(12);
  expect(new Set(Object.values(en.times.weekdays)).size).toBe(7);
});
