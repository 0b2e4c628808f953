// A denial and a figure -> is it this that is denied? By what both speak of, whatever the number.
import type { Reason } from "../../model/judgement.ts";
import type { Profile } from "../profile/profile.ts";
import { shared } from "./relations.ts";

/** What two sentences must share in all, and how much each kind counts. */
const WEIGHTS = { topic: 1.2, name: 0.8, day: 1, event: 1.5, claimant: 1.5 } as const;
const NEEDED = 4;

/** "Our batteries did not fire on the market on Tuesday" against "six shells, all fired by Kharun's artillery". */
export const denialScore = (
  denial: Profile,
  figure: Profile,
): { readonly score: number; readonly reasons: readonly Reason[] } => {
  if (denial.documentId === figure.documentId || (denial.publishedAt ?? "") < (figure.publishedAt ?? ""))
    return {
      score: -NEEDED,
      reasons: [{ feature: "later", weight: -NEEDED, words: "it does not stand in a later document" }],
    };
  const found: readonly (readonly [keyof typeof WEIGHTS, number, string])[] = [
    ["topic", shared(denial.sentence, figure.context), "both speak of the same things"],
    ["name", shared(denial.names, figure.names), "both name the same"],
    ["day", Math.min(1, shared(denial.days, figure.days)), "both name the same day"],
    ["claimant", Math.min(1, shared(denial.names, figure.claimant)), "it names whose figure it is"],
    ["event", denial.event !== "" && denial.event === figure.event ? 1 : 0, "both tell of the same event"],
  ];
  const reasons = found
    .filter(([, count]) => count > 0)
    .map(([feature, count, words]) => ({ feature, weight: WEIGHTS[feature] * count, words }));
  return { score: Math.round(100 * (reasons.reduce((sum, { weight }) => sum + weight, 0) - NEEDED)) / 100, reasons };
};
