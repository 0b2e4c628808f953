// Questions beside each other: one contains the other, is part of it, or adds to it; and the arithmetic that ties their figures.

import type { CompareTables } from "../../lang/compare-tables.ts";
import type { Comparison } from "../../model/judgement.ts";
import type { Derivation, Question, RelatedQuestion, Relation } from "../../model/question.ts";
import { countedRelation, eventRelation, overlap } from "../compare/relations.ts";
import type { Cluster } from "../gather/clusters.ts";
import type { Profile } from "../profile/profile.ts";
import { middleOf } from "./interval.ts";

type Tie = RelatedQuestion["relation"];

/** From this likeness of what their sentences speak of, two figures may speak of one event. */
const NEAR = 0.25;

const INVERSE: Readonly<Record<Tie, Tie>> = {
  contains: "part-of",
  "part-of": "contains",
  "same-event": "same-event",
  increments: "same-event",
};

const tieOf = (a: Profile, b: Profile, tables: CompareTables): { tie: Tie; reason: string } | null => {
  if (overlap(a.context, b.context) < NEAR || a.unit !== b.unit) return null;
  const event = eventRelation(a, b);
  const counted = countedRelation(a, b, tables);
  if (a.documentId === b.documentId && a.whole !== null && a.whole === b.value)
    return { tie: "part-of", reason: `${a.value} of the ${b.value}` };
  if (event === "same" && a.role === "increment" && b.role !== "increment")
    return { tie: "increments", reason: "an addition to the other's sum" };
  if (event === "part" && (counted === "same" || counted === "part"))
    return { tie: "part-of", reason: `${a.event} is part of ${b.event}` };
  if (event === "same" && counted === "part" && a.headSure && b.headSure)
    return { tie: "part-of", reason: `${a.counted} are among ${b.counted}` };
  if (event === "same" && counted === "same" && a.level === "town" && (b.level === "province" || b.level === "state"))
    return { tie: "part-of", reason: "a town in the wider place" };
  return null;
};

/** Ties between clusters, each way, from pairs that were compared and found different. */
export const tiesOf = (
  clusters: readonly Cluster[],
  comparisons: readonly Comparison[],
  tables: CompareTables,
): ReadonlyMap<string, readonly RelatedQuestion[]> => {
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.members.map((member) => [member.claimId, { cluster, member }])),
  );
  const ties = new Map<string, Map<string, RelatedQuestion>>();
  const add = (from: string, to: string, relation: Tie, reason: string): void => {
    const own = ties.get(from) ?? new Map<string, RelatedQuestion>();
    if (!own.has(to)) own.set(to, { questionId: to, relation, reason });
    ties.set(from, own);
  };
  for (const { a, b } of comparisons) {
    const [one, two] = [clusterOf.get(a), clusterOf.get(b)];
    if (!one || !two || one.cluster === two.cluster) continue;
    for (const [x, y] of [
      [one, two],
      [two, one],
    ] as const) {
      const found = tieOf(x.member, y.member, tables);
      if (!found) continue;
      add(x.cluster.id, y.cluster.id, found.tie, found.reason);
      add(y.cluster.id, x.cluster.id, INVERSE[found.tie], found.reason);
    }
  }
  return new Map(
    [...ties].map(([id, own]) => [id, [...own.values()].sort((p, q) => (p.questionId < q.questionId ? -1 : 1))]),
  );
};

const latest = (question: Question, originId: string) =>
  question.positions
    .filter((position) => position.originId === originId && position.state !== "withdrawn" && position.value !== null)
    .at(-1);

/** "11,000 and 3,000 more: 14,000 implied, not stated": sums of one origin's total and its later additions. */
export const derivedOf = (question: Question, additions: readonly Question[]): Derivation[] =>
  question.origins.flatMap(({ id, name }) => {
    const total = latest(question, id);
    return additions.flatMap((addition): Derivation[] => {
      const more = latest(addition, id);
      if (!total || !more || total.value === null || more.value === null) return [];
      if ((more.publishedAt ?? "") <= (total.publishedAt ?? "")) return [];
      const value = total.value + more.value;
      const text = `${name}: ${total.value} and ${more.value} more: ${value} implied, not stated`;
      return [{ kind: "implied-total", text, value, claims: [total.claimId, more.claimId] }];
    });
  });

/** A part that is greater than its whole, of one day or earlier: shown as a tension, not a contradiction. */
export const tensionsOf = (question: Question, parts: readonly Question[]): Relation[] =>
  parts.flatMap((part) =>
    part.positions.flatMap((small): Relation[] => {
      const whole = question.positions.filter(({ state, value }) => state === "current" && value !== null).at(-1);
      const [one, all] = [middleOf(small), whole ? middleOf(whole) : null];
      if (!whole || one === null || all === null || one <= all || small.state !== "current") return [];
      const reason = `a part (${one}) is greater than the whole (${all})`;
      return [{ type: "tension", a: small.claimId, b: whole.claimId, direction: null, reason }];
    }),
  );

/** Questions with what ties them to others: relations, sums and broken bounds. */
export const withTies = (
  questions: readonly Question[],
  ties: ReadonlyMap<string, readonly RelatedQuestion[]>,
): Question[] => {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return questions.map((question) => {
    const related = ties.get(question.id) ?? [];
    if (related.length === 0) return question;
    const of = (tie: Tie): Question[] =>
      related.filter(({ relation }) => relation === tie).flatMap(({ questionId }) => byId.get(questionId) ?? []);
    const additions = related
      .flatMap(({ questionId }) => byId.get(questionId) ?? [])
      .filter(({ kind, unit }) => kind === "increment" && unit === question.unit && question.kind !== "increment");
    return {
      ...question,
      related,
      derived: derivedOf(question, additions),
      relations: [...question.relations, ...tensionsOf(question, of("contains"))],
    };
  });
};
