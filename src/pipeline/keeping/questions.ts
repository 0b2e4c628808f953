// Clusters -> questions with what ties them to others, the reports of their claims read a part at a time.
import type { Entities } from "../../model/entity.ts";
import type { Question } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import type { Cluster } from "../../reconcile/index.ts";
import { questionOf, withTies } from "../../reconcile/index.ts";
import type { Store } from "../../store/index.ts";
import type { Regrouped } from "./regroup/index.ts";
import { createRest } from "./rest.ts";
import { madeOfCluster, reportOfStored } from "./rows.ts";

export interface Made {
  readonly question: Question;
  readonly madeOf: string;
}

const reportsOf = async (store: Store, documentIds: Iterable<string>): Promise<Report[]> => {
  const reports: Report[] = [];
  for await (const stored of store.reports([...new Set(documentIds)])) reports.push(reportOfStored(stored));
  return reports;
};

const documentsOf = (cluster: Cluster): string[] => [
  ...new Set([...cluster.members, ...cluster.forecasts, ...cluster.denials].map(({ documentId }) => documentId)),
];

/** Questions of clusters, their reports read a part at a time. */
export async function* questionsOf(
  store: Store,
  clusters: readonly Cluster[],
  entities: Entities,
  ties: Regrouped["ties"],
): AsyncGenerator<Made> {
  const rest = createRest();
  let part: Cluster[] = [];
  let documents = new Set<string>();
  const make = async (): Promise<Made[]> => {
    const reports = new Map((await reportsOf(store, documents)).map((report) => [report.documentId, report]));
    const questions: Made[] = [];
    for (const cluster of part) {
      const own = documentsOf(cluster).flatMap((id) => reports.get(id) ?? []);
      questions.push({
        question: questionOf(cluster, own, entities),
        madeOf: madeOfCluster(cluster, ties.get(cluster.id) ?? []),
      });
      await rest();
    }
    part = [];
    documents = new Set();
    return questions;
  };
  for (const cluster of clusters) {
    part.push(cluster);
    for (const id of documentsOf(cluster)) documents.add(id);
    if (documents.size >= 200) yield* await make();
  }
  if (part.length > 0) yield* await make();
}

/** Questions with what ties them to others: sums that follow, broken bounds. */
export const tied = async (
  { knowledge }: Store,
  own: ReadonlyMap<string, Made>,
  ties: Regrouped["ties"],
): Promise<Made[]> => {
  const ownTies = new Map([...ties].filter(([id]) => own.has(id)));
  const questions = [...own.values()].map(({ question }) => question);
  const others = new Set(
    [...ownTies.values()].flat().flatMap(({ questionId }) => (own.has(questionId) ? [] : questionId)),
  );
  for (const id of [...others].sort()) {
    const body = await knowledge.question(id);
    if (body !== null) questions.push(JSON.parse(body) as Question);
  }
  return withTies(questions, ownTies).flatMap((question) => {
    const one = own.get(question.id);
    return one ? [{ question, madeOf: one.madeOf }] : [];
  });
};
