// What several claims answer, and what is known about the answers. All of it is derived: dropped and rebuilt to the same bytes.
import type { EventType, Hedge, SourceKind, Stance } from "./claim.ts";
import type { Reason } from "./judgement.ts";

export const COUNT_KINDS = ["incident", "period", "running-total", "stock", "increment", "share"] as const;
/** What the number counts: one bounded event, a stretch of days, a sum since a start, a state on a day, an addition, a part of another figure. */
export type CountKind = (typeof COUNT_KINDS)[number];

export const TAKING_WAYS = ["chain", "credit", "link", "copied-text", "same-words", "family"] as const;
/** Why one claim was taken from another: it names it, credits its outlet or agency, links it, copies its text or quotation, or shares its owner. */
export type TakingWay = (typeof TAKING_WAYS)[number];

/** `to` took it from `from` (claim ids), one edge to the nearest source. */
export interface Taking {
  readonly from: string;
  readonly to: string;
  readonly way: TakingWay;
  /** 0 to 1. */
  readonly strength: number;
  readonly reason: string;
}

export interface Origin {
  /** Entity id of the claimant, or of the outlet in its own voice. */
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly side: string | null;
}

export const POSITION_STATES = ["current", "superseded", "withdrawn"] as const;

/** One claim as an answer: which origin, when, how many. Copies are positions too, under their origin. */
export interface Position {
  readonly claimId: string;
  readonly documentId: string;
  readonly originId: string;
  /** Claim it was taken from, null when it is the first place where its origin says so. */
  readonly takenFrom: string | null;
  /** Day for which the source knew, else of the event, else of publication; null when nothing is known. */
  readonly at: string | null;
  readonly publishedAt: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly state: (typeof POSITION_STATES)[number];
  readonly reasons: readonly Reason[];
}

export const RELATION_TYPES = ["supports", "contradicts", "revises", "copies", "denies", "tension"] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Between claims. `revises`: b is the later value of a's origin. `copies`: b took it from a. `denies`: b is the stance row. */
export interface Relation {
  readonly type: RelationType;
  readonly a: string;
  readonly b: string;
  readonly direction: "up" | "down" | "withdrawn" | "corrected" | null;
  readonly reason: string;
}

export const ESTIMATE_RULES = ["latest-per-origin", "most-conservative", "by-side", "documented-minimum"] as const;
export type EstimateRule = (typeof ESTIMATE_RULES)[number];

export interface Estimate {
  readonly rule: EstimateRule;
  /** The side whose column this is, for `by-side`. */
  readonly side: string | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly claims: readonly string[];
  readonly reason: string;
}

export const STATUSES = [
  "single-origin",
  "supported",
  "contested",
  "growing",
  "revised",
  "withdrawn",
  "dormant",
] as const;
export type Status = (typeof STATUSES)[number];

/** Arithmetic that ties figures: shown as derived, never stored as a claim. */
export interface Derivation {
  readonly kind: "implied-total" | "parts-and-whole" | "change";
  readonly text: string;
  readonly value: number | null;
  readonly claims: readonly string[];
}

/** A party's stance to what the question asks, with the claim it is about where one is known. */
export interface PartyStance {
  readonly claimId: string;
  readonly party: string;
  readonly stance: Stance;
  readonly publishedAt: string | null;
  readonly about: string | null;
}

export interface RelatedQuestion {
  readonly questionId: string;
  readonly relation: "contains" | "part-of" | "same-event" | "increments";
  readonly reason: string;
}

export interface Question {
  /** `q_` and the rest of the id of its earliest claim. */
  readonly id: string;
  /** "People killed in the sinking of the Aldona". */
  readonly title: string;
  readonly kind: CountKind;
  readonly event: EventType | null;
  readonly counted: string;
  readonly unit: string | null;
  readonly place: string | null;
  readonly positions: readonly Position[];
  readonly origins: readonly Origin[];
  /** Independent origins: bodies of one side counted once, and each on its own. */
  readonly strict: number;
  readonly loose: number;
  readonly takings: readonly Taking[];
  readonly relations: readonly Relation[];
  readonly stances: readonly PartyStance[];
  /** Ids of planned, possible and forecast claims about it ("the toll could rise above 50"). */
  readonly forecasts: readonly string[];
  readonly derived: readonly Derivation[];
  readonly related: readonly RelatedQuestion[];
  readonly estimates: readonly Estimate[];
  readonly status: readonly Status[];
  /** Claims that may belong here and wait for a person. */
  readonly unsure: readonly { readonly claimId: string; readonly score: number; readonly reasons: readonly Reason[] }[];
}
