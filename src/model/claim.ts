// An attribution read as an assertion: one ledger row. Codes are the product's public vocabulary.
import type { PlaceLink } from "./place.ts";
import type { Span } from "./span.ts";

export const HEDGES = [
  "none",
  "about",
  "almost",
  "at-least",
  "more-than",
  "at-most",
  "less-than",
  "range",
  "vague",
] as const;
/** What bounds the number; doubt about the whole statement is certainty. */
export type Hedge = (typeof HEDGES)[number];

export const FIGURE_ROLES = ["total", "increment", "subset", "change", "previous", "rate", "share"] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

export const CERTAINTIES = ["asserted", "hedged", "planned", "possible", "denied", "asked"] as const;
/** How the statement is put where it stands. */
export type Certainty = (typeof CERTAINTIES)[number];

export const SOURCE_KINDS = ["person", "organization", "document", "group", "state"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const STANCES = [
  "asserts",
  "confirms",
  "denies",
  "disputes",
  "does-not-confirm",
  "no-comment",
  "claims-responsibility",
  "accuses",
  "demands",
  "promises",
  "warns",
] as const;
/** How a party stands to what is said; `asserts` is plain saying. */
export type Stance = (typeof STANCES)[number];

export const EVENTS = [
  "kill",
  "wound",
  "kill-or-wound",
  "capture",
  "missing",
  "displace",
  "rescue",
  "release",
  "attack",
  "damage",
  "intercept",
  "deploy",
  "withdraw",
  "exercise",
  "transfer",
  "produce",
  "acquire",
  "launch",
  "spend",
  "trade",
  "agree",
  "meet",
  "protest",
  "arrest",
  "charge",
  "convict",
  "sentence",
  "sanction",
  "infect",
  "vote",
  "employ",
  "exist",
  "other",
] as const;
export type EventType = (typeof EVENTS)[number];

/** A value that stands in the words at `span`. */
export interface Stated<T> {
  readonly value: T;
  readonly basis: "stated";
  readonly span: Span;
}

/** A value supplied by us, with the reason in a sentence a reader can check, and the words it leans on where there are any. */
export interface Inferred<T> {
  readonly value: T;
  readonly basis: "inferred";
  readonly reason: string;
  readonly span?: Span;
}

export type Field<T> = Stated<T> | Inferred<T>;

/** Days, inclusive. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** One link of a chain: on whose word. `who` is verbatim at the attribution ("he"), `name` the fullest name the text gives. */
export interface ChainLink {
  readonly who: Field<string>;
  readonly name: Field<string>;
  readonly kind: Field<SourceKind>;
  /** Role and body where the text gives them: "spokesman", "Joint Chiefs of Staff". */
  readonly role?: Field<string>;
  readonly cue: readonly Span[];
}

export interface Figure {
  /** The number words alone. */
  readonly words: Span;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Field<Hedge>;
  /** Currency code, "percent" or a unit's name; null for a plain count. */
  readonly unit: Field<string> | null;
  /** What is counted, verbatim; "[people]" in brackets when understood. */
  readonly counted: Field<string>;
  readonly role: Field<FigureRole>;
  /** For a subset: the number words of the figure it is part of. */
  readonly within: Span | null;
}

/** Whose own position a stance row states. */
export interface Party {
  readonly who: Field<string>;
  readonly name: Field<string>;
  readonly kind: Field<SourceKind>;
}

export const CLAIM_KINDS = ["figure", "stance", "statement"] as const;
/** A figure row holds exactly one figure, a stance row one party's position, a statement row an attribution with neither. */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Source, cue and content words of the attribution that governs a claim. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Claim {
  /** `c_…`, made of document id, extractor, version, kind and spans. */
  readonly id: string;
  readonly documentId: string;
  readonly kind: ClaimKind;
  readonly sentence: Span;
  /** Null when the outlet says it in its own voice. */
  readonly attribution: Attribution | null;
  /** From the link nearest the outlet to the origin; empty is the outlet's own voice. */
  readonly chain: readonly ChainLink[];
  readonly stance: Field<Stance>;
  readonly certainty: Field<Certainty>;
  readonly event: Field<EventType> | null;
  readonly eventTime: Field<Interval> | null;
  /** The day for which the source knew. */
  readonly asOf: Field<string> | null;
  readonly place: Field<string> | null;
  /** What the gazetteer makes of `place`, where it knows the name. */
  readonly location?: PlaceLink;
  readonly figure: Figure | null;
  /** Stance rows only. */
  readonly party: Party | null;
  /** Stance rows: the words it is about. */
  readonly about: Span | null;
  readonly extractor: string;
  readonly version: number;
}

/** A claim before it has its id: what extractors propose and refiners dispose of. */
export type Proposal = Omit<Claim, "id" | "documentId">;
