// The fixed rows of a document: what batch reading writes for a report of our own.
import { describe, expect, it } from "vitest";
import { toRows } from "../../src/export/rows.ts";
import { claimsOf } from "../extract/marked.ts";

describe("rows", () => {
  it("writes figures with their chain and stances with their party", () => {
    const claims = claimsOf(
      "A/DET blast/NOUN on/ADP Tuesday/PROPN killed/VERB at/ADP least/ADJ nine/NUM men/NOUN ,/PUNCT the/DET coast/NOUN guard/NOUN said/VERB ./PUNCT Moscow/PROPN denied/VERB the/DET attack/NOUN ./PUNCT",
      { said: [["the coast guard", "said", "A blast on Tuesday killed at least nine men"]] },
    );
    expect(toRows(claims, { id: "story-7" })).toEqual({
      id: "story-7",
      figures: [
        {
          span: [35, 39],
          value: 9,
          low: null,
          high: null,
          hedge: "at-least",
          of: "men",
          role: "total",
          event: "kill",
          certainty: "asserted",
          chain: [{ who: "the coast guard", name: "coast guard" }],
          start: "2031-05-06",
          end: "2031-05-06",
          place: null,
        },
      ],
      stances: [{ party: "Moscow", name: "Russia", stance: "denies" }],
    });
  });

  it("has no row for a plain statement", () => {
    const claims = claimsOf("The/DET mayor/NOUN said/VERB the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT", {
      said: [["The mayor", "said", "the sea was calm"]],
    });
    expect(toRows(claims, { id: "s" })).toEqual({ id: "s", figures: [], stances: [] });
  });
});
