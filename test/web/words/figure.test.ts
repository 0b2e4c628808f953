// Figures as the pieces that a row sets.
import { expect, test } from "vitest";
import type { FigureRecord } from "../../../src/export/record.ts";
import { figurePhrase, figureWords } from "../../../src/web/words/figure.ts";
import { claimWith } from "../ledger-fixture.ts";

const check = (changes: Partial<FigureRecord> & { unitCode?: string }, expected: string) => {
  const { figure } = claimWith("7");
  if (!figure) throw new Error("the claim has a figure");
  const unit = changes.unitCode === undefined ? null : { ...figure.counted, value: changes.unitCode };
  expect(figureWords({ ...figure, unit, ...changes }).number).toBe(expected);
};

test("numbers are grouped, and large ones scaled", () => {
  check({ value: 11000 }, "11,000");
  check({ value: 2_500_000 }, "2.5 million");
  check({ value: 3_000_000_000 }, "3 billion");
  check({ value: 0, words: "0" }, "0");
});

test("none stays the word it is", () => {
  check({ value: 0, words: "No" }, "no");
  check({ value: 0, words: "0" }, "0");
});

test("units stand where they are written", () => {
  check({ value: 45, unitCode: "percent" }, "45%");
  check({ value: 2_500_000, unitCode: "USD" }, "$2.5 million");
  check({ value: 300, unitCode: "CHF" }, "CHF 300");
  check({ value: 12, unitCode: "hectare" }, "12 hectare");
});

test("a range has both ends, a vague word its own word", () => {
  check({ value: null, low: 20, high: 30 }, "20–30");
  check({ value: null, low: null, high: null, words: "dozens" }, "dozens");
});

test("a hedge stands before the number, and an understood noun loses its brackets", () => {
  expect(figurePhrase(claimWith("twelve"))).toBe("at least 12 dock workers");
  expect(figurePhrase(claimWith("3"))).toBe("3 dock workers");
  const { figure } = claimWith("dozens");
  if (!figure) throw new Error("the claim has a figure");
  const understood = { ...figure, counted: { ...figure.counted, value: "[people]" } };
  expect(figurePhrase({ figure: understood })).toBe("dozens of people");
  expect(figurePhrase({ figure: null })).toBe("");
});
