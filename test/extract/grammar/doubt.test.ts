// Doubt from outside the clause of a figure.
import { describe, expect, it } from "vitest";
import { claimsOf } from "../marked.ts";

const certaintyOf = (tagged: string, said: readonly (readonly [string, string, string])[] = []): string | undefined =>
  claimsOf(tagged, { said }).find(({ figure }) => figure)?.certainty.value;

describe("doubt", () => {
  it.each([
    ["an opening adverb", "Supposedly/ADV ,/PUNCT nine/NUM boats/NOUN sank/VERB ./PUNCT", "hedged"],
    ["another opening adverb", "Suddenly/ADV ,/PUNCT nine/NUM boats/NOUN sank/VERB ./PUNCT", "asserted"],
    [
      "nobody in particular",
      "It/PRON was/AUX reported/VERB that/SCONJ nine/NUM boats/NOUN sank/VERB ./PUNCT",
      "hedged",
    ],
  ])("%s", (_title, tagged, certainty) => {
    expect(certaintyOf(tagged)).toBe(certainty);
  });

  it("is the source's when the text doubts it", () => {
    const tagged = "Unconfirmed/ADJ reports/NOUN say/VERB nine/NUM boats/NOUN sank/VERB ./PUNCT";
    expect(certaintyOf(tagged, [["Unconfirmed reports", "say", "nine boats sank"]])).toBe("hedged");
    expect(
      certaintyOf(tagged.replace("Unconfirmed", "Official"), [["Official reports", "say", "nine boats sank"]]),
    ).toBe("asserted");
  });
});
