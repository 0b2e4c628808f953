// A sentence cut into its copied and its own words. Pure.
import type { Span } from "../../model/span.ts";

export interface Piece {
  readonly words: string;
  readonly copied: boolean;
  readonly key: number;
}

/** The pieces of `words`, which begins at `start` of its text: copied runs lie at spans of that text. */
export const piecesOf = (words: string, start: number, copied: readonly Span[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of [...copied].sort((a, b) => a[0] - b[0])) {
    const left = Math.max(at, from - start);
    const right = Math.min(words.length, to - start);
    if (right <= left) continue;
    if (left > at) pieces.push({ words: words.slice(at, left), copied: false, key: at });
    pieces.push({ words: words.slice(left, right), copied: true, key: left });
    at = right;
  }
  if (at < words.length) pieces.push({ words: words.slice(at), copied: false, key: at });
  return pieces;
};

/** Rows in runs: stretches of more than two sentences that only one side has fold into one. */
export const foldRuns = <T extends { readonly a: unknown; readonly b: unknown }>(
  rows: readonly T[],
): (readonly [folded: boolean, rows: readonly T[]])[] => {
  const runs: [boolean, T[]][] = [];
  const sideOf = (row: T) => (row.a && row.b ? "both" : row.a ? "a" : "b");
  let side = "";
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && sideOf(row) !== "both" && sideOf(row) === side) last[1].push(row);
    else runs.push([false, [row]]);
    side = sideOf(row);
  }
  return runs.map(([, run]) => [run.length > 2, run] as const);
};
