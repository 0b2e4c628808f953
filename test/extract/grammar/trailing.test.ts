// A speaker behind all that is said, where the model marked nothing.
import { describe, expect, it } from "vitest";
import { chainsOf } from "../said.ts";

describe("speakers behind", () => {
  it.each([
    [
      "before the verb",
      "Nine/NUM boats/NOUN sank/VERB ,/PUNCT the/DET coast/NOUN guard/NOUN said/VERB ./PUNCT",
      ["coast guard"],
    ],
    [
      "behind the verb",
      "Nine/NUM arrests/NOUN so/ADV far/ADV ,/PUNCT says/VERB the/DET police/NOUN ./PUNCT",
      ["police"],
    ],
    [
      "a clause that goes on",
      "For/ADP nine/NUM weeks/NOUN and/CCONJ 9/NUM ships/NOUN ,/PUNCT the/DET guard/NOUN said/VERB that/SCONJ it/PRON saw/VERB nobody/PRON ./PUNCT",
      [""],
    ],
  ])("%s", (_title, tagged, chains) => {
    expect(chainsOf(tagged)).toEqual(chains);
  });
});
