// A sentence with its source, cue and figure words marked, broken to the width of the screen.
import type { ClaimRecord } from "../../export/record.ts";
import type { Span } from "../../model/span.ts";
import { plainInPlace } from "./plain.ts";
import type { Mark, Style } from "./style.ts";
import { breakLines } from "./width.ts";

interface Marked {
  readonly span: Span;
  readonly mark: Mark;
}

/** What of a sentence is marked by the claims that stand in it; where marks meet, the figure wins, then cue, then source. */
export const marksOf = (claims: readonly ClaimRecord[]): Marked[] =>
  claims.flatMap((claim) => [
    ...(claim.figure ? [{ span: claim.figure.span, mark: "figure" as const }] : []),
    ...claim.chain.flatMap((link) => link.cue.map((span) => ({ span, mark: "cue" as const }))),
    ...(claim.attribution?.cue ?? []).map((span) => ({ span, mark: "cue" as const })),
    ...claim.chain.flatMap((link) => (link.who.span ? [{ span: link.who.span, mark: "source" as const }] : [])),
    ...(claim.attribution?.source ?? []).map((span) => ({ span, mark: "source" as const })),
    ...(claim.party?.who.span ? [{ span: claim.party.who.span, mark: "source" as const }] : []),
  ]);

const RANK: Readonly<Record<Mark, number>> = { figure: 3, cue: 2, source: 1 };

/**
 * Lines of a sentence, each at most `width` columns, marked: the caller indents them. `sentence.span` places the marks,
 * which count from the document's start.
 */
export const markedLines = (
  sentence: ClaimRecord["sentence"],
  marks: readonly Marked[],
  width: number,
  style: Style,
): string[] => {
  const [from] = sentence.span;
  const text = plainInPlace(sentence.words);
  const at: (Mark | null)[] = new Array(text.length).fill(null);
  for (const { span, mark } of marks)
    for (let i = Math.max(0, span[0] - from); i < Math.min(text.length, span[1] - from); i++) {
      const before = at[i];
      if (!before || RANK[mark] > RANK[before]) at[i] = mark;
    }
  const runs = at.flatMap((mark, i) => (mark && mark !== at[i - 1] ? [{ mark, i }] : []));
  const added = (start: number, end: number): number =>
    runs.filter(({ i }) => start <= i && i < end).reduce((sum, { mark }) => sum + style.added(mark), 0);
  return breakLines(text, width, added).map(([start, end]) => {
    let line = "";
    for (let i = start; i < end; ) {
      let next = i;
      while (next < end && at[next] === at[i]) next++;
      const words = text.slice(i, next);
      const mark = at[i];
      line += mark ? style.mark(mark, words) : words;
      i = next;
    }
    return line.replace(/ {2,}/g, " ");
  });
};
