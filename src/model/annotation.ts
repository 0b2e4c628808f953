// What one pass over a document's text marks: sentences, tokens, names, attribution spans, quantities and times.
import type { Hedge } from "./claim.ts";
import type { Document } from "./document.ts";
import type { PlaceLink } from "./place.ts";
import type { Span } from "./span.ts";

export interface Token {
  readonly span: Span;
  /** Universal part of speech: "NOUN", "VERB" … */
  readonly upos: string;
  /** Index into `tokens` of the governor; -1 for a root. */
  readonly head: number;
  /** Universal dependency without subtype, but for nsubj:pass, nsubj:outer and aux:pass. */
  readonly relation: string;
}

export interface Sentence {
  readonly span: Span;
  /** Half-open range of indexes into `tokens`. */
  readonly tokens: readonly [first: number, last: number];
}

export const NAME_TYPES = [
  "Person",
  "Organization",
  "Location",
  "NORP",
  "Facility",
  "Product",
  "Date",
  "Money",
  "Misc",
] as const;
export type NameType = (typeof NAME_TYPES)[number];

export interface Name {
  readonly span: Span;
  readonly type: NameType;
}

/**
 * Source, cue and content as the model marks them, each possibly in pieces; `score` is the mean probability of its tokens, 0 to 1,
 * and 1 where a second reader marked them, who gives no chances.
 */
export interface RoleSpans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly score: number;
}

/** A quantity of the text: every one, also those that make no row (ages, distances, durations). */
export interface Quantity {
  /** The number words alone: no hedge, no unit ("3,000", "20 to 30", "$2.5 million", "dozens"). */
  readonly span: Span;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** "USD", "percent", "kilometre" …; null for a plain count. */
  readonly unit: string | null;
  readonly unitSpan: Span | null;
  readonly hedge: Hedge;
  /** The hedge's own words ("at least"), null when hedge is "none". */
  readonly hedgeSpan: Span | null;
  readonly kind: QuantityKind;
}

export const QUANTITY_KINDS = [
  "count",
  "money",
  "share",
  "vague",
  "none",
  "age",
  "duration",
  "distance",
  "measure",
  "temperature",
  "ordinal",
  "score",
  "identifier",
] as const;
/** What a number is a number of; `none` is "no casualties". Rows are made of count, money, share, vague, none and measure (areas, weights, volumes). */
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** A time phrase as written and as resolved; days are inclusive ISO days, null where nothing can be said (with an Issue, never a guess). */
export interface TimeExpression {
  readonly span: Span;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: "day" | "week" | "month" | "season" | "quarter" | "year" | "decade" | "part" | "unknown";
  /** `stated` when the words hold the whole date, otherwise inferred from publication day and tense. */
  readonly basis: "stated" | "inferred";
  readonly reason: string;
  /** The phrase says how long or how often, not when ("for three days", "every year"). */
  readonly duration: boolean;
}

export interface AnnotatedDocument {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly attributions: readonly RoleSpans[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  /** The time phrases of the headline, their spans into it; the headline is not part of the text. */
  readonly headlineTimes?: readonly TimeExpression[];
  /** Place names that the gazetteer knows, in reading order. */
  readonly places: readonly PlaceLink[];
  /** Name and version of the model and grammars that marked it: "reader-1", "quantities/1", "times/1". */
  readonly annotators: readonly string[];
}
