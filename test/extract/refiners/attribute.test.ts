// Chains of sources over figures: cited, nested, continued, and the outlet's own voice.
import { describe, expect, it } from "vitest";
import type { Marks } from "../marked.ts";
import { claimsOf } from "../marked.ts";

const chainsOf = (tagged: string, marks: Marks): string[] =>
  claimsOf(tagged, marks).flatMap(({ figure, chain }) =>
    figure ? [chain.map(({ name, kind }) => `${name.value} (${kind.value})`).join(" > ")] : [],
  );

const figureClaims = (tagged: string, marks: Marks) => claimsOf(tagged, marks).filter(({ figure }) => figure !== null);

const DIED = "Fourteen/NUM people/NOUN died/VERB ,/PUNCT";

describe("chains", () => {
  it("names the source after the figure", () => {
    const marks = { said: [["the coast guard", "said", "Fourteen people died"]] as const };
    expect(chainsOf(`${DIED} the/DET coast/NOUN guard/NOUN said/VERB ./PUNCT`, marks)).toEqual([
      "coast guard (organization)",
    ]);
  });

  it("finds a source that the model left out", () => {
    const marks = { said: [["", "said", "Fourteen people died"]] as const };
    expect(chainsOf(`${DIED} the/DET coast/NOUN guard/NOUN said/VERB ./PUNCT`, marks)).toEqual([
      "coast guard (organization)",
    ]);
  });

  it("takes a cited source as the origin behind the one that cites it", () => {
    const tagged = `${DIED} the/DET Herald/PROPN reported/VERB ,/PUNCT citing/VERB a/DET military/ADJ official/NOUN ./PUNCT`;
    const marks = {
      said: [["the Herald", "reported", "Fourteen people died"]] as const,
      names: [["Herald", "Organization"]] as const,
    };
    expect(chainsOf(tagged, marks)).toEqual(["Herald (organization) > military official (person)"]);
  });

  it('puts who cites before the source in "cited by"', () => {
    const tagged =
      "The/DET staff/NOUN ,/PUNCT cited/VERB by/ADP the/DET Herald/PROPN ,/PUNCT says/VERB 14/NUM people/NOUN died/VERB ./PUNCT";
    const marks = {
      said: [["the Herald", "says", "14 people died"]] as const,
      names: [["Herald", "Organization"]] as const,
    };
    expect(chainsOf(tagged, marks)).toEqual(["Herald (organization) > staff (organization)"]);
  });

  it("nests an attribution inside another's content", () => {
    const tagged = "The/DET mayor/NOUN said/VERB doctors/NOUN had/AUX counted/VERB 14/NUM dead/ADJ ./PUNCT";
    const marks = {
      said: [
        ["The mayor", "said", "doctors had counted 14 dead"],
        ["doctors", "had counted", "14 dead"],
      ] as const,
    };
    expect(chainsOf(tagged, marks)).toEqual(["mayor (person) > doctors (group)"]);
  });

  it("takes who revises a count for its source, not what raises it", () => {
    const revised = "revised/VERB the/DET number/NOUN of/ADP dead/NOUN down/ADP to/ADP 27/NUM ./PUNCT";
    expect(chainsOf(`The/DET coast/NOUN guard/NOUN ${revised}`, {})).toEqual(["coast guard (organization)"]);
    expect(chainsOf("The/DET blast/NOUN raised/VERB the/DET toll/NOUN to/ADP 27/NUM ./PUNCT", {})).toEqual([""]);
  });

  it("keeps the outlet's own voice apart", () => {
    const tagged =
      "Six/NUM boats/NOUN sank/VERB ./PUNCT The/DET mayor/NOUN said/VERB 14/NUM people/NOUN died/VERB ./PUNCT";
    expect(chainsOf(tagged, { said: [["The mayor", "said", "14 people died"]] })).toEqual(["", "mayor (person)"]);
  });

  it("does not take those who are told for what they are told", () => {
    const tagged =
      "The/DET mayor/NOUN told/VERB 3,000/NUM workers/NOUN that/SCONJ 14/NUM people/NOUN died/VERB ./PUNCT";
    const marks = { said: [["The mayor", "told", "3,000 workers that 14 people died"]] as const };
    expect(chainsOf(tagged, marks)).toEqual(["", "mayor (person)"]);
  });

  it("goes on with the source between two of its sentences", () => {
    const tagged =
      "The/DET navy/NOUN said/VERB 90/NUM drones/NOUN came/VERB ./PUNCT Guards/NOUN jammed/VERB 80/NUM drones/NOUN ./PUNCT The/DET navy/NOUN kept/VERB six/NUM drones/NOUN ./PUNCT";
    const said = [["The navy", "said", "90 drones came"]] as const;
    expect(chainsOf(tagged, { said })).toEqual(["navy (organization)", "", ""]);
    const again = tagged.replace("kept/VERB six/NUM drones/NOUN", "said/VERB six/NUM drones/NOUN fell/VERB");
    expect(chainsOf(again, { said })).toEqual(["navy (organization)", "navy (organization)", "navy (organization)"]);
  });

  it("hedges under a cue that doubts", () => {
    const marks = { said: [["The report", "alleged", "nine guards were hurt"]] as const };
    const [claim] = figureClaims(
      "The/DET report/NOUN alleged/VERB nine/NUM guards/NOUN were/AUX hurt/VERB ./PUNCT",
      marks,
    );
    expect(claim?.certainty).toMatchObject({ value: "hedged", basis: "stated" });
  });

  it("denies under a cue that denies", () => {
    const marks = { said: [["The navy", "denied", "sinking nine boats"]] as const };
    const figures = figureClaims("The/DET navy/NOUN denied/VERB sinking/VERB nine/NUM boats/NOUN ./PUNCT", marks);
    expect(figures[0]?.certainty.value).toBe("denied");
  });
});
