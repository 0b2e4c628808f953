// Questions that are as they were but for the unsure claims that they list.
import type { Glance } from "../../export/glance.ts";
import type { Comparison } from "../../model/judgement.ts";
import type { Question } from "../../model/question.ts";
import type { Cluster } from "../../reconcile/index.ts";
import type { KnowledgeStore, Rows } from "../../store/index.ts";
import { claimsOf, glancesFor } from "./glances.ts";
import type { Regrouped } from "./regroup/index.ts";
import { madeOfAfter, questionDraft } from "./rows.ts";

/** The unsure claims of a question without those of `drop` and with those that `add` compares with its own. */
const unsureAfter = (question: Question, drop: ReadonlySet<string>, add: readonly Comparison[]): Question["unsure"] => {
  const own = new Set(question.positions.map(({ claimId }) => claimId));
  const best = new Map(question.unsure.filter(({ claimId }) => !drop.has(claimId)).map((one) => [one.claimId, one]));
  for (const { a, b, score, reasons } of add) {
    const claimId = own.has(a) ? b : a;
    if ((best.get(claimId)?.score ?? Number.NEGATIVE_INFINITY) < score) best.set(claimId, { claimId, score, reasons });
  }
  return [...best.values()].sort((x, y) => y.score - x.score || (x.claimId < y.claimId ? -1 : 1));
};

/** Rows of those that list other claims than before. */
export const patchedQuestions = async (
  knowledge: KnowledgeStore,
  regrouped: Regrouped,
  keptClusters: readonly Cluster[],
  fresh: ReadonlyMap<string, Glance>,
): Promise<Rows["question"]> => {
  const made = new Set([...regrouped.oldQuestions, ...regrouped.clusters.map(({ id }) => id)]);
  const wanted = new Map<string, (question: Question) => Question["unsure"]>(
    keptClusters.map(({ id, unsure }) => [
      id,
      () => unsure.map(({ claimId, score, reasons }) => ({ claimId, score, reasons })),
    ]),
  );
  for (const [id, { drop, add }] of regrouped.unsure)
    if (!made.has(id)) wanted.set(id, (question) => unsureAfter(question, drop, add));
  const madeOf = await knowledge.madeOf([...wanted.keys()]);
  const drafts: Rows["question"][number][] = [];
  for (const [id, unsureOf] of wanted) {
    const body = await knowledge.question(id);
    if (body === null) continue;
    const question = JSON.parse(body) as Question;
    const patched: Question = { ...question, unsure: unsureOf(question) };
    if (JSON.stringify(patched) === body) continue;
    drafts.push(
      questionDraft(
        patched,
        madeOfAfter(madeOf.get(id) ?? "", patched.unsure),
        await glancesFor(knowledge, claimsOf(patched), fresh),
      ),
    );
  }
  return drafts;
};
