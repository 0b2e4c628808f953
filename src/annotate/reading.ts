// What the model says of one document: scores of all heads for each piece, blended over the windows that saw it. Pair scores
// are kept for likely pairs alone, so that memory grows with the text and not with its square.
import type { Encoding } from "./encoding.ts";
import type { Labels, Scores } from "./session.ts";

/** Candidate heads kept for each word. */
export const HEADS_KEPT = 8;
/** A piece may be a cue's head when some window gives it this chance of beginning one. */
const CUE_CHANCE = 0.03;
/** Weight of a piece at the very edge of a window, where half its context is missing. */
const EDGE_WEIGHT = 0.02;

/** How strongly the pieces around a cue's head point at it. */
interface LinkColumn {
  readonly sums: Float32Array;
  readonly weights: Float32Array;
}

export interface Reading {
  readonly labels: Labels;
  /** Pieces x roles, probabilities. */
  readonly roles: Float32Array;
  /** Pieces x name tags, probabilities. */
  readonly tags: Float32Array;
  /** Chance that a sentence starts at the piece. */
  readonly starts: Float32Array;
  /** Best part of speech and relation of each piece; `relations2` is the second best. */
  readonly upos: Uint8Array;
  readonly relations: Uint8Array;
  readonly relations2: Uint8Array;
  /** Pieces x HEADS_KEPT: candidate heads, best first, -1 where there are fewer. */
  readonly heads: Int32Array;
  readonly headScores: Float32Array;
  /** Score of being a root. */
  readonly roots: Float32Array;
  /** How strongly `piece` points at the cue whose first piece is `head`; -30 when no window saw both. */
  link(piece: number, head: number): number;
  /** Takes in one window's scores. */
  add(window: readonly [number, number], scores: Scores, row: number, length: number): void;
  /** Divides what was summed by its weights; called once, after the last window. */
  finish(): void;
}

const NO_LINK = -30;

/** Adds the probabilities of one row of scores, times a weight. */
const addSoftmax = (
  scores: Float32Array,
  from: number,
  count: number,
  into: Float32Array,
  at: number,
  weight: number,
): void => {
  let highest = -Infinity;
  for (let i = 0; i < count; i++) highest = Math.max(highest, scores[from + i] as number);
  let total = 0;
  for (let i = 0; i < count; i++) total += Math.exp((scores[from + i] as number) - highest);
  for (let i = 0; i < count; i++) {
    into[at + i] = (into[at + i] as number) + (weight * Math.exp((scores[from + i] as number) - highest)) / total;
  }
};

const bestTwo = (scores: Float32Array, from: number, count: number): readonly [number, number] => {
  let best = 0;
  let second = -1;
  for (let i = 1; i < count; i++) {
    const score = scores[from + i] as number;
    if (score > (scores[from + best] as number)) {
      second = best;
      best = i;
    } else if (second < 0 || score > (scores[from + second] as number)) second = i;
  }
  return [best, Math.max(0, second)];
};

/** Weight of each piece of a window: highest in the middle; text edges count as middle, for nothing is missing there. */
export const windowWeights = (start: number, end: number, count: number): Float32Array => {
  const size = end - start;
  return Float32Array.from({ length: size }, (_, i) => {
    const before = start === 0 ? 0.5 : (i + 1) / size;
    const after = end === count ? 0.5 : (size - i) / size;
    return Math.max(EDGE_WEIGHT, Math.min(0.5, before, after));
  });
};

/** An empty reading of an encoded document. */
export const createReading = (encoding: Encoding, labels: Labels, windowSize: number): Reading => {
  const count = encoding.ids.length;
  const roleCount = labels.roles.length;
  const tagCount = labels.names.length;
  const uposCount = labels.upos.length;
  const relationCount = labels.relations.length;
  const cueBegins = labels.roles.indexOf("B-cue");
  const roles = new Float32Array(count * roleCount);
  const tags = new Float32Array(count * tagCount);
  const starts = new Float32Array(count);
  const weightSums = new Float32Array(count);
  const nearness = new Float32Array(count);
  const upos = new Uint8Array(count);
  const relations = new Uint8Array(count);
  const relations2 = new Uint8Array(count);
  const heads = new Int32Array(count * HEADS_KEPT).fill(-1);
  const headScores = new Float32Array(count * HEADS_KEPT);
  const roots = new Float32Array(count);
  const columns = new Map<number, LinkColumn>();
  const isFirst = (piece: number): boolean => encoding.firstPieces[encoding.wordOf[piece] as number] === piece;

  const keepHeads = (arc: Float32Array, at: number, piece: number, start: number, firsts: readonly number[]): void => {
    const base = piece * HEADS_KEPT;
    heads.fill(-1, base, base + HEADS_KEPT);
    roots[piece] = arc[at] as number;
    let kept = 0;
    for (const column of firsts) {
      const score = arc[at + 1 + column] as number;
      if (kept === HEADS_KEPT && score <= (headScores[base + kept - 1] as number)) continue;
      if (column + start === piece) continue;
      let place = kept < HEADS_KEPT ? kept++ : kept - 1;
      for (; place > 0 && score > (headScores[base + place - 1] as number); place--) {
        headScores[base + place] = headScores[base + place - 1] as number;
        heads[base + place] = heads[base + place - 1] as number;
      }
      headScores[base + place] = score;
      heads[base + place] = column + start;
    }
  };

  const addLinks = (scores: Scores, at: number, length: number, start: number, weights: Float32Array): void => {
    const size = weights.length;
    const chances = new Float32Array(roleCount);
    for (let j = 0; j < size; j++) {
      chances.fill(0);
      addSoftmax(scores.role, (at + 1 + j) * roleCount, roleCount, chances, 0, 1);
      if ((chances[cueBegins] as number) < CUE_CHANCE) continue;
      const head = start + j;
      let column = columns.get(head);
      if (column === undefined) {
        column = { sums: new Float32Array(2 * windowSize), weights: new Float32Array(2 * windowSize) };
        columns.set(head, column);
      }
      for (let i = 0; i < size; i++) {
        const weight = Math.sqrt((weights[i] as number) * (weights[j] as number));
        const place = i - j + windowSize;
        const score = scores.link[(at + 1 + i) * length + 1 + j] as number;
        column.sums[place] = (column.sums[place] as number) + weight * score;
        column.weights[place] = (column.weights[place] as number) + weight;
      }
    }
  };

  const add = (window: readonly [number, number], scores: Scores, row: number, length: number): void => {
    const [start, end] = window;
    const at = row * length;
    const weights = windowWeights(start, end, count);
    const firsts: number[] = [];
    for (let i = 0; i < end - start; i++) if (isFirst(start + i)) firsts.push(i);
    const startChance = new Float32Array(2);
    for (let i = 0; i < end - start; i++) {
      const piece = start + i;
      const from = at + 1 + i;
      const weight = weights[i] as number;
      weightSums[piece] = (weightSums[piece] as number) + weight;
      addSoftmax(scores.role, from * roleCount, roleCount, roles, piece * roleCount, weight);
      if (!isFirst(piece)) continue;
      addSoftmax(scores.tag, from * tagCount, tagCount, tags, piece * tagCount, weight);
      startChance.fill(0);
      addSoftmax(scores.start, from * 2, 2, startChance, 0, weight);
      starts[piece] = (starts[piece] as number) + (startChance[1] as number);
      if (weight <= (nearness[piece] as number)) continue;
      nearness[piece] = weight;
      upos[piece] = bestTwo(scores.upos, from * uposCount, uposCount)[0];
      [relations[piece], relations2[piece]] = bestTwo(scores.rel, from * relationCount, relationCount);
      keepHeads(scores.arc, from * length, piece, start, firsts);
    }
    addLinks(scores, at, length, start, weights);
  };

  const finish = (): void => {
    for (let piece = 0; piece < count; piece++) {
      const weight = weightSums[piece] as number;
      const divide = (values: Float32Array, width: number): void => {
        for (let i = piece * width; i < (piece + 1) * width; i++) values[i] = (values[i] as number) / weight;
      };
      divide(roles, roleCount);
      divide(tags, tagCount);
      divide(starts, 1);
    }
  };

  const link = (piece: number, head: number): number => {
    const column = columns.get(head);
    const place = piece - head + windowSize;
    const weight = column?.weights[place] ?? 0;
    return column !== undefined && weight > 0 ? (column.sums[place] as number) / weight : NO_LINK;
  };

  return { labels, roles, tags, starts, upos, relations, relations2, heads, headScores, roots, link, add, finish };
};
