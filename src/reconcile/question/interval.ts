// What the words of a figure allow: the set of numbers it does not contradict, exactly and as rounded.
import type { Hedge } from "../../model/claim.ts";

export interface Numbers {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
}

/** Closed on both sides; infinite where the words set no bound. */
export interface Allowed {
  readonly low: number;
  readonly high: number;
}

/** Around "about" a figure is widened by this share of itself. */
const WIDENED = 0.1;

/** Half of the step at which a number is written: 50 for 3,400, 500 for 3,000, 0 for 3,407 and for numbers below ten. */
const halfStep = (value: number): number => {
  const zeros = Number.isInteger(value) && value !== 0 ? (/0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0) : 0;
  return zeros === 0 ? 0 : 10 ** zeros / 2;
};

/** The number as written, [v, v]; "at least 90" is [90, ∞). */
export const exactly = ({ value, low, high, hedge }: Numbers): Allowed => {
  if (value === null) return { low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY };
  if (hedge === "at-least" || hedge === "more-than") return { low: value, high: Number.POSITIVE_INFINITY };
  if (hedge === "at-most" || hedge === "less-than") return { low: 0, high: value };
  return { low: value, high: value };
};

/** As rounded: "14,000" may stand for 13,600, "about 50" for 41, "nearly 4,000" for 3,500 but not for 4,100. */
export const roughly = (numbers: Numbers): Allowed => {
  const { value, hedge } = numbers;
  if (value === null || value === 0) return exactly(numbers);
  const step = halfStep(value);
  if (hedge === "about") return { low: value - step - WIDENED * value, high: value + step + WIDENED * value };
  if (hedge === "almost") return { low: value - step - WIDENED * value, high: value };
  // Below a thousand a bare number is meant as counted.
  if (hedge === "none" && value >= 1000 && step >= 50) return { low: value - step, high: value + step };
  return exactly(numbers);
};

const overlap = (a: Allowed, b: Allowed): boolean => a.low <= b.high && b.low <= a.high;

/** Whether two figures can both hold, and by which reading: "exact", "rounded" or not at all (null). */
export const meet = (a: Numbers, b: Numbers): "exact" | "rounded" | null => {
  if (overlap(exactly(a), exactly(b))) return "exact";
  return overlap(roughly(a), roughly(b)) ? "rounded" : null;
};

/** Bounds as the words state them: null where there is none ("at least" has no high, "dozens" neither). */
export const boundsOf = ({ value, low, high, hedge }: Numbers): { low: number | null; high: number | null } => {
  if (value === null) return { low, high };
  return {
    low: hedge === "at-most" || hedge === "less-than" ? null : value,
    high: hedge === "at-least" || hedge === "more-than" ? null : value,
  };
};

/** Whether any number is stated at all; vague words state none. */
export const isStated = ({ value, low, high }: Numbers): boolean => value !== null || low !== null || high !== null;

/** The number it stands at: its value, the middle of its range, or its only bound. */
export const middleOf = ({ value, low, high }: Numbers): number | null =>
  value ?? (low !== null && high !== null ? (low + high) / 2 : (low ?? high));
