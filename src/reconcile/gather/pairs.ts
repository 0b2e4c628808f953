// Profiles -> the pairs that share a key, each compared once, strands by their earliest claim.
import type { Comparison } from "../../model/judgement.ts";
import { compareAnswers } from "../compare/index.ts";
import { compareText, type Profile } from "../profile/profile.ts";
import { keysOf } from "./keys.ts";
import { strandsOf } from "./strands.ts";

/** Comparisons of all pairs among `profiles` that share a key, ordered by their ids. */
export const comparePairs = (profiles: readonly Profile[]): Comparison[] => {
  const firsts = strandsOf(profiles).map(({ first }) => first);
  const byKey = new Map<string, number[]>();
  firsts.forEach((profile, at) => {
    for (const key of keysOf(profile)) {
      const list = byKey.get(key);
      if (list) list.push(at);
      else byKey.set(key, [at]);
    }
  });
  const comparisons: Comparison[] = [];
  firsts.forEach((profile, at) => {
    const others = new Set(keysOf(profile).flatMap((key) => (byKey.get(key) ?? []).filter((other) => other < at)));
    for (const other of [...others].sort((a, b) => a - b)) {
      const candidate = firsts[other];
      if (candidate) comparisons.push(compareAnswers(candidate, profile));
    }
  });
  return comparisons.sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
};
