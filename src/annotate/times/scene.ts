// What the rules of the time grammar look at together, and what they find.
import type { TimeExpression } from "../../model/annotation.ts";
import type { Lexeme } from "../quantities/lexemes.ts";
import type { Lexicon } from "../quantities/lexicon.ts";
import { type Day, type DayRange, isoOf } from "./calendar.ts";
import type { TimeLexicon } from "./lexicon.ts";
import type { Tense } from "./tense.ts";

export interface TimeScene {
  readonly lexemes: readonly Lexeme[];
  readonly lexicon: TimeLexicon;
  readonly numbers: Lexicon;
  /** Publication day; null when it is not known. */
  readonly anchor: Day | null;
  readonly tenseAt: (from: number, to: number) => Tense;
  /** The time named last before here, for "the following day". */
  readonly last: () => DayRange | null;
}

export type Precision = TimeExpression["precision"];

export interface Found {
  /** Half-open range of lexeme indexes. */
  readonly from: number;
  readonly to: number;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly precision: Precision;
  readonly basis: "stated" | "inferred";
  readonly reason: string;
  readonly duration: boolean;
  /** Counted back from the time named last; what follows is still counted from that. */
  readonly aside?: boolean;
  /** The weekday of a time that is told by it alone. */
  readonly weekday?: number;
}

export type TimeRule = (scene: TimeScene, at: number) => Found | null;

export const NO_ANCHOR = "the publication day is not known";

/** A time whose words hold the whole date. */
export const stated = (from: number, to: number, range: DayRange, precision: Precision, reason: string): Found => ({
  from,
  to,
  start: range[0],
  end: range[1],
  precision,
  basis: "stated",
  reason,
  duration: false,
});

/** A time worked out from the publication day or from the time named last. */
export const inferred = (
  from: number,
  to: number,
  range: readonly [Day | null, Day | null] | null,
  precision: Precision,
  reason: string,
): Found => ({
  from,
  to,
  start: range?.[0] ?? null,
  end: range?.[1] ?? null,
  precision,
  basis: "inferred",
  reason,
  duration: false,
});

/** Works a time out from the publication day, or says that it is not known. */
export const anchored = (
  scene: TimeScene,
  from: number,
  to: number,
  precision: Precision,
  work: (anchor: Day) => { range: DayRange; reason: string },
): Found => {
  if (scene.anchor === null) return inferred(from, to, null, precision, NO_ANCHOR);
  const { range, reason } = work(scene.anchor);
  return inferred(from, to, range, precision, `${reason} (${isoOf(scene.anchor)})`);
};

export const durationOf = (from: number, to: number, reason: string): Found => ({
  from,
  to,
  start: null,
  end: null,
  precision: "unknown",
  basis: "stated",
  reason,
  duration: true,
});

export const direction = (tense: Tense): -1 | 1 => (tense === "future" ? 1 : -1);
export const sameGap = (lexeme: Lexeme | undefined): lexeme is Lexeme => lexeme !== undefined && lexeme.gap !== "break";

/** Words for this, last and next with their shift from the time of publication. */
export const SHIFTS = [
  ["thisWords", 0],
  ["lastWords", -1],
  ["nextWords", 1],
] as const;
