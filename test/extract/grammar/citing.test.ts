// The source behind the source.
import { describe, expect, it } from "vitest";
import { chainsOf } from "../said.ts";

const HERALD = [["Herald", "Organization"]] as const;

describe("cited sources", () => {
  it("stand at the end, the start or beside the one who cites", () => {
    const said = [["The Herald", "said", "nine boats sank on the way to Orra"]] as const;
    const tagged =
      "The/DET Herald/PROPN said/VERB nine/NUM boats/NOUN sank/VERB on/ADP the/DET way/NOUN to/ADP Orra/PROPN";
    expect(chainsOf(`${tagged} ,/PUNCT citing/VERB two/NUM officials/NOUN ./PUNCT`, { said, names: HERALD })[0]).toBe(
      "Herald > two officials",
    );
    expect(
      chainsOf(`Citing/VERB officials/NOUN ,/PUNCT ${tagged.replace("The/", "the/")} ./PUNCT`, {
        said: [["the Herald", "said", "nine boats sank on the way to Orra"]],
        names: HERALD,
      })[0],
    ).toBe("Herald > officials");
  });

  it("are no reasons", () => {
    const marks = { said: [["The Herald", "said", "nine ships stay"]] as const, names: HERALD };
    const tagged = "The/DET Herald/PROPN said/VERB nine/NUM ships/NOUN stay/VERB ,/PUNCT citing/VERB fog/NOUN ./PUNCT";
    expect(chainsOf(tagged, marks)).toEqual(["Herald"]);
  });

  it("are quoted as saying", () => {
    const active =
      "The/DET Herald/PROPN quoted/VERB a/DET rescuer/NOUN as/SCONJ saying/VERB nine/NUM boats/NOUN sank/VERB ./PUNCT";
    const passive =
      "A/DET rescuer/NOUN was/AUX quoted/VERB by/ADP the/DET Herald/PROPN as/SCONJ saying/VERB nine/NUM boats/NOUN sank/VERB ./PUNCT";
    expect(
      chainsOf(active, { said: [["The Herald", "quoted", "a rescuer as saying nine boats sank"]], names: HERALD }),
    ).toEqual(["Herald > rescuer"]);
    expect(chainsOf(passive, { said: [["the Herald", "was quoted", "nine boats sank"]], names: HERALD })).toEqual([
      "Herald > rescuer",
    ]);
  });
});
