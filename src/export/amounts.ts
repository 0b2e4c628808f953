// Figures of a question in words: "27", "21 to 31", "at least 14", "about 11,000".
import type { Hedge } from "../model/claim.ts";

export interface Amount {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

/** "11,000" */
export const numberWords = (value: number): string => NUMBER.format(value);

/** Bounds as a person says them: a range, a least, a most, or one number; null when nothing is known. */
export const boundsWords = (low: number | null, high: number | null): string | null => {
  if (low !== null && high !== null)
    return low === high ? numberWords(low) : `${numberWords(low)} to ${numberWords(high)}`;
  if (low !== null) return `at least ${numberWords(low)}`;
  return high === null ? null : `at most ${numberWords(high)}`;
};

const BEFORE: Readonly<Partial<Record<Hedge, string>>> = {
  about: "about",
  almost: "almost",
  "at-least": "at least",
  "more-than": "more than",
  "at-most": "at most",
  "less-than": "less than",
};

/** One claimant's figure with its hedge; the words of the report where it holds no number ("dozens"). */
export const amountWords = ({ value, low, high }: Amount, hedge: Hedge, words: string): string => {
  const before = BEFORE[hedge];
  const number =
    value ?? (hedge === "at-least" || hedge === "more-than" ? low : null) ?? (hedge === "range" ? null : high);
  if (before && number !== null) return `${before} ${numberWords(number)}`;
  if (value !== null) return numberWords(value);
  return boundsWords(low, high) ?? words;
};
