// A claimant across documents: the names that stand for one person, body or state.
import type { Claim, SourceKind } from "./claim.ts";
import type { Comparison } from "./judgement.ts";
import type { Origin } from "./question.ts";
import type { Report } from "./report.ts";

/** One source as one document names it: the unit that is compared across documents. */
export interface Bearer {
  /** `documentId/name`. */
  readonly id: string;
  readonly documentId: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Captured, document id, place in the text: the order of birth, so that the order of arrival changes nothing. */
  readonly born: string;
  /** Day or UTC instant of the document, else when it was captured. */
  readonly when: string;
  /** What the document says it is: "duty officer", "secretary", "foreign minister". */
  readonly role: string | null;
  /** Bearer id, in the same document, of the body it speaks for: "d1/Marenna Coast Guard" for its duty officer. */
  readonly body: string | null;
  /** Whether the document says so itself ("its spokesman"), or it is only the body that stands nearest before it. */
  readonly bodyStated: boolean;
  /** Other names that the same document gives for it: "MCG". */
  readonly aliases: readonly string[];
  /** State, town or force that it is said to be of, as a key: "korvath" for "Ministry of Defence of Korvath". */
  readonly of: string | null;
  /** State or town at home in its document, for an organ of a state that is named without one: "the ministry". */
  readonly home: string | null;
  /** Keys of the names in its document, so that two descriptions ("the hospital") can be seen to stand in one story. */
  readonly story: readonly string[];
  /** Places that stand for a state in its document: ["haldan", "yondal"] where Yondal's staff speaks in Haldan. */
  readonly seats: readonly (readonly [place: string, state: string])[];
  /** True for the outlet's own voice. */
  readonly outlet: boolean;
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
  /** On whose word a claim is: who its chain or the words around it name, as the body spoken for; else the outlet. */
  readonly originOf: (claim: Claim, report: Report) => Origin;
  /** Pairs that wait for a person. */
  readonly unsure: readonly Comparison[];
}
