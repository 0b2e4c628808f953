// Claims as lists show them: those just read, the others from the ledger.
import type { Glance } from "../../export/glance.ts";
import type { Question } from "../../model/question.ts";
import type { KnowledgeStore } from "../../store/index.ts";

/** Glances by claim. */
export const glancesFor = async (
  knowledge: KnowledgeStore,
  ids: Iterable<string>,
  known: ReadonlyMap<string, Glance>,
): Promise<Map<string, Glance>> => {
  const wanted = [...new Set(ids)];
  const found = new Map(wanted.flatMap((id) => (known.has(id) ? [[id, known.get(id) as Glance]] : [])));
  for (const [id, text] of await knowledge.glances(wanted.filter((id) => !known.has(id))))
    found.set(id, JSON.parse(text) as Glance);
  return found;
};

/** All claims that a question shows. */
export const claimsOf = (question: Question): string[] => [
  ...question.positions.map(({ claimId }) => claimId),
  ...question.stances.map(({ claimId }) => claimId),
  ...question.forecasts,
];
