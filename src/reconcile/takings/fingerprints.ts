// A report's wording as a few hashes: winnowed word runs with names, numbers and quotations masked, made once and kept.
import type { Report } from "../../model/report.ts";
import { overlaps } from "../../model/span.ts";

export interface Fingerprints {
  /** Sorted, each once: 32-bit hashes of runs, some of which are in every copy of the wording. */
  readonly runs: readonly number[];
  /** Sorted hashes of quotations of six words or more. */
  readonly quotations: readonly number[];
}

/** Words a run holds, and runs of which at least one is kept. */
const RUN = 5;
const WINDOW = 4;
const QUOTATION = /[“"]([^“”"]{20,600})[”"]/gu;
const LEAST_QUOTED = 6;

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];
const numbers = (values: Iterable<number>): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Of every few runs the smallest, so that two texts with a long run in common share a fingerprint. */
const winnow = (words: readonly string[]): number[] => {
  const hashes = words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => hashOf(words.slice(at, at + RUN).join(" ")));
  const kept = new Set<number>();
  for (let at = 0; at < hashes.length; at++) {
    const window = hashes.slice(at, at + WINDOW);
    if (window.length === WINDOW || hashes.length < WINDOW) kept.add(Math.min(...window));
  }
  return numbers(kept);
};

const made = new WeakMap<object, Fingerprints>();

/** Makes the fingerprints by which copies are found: `fingerprintsOf(report).runs` go to an index, one row each. */
export const fingerprintsOf = (report: Pick<Report, "text" | "mentions">): Fingerprints => {
  const ready = made.get(report);
  if (ready) return ready;
  const quoted = [...report.text.matchAll(QUOTATION)];
  const masked = [
    ...report.mentions.map(({ span }) => span),
    ...quoted.map((match) => [match.index, match.index + match[0].length] as const),
  ].sort((a, b) => a[0] - b[0]);
  const words: string[] = [];
  let next = 0;
  for (const match of report.text.matchAll(/\p{L}+/gu)) {
    const span = [match.index, match.index + match[0].length] as const;
    while (next < masked.length && (masked[next]?.[1] ?? 0) <= span[0]) next++;
    if (masked.slice(next, next + 3).some((mask) => overlaps(mask, span))) continue;
    words.push(match[0].toLowerCase());
  }
  const fingerprints = {
    runs: winnow(words),
    quotations: numbers(
      quoted
        .map((match) => wordsIn(match[1] ?? ""))
        .filter(({ length }) => length >= LEAST_QUOTED)
        .map((own) => hashOf(own.join(" "))),
    ),
  };
  made.set(report, fingerprints);
  return fingerprints;
};

const shared = (a: readonly number[], b: readonly number[]): number => {
  const known = new Set(a);
  return b.reduce((count, run) => count + (known.has(run) ? 1 : 0), 0);
};

/** How much of a later text's wording stands in an earlier one, 0 to 1: `copiedShare(wire, reprint)`. */
export const copiedShare = (earlier: Fingerprints, later: Fingerprints): number =>
  later.runs.length === 0 ? 0 : shared(earlier.runs, later.runs) / later.runs.length;

/** Quotations of six words or more that stand word for word in both. */
export const sharedQuotations = (a: Fingerprints, b: Fingerprints): number => shared(a.quotations, b.quotations);
