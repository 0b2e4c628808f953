// Builds annotated documents for tests from tagged words: "The/DET guard/NOUN said/VERB no/DET ./PUNCT", with the product's own grammars on top.
import { findQuantities } from "../../src/annotate/quantities.ts";
import { findTimes } from "../../src/annotate/times.ts";
import { extractClaims } from "../../src/extract/index.ts";
import { en } from "../../src/lang/en/index.ts";
import type { AnnotatedDocument, Name, NameType, RoleSpans, Sentence, Token } from "../../src/model/annotation.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { Span } from "../../src/model/span.ts";

/** Source, cue and content as they stand in the text; "" is none. */
export type Said = readonly [source: string, cue: string, content: string];

export interface Marks {
  readonly said?: readonly Said[];
  readonly names?: readonly (readonly [string, NameType])[];
  readonly publishedAt?: string;
  readonly headline?: string;
}

const GLUED_LEFT = /^(?:[.,;:!?)”%]|'s|’s|n't|n’t)$/;
const GLUED_RIGHT = /[(“$€£]$/;

const spanIn = (text: string, words: string): Span => {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`"${words}" is not in the text`);
  return [at, at + words.length];
};

const found = <T>(value: T | undefined): { value: T; from: string } | null => (value ? { value, from: "given" } : null);

const documentOf = (text: string, marks: Marks): Document => ({
  id: "d_test",
  captureId: "k_test",
  text,
  blocks: [{ kind: "paragraph", span: [0, text.length] }],
  sourceMap: [],
  headline: found(marks.headline),
  outlet: null,
  byline: null,
  agency: null,
  publishedAt: found(marks.publishedAt ?? "2031-05-08"),
  updatedAt: null,
  canonicalUrl: null,
  dateline: null,
  language: null,
  reader: { name: "test", version: 1 },
  issues: [],
});

/** An annotated document of the tagged words; a sentence ends at every full stop. */
export const marked = (tagged: string, marks: Marks = {}): AnnotatedDocument => {
  let text = "";
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let first = 0;
  for (const part of tagged.trim().split(/\s+/)) {
    const slash = part.lastIndexOf("/");
    const [word, upos] = [part.slice(0, slash), part.slice(slash + 1)];
    if (text && !GLUED_LEFT.test(word) && !GLUED_RIGHT.test(text)) text += " ";
    tokens.push({ span: [text.length, text.length + word.length], upos, head: -1, relation: "dep" });
    text += word;
    if (word === ".") {
      sentences.push({ span: [(tokens[first] as Token).span[0], text.length], tokens: [first, tokens.length] });
      first = tokens.length;
    }
  }
  if (first < tokens.length)
    sentences.push({ span: [(tokens[first] as Token).span[0], text.length], tokens: [first, tokens.length] });
  const names: Name[] = (marks.names ?? []).map(([words, type]) => ({ span: spanIn(text, words), type }));
  const attributions: RoleSpans[] = (marks.said ?? []).map(([source, cue, content]) => ({
    source: source ? [spanIn(text, source)] : [],
    cue: [spanIn(text, cue)],
    content: [spanIn(text, content)],
    score: 0.95,
  }));
  const document = documentOf(text, marks);
  const times = findTimes(text, en, { publishedAt: document.publishedAt?.value ?? null, tokens, sentences });
  const quantities = findQuantities(text, en, { tokens, sentences, names, times });
  const headlineTimes = findTimes(marks.headline ?? "", en, { publishedAt: document.publishedAt?.value ?? null });
  return {
    document,
    sentences,
    tokens,
    names,
    attributions,
    quantities,
    times,
    headlineTimes,
    places: [],
    annotators: [],
  };
};

export const claimsOf = (tagged: string, marks: Marks = {}): Claim[] => extractClaims(marked(tagged, marks), en).claims;

/** The figure rows in short: "at-least 14 people total kill asserted". */
export const figuresOf = (tagged: string, marks: Marks = {}): string[] =>
  claimsOf(tagged, marks).flatMap(({ figure, event, certainty }) =>
    figure
      ? [
          [
            ...(figure.hedge.value === "none" ? [] : [figure.hedge.value]),
            figure.value ?? "?",
            figure.counted.value,
            figure.role.value,
            event?.value,
            certainty.value,
          ].join(" "),
        ]
      : [],
  );

/** The stance rows in short: "Orra denies". */
export const stancesOf = (tagged: string, marks: Marks = {}): string[] =>
  claimsOf(tagged, marks).flatMap(({ party, stance }) => (party ? [`${party.name.value} ${stance.value}`] : []));
