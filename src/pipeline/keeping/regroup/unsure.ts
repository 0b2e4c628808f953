// Unsure pairs between the figures at hand and those outside: known from before, and what questions outside now list.
import type { OpenPair } from "../../../export/question-record.ts";
import type { Comparison, Judgement } from "../../../model/judgement.ts";
import type { StoredPair, StoredPlace } from "../../../store/index.ts";
import { pairKey } from "../compare-all.ts";
import type { Candidates } from "./candidates.ts";
import type { Regrouped, Regrouping } from "./change.ts";
import type { FirstClaims } from "./first-claims.ts";
import type { Known } from "./known.ts";
import type { Reached } from "./reach.ts";

export interface Outside {
  readonly storedPairs: readonly StoredPair[];
  /** Claims outside that stood in an unsure pair with one at hand. */
  readonly once: ReadonlySet<string>;
  /** Claims outside that stand in one now or did. */
  readonly places: readonly StoredPlace[];
}

const isOfQuestions = ({ subject }: Judgement): boolean => subject === "question";

/** The comparison that a stored open pair was made of. */
const unsurePair = (body: string): Comparison => {
  const { a, b, score, reasons } = JSON.parse(body) as OpenPair;
  return { a, b, score, verdict: "unsure", by: "machine", reasons };
};

/** Adds the pairs that are stored to `unsure`, and loads the claims at their other ends. */
export const findOutside = async (
  { shelf, judgements }: Regrouping,
  { isLive, load }: Known,
  { removedIds }: FirstClaims,
  { unsure }: Candidates,
  { figures, firstIds }: Reached,
): Promise<Outside> => {
  const storedPairs = await shelf.pairsOf([...figures.keys(), ...removedIds]);
  const once = new Set<string>();
  for (const { a, b, body } of storedPairs) {
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (!figures.has(other) && !removedIds.has(other) && (figures.has(own) || removedIds.has(own))) once.add(other);
    const inside = firstIds.has(a) || firstIds.has(b);
    const known = (id: string): boolean => firstIds.has(id) || (!figures.has(id) && !removedIds.has(id));
    if (inside && known(a) && known(b) && !(figures.has(a) && figures.has(b)) && !unsure.has(pairKey(a, b)))
      unsure.set(pairKey(a, b), unsurePair(body));
  }
  const judged = judgements.filter((one) => isOfQuestions(one) && one.verdict !== "same");
  const ends = [...unsure.values(), ...judged].flatMap(({ a, b }) => [a, b].filter((id) => !figures.has(id)));
  const places = (await shelf.places({ claims: [...new Set([...ends, ...once])] })).filter(isLive);
  await load(places);
  return { storedPairs, once, places };
};

/** Pairs that wait for a person now, and what questions outside list otherwise. */
export const openPairs = (
  { judgements }: Regrouping,
  { removedIds }: FirstClaims,
  { unsure }: Candidates,
  { figures }: Reached,
  outside: Outside,
  questionOfClaim: ReadonlyMap<string, string>,
): Pick<Regrouped, "open" | "unsure"> => {
  const judgedPairs = new Set(judgements.filter(isOfQuestions).map(({ a, b }) => pairKey(a, b)));
  const open: Comparison[] = [];
  const outsideQuestion = new Map(outside.places.map((place) => [place.claimId, place.questionId]));
  const patches = new Map<string, { drop: Set<string>; add: Comparison[] }>();
  const patchOf = (claimId: string) => {
    const id = outsideQuestion.get(claimId);
    if (!id) return null;
    const known = patches.get(id) ?? { drop: new Set([...figures.keys(), ...removedIds]), add: [] };
    patches.set(id, known);
    return known;
  };
  for (const id of outside.once) patchOf(id);
  for (const comparison of unsure.values()) {
    const { a, b } = comparison;
    if (judgedPairs.has(pairKey(a, b))) continue;
    const [one, other] = [questionOfClaim.get(a), questionOfClaim.get(b)];
    if (one !== undefined && one === other) continue;
    if (one === undefined && other === undefined) continue;
    open.push(comparison);
    for (const id of [a, b]) if (!figures.has(id)) patchOf(id)?.add.push(comparison);
  }
  return { open, unsure: patches };
};
