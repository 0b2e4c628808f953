// Two reports -> their sentences side by side, with the runs of words that stand in both.
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Cut, Word } from "./sentences.ts";
import { sentencesIn, sharedRuns } from "./sentences.ts";

interface Side {
  readonly span: Span;
  readonly words: string;
}

export interface DocumentComparison {
  /** Sentences in reading order of `a`, then what only `b` has at its place; `copied` are word runs shared by both. */
  readonly rows: readonly {
    readonly a: Side | null;
    readonly b: Side | null;
    /** Share of the two sentences' words that stand in both, in order, 0 to 1. */
    readonly likeness: number;
    readonly copied: readonly { readonly a: Span; readonly b: Span }[];
  }[];
  /** Share of the shorter text's words that stand in both, in runs of four or more. */
  readonly copiedShare: number;
  /** Sentences of one that are in the other, nearly word for word. */
  readonly copiedSentences: number;
}

/** Likeness from which two sentences stand in one row, and from which one is a copy of the other. */
const PAIRED = 0.4;
const COPIED = 0.7;
/** Words that a shared run holds at least. */
const RUN = 4;

/** Length of the longest common subsequence of two lists of words, as a share of both. */
const likeness = (a: readonly Word[], b: readonly Word[]): number => {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const { key } of a) {
    const next = [0];
    for (let at = 1; at <= b.length; at++)
      next.push(
        key === b[at - 1]?.key ? (row[at - 1] as number) + 1 : Math.max(row[at] as number, next[at - 1] as number),
      );
    row = next;
  }
  return a.length + b.length === 0 ? 0 : (2 * (row[b.length] as number)) / (a.length + b.length);
};

/** Pairs of sentences, each at most once, the likest first; only those that share a rare word are looked at. */
const align = (
  a: readonly Cut[],
  b: readonly Cut[],
): ReadonlyMap<number, { readonly at: number; readonly likeness: number }> => {
  const holders = new Map<string, number[]>();
  for (const [at, { words }] of b.entries())
    for (const key of new Set(words.map((word) => word.key))) holders.set(key, [...(holders.get(key) ?? []), at]);
  const found: { x: number; y: number; likeness: number }[] = [];
  for (const [x, cut] of a.entries()) {
    const shared = new Map<number, number>();
    for (const key of new Set(cut.words.map((word) => word.key)))
      for (const y of holders.get(key) ?? []) shared.set(y, (shared.get(y) ?? 0) + 1);
    for (const [y, count] of shared) {
      const other = (b[y] as Cut).words;
      if ((2 * count) / (cut.words.length + other.length) < PAIRED * 0.8 && count < RUN) continue;
      const score = likeness(cut.words, other);
      if (score >= PAIRED || sharedRuns(cut.words, other, RUN + 1).length > 0) found.push({ x, y, likeness: score });
    }
  }
  found.sort((p, q) => q.likeness - p.likeness || p.x - q.x || p.y - q.y);
  const pairs = new Map<number, { at: number; likeness: number }>();
  const taken = new Set<number>();
  for (const { x, y, likeness: score } of found)
    if (!pairs.has(x) && !taken.has(y)) {
      pairs.set(x, { at: y, likeness: score });
      taken.add(y);
    }
  return pairs;
};

/** Sets two reports beside each other: `compareDocuments(wire, paper).copiedShare`. */
export const compareDocuments = (a: Pick<Report, "text">, b: Pick<Report, "text">): DocumentComparison => {
  const [ours, theirs] = [sentencesIn(a.text), sentencesIn(b.text)];
  const pairs = align(ours, theirs);
  const partner = new Map([...pairs].map(([x, { at }]) => [at, x]));
  const side = (text: string, { span }: Cut): Side => ({ span, words: text.slice(...span) });
  const rows: DocumentComparison["rows"][number][] = [];
  let copiedWords = 0;
  const onlyTheirs = (from: number): void => {
    for (let y = from; y < theirs.length && !partner.has(y); y++)
      rows.push({ a: null, b: side(b.text, theirs[y] as Cut), likeness: 0, copied: [] });
  };
  onlyTheirs(0);
  for (const [x, cut] of ours.entries()) {
    const pair = pairs.get(x);
    if (!pair) {
      rows.push({ a: side(a.text, cut), b: null, likeness: 0, copied: [] });
      continue;
    }
    const other = theirs[pair.at] as Cut;
    const runs = sharedRuns(cut.words, other.words, RUN);
    copiedWords += runs.reduce((sum, run) => sum + run.length, 0);
    rows.push({
      a: side(a.text, cut),
      b: side(b.text, other),
      likeness: Math.round(100 * pair.likeness) / 100,
      copied: runs.map(({ a: from, b: to }) => ({ a: from, b: to })),
    });
    onlyTheirs(pair.at + 1);
  }
  const count = (cuts: readonly Cut[]): number => cuts.reduce((sum, { words }) => sum + words.length, 0);
  const least = Math.min(count(ours), count(theirs));
  return {
    rows,
    copiedShare: least === 0 ? 0 : Math.min(1, Math.round((100 * copiedWords) / least) / 100),
    copiedSentences: rows.filter((row) => row.likeness >= COPIED && row.copied.length > 0).length,
  };
};
