// Which words the model marked can name a source: cut short, run over, doing or crediting ones cannot.
import { describe, expect, it } from "vitest";
import { extractClaims } from "../../../src/extract/index.ts";
import { en } from "../../../src/lang/en/index.ts";
import type { Span } from "../../../src/model/span.ts";
import { marked } from "../marked.ts";

const SEA = "that/SCONJ the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT";

/** The names of the sources of all rows, with source, cue and content given as lists of words of the text. */
const sourcesOf = (
  tagged: string,
  source: readonly string[],
  cue: readonly string[],
  content: readonly string[],
  names: Parameters<typeof marked>[1] = {},
): { readonly names: string[]; readonly issues: string[] } => {
  const document = marked(tagged, names);
  const at = (words: string): Span => {
    const start = document.document.text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return [start, start + words.length];
  };
  const attributions = [{ source: source.map(at), cue: cue.map(at), content: content.map(at), score: 0.95 }];
  const { claims, issues } = extractClaims({ ...document, attributions }, en);
  return {
    names: claims.flatMap(({ chain, party, stance }) => [
      ...chain.map(({ name }) => name.value),
      ...(party ? [`${party.name.value} ${stance.value}`] : []),
    ]),
    issues: issues.map(({ message }) => message),
  };
};

describe("the source of a saying", () => {
  it("is filled up to its noun", () => {
    const tagged =
      "The/DET drills/NOUN were/AUX announced/VERB by/ADP Orra/PROPN 's/PART home/NOUN ministry/NOUN ./PUNCT";
    expect(sourcesOf(tagged, ["Orra's home"], ["announced by"], ["The drills"]).names).toEqual([
      "Orra's home ministry",
    ]);
  });

  it("is the piece at its cue, not the article of whom it spoke to", () => {
    const tagged = `Orin/PROPN Vasch/PROPN ,/PUNCT a/DET villager/NOUN ,/PUNCT told/VERB the/DET Wire/PROPN ${SEA}`;
    expect(
      sourcesOf(tagged, ["Orin Vasch, a villager,", "the"], ["told"], ["that the sea was calm"], {
        names: [["Orin Vasch", "Person"]],
      }).names,
    ).toEqual(["Orin Vasch"]);
  });

  it("is not what somebody did", () => {
    const tagged =
      "The/DET navy/NOUN answered/VERB ,/PUNCT the/DET minister/NOUN added/VERB ,/PUNCT by/ADP sinking/NOUN two/NUM boats/NOUN ./PUNCT";
    expect(sourcesOf(tagged, ["the minister", "sinking two boats"], ["added"], ["The navy answered"]).names).toContain(
      "minister",
    );
  });

  it("stays within the sentence of its cue", () => {
    const tagged = `Orin/PROPN Vasch/PROPN ./PUNCT Tormin/PROPN claimed/VERB ${SEA}`;
    expect(
      sourcesOf(tagged, ["Orin Vasch. Tormin"], ["claimed"], ["that the sea was calm"], {
        names: [["Orin Vasch", "Person"]],
      }).names,
    ).toEqual(["Tormin"]);
  });

  it("is dropped, and said to be, where the words name nobody", () => {
    const tagged = `He/PRON met/VERB Vasch/PROPN ,/PUNCT whose/PRON loss/NOUN showed/VERB ${SEA}`;
    const { names, issues } = sourcesOf(tagged, ["whose"], ["showed"], ["that the sea was calm"]);
    expect(names).toEqual([]);
    expect(issues).toEqual(['"whose" names nobody who could say this']);
  });

  it("takes the name before an apposition", () => {
    const tagged = `Captain/PROPN Orin/PROPN Vasch/PROPN ,/PUNCT the/DET navy/NOUN 's/PART spokesman/NOUN ,/PUNCT says/VERB ${SEA}`;
    expect(
      sourcesOf(tagged, ["the navy's spokesman,"], ["says"], ["that the sea was calm"], {
        names: [["Orin Vasch", "Person"]],
      }).names,
    ).toEqual(["Orin Vasch"]);
  });

  it("is the council, not the man who chairs it", () => {
    const tagged = `The/DET Harbour/PROPN Council/PROPN ,/PUNCT chaired/VERB by/ADP Mayor/PROPN Orin/PROPN Vasch/PROPN ,/PUNCT said/VERB ${SEA}`;
    expect(
      sourcesOf(tagged, ["The Harbour Council, chaired by Mayor Orin Vasch,"], ["said"], ["that the sea was calm"], {
        names: [
          ["Harbour Council", "Organization"],
          ["Orin Vasch", "Person"],
        ],
      }).names,
    ).toEqual(["Harbour Council"]);
  });

  it.each(["you/PRON", "no/DET one/NOUN"])("is nobody in particular: %s", (nobody) => {
    const words = nobody.replace(/\/[A-Z]+/g, "");
    expect(
      sourcesOf(`When/SCONJ ${nobody} said/VERB ${SEA}`, [words], ["said"], ["that the sea was calm"]).names,
    ).toEqual([]);
  });

  it("is a hospital that bears a person's name", () => {
    const tagged = `St/PROPN Vasch/PROPN Hospital/PROPN said/VERB ${SEA}`;
    expect(
      sourcesOf(tagged, ["St Vasch Hospital"], ["said"], ["that the sea was calm"], { names: [["Vasch", "Person"]] })
        .names,
    ).toEqual(["St Vasch Hospital"]);
  });
});

describe("a marking with two cues", () => {
  it("is two sayings when each has its source before it", () => {
    const tagged =
      "Tormin/PROPN moved/VERB after/SCONJ accusing/VERB it/PRON of/SCONJ a/DET raid/NOUN ,/PUNCT which/PRON Orra/PROPN denies/VERB ./PUNCT";
    const { names } = sourcesOf(tagged, ["Tormin", "Orra"], ["accusing", "denies"], ["it of a raid", "which"]);
    expect(names).toEqual(["Tormin accuses", "Orra denies"]);
  });

  it("is one where the second goes on with the first", () => {
    const tagged =
      "The/DET sea/NOUN was/AUX calm/ADJ ,/PUNCT said/VERB Vasch/PROPN ,/PUNCT adding/VERB that/SCONJ it/PRON was/AUX cold/ADJ ./PUNCT";
    const { names } = sourcesOf(tagged, ["Vasch"], ["said", "adding"], ["The sea was calm", "that it was cold"]);
    expect(names).toEqual(["Vasch"]);
  });
});

describe("a statement that speaks", () => {
  const tagged = `The/DET council/NOUN said/VERB in/ADP a/DET statement/NOUN ${SEA} The/DET statement/NOUN added/VERB that/SCONJ it/PRON was/AUX cold/ADJ ./PUNCT`;
  const said = [
    ["The council", "said", "that the sea was calm"],
    ["The statement", "added", "that it was cold"],
  ] as const;
  const namesOf = (text: string): string[] =>
    extractClaims(marked(text, { said }), en).claims.flatMap(({ chain }) => chain.map(({ name }) => name.value));

  it("is whoever spoke in it", () => {
    expect(namesOf(tagged)).toEqual(["council", "council"]);
  });

  it("is itself where nobody did", () => {
    expect(namesOf(tagged.replace("in/ADP a/DET statement/NOUN ", ""))).toEqual(["council", "statement"]);
  });
});
