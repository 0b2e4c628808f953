// Fresh claims -> the comparisons with all that share a key: what ties them to others, what is unsure, what stands beside.
import type { Comparison } from "../../../model/judgement.ts";
import type { Profile } from "../../../reconcile/index.ts";
import { compareAll, ledgerKeys, pairKey } from "../compare-all.ts";
import type { Regrouping } from "./change.ts";
import type { FirstClaims } from "./first-claims.ts";
import type { Known } from "./known.ts";

/** From this score on a pair may make its two groups one; claims that are tied so are always gathered together. */
export const TIED_FROM = -0.3;
const FORECAST_FROM = -3;
const DENIAL_FROM = 0;

/** Why a forecast or a denial stands beside a figure. */
export interface Beside {
  readonly comparison: Comparison;
  readonly figure: string;
}

export interface Candidates {
  /** Claims tied to another. */
  readonly linked: ReadonlySet<string>;
  readonly tied: readonly Comparison[];
  /** Unsure pairs by pair; what is found later is added. */
  readonly unsure: Map<string, Comparison>;
  /** By forecast or denial; what stood before is added. */
  readonly besides: Map<string, Beside>;
  /** First claims by id, the fresh ones and all near them. */
  readonly near: ReadonlyMap<string, Profile>;
  /** Figures beside which something stands no longer. */
  readonly dropped: readonly string[];
}

const better = (a: Comparison, b: Comparison | undefined): boolean =>
  b === undefined || a.score > b.score || (a.score === b.score && (a.a < b.a || (a.a === b.a && a.b < b.b)));

/** How a forecast or denial stands beside a figure; null when it does not reach. */
const besideBy = (comparison: Comparison, a: Profile, b: Profile): { beside: Profile; figure: Profile } | null => {
  if ((a.sort === "figure") === (b.sort === "figure")) return null;
  const [figure, beside] = a.sort === "figure" ? [a, b] : [b, a];
  return comparison.score >= (beside.sort === "forecast" ? FORECAST_FROM : DENIAL_FROM) ? { beside, figure } : null;
};

const findNear = async (
  { shelf, gone }: Regrouping,
  { profiles }: Known,
  { freshFirsts, isFirst }: FirstClaims,
): Promise<Map<string, Profile>> => {
  const firstProfiles = [...freshFirsts].flatMap((id) => profiles.get(id) ?? []);
  const keys = [...new Set(firstProfiles.flatMap((profile) => [...ledgerKeys(profile).sought]))];
  const near = (await shelf.documentsWithKeys(keys)).filter((id) => !gone.has(id));
  const nearProfiles = await shelf.profiles(near);
  const nearFirsts = await shelf.firsts(nearProfiles.map(({ strand }) => strand));
  const candidates = new Map<string, Profile>(firstProfiles.map((profile) => [profile.claimId, profile]));
  for (const profile of nearProfiles)
    if (!candidates.has(profile.claimId) && isFirst(profile, nearFirsts)) candidates.set(profile.claimId, profile);
  return candidates;
};

/** Forecasts and denials that a fresh figure may fit better than the one beside which they stand: those figures. */
const leaveFormer = async (
  { shelf }: Regrouping,
  { freshIds, isLive }: Known,
  { freshFirsts }: FirstClaims,
  besides: Map<string, Beside>,
): Promise<string[]> => {
  const oldBesides = await shelf.places({ claims: [...besides.keys()].filter((id) => !freshIds.has(id)) });
  const dropped: string[] = [];
  for (const place of oldBesides.filter(isLive)) {
    if (freshFirsts.has(place.claimId) || place.pair === null) continue;
    const now = besides.get(place.claimId);
    if (now && better(now.comparison, JSON.parse(place.pair) as Comparison)) dropped.push(place.beside as string);
    else besides.delete(place.claimId);
  }
  return dropped;
};

/** Compares fresh first claims with each other and with those near them. */
export const compareFresh = async (change: Regrouping, known: Known, first: FirstClaims): Promise<Candidates> => {
  const near = await findNear(change, known, first);
  const linked = new Set<string>();
  const tied: Comparison[] = [];
  const unsure = new Map<string, Comparison>();
  const besides = new Map<string, Beside>();
  await compareAll(
    [...near.values()],
    ({ claimId }) => first.freshFirsts.has(claimId),
    (comparison, a, b) => {
      const beside = besideBy(comparison, a, b);
      if (beside) {
        const best = besides.get(beside.beside.claimId)?.comparison;
        if (better(comparison, best)) besides.set(beside.beside.claimId, { comparison, figure: beside.figure.claimId });
      }
      if (a.sort !== "figure" || b.sort !== "figure") return;
      if (comparison.score >= TIED_FROM) {
        tied.push(comparison);
        linked.add(comparison.a).add(comparison.b);
      } else if (comparison.verdict === "unsure") unsure.set(pairKey(comparison.a, comparison.b), comparison);
    },
    change.rest,
    change.known,
  );
  for (const profile of near.values())
    if (linked.has(profile.claimId) || besides.has(profile.claimId)) known.take(profile);
  return { linked, tied, unsure, besides, near, dropped: await leaveFormer(change, known, first, besides) };
};
