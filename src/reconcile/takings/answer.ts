// A claim set beside its report and who stands behind it in the text: what takings are found between.
import type { Claim } from "../../model/claim.ts";
import type { Origin } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import type { Fingerprints } from "./fingerprints.ts";

export interface Answer {
  readonly claim: Claim;
  readonly report: Report;
  /** Claimant in the text, resolved to the body it speaks for; the outlet where nobody is named. */
  readonly origin: Origin;
  /** Of the report where they are kept; made anew otherwise. */
  readonly fingerprints?: Fingerprints;
}
