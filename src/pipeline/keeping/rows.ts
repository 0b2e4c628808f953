// Reports and questions -> the rows that are stored of them.
import type { Glance } from "../../export/glance.ts";
import { toQuestionSummary } from "../../export/questions.ts";
import { sha256 } from "../../model/id.ts";
import type { Question, RelatedQuestion } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import type { Cluster } from "../../reconcile/index.ts";
import type { QuestionDraft, StoredReport } from "../../store/index.ts";

/** A stored reading as reconciliation takes it. */
export const reportOfStored = ({ document, claims, head, mentions, owner, addresses }: StoredReport): Report => ({
  documentId: document.id,
  outlet: head.outlet,
  owner,
  agency: document.agency?.value ?? document.dateline?.agency ?? null,
  publishedAt: head.publishedAt,
  capturedAt: head.capturedAt,
  headline: head.headline,
  datelinePlace: document.dateline?.place ?? null,
  links: [...new Set([...addresses, ...(document.canonicalUrl ? [document.canonicalUrl.value] : [])])],
  text: document.text,
  mentions,
  claims,
});

/** What a cluster is, in a digest: its claims, why they stand in it, what stands beside it. */
const bodyDigest = (
  { members, memberships, forecasts, denials }: Cluster,
  related: readonly RelatedQuestion[],
): string =>
  sha256(
    JSON.stringify([
      members.map(({ claimId }) => claimId),
      memberships,
      forecasts.map(({ claimId }) => claimId),
      denials.map(({ claimId }) => claimId),
      related,
    ]),
  );
const unsureDigest = (unsure: Question["unsure"]): string =>
  sha256(JSON.stringify(unsure.map(({ claimId, score, reasons }) => [claimId, score, reasons])));

/** What a question is made of: a digest over its cluster, and one over the unsure claims that it lists. */
export const madeOfCluster = (cluster: Cluster, related: readonly RelatedQuestion[]): string =>
  `${bodyDigest(cluster, related)} ${unsureDigest(cluster.unsure)}`;

/** The same after only its unsure claims changed. */
export const madeOfAfter = (madeOf: string, unsure: Question["unsure"]): string =>
  `${madeOf.split(" ")[0]} ${unsureDigest(unsure)}`;

/** Whether two questions are made of the same but for the unsure claims that they list. */
export const isSameBody = (a: string | undefined, b: string): boolean => a?.split(" ")[0] === b.split(" ")[0];

/** Sentences by which a question is found, beside its title. */
const SENTENCES = 40;

/** The row of a question: what lists show, the whole, the words by which it is found. */
export const questionDraft = (
  question: Question,
  madeOf: string,
  glances: ReadonlyMap<string, Glance>,
): QuestionDraft => {
  const summary = toQuestionSummary(question, glances);
  const shown = question.positions.flatMap(({ claimId }) => glances.get(claimId) ?? []);
  const sentences = [...new Set(shown.map(({ sentence }) => sentence))].slice(0, SENTENCES);
  const names = [
    question.counted,
    question.place ?? "",
    question.event ?? "",
    ...question.origins.map(({ name }) => name),
    ...new Set(shown.flatMap(({ outlet }) => outlet ?? []).slice(0, SENTENCES)),
  ];
  return {
    id: question.id,
    title: question.title,
    kind: question.kind,
    event: question.event,
    status: question.status,
    strict: question.strict,
    documents: summary.documents,
    claims: summary.claims,
    changed_at: summary.changedAt,
    demo: summary.demo,
    made_of: madeOf,
    summary: JSON.stringify(summary),
    body: JSON.stringify(question),
    words: [question.title, names.join("\n"), sentences.join("\n")],
  };
};
