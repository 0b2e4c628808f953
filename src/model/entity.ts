// A claimant across documents: the names that stand for one person, body or state.
import type { SourceKind } from "./claim.ts";
import type { Comparison } from "./judgement.ts";

/** One source as one document names it: the unit that is compared across documents. */
export interface Bearer {
  /** `documentId/name`. */
  readonly id: string;
  readonly documentId: string;
  readonly name: string;
  readonly kind: SourceKind;
}

export interface Entity {
  /** `e_…`, made of its earliest bearer (captured, document id, place in the text), so a rebuild gives the same. */
  readonly id: string;
  /** Fullest proper name. */
  readonly name: string;
  readonly kind: SourceKind;
  /** Body that it speaks for when it is a spokesperson or part of it: entity id. */
  readonly speaksFor: string | null;
  /** Side it is known to be on (a ministry and its general staff: "state of Marenna"); null when unknown. */
  readonly side: string | null;
  readonly bearers: readonly string[];
  readonly comparisons: readonly Comparison[];
}

/** Bearer id -> entity; the outlet's own voice has the bearer `documentId/`. */
export interface Entities {
  readonly all: readonly Entity[];
  readonly of: (bearerId: string) => Entity | null;
  /** Pairs that wait for a person. */
  readonly unsure: readonly Comparison[];
}
