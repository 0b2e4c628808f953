// Who sets a count to a number, speaks of one, or tells what follows a colon.
import { describe, expect, it } from "vitest";
import { chainsOf } from "../said.ts";

describe("tellings", () => {
  it.each([
    ["puts something at a number", "Police/NOUN put/VERB the/DET crowd/NOUN at/ADP 8,000/NUM ./PUNCT", ["Police"]],
    [
      "speaks of a number",
      "The/DET organisers/NOUN speak/VERB of/ADP 60,000/NUM marchers/NOUN ./PUNCT",
      ["organisers"],
    ],
    ["counts", "The/DET council/NOUN counted/VERB 58/NUM wrecks/NOUN ./PUNCT", ["council"]],
    [
      "is given by somebody",
      "The/DET toll/NOUN was/AUX given/VERB as/ADP 17/NUM by/ADP the/DET health/NOUN department/NOUN ./PUNCT",
      ["health department"],
    ],
    [
      "tells what follows a colon",
      "Police/NOUN gave/VERB this/DET account/NOUN :/PUNCT 9/NUM men/NOUN left/VERB ./PUNCT",
      ["Police"],
    ],
    ["puts men on a hill", "The/DET army/NOUN put/VERB 300/NUM guards/NOUN on/ADP the/DET hill/NOUN ./PUNCT", [""]],
    ["lists several things", "The/DET council/NOUN listed/VERB several/ADJ demands/NOUN ./PUNCT", [""]],
    ["a storm that raises a toll", "The/DET storm/NOUN raised/VERB the/DET toll/NOUN to/ADP 12/NUM ./PUNCT", [""]],
  ])("%s", (_title, tagged, chains) => {
    expect(chainsOf(tagged)).toEqual(chains);
  });

  it("takes a person who opens a sentence with a colon and no verb", () => {
    const tagged =
      "Elan/PROPN Moth/PROPN ,/PUNCT on/ADP the/DET steps/NOUN :/PUNCT 88/NUM people/NOUN were/AUX treated/VERB ./PUNCT";
    expect(chainsOf(tagged, { names: [["Elan Moth", "Person"]] })).toEqual(["Elan Moth"]);
    expect(chainsOf(tagged.replace("Elan/PROPN Moth/PROPN", "Late/ADJ news/NOUN"))).toEqual([""]);
  });
});
