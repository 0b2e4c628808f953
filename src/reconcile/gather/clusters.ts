// Compared profiles -> clusters that answer one question each; a block between two members is never outvoted.
import type { Comparison, Judgement, Reason } from "../../model/judgement.ts";
import { byOrder, compareText, type Profile } from "../profile/profile.ts";
import { judged } from "./judged.ts";
import { mergeGroups } from "./merge.ts";
import { strandsOf } from "./strands.ts";

/** Why a claim stands in its cluster: its best pair there. */
export interface Membership {
  readonly claimId: string;
  readonly score: number;
  readonly by: "machine" | "person";
  readonly reasons: readonly Reason[];
}

export interface Cluster {
  /** `q_` and the rest of its earliest claim's id. */
  readonly id: string;
  /** In order: captured, document, place in the text. */
  readonly members: readonly Profile[];
  readonly memberships: readonly Membership[];
  /** Forecasts and denials that stand beside it. */
  readonly forecasts: readonly Profile[];
  readonly denials: readonly Profile[];
  readonly unsure: readonly Membership[];
}

/** At or below this a pair forbids that its two clusters become one, however well others agree. */
const BLOCK = -100;
/** Mean of the pairs between two groups from which they become one. */
const MERGE_FROM = -0.3;
/** What a pair that shares no key counts between two groups. */
const APART = -3;
/** A forecast joins the question that it fits best, from this score on. */
const FORECAST_FROM = -3;

interface Group {
  readonly firsts: Profile[];
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export const questionIdOf = (claimId: string): string => `q_${claimId.replace(/^c_/, "")}`;

/** The two groups that fit best become one, again and again, while their pairs agree on the whole and none blocks it. */
const mergedGroups = (firsts: readonly Profile[], pairs: ReadonlyMap<string, Comparison>): Group[] => {
  const byId = new Map(firsts.map((first) => [first.claimId, first]));
  const scored = [...pairs.values()].map(({ a, b, score, by, verdict }) => ({
    a,
    b,
    score,
    forced: by === "person" && verdict === "same",
  }));
  return mergeGroups([...byId.keys()], scored, { from: MERGE_FROM, apart: APART, block: BLOCK }).map((ids) => ({
    firsts: ids.flatMap((id) => byId.get(id) ?? []),
  }));
};

const bestOf = (comparisons: readonly Comparison[]): Comparison | undefined =>
  [...comparisons].sort((x, y) => y.score - x.score || compareText(x.a, y.a) || compareText(x.b, y.b))[0];

/** Clusters of figures with their forecasts and denials; the same for any order of arrival. */
export const gatherQuestions = (
  profiles: readonly Profile[],
  comparisons: readonly Comparison[],
  judgements: readonly Judgement[] = [],
): Cluster[] => {
  const pairs = new Map(judged(comparisons, judgements).map((pair) => [pairKey(pair.a, pair.b), pair]));
  const strands = strandsOf(profiles);
  const judgedIds = new Set([...pairs.values()].flatMap(({ by, a, b }) => (by === "person" ? [a, b] : [])));
  const figures: Profile[] = [];
  const membersOf = new Map<string, readonly Profile[]>();
  for (const { first, members } of strands) {
    if (first.sort !== "figure") continue;
    const own = members.filter((member) => member !== first && judgedIds.has(member.claimId));
    for (const member of own) membersOf.set(member.claimId, [member]);
    membersOf.set(
      first.claimId,
      members.filter((member) => !own.includes(member)),
    );
    figures.push(first, ...own);
    // A member that a person judged stands on its own unless nothing was said against its strand.
    for (const member of own)
      if (!pairs.has(pairKey(first.claimId, member.claimId)))
        pairs.set(pairKey(first.claimId, member.claimId), strandPair(first, member));
  }
  const touching = new Map<string, Comparison[]>();
  for (const pair of pairs.values())
    for (const id of [pair.a, pair.b]) {
      const list = touching.get(id);
      if (list) list.push(pair);
      else touching.set(id, [pair]);
    }

  const groups = mergedGroups(figures, pairs);
  const clusterOf = new Map<string, number>();
  groups.forEach((group, at) => {
    for (const { claimId } of group.firsts) clusterOf.set(claimId, at);
  });
  const besideOf = (sort: "forecast" | "denial", least: number): Map<number, Profile[]> => {
    const beside = new Map<number, Profile[]>();
    for (const { first, members } of strands) {
      if (first.sort !== sort) continue;
      const best = bestOf(
        (touching.get(first.claimId) ?? []).filter((pair) => clusterOf.has(otherOf(pair, first.claimId))),
      );
      const at = best && best.score >= least ? clusterOf.get(otherOf(best, first.claimId)) : undefined;
      if (at !== undefined) beside.set(at, [...(beside.get(at) ?? []), ...members]);
    }
    return beside;
  };
  const forecasts = besideOf("forecast", FORECAST_FROM);
  const denials = besideOf("denial", 0);
  return groups
    .map((group, at) => {
      const ids = new Set(group.firsts.map(({ claimId }) => claimId));
      const memberships = group.firsts.flatMap((first) => {
        const best = bestOf(
          (touching.get(first.claimId) ?? []).filter((pair) => ids.has(otherOf(pair, first.claimId))),
        );
        return (membersOf.get(first.claimId) ?? []).map((member) => membershipOf(member.claimId, best));
      });
      const unsure = group.firsts.flatMap((first) =>
        (touching.get(first.claimId) ?? [])
          .filter(
            (pair) =>
              pair.verdict === "unsure" &&
              !ids.has(otherOf(pair, first.claimId)) &&
              clusterOf.has(otherOf(pair, first.claimId)),
          )
          .map((pair) => membershipOf(otherOf(pair, first.claimId), pair)),
      );
      const members = group.firsts.flatMap((first) => membersOf.get(first.claimId) ?? []).sort(byOrder);
      return {
        id: questionIdOf(members[0]?.claimId ?? ""),
        members,
        memberships: memberships.sort((x, y) => compareText(x.claimId, y.claimId)),
        forecasts: (forecasts.get(at) ?? []).sort(byOrder),
        denials: (denials.get(at) ?? []).sort(byOrder),
        unsure: onePerClaim(unsure),
      };
    })
    .sort((x, y) => (x.members[0] && y.members[0] ? byOrder(x.members[0], y.members[0]) : 0));
};

const otherOf = (pair: Comparison, id: string): string => (pair.a === id ? pair.b : pair.a);

const membershipOf = (claimId: string, best: Comparison | undefined): Membership => ({
  claimId,
  score: best?.score ?? 0,
  by: best?.by ?? "machine",
  reasons: best?.reasons ?? [],
});

const onePerClaim = (all: readonly Membership[]): Membership[] => {
  const best = new Map<string, Membership>();
  for (const one of all)
    if ((best.get(one.claimId)?.score ?? Number.NEGATIVE_INFINITY) < one.score) best.set(one.claimId, one);
  return [...best.values()].sort((x, y) => y.score - x.score || compareText(x.claimId, y.claimId));
};

const strandPair = (first: Profile, member: Profile): Comparison => {
  const [a, b] = [first.claimId, member.claimId].sort() as [string, string];
  const reasons = [{ feature: "series", weight: 50, words: "the same words with another number" }];
  return { a, b, score: 50, verdict: "same", by: "machine", reasons };
};
