// A text marked by hand as a stand-in for the model: "[s:Orlov] [c:said] [t:it sank]" with a source, a cue and a content.

import type { Encoding } from "../../src/annotate/encoding.ts";
import { encodeBlocks } from "../../src/annotate/encoding.ts";
import type { Reading } from "../../src/annotate/reading.ts";
import { HEADS_KEPT } from "../../src/annotate/reading.ts";
import { createWordPiece } from "../../src/annotate/wordpiece.ts";
import { createWordFinder } from "../../src/annotate/words.ts";
import { en } from "../../src/lang/en/index.ts";

const KINDS: Readonly<Record<string, string>> = { s: "source", c: "cue", t: "content" };
export const LABELS = {
  roles: ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"],
  upos: ["NOUN", "VERB", "PUNCT"],
  relations: ["_", "root", "punct", "nsubj", "obj"],
  names: ["O", "B-Person", "I-Person", "B-Location", "I-Location"],
};
const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");
const VOCABULARY = [
  "[PAD]",
  "[UNK]",
  "[CLS]",
  "[SEP]",
  '"',
  ".",
  ",",
  ...LETTERS,
  ...LETTERS.map((letter) => `##${letter}`),
];

interface MarkedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly reading: Reading;
}

/** `links` says to which cue (its first words) the pieces of a span point; without it, to the nearest cue before or after. */
export const markText = (marked: string, links: Readonly<Record<string, string>> = {}): MarkedText => {
  const spans: { role: string; start: number; end: number; words: string }[] = [];
  let text = "";
  for (const [, kind, words, plain] of marked.matchAll(/\[(\w):([^\]]*)\]|([^[]+)/g)) {
    if (kind !== undefined) {
      const start = text.length;
      spans.push({ role: KINDS[kind] as string, start, end: start + (words as string).length, words: words as string });
    }
    text += words ?? plain;
  }
  const encoding = encodeBlocks(text, [[0, text.length]], createWordFinder(en.words), createWordPiece(VOCABULARY));
  const count = encoding.ids.length;
  const spanOf = (piece: number) =>
    spans.find(
      ({ start, end }) => start <= (encoding.starts[piece] as number) && (encoding.ends[piece] as number) <= end,
    );
  const cues = spans.filter(({ role }) => role === "cue");
  const roles = new Float32Array(count * LABELS.roles.length).fill(0.01);
  for (let piece = 0; piece < count; piece++) {
    const span = spanOf(piece);
    const begins = span !== undefined && span.start === encoding.starts[piece];
    const label = span === undefined ? "O" : `${begins ? "B" : "I"}-${span.role}`;
    roles[piece * LABELS.roles.length + LABELS.roles.indexOf(label)] = 0.94;
  }
  const targetOf = (piece: number) => {
    const span = spanOf(piece);
    if (span === undefined) return undefined;
    const named = links[span.words];
    const middle = (span.start + span.end) / 2;
    const near = [...cues].sort((a, b) => Math.abs(a.start - middle) - Math.abs(b.start - middle));
    return named === undefined ? near[0] : cues.find(({ words }) => words.startsWith(named));
  };
  return {
    text,
    encoding,
    reading: {
      labels: LABELS,
      roles,
      tags: new Float32Array(count * LABELS.names.length).fill(0.01),
      starts: new Float32Array(count),
      upos: new Uint8Array(count),
      relations: new Uint8Array(count),
      relations2: new Uint8Array(count),
      heads: new Int32Array(count * HEADS_KEPT).fill(-1),
      headScores: new Float32Array(count * HEADS_KEPT),
      roots: new Float32Array(count),
      link: (piece, head) => (targetOf(piece)?.start === encoding.starts[head] ? 5 : -5),
      add: () => {},
      finish: () => {},
    },
  };
};
