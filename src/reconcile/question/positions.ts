// A cluster -> its positions: each claim with its origin, what it was taken from, when, and whether it still stands.
import type { Entities } from "../../model/entity.ts";
import type { Origin, Position, Taking } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import type { Cluster } from "../gather/clusters.ts";
import { compareText, type Profile } from "../profile/profile.ts";
import type { Answer } from "../takings/index.ts";
import { isUnsourced, originsOf, takingsOf } from "../takings/index.ts";
import { middleOf } from "./interval.ts";

/** A position with what the rules need beside it. */
export interface Held {
  readonly position: Position;
  readonly profile: Profile;
  readonly origin: Origin;
  /** Repeats another's number to reject it: no position of its own. */
  readonly denied: boolean;
  /** Order in time: publication, then place in the text. */
  readonly order: number;
}

export interface Placed {
  /** In order of publication. */
  readonly held: readonly Held[];
  readonly origins: readonly Origin[];
  readonly takings: readonly Taking[];
  /** Ids of origins that only an outlet's bare statement stands for. */
  readonly unsourced: ReadonlySet<string>;
}

/** How far the sentence of a former value may lie from that of the new one. */
const FORMER_REACH = 200;

const timeOf = (profile: Profile): string => profile.publishedAt ?? profile.capturedAt;

export const byTime = (a: Profile, b: Profile): number =>
  compareText(timeOf(a), timeOf(b)) || compareText(a.documentId, b.documentId) || a.span[0] - b.span[0];

/** Who stands behind each claim of a cluster, by claim id, and what was taken from whom. */
export interface Provenance {
  readonly origins: ReadonlyMap<string, Origin>;
  readonly takings: readonly Taking[];
  /** Ids of origins that only an outlet's bare statement stands for. */
  readonly unsourced: ReadonlySet<string>;
}

/** Origins of the claims of a cluster; copies stand under the origin of what they copy. */
export const provenanceOf = (
  cluster: Cluster,
  reports: ReadonlyMap<string, Report>,
  entities: Entities,
): Provenance => {
  const members = [...cluster.members].sort(byTime);
  const answers: Answer[] = members.flatMap((profile) => {
    const report = reports.get(profile.documentId);
    const claim = report?.claims.find(({ id }) => id === profile.claimId);
    return report && claim ? [{ claim, report, origin: entities.originOf(claim, report) }] : [];
  });
  const denied = new Set(members.filter(({ denied: rejected }) => rejected).map(({ claimId }) => claimId));
  const takings = takingsOf(answers, entities).filter(({ to, from }) => !denied.has(to) && !denied.has(from));
  const roots = originsOf(answers, takings, entities);
  const own = new Map(answers.map(({ claim, origin }) => [claim.id, roots.get(claim.id) ?? origin]));
  for (const [claimId, origin] of formerOrigins(members, own)) own.set(claimId, origin);
  const origins = new Map(own);
  for (const profile of members.filter(({ claimId }) => denied.has(claimId))) {
    const said = members.find((other) => !denied.has(other.claimId) && middleOf(other) === middleOf(profile));
    const origin = own.get((said ?? profile).claimId);
    if (origin) origins.set(profile.claimId, origin);
  }
  const sourced = new Set(
    answers.flatMap((answer) => (isUnsourced(answer, entities) ? [] : (origins.get(answer.claim.id)?.id ?? []))),
  );
  const unsourced = new Set([...origins.values()].map(({ id }) => id).filter((id) => !sourced.has(id)));
  return { origins, takings, unsourced };
};

/** Places every claim of a cluster under its origin, in order of publication. */
export const placeAnswers = (
  cluster: Cluster,
  reports: ReadonlyMap<string, Report>,
  { origins, takings, unsourced }: Provenance,
): Placed => {
  const members = [...cluster.members].sort(byTime);
  const from = new Map(takings.map((taking) => [taking.to, taking.from]));
  const reasons = new Map(cluster.memberships.map((membership) => [membership.claimId, membership.reasons]));
  const held = members.flatMap((profile, order): Held[] => {
    const origin = origins.get(profile.claimId);
    const report = reports.get(profile.documentId);
    const claim = report?.claims.find(({ id }) => id === profile.claimId);
    if (!origin || !claim) return [];
    const position: Position = {
      claimId: profile.claimId,
      documentId: profile.documentId,
      originId: origin.id,
      takenFrom: from.get(profile.claimId) ?? null,
      at: claim.asOf?.value ?? profile.end ?? profile.publishedAt?.slice(0, 10) ?? null,
      publishedAt: profile.publishedAt,
      value: profile.value,
      low: profile.low,
      high: profile.high,
      hedge: profile.hedge,
      state: "current",
      reasons: reasons.get(profile.claimId) ?? [],
    };
    return [{ position, profile, origin, denied: profile.denied, order }];
  });
  const known = new Map(held.map(({ origin }) => [origin.id, origin]));
  return { held: withStates(held), origins: [...known.values()], takings, unsourced };
};

/**
 * "79, down from the 88 announced yesterday": the former number has the origin of the one beside it, and so has the row
 * of an earlier document that gave that number in its outlet's own voice.
 */
const formerOrigins = (members: readonly Profile[], own: ReadonlyMap<string, Origin>): Map<string, Origin> => {
  const found = new Map<string, Origin>();
  for (const former of members.filter(({ previous }) => previous)) {
    const now = members.find(
      ({ documentId, previous, sentenceAt }) =>
        documentId === former.documentId && !previous && Math.abs(sentenceAt - former.sentenceAt) < FORMER_REACH,
    );
    const origin = now === undefined ? undefined : own.get(now.claimId);
    if (origin === undefined) continue;
    if (former.claimant.length === 0) found.set(former.claimId, origin);
    for (const before of members)
      if (
        before.claimant.length === 0 &&
        !before.previous &&
        middleOf(before) === middleOf(former) &&
        before.documentId !== former.documentId &&
        byTime(before, former) < 0
      )
        found.set(before.claimId, origin);
  }
  return found;
};

/** Withdrawn: the number was taken back, by whoever of its origin; superseded: its origin has since said something else. */
const withStates = (held: readonly Held[]): Held[] => {
  const same = (a: Held, b: Held): boolean =>
    middleOf(a.profile) === middleOf(b.profile) && a.origin.id === b.origin.id;
  // What is taken back was said before: a number that is new in the same sentence stands.
  const takenBack = held.filter(
    (one) => one.profile.withdrawn && held.some((other) => same(one, other) && byTime(other.profile, one.profile) < 0),
  );
  return held.map((one) => {
    const withdrawn = takenBack.some((other) => same(one, other) && !saidAgain(one, other));
    const latest = latestOf(
      held.filter(({ origin }) => origin.id === one.origin.id),
      takenBack,
    );
    const superseded = latest !== undefined && !same(latest, one);
    const state = withdrawn ? "withdrawn" : superseded ? "superseded" : "current";
    return { ...one, position: { ...one.position, state } };
  });
};

/** The origin itself states the number anew after it was taken back. */
const saidAgain = (one: Held, takenBack: Held): boolean =>
  one.position.takenFrom === null &&
  one.position.documentId !== takenBack.position.documentId &&
  byTime(takenBack.profile, one.profile) < 0;

/** Latest own word of an origin: no copy, no number quoted as former or to reject it, nothing taken back. */
const latestOf = (own: readonly Held[], takenBack: readonly Held[]): Held | undefined => {
  const standing = own.filter(
    (one) =>
      !one.denied &&
      !takenBack.some(
        (other) => middleOf(other.profile) === middleOf(one.profile) && other.origin.id === one.origin.id,
      ),
  );
  const first = standing.filter(({ position, profile }) => position.takenFrom === null && !profile.previous);
  // A number that was given before and stands again, in a look back, is no new word.
  const anew = first.filter(
    (one, at) =>
      !first.slice(0, at).some((other) => middleOf(other.profile) === middleOf(one.profile)) ||
      middleOf(first[at - 1]?.profile ?? one.profile) === middleOf(one.profile),
  );
  return anew.at(-1) ?? standing.filter(({ profile }) => !profile.previous).at(-1) ?? standing.at(-1);
};
