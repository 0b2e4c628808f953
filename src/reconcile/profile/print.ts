// A sentence as hashes of its word runs, numbers and days masked: equal prints are copied words.
import { wordsIn } from "./lexicon.ts";

const RUN = 4;

/** FNV-1a of a string, 32 bits. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

const masked = (text: string): string[] =>
  wordsIn(text.toLowerCase()).map(({ word }) => (/\d/.test(word) ? "#" : word));

/** Hashes of all runs of four words, in order, each once. */
export const printOf = (sentence: string): number[] => {
  const words = masked(sentence);
  const runs = words.slice(RUN - 1).map((_, i) => hashOf(words.slice(i, i + RUN).join(" ")));
  return [...new Set(runs)];
};

/** The sentence with its numbers masked: what two days of a running series have in common. */
export const skeletonOf = (sentence: string): string => masked(sentence).join(" ");
