// When a statement denies: only where the main predicate of what is said does.
import { describe, expect, it } from "vitest";
import { claimsOf } from "../marked.ts";

const certaintyOf = (content: string): string | undefined => {
  const words = content
    .split(/\s+/)
    .map((word) => word.slice(0, word.lastIndexOf("/")))
    .join(" ")
    .replaceAll(" ,", ",")
    .replaceAll(" n't", "n't")
    .replaceAll("“ ", "“");
  return claimsOf(`The/DET mayor/NOUN said/VERB ${content} ./PUNCT`, {
    said: [["The mayor", "said", words]],
  }).find(({ kind }) => kind === "statement")?.certainty.value;
};

describe("a statement", () => {
  it.each([
    ["the/DET bridge/NOUN did/AUX not/PART fall/VERB"],
    ["it/PRON is/AUX n't/PART over/ADV"],
    ["the/DET sides/NOUN are/AUX “/PUNCT not/PART far/ADV apart/ADV"],
    ["though/SCONJ it/PRON rained/VERB ,/PUNCT the/DET bridge/NOUN did/AUX not/PART fall/VERB"],
  ])("denies: %s", (content) => {
    expect(certaintyOf(content)).toBe("denied");
  });

  it.each([
    ["the/DET decision/NOUN not/PART to/PART sail/VERB was/AUX wrong/ADJ"],
    ["the/DET guard/NOUN sent/VERB boats/NOUN but/CCONJ did/AUX not/PART find/VERB them/PRON"],
    ["those/PRON who/PRON did/AUX not/PART sail/VERB were/AUX right/ADJ"],
    ["if/SCONJ it/PRON does/AUX not/PART rain/VERB ,/PUNCT the/DET bridge/NOUN stands/VERB"],
  ])("does not deny: %s", (content) => {
    expect(certaintyOf(content)).not.toBe("denied");
  });
});
