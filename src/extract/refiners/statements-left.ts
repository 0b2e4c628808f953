// Drops statement rows whose attribution already stands under a figure or a stance: one reading of the same words is enough.
import type { Proposal } from "../../model/claim.ts";
import { overlaps } from "../../model/span.ts";
import type { Refiner } from "../extractor.ts";

const covered = (row: Proposal, others: readonly Proposal[]): boolean =>
  others.some((other) =>
    other.attribution?.cue.some((cue) => row.attribution?.cue.some((own) => overlaps(own, cue)) ?? false),
  );

const refine = (proposals: readonly Proposal[]): Proposal[] => {
  const others = proposals.filter((row) => row.kind !== "statement");
  return proposals.filter((row) => row.kind !== "statement" || !covered(row, others));
};

/** "14 died, the coast guard said" leaves the figure row alone. */
export const statementsLeft: Refiner = { name: "statements-left", refine };
