// What tests ask of extraction: the chain of every figure, and the party and stance of every position, as one line each.
import type { Marks } from "./marked.ts";
import { claimsOf } from "./marked.ts";

/** "Herald > rescuer" for every figure, in reading order; "" is the outlet's own voice. */
export const chainsOf = (tagged: string, marks: Marks = {}): string[] =>
  claimsOf(tagged, marks).flatMap(({ figure, chain }) =>
    figure ? [chain.map(({ name }) => name.value).join(" > ")] : [],
  );

/** "firm denies" for every position, in reading order. */
export const positionsOf = (tagged: string, marks: Marks = {}): string[] =>
  claimsOf(tagged, marks).flatMap(({ party, stance }) => (party ? [`${party.name.value} ${stance.value}`] : []));
