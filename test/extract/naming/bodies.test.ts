// "The carrier", "the NUM": bodies by their kind and their acronym.
import { describe, expect, it } from "vitest";
import { chainsOf } from "../said.ts";

const SAID = "said/VERB nine/NUM jets/NOUN stay/VERB ./PUNCT";

describe("bodies", () => {
  it("finds the body of that kind", () => {
    const tagged = `The/DET airline/NOUN Skyvar/PROPN closed/VERB ./PUNCT The/DET carrier/NOUN ${SAID}`;
    const names = [["Skyvar", "Organization"]] as const;
    expect(chainsOf(tagged, { names, said: [["The carrier", "said", "nine jets stay"]] })).toEqual(["Skyvar"]);
    const other = tagged.replace("airline/NOUN", "ministry/NOUN");
    expect(chainsOf(other, { names, said: [["The carrier", "said", "nine jets stay"]] })).toEqual(["carrier"]);
  });

  it("spells out initials that no bracket gave", () => {
    const tagged = `The/DET National/PROPN Union/PROPN of/ADP Miners/PROPN met/VERB ./PUNCT The/DET NUM/PROPN ${SAID}`;
    const names = [["National Union of Miners", "Organization"]] as const;
    expect(chainsOf(tagged, { names, said: [["The NUM", "said", "nine jets stay"]] })).toEqual([
      "National Union of Miners",
    ]);
    const other = tagged.replace("NUM/PROPN", "NUB/PROPN");
    expect(chainsOf(other, { names, said: [["The NUB", "said", "nine jets stay"]] })).toEqual(["NUB"]);
  });
});
