// A regrouping -> the rows that differ after it: questions, places of claims, open pairs; a part at a time.
import type { Glance } from "../../export/glance.ts";
import type { Entities } from "../../model/entity.ts";
import type { Comparison } from "../../model/judgement.ts";
import type { Rows, Store } from "../../store/index.ts";
import { pairKey } from "./compare-all.ts";
import { claimsOf, glancesFor } from "./glances.ts";
import type { Made } from "./questions.ts";
import { questionsOf, tied } from "./questions.ts";
import type { Read } from "./reading.ts";
import type { Regrouped } from "./regroup/index.ts";
import { questionDraft } from "./rows.ts";
import { turnOf } from "./turn.ts";

const openRow = (comparison: Comparison, sentences: ReadonlyMap<string, Glance>): Rows["open_pair"][number] => {
  const { a, b, score, reasons } = comparison;
  const shown = [a, b].map((id) => sentences.get(id)?.sentence ?? id) as [string, string];
  const body = JSON.stringify({ subject: "question", a, b, shown, score, reasons });
  return { subject: "question", a, b, score, body };
};

/** Places of claims that are other than they were, or have other words. */
async function* answerRows(
  { knowledge }: Store,
  { placed, before: { places } }: Regrouped,
  glances: ReadonlyMap<string, Glance>,
  originOf: ReadonlyMap<string, string | null>,
): AsyncGenerator<Partial<Rows>> {
  const moved = placed.filter(({ profile, component, question, beside, pair }) => {
    const was = places.get(profile.claimId);
    return (
      glances.has(profile.claimId) ||
      was?.component !== component ||
      was.questionId !== question ||
      was.originId !== (originOf.get(profile.claimId) ?? null) ||
      was.beside !== beside ||
      was.pair !== (pair && JSON.stringify(pair))
    );
  });
  const stale = moved.filter(({ profile }) => !glances.has(profile.claimId));
  const bodies = await knowledge.glances(stale.map(({ profile }) => profile.claimId));
  for (let start = 0; start < moved.length; start += 1000)
    yield {
      answer: moved.slice(start, start + 1000).map(({ profile, component, question, beside, pair }) => {
        const glance = glances.get(profile.claimId);
        return {
          claim_id: profile.claimId,
          document_id: profile.documentId,
          sort: profile.sort,
          strand: profile.strand,
          turn: turnOf(profile),
          component,
          question_id: question,
          origin_id: originOf.get(profile.claimId) ?? null,
          beside,
          pair: pair && JSON.stringify(pair),
          body: glance ? JSON.stringify(glance) : (bodies.get(profile.claimId) ?? "{}"),
        };
      }),
    };
}

/** Pairs that wait and were not there before. */
async function* pairRows(
  { knowledge }: Store,
  regrouped: Regrouped,
  glances: ReadonlyMap<string, Glance>,
): AsyncGenerator<Partial<Rows>> {
  const there = new Set(regrouped.before.pairs.map(({ a, b }) => pairKey(a, b)));
  const open = regrouped.open.filter(({ a, b }) => !there.has(pairKey(a, b)) || glances.has(a) || glances.has(b));
  for (let start = 0; start < open.length; start += 2000) {
    const part = open.slice(start, start + 2000);
    const sentences = await glancesFor(
      knowledge,
      part.flatMap(({ a, b }) => [a, b]),
      glances,
    );
    yield { open_pair: part.map((comparison) => openRow(comparison, sentences)) };
  }
}

/** Rows of everything that a regrouping made; questions in `kept` stay as they are. */
export async function* rowsOf(
  store: Store,
  regrouped: Regrouped,
  entities: Entities,
  read: Read,
  kept: ReadonlySet<string>,
): AsyncGenerator<Partial<Rows>> {
  const { places } = regrouped.before;
  const originOf = new Map([...places.values()].map(({ claimId, originId }) => [claimId, originId]));
  const made = regrouped.clusters.filter(({ id }) => !kept.has(id));
  for (const { claimId } of made.flatMap(({ members }) => members)) originOf.delete(claimId);
  const drafts: Rows["question"][number][] = [];
  const own = new Map<string, Made>();
  for await (const one of questionsOf(store, made, entities, regrouped.ties)) own.set(one.question.id, one);
  for (const { question, madeOf } of await tied(store, own, regrouped.ties)) {
    for (const { claimId, originId } of question.positions) originOf.set(claimId, originId);
    const glances = await glancesFor(store.knowledge, claimsOf(question), read.glances);
    drafts.push(questionDraft(question, madeOf, glances));
    if (drafts.length >= 500) yield { question: drafts.splice(0) };
  }
  yield { question: drafts };
  yield* answerRows(store, regrouped, read.glances, originOf);
  yield* pairRows(store, regrouped, read.glances);
}
