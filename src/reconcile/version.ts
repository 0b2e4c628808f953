// Under which rules questions are made, in one word: a ledger that was made under others is made anew.
import { sha256 } from "../model/id.ts";
import { BIAS, DIFFERENT_BELOW, SAME_FROM, SIGNS } from "./compare/weights.ts";

/** Raised by whoever changes what a room gives for the same reports; its tables of numbers speak for themselves. */
const ROOMS = { profile: 2, compare: 2, gather: 2, takings: 2, question: 2 } as const;

/** "reconcile/2.2.2.2.2-1f0a…": other rules or other weights, another word. */
export const RECONCILE_VERSION = `reconcile/${Object.values(ROOMS).join(".")}-${sha256(
  JSON.stringify([SIGNS, BIAS, SAME_FROM, DIFFERENT_BELOW]),
).slice(0, 8)}`;
