// Two profiles -> do they answer one question? Same, different or unsure, with every sign that spoke.
import { PACKS } from "../../lang/index.ts";
import type { LanguagePack } from "../../lang/pack.ts";
import type { Comparison, Reason } from "../../model/judgement.ts";
import type { Profile } from "../profile/profile.ts";
import { blockOf } from "./blocks.ts";
import { denialScore } from "./denial.ts";
import { type Signs, signsOf } from "./signs.ts";
import { BIAS, DIFFERENT_BELOW, SAME_FROM, SIGNS, type SignName } from "./weights.ts";

export type { Signs } from "./signs.ts";
export { signsOf } from "./signs.ts";
export { SIGNS, type SignName } from "./weights.ts";

/** Reasons carry two decimals, so that a rebuild on another machine prints the same. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

const reasonsOf = (signs: Signs): Reason[] =>
  (Object.entries(signs) as [SignName, number][])
    .map(([feature, strength]) => ({
      feature,
      weight: rounded(SIGNS[feature].weight * strength),
      words: SIGNS[feature].words,
    }))
    .filter((reason) => reason.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1));

/** Sum of what speaks for and against: above 0 for one question. */
export const scoreOf = (signs: Signs): number =>
  (Object.entries(signs) as [SignName, number][]).reduce((sum, [name, s]) => sum + SIGNS[name].weight * s, BIAS);

/** "19 people had died" and "the dead of the Halvena at 19": the same, with the reasons; a block is never outvoted. */
export const compareAnswers = (a: Profile, b: Profile, pack: LanguagePack | undefined = PACKS[0]): Comparison => {
  const [first, second] = a.claimId < b.claimId ? [a, b] : [b, a];
  const head = { a: first.claimId, b: second.claimId, by: "machine" } as const;
  if (pack === undefined) return { ...head, score: 0, verdict: "unsure", reasons: [] };
  if (first.sort === "denial" || second.sort === "denial") {
    const [denial, figure] = first.sort === "denial" ? [first, second] : [second, first];
    const { score, reasons } = denialScore(denial, figure);
    return { ...head, score, verdict: figure.sort === "figure" && score >= 0 ? "same" : "different", reasons };
  }
  const block = blockOf(first, second, pack.compare);
  if (block) return { ...head, score: -100, verdict: "different", reasons: [block] };
  const signs = signsOf(first, second, pack.compare);
  const score = rounded(scoreOf(signs));
  const verdict = score >= SAME_FROM ? "same" : score < DIFFERENT_BELOW ? "different" : "unsure";
  return { ...head, score, verdict, reasons: reasonsOf(signs) };
};
