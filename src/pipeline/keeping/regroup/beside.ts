// Forecasts and denials beside the figures at hand: those that stay, those that were placed now, each with its strand.

import type { Comparison } from "../../../model/judgement.ts";
import type { Profile } from "../../../reconcile/index.ts";
import type { Beside, Candidates } from "./candidates.ts";
import type { Regrouping } from "./change.ts";
import type { FirstClaims } from "./first-claims.ts";
import type { Known } from "./known.ts";
import type { Reached } from "./reach.ts";

export interface Besides {
  readonly firsts: readonly (Beside & { readonly profile: Profile })[];
  /** Claims of a strand, by strand. */
  readonly matesOf: ReadonlyMap<string, readonly Profile[]>;
}

/** All that stands beside the figures; `besides` gets what stood there before. */
export const findBesides = async (
  { shelf }: Regrouping,
  { profiles, freshIds, isLive, load }: Known,
  { freshFirsts }: FirstClaims,
  { besides, near }: Candidates,
  { figures }: Reached,
): Promise<Besides> => {
  const besidePlaces = (await shelf.places({ beside: [...figures.keys()] })).filter(
    (place) => isLive(place) && !freshFirsts.has(place.claimId),
  );
  await load(besidePlaces);
  for (const place of besidePlaces)
    if (!besides.has(place.claimId) && place.pair !== null)
      besides.set(place.claimId, { comparison: JSON.parse(place.pair) as Comparison, figure: place.beside as string });
  const firsts = [...besides].flatMap(([id, held]) => {
    const profile = profiles.get(id) ?? near.get(id);
    return profile ? [{ profile, ...held }] : [];
  });
  const mates = (await shelf.places({ strands: firsts.map(({ profile }) => profile.strand) })).filter(isLive);
  await load(mates);
  const matesOf = new Map<string, Profile[]>();
  for (const id of new Set([...mates.map(({ claimId }) => claimId), ...freshIds])) {
    const profile = profiles.get(id);
    if (profile && profile.sort !== "figure")
      matesOf.set(profile.strand, [...(matesOf.get(profile.strand) ?? []), profile]);
  }
  return { firsts, matesOf };
};
