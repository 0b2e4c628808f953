// "The mayor", "the lieutenant", he and she: people by what the text says they are.
import { describe, expect, it } from "vitest";
import { claimsOf } from "../marked.ts";
import { chainsOf } from "../said.ts";

const SAID = "said/VERB nine/NUM boats/NOUN sank/VERB ./PUNCT";

describe("people by role", () => {
  it("finds the person who has the role", () => {
    const tagged = `Ruben/PROPN Oster/PROPN ,/PUNCT mayor/NOUN of/ADP Pell/PROPN ,/PUNCT left/VERB ./PUNCT The/DET mayor/NOUN ${SAID}`;
    const marks = {
      names: [["Ruben Oster", "Person"]] as const,
      said: [["The mayor", "said", "nine boats sank"]] as const,
    };
    expect(chainsOf(tagged, marks)).toEqual(["Ruben Oster"]);
    const [figure] = claimsOf(tagged, marks).filter((claim) => claim.figure);
    expect(figure?.chain[0]?.role?.value).toBe("mayor of Pell");
    expect(figure?.chain[0]?.name).toMatchObject({ basis: "inferred", reason: expect.stringContaining("Ruben Oster") });
  });

  it("keeps a role that nobody has", () => {
    const tagged = `Ruben/PROPN Oster/PROPN ,/PUNCT mayor/NOUN of/ADP Pell/PROPN ,/PUNCT left/VERB ./PUNCT The/DET coroner/NOUN ${SAID}`;
    const marks = {
      names: [["Ruben Oster", "Person"]] as const,
      said: [["The coroner", "said", "nine boats sank"]] as const,
    };
    expect(chainsOf(tagged, marks)).toEqual(["coroner"]);
  });

  it("tells he from she by what is known of them", () => {
    const met =
      "Bishop/PROPN Teodor/PROPN Mals/PROPN met/VERB the/DET prefect/NOUN ,/PUNCT Anna/PROPN Ruhl/PROPN ./PUNCT";
    const names = [
      ["Teodor Mals", "Person"],
      ["Anna Ruhl", "Person"],
    ] as const;
    expect(chainsOf(`${met} He/PRON ${SAID}`, { names, said: [["He", "said", "nine boats sank"]] })).toEqual([
      "Teodor Mals",
    ]);
    expect(chainsOf(`${met} She/PRON ${SAID}`, { names, said: [["She", "said", "nine boats sank"]] })).toEqual([
      "Anna Ruhl",
    ]);
  });
});
