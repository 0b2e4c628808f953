// Sayings held by a noun and its owner.
import { describe, expect, it } from "vitest";
import { extractClaims } from "../../../src/extract/index.ts";
import { en } from "../../../src/lang/en/index.ts";
import { marked } from "../marked.ts";

const chains = (tagged: string, arcs: readonly (readonly [number, string, number])[]): string[] => {
  const document = marked(tagged);
  const tokens = document.tokens.map((token, i) => {
    const arc = arcs.find(([at]) => at === i);
    return arc ? { ...token, relation: arc[1], head: arc[2] } : token;
  });
  return extractClaims({ ...document, tokens }, en).claims.flatMap(({ figure, chain }) =>
    figure ? [chain.map(({ name }) => name.value).join(" > ")] : [],
  );
};

describe("claims with an owner", () => {
  it("are the owner's", () => {
    const tagged =
      "The/DET ministry/NOUN 's/PART claim/NOUN that/SCONJ nine/NUM boats/NOUN sank/VERB shocked/VERB nobody/PRON ./PUNCT";
    const arcs = [
      [7, "acl", 3],
      [6, "nsubj", 7],
      [5, "nummod", 6],
      [4, "mark", 7],
    ] as const;
    expect(chains(tagged, arcs)).toEqual(["ministry"]);
    expect(chains(tagged.replace("ministry/NOUN", "winter/NOUN"), arcs)).toEqual([""]);
  });
});
