// Groups of figures that hang together -> questions with all that stands beside them, and the new place of each claim.
import type { Comparison } from "../../../model/judgement.ts";
import type { RelatedQuestion } from "../../../model/question.ts";
import type { Cluster, Profile } from "../../../reconcile/index.ts";
import { gatherQuestions, tiesOf } from "../../../reconcile/index.ts";
import { PACKS } from "../../defaults.ts";
import { compareAll, pairKey } from "../compare-all.ts";
import type { Besides } from "./beside.ts";
import type { Candidates } from "./candidates.ts";
import type { Placed, Regrouping } from "./change.ts";
import type { FirstClaims } from "./first-claims.ts";
import type { Known } from "./known.ts";
import type { Reached } from "./reach.ts";

export interface Gathered {
  readonly clusters: readonly Cluster[];
  readonly ties: ReadonlyMap<string, readonly RelatedQuestion[]>;
  readonly placed: readonly Placed[];
  readonly questionOfClaim: ReadonlyMap<string, string>;
}

const byNames = (x: Comparison, y: Comparison): number =>
  x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0;

/** Gathers each group by itself; unsure pairs within one are added to those that are known. */
export const gatherGroups = async (
  change: Regrouping,
  known: Known,
  { orphans }: FirstClaims,
  { unsure, besides }: Candidates,
  { firstIds, groups }: Reached,
  { firsts, matesOf }: Besides,
): Promise<Gathered> => {
  const { profiles, turns, freshIds } = known;
  const listed = <Item>(items: Iterable<Item>, keys: (item: Item) => readonly string[]): Map<string, Item[]> => {
    const lists = new Map<string, Item[]>();
    for (const item of items)
      for (const key of keys(item)) {
        const list = lists.get(key);
        if (list) list.push(item);
        else lists.set(key, [item]);
      }
    return lists;
  };
  const unsureOf = listed(unsure.values(), ({ a, b }) => [a, b]);
  const besideOf = listed(firsts, ({ figure }) => [figure]);
  const judgementsOf = listed(
    change.judgements.filter(({ subject }) => subject === "question"),
    ({ a, b }) => [a, b],
  );
  const ofGroup = <Item>(lists: ReadonlyMap<string, readonly Item[]>, group: readonly string[]): Item[] => [
    ...new Set(group.flatMap((id) => lists.get(id) ?? [])),
  ];

  const tables = PACKS[0]?.compare;
  const ties = new Map<string, readonly RelatedQuestion[]>();
  const clusters: Cluster[] = [];
  const placed: Placed[] = [];
  const questionOfClaim = new Map<string, string>();
  for (const group of groups) {
    const members = group.flatMap((id) => profiles.get(id) ?? []);
    const own = new Set(group);
    const component = members.reduce((first, { claimId }) =>
      (turns.get(claimId) as string) < (turns.get(first.claimId) as string)
        ? (profiles.get(claimId) as Profile)
        : first,
    ).claimId;
    const comparisons: Comparison[] = [];
    const compared = members.filter(({ claimId }) => firstIds.has(claimId));
    if (compared.length > 1)
      await compareAll(
        compared,
        () => true,
        (comparison) => comparisons.push(comparison),
        change.rest,
        change.known,
      );
    const beside = ofGroup(besideOf, group);
    const crossing = ofGroup(unsureOf, group).filter(({ a, b }) => own.has(a) !== own.has(b));
    const ownJudgements = ofGroup(judgementsOf, group).filter(({ a, b }) => profiles.has(a) && profiles.has(b));
    const others = new Set([...crossing, ...ownJudgements].flatMap(({ a, b }) => [a, b].filter((id) => !own.has(id))));
    const gathered = gatherQuestions(
      [
        ...members,
        ...beside.flatMap(({ profile }) => matesOf.get(profile.strand) ?? [profile]),
        ...[...others].flatMap((id) => profiles.get(id) ?? []),
      ],
      [...comparisons, ...beside.map(({ comparison }) => comparison), ...crossing],
      ownJudgements,
    ).filter(({ members: [first] }) => first !== undefined && own.has(first.claimId));
    if (tables && gathered.length > 1)
      for (const [id, related] of tiesOf(gathered, comparisons.sort(byNames), tables)) ties.set(id, related);
    for (const cluster of gathered) {
      clusters.push(cluster);
      for (const { claimId } of cluster.members) questionOfClaim.set(claimId, cluster.id);
      for (const profile of [...cluster.forecasts, ...cluster.denials]) {
        const held = besides.get(profile.claimId);
        placed.push({
          profile,
          component: profile.claimId,
          question: cluster.id,
          beside: held?.figure ?? null,
          pair: held?.comparison ?? null,
        });
      }
    }
    for (const profile of members)
      placed.push({
        profile,
        component,
        question: questionOfClaim.get(profile.claimId) ?? null,
        beside: null,
        pair: null,
      });
    for (const comparison of comparisons)
      if (comparison.verdict === "unsure") unsure.set(pairKey(comparison.a, comparison.b), comparison);
  }
  const besidePlaced = new Set(placed.map(({ profile }) => profile.claimId));
  for (const id of new Set([...freshIds, ...orphans.map(({ claimId }) => claimId)])) {
    const profile = profiles.get(id);
    if (profile && profile.sort !== "figure" && !besidePlaced.has(id))
      placed.push({ profile, component: id, question: null, beside: null, pair: null });
  }
  return { clusters, ties, placed, questionOfClaim };
};
