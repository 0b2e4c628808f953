// Claims that a text calls untrue, by whom.
import { describe, expect, it } from "vitest";
import { extractClaims } from "../../../src/extract/index.ts";
import { en } from "../../../src/lang/en/index.ts";
import { marked } from "../marked.ts";

const REPORT = "The/DET report/NOUN that/SCONJ nine/NUM boats/NOUN sank/VERB is/AUX not/PART correct/ADJ";

const positions = (tagged: string, said: Parameters<typeof marked>[1], outlet: string | null): string[] => {
  const built = marked(tagged, said);
  const document = { ...built.document, outlet: outlet ? { value: outlet, from: "given" } : null };
  return extractClaims({ ...built, document }, en).claims.flatMap(({ party, stance }) =>
    party ? [`${party.name.value} ${stance.value} ${party.who.basis}`] : [],
  );
};

describe("refutations", () => {
  it("are the outlet's in its own voice", () => {
    expect(positions(`${REPORT} ./PUNCT`, {}, "Orvane")).toEqual(["Orvane denies inferred"]);
    expect(positions(`${REPORT} ./PUNCT`, {}, null)).toEqual([]);
  });

  it("are the speaker's in a saying", () => {
    const said = { said: [["the firm", "said", "The report that nine boats sank is not correct"]] } as const;
    expect(positions(`${REPORT} ,/PUNCT the/DET firm/NOUN said/VERB ./PUNCT`, said, "Orvane")).toEqual([
      "firm denies stated",
    ]);
  });

  it("are none where it is not called untrue", () => {
    expect(positions("The/DET report/NOUN is/AUX long/ADJ ./PUNCT", {}, "Orvane")).toEqual([]);
    expect(positions("The/DET claim/NOUN is/AUX not/PART false/ADJ ./PUNCT", {}, "Orvane")).toEqual([]);
  });
});
