// The whole of extraction: what is registered, stable ids, spans within the text, open questions as issues, no throwing.
import { describe, expect, it } from "vitest";
import { EXTRACTORS, extractClaims, REFINERS } from "../../src/extract/index.ts";
import { en } from "../../src/lang/en/index.ts";
import type { AnnotatedDocument } from "../../src/model/annotation.ts";
import { marked } from "./marked.ts";

const REPORT =
  "A/DET blast/NOUN on/ADP Tuesday/PROPN killed/VERB at/ADP least/ADJ nine/NUM men/NOUN in/ADP Orra/PROPN ,/PUNCT the/DET coast/NOUN guard/NOUN said/VERB ./PUNCT Of/ADP the/DET 40/NUM people/NOUN hurt/VERB ,/PUNCT 12/NUM were/AUX children/NOUN ,/PUNCT it/PRON added/VERB ./PUNCT Tormin/PROPN denied/VERB the/DET attack/NOUN ./PUNCT";
const MARKS = {
  said: [
    ["the coast guard", "said", "A blast on Tuesday killed at least nine men in Orra"],
    ["it", "added", "Of the 40 people hurt, 12 were children"],
  ],
  names: [["Orra", "Location"]],
} as const;

const UPOS = [
  "NOUN",
  "VERB",
  "AUX",
  "PUNCT",
  "ADP",
  "DET",
  "PROPN",
  "NUM",
  "ADJ",
  "PRON",
  "CCONJ",
  "SCONJ",
  "ADV",
  "PART",
];

/** The same words with parts of speech drawn anew: what a poor reading looks like. */
const misread = (document: AnnotatedDocument, seed: number): AnnotatedDocument => {
  let state = seed;
  const draw = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return {
    ...document,
    tokens: document.tokens.map((token) =>
      draw() < 0.4 ? { ...token, upos: UPOS[Math.floor(draw() * UPOS.length)] as string } : token,
    ),
    attributions: document.attributions.map((marks) => (draw() < 0.5 ? { ...marks, source: [] } : marks)),
  };
};

const spansIn = (value: unknown): (readonly [number, number])[] => {
  if (Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "number"))
    return [value as unknown as readonly [number, number]];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(spansIn) : [];
};

describe("extraction", () => {
  it("lists what is registered, in order", () => {
    expect(EXTRACTORS.map(({ name, version }) => `${name}/${version}`)).toEqual([
      "figure/1",
      "stance/1",
      "statement/1",
    ]);
    expect(REFINERS.map(({ name }) => name)).toEqual([
      "part-of-whole",
      "attribute",
      "statements-left",
      "time",
      "place",
    ]);
  });

  it("gives the same ids for the same text, and each claim its own", () => {
    const first = extractClaims(marked(REPORT, MARKS), en).claims.map(({ id }) => id);
    expect(extractClaims(marked(REPORT, MARKS), en).claims.map(({ id }) => id)).toEqual(first);
    expect(new Set(first).size).toBe(first.length);
    expect(first.length).toBeGreaterThanOrEqual(4);
  });

  it("says of every field that is inferred why", () => {
    for (const claim of extractClaims(marked(REPORT, MARKS), en).claims)
      for (const field of [
        claim.certainty,
        claim.event,
        claim.eventTime,
        claim.place,
        claim.figure?.role,
        claim.figure?.counted,
      ])
        if (field?.basis === "inferred") expect(field.reason.length).toBeGreaterThan(10);
  });

  it("places what happened, and lends the place to what follows", () => {
    const figures = extractClaims(marked(REPORT, MARKS), en).claims.filter(({ figure }) => figure);
    expect(figures.map(({ place }) => [place?.value, place?.basis])).toEqual([
      ["Orra", "stated"],
      ["Orra", "inferred"],
      // A part of the hurt was hurt where they were.
      ["Orra", "inferred"],
    ]);
  });

  it("tells which source stays unnamed", () => {
    const lone = marked("It/PRON said/VERB nine/NUM men/NOUN died/VERB ./PUNCT", {
      said: [["It", "said", "nine men died"]],
    });
    expect(extractClaims(lone, en).issues.map(({ code }) => code)).toContain("source-unresolved");
    expect(extractClaims(marked(REPORT, MARKS), en).issues).toEqual([]);
  });

  it("keeps a statement only where no figure or position stands on its words", () => {
    const tagged =
      "The/DET mayor/NOUN said/VERB the/DET sea/NOUN was/AUX calm/ADJ ./PUNCT The/DET mayor/NOUN added/VERB that/SCONJ nine/NUM men/NOUN died/VERB ./PUNCT";
    const said = [
      ["The mayor", "said", "the sea was calm"],
      ["The mayor", "added", "that nine men died"],
    ] as const;
    expect(extractClaims(marked(tagged, { said }), en).claims.map(({ kind }) => kind)).toEqual(["statement", "figure"]);
  });

  it("finds nothing in nothing", () => {
    const empty = { ...marked("A/DET ./PUNCT"), sentences: [], tokens: [], quantities: [], times: [] };
    expect(extractClaims({ ...empty, document: { ...empty.document, text: "", blocks: [] } }, en).claims).toEqual([]);
  });

  it.each(
    Array.from({ length: 40 }, (_, i) => i + 1),
  )("keeps spans inside the text however badly it is read (%i)", (seed) => {
    const document = misread(marked(REPORT, MARKS), seed);
    const { length } = document.document.text;
    for (const [start, end] of spansIn(extractClaims(document, en).claims)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(length);
    }
  });
});
