// A text's words and the model's inputs for them: piece ids, letter case, breaks, and which pieces make which word.
import type { Span } from "../model/span.ts";
import type { Pieces, WordPiece } from "./wordpiece.ts";
import type { WordFinder } from "./words.ts";

export interface Encoding {
  readonly ids: Int32Array;
  readonly cases: Uint8Array;
  /** 1 where a new line or block begins before the piece. */
  readonly breaks: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: readonly Span[];
  /** First piece of each word, then the number of all pieces. */
  readonly firstPieces: Int32Array;
  /** Word of each piece. */
  readonly wordOf: Int32Array;
  /** 1 where no sentence can go on from the word before: a block's or a line's first word. */
  readonly edges: Uint8Array;
  /** AFTER_STOP or AFTER_COMMA where the word before is a full stop or comma, or closes the quotation or bracket that ends with it. */
  readonly stops: Uint8Array;
}

export const AFTER_STOP = 1;
export const AFTER_COMMA = 2;

const LOWER = 1;
const TITLE = 2;
const UPPER = 3;
const DIGIT = 4;
const NO_LETTER = 5;

/** What the letters of a piece look like: "Kursk" is title case, "US" upper case, "3rd" has a digit. */
export const caseOf = (words: string): number => {
  if (/\p{Nd}/u.test(words)) return DIGIT;
  if (!/\p{L}/u.test(words)) return NO_LETTER;
  const first = words.codePointAt(0) as number;
  const hasCapitals = words !== words.toLowerCase();
  if (words.length > (first > 0xffff ? 2 : 1) && hasCapitals && words === words.toUpperCase()) return UPPER;
  return /^\p{Lu}/u.test(words) ? TITLE : LOWER;
};

const caseOfRange = (text: string, start: number, end: number): number => {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 97 || unit > 122) return caseOf(text.slice(start, end));
  }
  return LOWER;
};

/** Whether the white space before a word begins a new paragraph rather than wrapping a line of the same sentence. */
const isEdge = (text: string, from: number, to: number): boolean => {
  const gap = text.slice(from, to);
  const first = gap.indexOf("\n");
  if (first < 0) return false;
  const isWrapped = gap.indexOf("\n", first + 1) < 0 && /^\p{Ll}/u.test(text.slice(to, to + 2));
  return !isWrapped;
};

const FULL_STOP = /^[.!?…]+$/;
const COMMA = /^[,،、]$/;
const CLOSING = /^["”’')\]]+$/;

/** Encodes the given blocks of a text as one run of pieces: a document's blocks without its notices. */
export const encodeBlocks = (
  text: string,
  blocks: readonly Span[],
  findWords: WordFinder,
  wordPiece: WordPiece,
): Encoding => {
  const pieces: Pieces = { ids: [], starts: [], ends: [] };
  const words: Span[] = [];
  const firstPieces: number[] = [];
  const wordOf: number[] = [];
  const edges: number[] = [];
  const stops: number[] = [];
  const breaks: number[] = [];
  for (const [start, end] of blocks) {
    let last = start;
    let isFirst = true;
    let before = 0;
    for (const word of findWords(text, start, end)) {
      const first = pieces.ids.length;
      wordPiece.encode(text, word[0], word[1], pieces);
      if (pieces.ids.length === first) continue;
      const edge = (isFirst && words.length > 0) || isEdge(text, last, word[0]) ? 1 : 0;
      for (let piece = first; piece < pieces.ids.length; piece++) {
        wordOf.push(words.length);
        breaks.push(piece === first ? edge : 0);
      }
      words.push(word);
      firstPieces.push(first);
      edges.push(edge);
      stops.push(before);
      const written = text.slice(word[0], word[1]);
      before = FULL_STOP.test(written)
        ? AFTER_STOP
        : COMMA.test(written)
          ? AFTER_COMMA
          : CLOSING.test(written)
            ? before
            : 0;
      last = word[1];
      isFirst = false;
    }
  }
  firstPieces.push(pieces.ids.length);
  return {
    ids: Int32Array.from(pieces.ids),
    cases: Uint8Array.from(pieces.starts, (start, piece) => caseOfRange(text, start, pieces.ends[piece] as number)),
    breaks: Uint8Array.from(breaks),
    starts: Int32Array.from(pieces.starts),
    ends: Int32Array.from(pieces.ends),
    words,
    firstPieces: Int32Array.from(firstPieces),
    wordOf: Int32Array.from(wordOf),
    edges: Uint8Array.from(edges),
    stops: Uint8Array.from(stops),
  };
};
