// What the steps of the quantity grammar look at together, and the amount they build.
import type { Quantity, QuantityKind } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Numeral } from "./numerals.ts";

export interface Scene {
  readonly lexemes: readonly Lexeme[];
  readonly lexicon: Lexicon;
  /** Whether an offset lies in a date. */
  readonly dated: (start: number, end: number) => boolean;
  /** Whether an offset lies in a name. */
  readonly named: (start: number, end: number) => boolean;
  /** Whether a lexeme is a currency code in capitals: "USD". */
  readonly isCode: (index: number) => boolean;
  /** House numbers met so far, as "180 kent", so that "180 Kent" without its street is known again. */
  readonly addresses: Set<string>;
  /** Universal part of speech of a lexeme; null without tokens. */
  readonly classOf: (index: number) => string | null;
}

/** One number or two, before anything is known of its unit. */
export interface Reach {
  readonly first: Numeral;
  /** The second number of a range or the whole of a ratio. */
  readonly second: Numeral | null;
  readonly relation: "range" | "ratio" | "score" | null;
  /** Lexeme of the connecting word: "to", "-", "and". */
  readonly connector: number;
}

export interface Amount extends Reach {
  /** Half-open lexeme range of the number words, with a sign that touches them. */
  readonly from: number;
  readonly to: number;
  /** The same with a sign or "between" before and a unit after. */
  readonly outerFrom: number;
  readonly outerTo: number;
  readonly unit: string | null;
  readonly unitSpan: Span | null;
  readonly unitKind: QuantityKind | null;
  /** 0.01 to 1: what a fraction of a unit is multiplied with. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A unit or currency and the lexemes that say it. */
export interface Unit {
  readonly name: string;
  readonly kind: QuantityKind;
  readonly from: number;
  readonly to: number;
}

/** A quantity found by a rule of its own, or words skipped by it. */
export interface Special {
  readonly quantity: Quantity | null;
  readonly next: number;
}

export interface Verdict {
  /** Null when the words are no quantity. */
  readonly kind: QuantityKind | null;
  /** The lexeme to go on from. */
  readonly next: number;
}

/** Says what an amount is, or null to leave it to the next rule. */
export type Rule = (scene: Scene, amount: Amount) => Verdict | null;

export const touches = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && lexeme.gap === "none";
export const isWord = (lexeme: Lexeme | undefined): lexeme is Lexeme => lexeme?.kind === "word";
export const isMark = (lexeme: Lexeme | undefined, marks: string): boolean =>
  lexeme?.kind === "mark" && marks.includes(lexeme.lower);

export const spanOf = (lexemes: readonly Lexeme[], from: number, to: number): Span => [
  (lexemes[from] as Lexeme).start,
  (lexemes[to - 1] as Lexeme).end,
];

/** A quantity without unit or hedge. */
export const plainQuantity = (span: Span, value: number | null, kind: QuantityKind): Quantity => ({
  span,
  value,
  low: null,
  high: null,
  unit: null,
  unitSpan: null,
  hedge: "none",
  hedgeSpan: null,
  kind,
});
