// The two contracts of extraction: an Extractor proposes rows, a Refiner disposes of them.
import type { LanguagePack } from "../lang/pack.ts";
import type { AnnotatedDocument } from "../model/annotation.ts";
import type { Proposal } from "../model/claim.ts";

export interface Extractor {
  readonly name: string;
  /** Raised whenever what it yields changes; kept on every row. */
  readonly version: number;
  propose(document: AnnotatedDocument, pack: LanguagePack): Proposal[];
}

export interface Refiner {
  readonly name: string;
  /** Takes the rows so far and gives the rows that remain, changed or not; the order of REFINERS is explained where it is set. */
  refine(proposals: readonly Proposal[], document: AnnotatedDocument, pack: LanguagePack): Proposal[];
}
