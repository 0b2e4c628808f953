// Who a source phrase names: acronyms, surnames, pronouns, seats of government, kinds.
import { describe, expect, it } from "vitest";
import type { Marks } from "../marked.ts";
import { claimsOf } from "../marked.ts";

const namesOf = (tagged: string, marks: Marks): string[] =>
  claimsOf(tagged, marks).map(({ chain }) => `${chain.at(-1)?.name.value} (${chain.at(-1)?.kind.value})`);

const GUARD =
  "The/DET Verland/PROPN Coast/PROPN Guard/PROPN (/PUNCT VCG/PROPN )/PUNCT said/VERB the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT";

describe("who a source is", () => {
  it("spells an acronym out", () => {
    const tagged = `${GUARD} The/DET VCG/PROPN added/VERB that/SCONJ it/PRON was/AUX cold/ADJ ./PUNCT`;
    const marks: Marks = {
      said: [
        ["The Verland Coast Guard (VCG)", "said", "the sea was calm"],
        ["The VCG", "added", "that it was cold"],
      ],
      names: [["Verland Coast Guard", "Organization"]],
    };
    expect(namesOf(tagged, marks)).toEqual([
      "Verland Coast Guard (organization)",
      "Verland Coast Guard (organization)",
    ]);
  });

  it("gives a surname its full name and keeps the role apart", () => {
    const tagged =
      "Guard/NOUN spokesman/NOUN Orin/PROPN Vasch/PROPN said/VERB the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT Vasch/PROPN added/VERB that/SCONJ it/PRON was/AUX cold/ADJ ./PUNCT He/PRON noted/VERB the/DET fog/NOUN ./PUNCT";
    const marks: Marks = {
      said: [
        ["Guard spokesman Orin Vasch", "said", "the sea was calm"],
        ["Vasch", "said", "the sea was calm"],
      ],
      names: [["Orin Vasch", "Person"]],
    };
    const [first] = claimsOf(tagged, { ...marks, said: [marks.said?.[0] as never] });
    expect(first?.chain[0]).toMatchObject({
      name: { value: "Orin Vasch", basis: "stated" },
      kind: { value: "person" },
      role: { value: "Guard spokesman" },
    });
    const later = claimsOf(tagged, {
      ...marks,
      said: [marks.said?.[0] as never, ["He", "noted", "the fog"]],
    });
    expect(later[1]?.chain[0]?.name).toMatchObject({ value: "Orin Vasch", basis: "inferred" });
    expect(later[1]?.chain[0]?.who.value).toBe("He");
  });

  it("takes a seat of government for the state, with the reason", () => {
    const [claim] = claimsOf("Pyongyang/PROPN said/VERB the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT", {
      said: [["Pyongyang", "said", "the sea was calm"]],
    });
    expect(claim?.chain[0]?.name).toMatchObject({ value: "North Korea", basis: "inferred" });
    expect(claim?.chain[0]?.kind.value).toBe("state");
  });

  it("does not take an owner for the speaker", () => {
    const tagged = "Orin/PROPN Vasch/PROPN 's/PART lawyer/NOUN said/VERB the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT";
    const marks: Marks = {
      said: [["Orin Vasch's lawyer", "said", "the sea was calm"]],
      names: [["Orin Vasch", "Person"]],
    };
    expect(namesOf(tagged, marks)).toEqual(["Orin Vasch's lawyer (person)"]);
  });

  it.each([
    ["The/DET report/NOUN", "The report", "report (document)"],
    ["Officials/NOUN", "Officials", "Officials (group)"],
    ["The/DET defence/NOUN ministry/NOUN", "The defence ministry", "defence ministry (organization)"],
    ["A/DET hospital/NOUN spokeswoman/NOUN", "A hospital spokeswoman", "hospital spokeswoman (person)"],
  ])("tells the kind of %s", (tagged, source, name) => {
    const marks: Marks = { said: [[source, "said", "the sea was calm"]] };
    expect(namesOf(`${tagged} said/VERB the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT`, marks)).toEqual([name]);
  });
});
