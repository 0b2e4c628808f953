// A text cut into sentences and words with their places, and the runs of words that two of them share.
import type { Span } from "../../model/span.ts";

export interface Word {
  readonly span: Span;
  /** For comparing: lower case, without marks. */
  readonly key: string;
}

export interface Cut {
  readonly span: Span;
  readonly words: readonly Word[];
}

export interface Run {
  readonly a: Span;
  readonly b: Span;
  /** Words that it holds. */
  readonly length: number;
}

const WORD = /[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu;
/** A sentence ends at a mark and a capital, or at a line's end; "Dr Sarn" and "3.4 tonnes" do not end one. */
const END = /[.!?]["”’)]*(?=\s+["“‘(]?[\p{Lu}\p{N}])|\n+/gu;
const ABBREVIATION =
  /\b(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt|Lt|Sgt|St|Gov|Sen|Rep|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$/u;

const wordsIn = (text: string, [start, end]: Span): Word[] =>
  [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    span: [start + match.index, start + match.index + match[0].length],
    key: match[0].toLowerCase().replace(/’/g, "'"),
  }));

/** The sentences of a text in reading order: `sentencesIn("Nine died. Two were saved.").length` is 2. */
export const sentencesIn = (text: string): Cut[] => {
  const cuts: Cut[] = [];
  const push = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const start = from + (raw.length - raw.trimStart().length);
    const span: Span = [start, Math.max(start, from + raw.trimEnd().length)];
    const words = wordsIn(text, span);
    if (words.length > 0) cuts.push({ span, words });
  };
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(0, match.index - 6), match.index + 1))) continue;
    push(from, end);
    from = end;
  }
  push(from, text.length);
  return cuts;
};

/** Runs of at least so many words that stand in both, the longest first taken, in the order of the first. */
export const sharedRuns = (a: readonly Word[], b: readonly Word[], least: number): Run[] => {
  const found: { x: number; y: number; length: number }[] = [];
  for (let x = 0; x < a.length; x++)
    for (let y = 0; y < b.length; y++) {
      if (a[x]?.key !== b[y]?.key || (x > 0 && y > 0 && a[x - 1]?.key === b[y - 1]?.key)) continue;
      let length = 1;
      while (x + length < a.length && y + length < b.length && a[x + length]?.key === b[y + length]?.key) length++;
      if (length >= least) found.push({ x, y, length });
    }
  found.sort((p, q) => q.length - p.length || p.x - q.x || p.y - q.y);
  const kept: typeof found = [];
  const clear = (p: number, n: number, q: number, m: number): boolean => p + n <= q || q + m <= p;
  for (const run of found)
    if (kept.every((one) => clear(run.x, run.length, one.x, one.length) && clear(run.y, run.length, one.y, one.length)))
      kept.push(run);
  const cover = (words: readonly Word[], at: number, length: number): Span => [
    words[at]?.span[0] ?? 0,
    words[at + length - 1]?.span[1] ?? 0,
  ];
  return kept
    .sort((p, q) => p.x - q.x)
    .map(({ x, y, length }) => ({ a: cover(a, x, length), b: cover(b, y, length), length }));
};
