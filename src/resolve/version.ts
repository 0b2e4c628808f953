// Under which rules sources are told apart, in one word: a ledger that was made under others is made anew.
import { sha256 } from "../model/id.ts";
import { FORBIDDING, SAME, UNSURE, WEIGHTS } from "./weights.ts";

/** Raised by whoever changes which bearers a report has or how they are compared; the weights speak for themselves. */
const RULES = 2;

/** "resolve/2-90ab…": other rules or other weights, another word. */
export const RESOLVE_VERSION = `resolve/${RULES}-${sha256(
  JSON.stringify([WEIGHTS, SAME, UNSURE, [...FORBIDDING]]),
).slice(0, 8)}`;
