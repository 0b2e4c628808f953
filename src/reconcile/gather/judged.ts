// Judgements on claims laid over comparisons: what a person decided stands, what was undone counts for nothing.
import type { Comparison, Judgement } from "../../model/judgement.ts";
import { compareText } from "../profile/profile.ts";

const PERSON_SCORE = { same: 100, different: -100, unsure: 0 } as const;

/** Judgements in force: `undoes` takes one back, a later one on the same pair replaces an earlier one. */
export const inForce = (judgements: readonly Judgement[]): Judgement[] => {
  const undone = new Set(judgements.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])));
  const ordered = judgements
    .filter((judgement) => judgement.undoes === null && !undone.has(judgement.id))
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
  const last = new Map(ordered.map((judgement) => [[judgement.a, judgement.b].sort().join(" "), judgement]));
  return [...last.values()];
};

/** Comparisons with the persons' verdicts in place of the machine's. */
export const judged = (comparisons: readonly Comparison[], judgements: readonly Judgement[]): Comparison[] => {
  const pairs = new Map(comparisons.map((comparison) => [[comparison.a, comparison.b].sort().join(" "), comparison]));
  for (const { subject, a, b, verdict, why, by } of inForce(judgements)) {
    if (subject !== "question") continue;
    const [first, second] = [a, b].sort() as [string, string];
    const reasons = [{ feature: "judgement", weight: PERSON_SCORE[verdict], words: why ?? `decided by ${by}` }];
    pairs.set(`${first} ${second}`, {
      a: first,
      b: second,
      score: PERSON_SCORE[verdict],
      verdict,
      by: "person",
      reasons,
    });
  }
  return [...pairs.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
};
