// Sayings within sayings, by the tree of their words.
import { describe, expect, it } from "vitest";
import { extractClaims } from "../../../src/extract/index.ts";
import { en } from "../../../src/lang/en/index.ts";
import type { Said } from "../marked.ts";
import { marked } from "../marked.ts";

/** Chains of the figures of a text whose words have these heads: `[[4, "ccomp", 1]]` hangs word 4 on word 1. */
const chains = (tagged: string, said: Said, arcs: readonly (readonly [number, string, number])[]): string[] => {
  const document = marked(tagged, { said: [said] });
  const tokens = document.tokens.map((token, i) => {
    const arc = arcs.find(([at]) => at === i);
    return arc ? { ...token, relation: arc[1], head: arc[2] } : token;
  });
  return extractClaims({ ...document, tokens }, en).claims.flatMap(({ figure, chain }) =>
    figure ? [chain.map(({ name }) => name.value).join(" > ")] : [],
  );
};

describe("sayings within sayings", () => {
  it("has a link each", () => {
    // The mayor said doctors believed nine boats sank.
    const tagged = "The/DET mayor/NOUN said/VERB doctors/NOUN believed/VERB nine/NUM boats/NOUN sank/VERB ./PUNCT";
    const said = ["The mayor", "said", "doctors believed nine boats sank"] as const;
    const arcs = [
      [3, "nsubj", 4],
      [5, "nummod", 6],
      [6, "nsubj", 7],
      [7, "ccomp", 4],
    ] as const;
    expect(chains(tagged, said, arcs)).toEqual(["mayor > doctors"]);
    const unsaid = tagged.replace("believed/VERB", "never/ADV believed/VERB");
    const later = arcs.map(([at, name, head]) => [at > 3 ? at + 1 : at, name, head > 3 ? head + 1 : head] as const);
    expect(chains(unsaid, ["The mayor", "said", "doctors never believed nine boats sank"], later)).toEqual(["mayor"]);
  });

  it("takes the speaker's own belief for one link", () => {
    const tagged = "The/DET mayor/NOUN said/VERB he/PRON believed/VERB nine/NUM boats/NOUN sank/VERB ./PUNCT";
    const arcs = [
      [3, "nsubj", 4],
      [5, "nummod", 6],
      [6, "nsubj", 7],
      [7, "ccomp", 4],
    ] as const;
    expect(chains(tagged, ["The mayor", "said", "he believed nine boats sank"], arcs)).toEqual(["mayor"]);
  });

  it("takes the agent of a passive", () => {
    const tagged =
      "The/DET envoy/NOUN said/VERB he/PRON was/AUX told/VERB by/ADP the/DET ministry/NOUN that/SCONJ nine/NUM boats/NOUN sank/VERB ./PUNCT";
    const arcs = [
      [12, "ccomp", 5],
      [9, "mark", 12],
      [11, "nsubj", 12],
      [10, "nummod", 11],
    ] as const;
    const said = ["The envoy", "said", "he was told by the ministry that nine boats sank"] as const;
    expect(chains(tagged, said, arcs)).toEqual(["envoy > ministry"]);
  });
});
