// What is marked as a saying and is none.
import { describe, expect, it } from "vitest";
import { claimsOf } from "../marked.ts";
import { chainsOf } from "../said.ts";

describe("look-alikes", () => {
  it.each([
    [
      "a participle",
      "The/DET bank/NOUN said/VERB to/PART be/AUX weak/ADJ lent/VERB nine/NUM ships/NOUN ./PUNCT",
      ["The bank", "said", "to be weak lent nine ships"],
    ],
    [
      "a set phrase",
      "It/PRON goes/VERB without/SCONJ saying/VERB that/SCONJ nine/NUM ships/NOUN sail/VERB ./PUNCT",
      ["It", "saying", "that nine ships sail"],
    ],
    ["himself", "He/PRON promised/VERB himself/PRON nine/NUM ships/NOUN ./PUNCT", ["He", "promised", "nine ships"]],
  ] as const)("%s", (_title, tagged, said) => {
    expect(chainsOf(tagged, { said: [said] })).toEqual([""]);
  });

  it("what somebody does not confirm is not on his word", () => {
    const tagged =
      "Police/NOUN would/AUX not/PART confirm/VERB a/DET report/NOUN that/SCONJ nine/NUM boats/NOUN sank/VERB ./PUNCT";
    const said = [["Police", "would not confirm", "a report that nine boats sank"]] as const;
    expect(chainsOf(tagged, { said })).toEqual([""]);
    expect(claimsOf(tagged, { said }).map(({ stance }) => stance.value)).toContain("does-not-confirm");
    const yes = tagged.replace("would/AUX not/PART confirm/VERB", "confirmed/VERB");
    expect(chainsOf(yes, { said: [["Police", "confirmed", "a report that nine boats sank"]] })).toEqual(["Police"]);
  });
});
