// Drops what statement rows share with figures and stances: one reading of the same words is enough, what else was said stays.
import type { Proposal } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";
import type { Refiner } from "../extractor.ts";

/** Shorter pieces tell nothing by themselves. */
const TELLING = 15;

const sharesCue = (row: Proposal, other: Proposal): boolean =>
  other.attribution?.cue.some((cue) => row.attribution?.cue.some((own) => overlaps(own, cue)) ?? false) ?? false;

const read = (other: Proposal): readonly Span[] => [
  ...(other.attribution?.content ?? []),
  ...(other.about ? [other.about] : []),
];

const refine = (proposals: readonly Proposal[]): Proposal[] => {
  const others = proposals.filter((row) => row.kind !== "statement");
  return proposals.flatMap((row): Proposal[] => {
    const sharing = row.kind === "statement" && row.attribution ? others.filter((other) => sharesCue(row, other)) : [];
    if (sharing.length === 0 || !row.attribution) return [row];
    if (sharing.some(({ kind }) => kind === "stance")) return [];
    const spans = sharing.flatMap(read);
    const content = row.attribution.content.filter(
      (piece) => piece[1] - piece[0] >= TELLING && !spans.some((span) => overlaps(span, piece)),
    );
    return content.length > 0 ? [{ ...row, attribution: { ...row.attribution, content } }] : [];
  });
};

/** "14 died, the coast guard said" leaves the figure row alone; "It was dark. 14 died," she said keeps the dark. */
export const statementsLeft: Refiner = { name: "statements-left", refine };
