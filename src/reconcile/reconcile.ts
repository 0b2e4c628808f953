// Reports and entities -> questions, all at once: profiles, pairs that share a key, clusters, questions.
import { PACKS } from "../lang/index.ts";
import type { Entities } from "../model/entity.ts";
import type { Comparison, Judgement } from "../model/judgement.ts";
import type { Question } from "../model/question.ts";
import type { Report } from "../model/report.ts";
import { gatherQuestions } from "./gather/clusters.ts";
import { comparePairs } from "./gather/pairs.ts";
import { profilesOf } from "./profile/index.ts";
import { questionOf } from "./question/index.ts";
import { tiesOf, withTies } from "./question/related.ts";

/** All questions of some reports; `open` holds the pairs that wait for a person. */
export const reconcileReports = (
  reports: readonly Report[],
  entities: Entities,
  judgements: readonly Judgement[] = [],
): { readonly questions: readonly Question[]; readonly open: readonly Comparison[] } => {
  const profiles = reports.flatMap((report) => profilesOf(report));
  const comparisons = comparePairs(profiles);
  const clusters = gatherQuestions(profiles, comparisons, judgements);
  const questions = clusters.map((cluster) => questionOf(cluster, reports, entities));
  const tables = PACKS[0]?.compare;
  return {
    questions: tables ? withTies(questions, tiesOf(clusters, comparisons, tables)) : questions,
    open: comparisons.filter(({ verdict }) => verdict === "unsure"),
  };
};
