// Sentences that name the source of what stands beside them.
import { describe, expect, it } from "vitest";
import { chainsOf } from "../said.ts";

const LOST = "Nine/NUM boats/NOUN were/AUX lost/VERB ./PUNCT";

describe("sentences that point", () => {
  it.each([
    [
      "back",
      `${LOST} The/DET figure/NOUN comes/VERB from/ADP the/DET harbour/NOUN office/NOUN ./PUNCT`,
      ["harbour office"],
    ],
    [
      "back, by who told it",
      `${LOST} That/PRON is/AUX what/PRON families/NOUN were/AUX told/VERB by/ADP the/DET director/NOUN ./PUNCT`,
      ["director"],
    ],
    [
      "over their colon",
      "The/DET numbers/NOUN are/AUX from/ADP the/DET council/NOUN :/PUNCT 9/NUM boats/NOUN lost/VERB ./PUNCT",
      ["council"],
    ],
    ["to a place", `${LOST} The/DET wind/NOUN came/VERB from/ADP the/DET office/NOUN roof/NOUN ./PUNCT`, [""]],
  ])("%s", (_title, tagged, chains) => {
    expect(chainsOf(tagged)).toEqual(chains);
  });
});
