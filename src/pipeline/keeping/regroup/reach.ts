// What a change touches -> all figures that hang together with it, in groups of those that are tied.
import type { Judgement } from "../../../model/judgement.ts";
import type { Profile } from "../../../reconcile/index.ts";
import type { StoredPlace } from "../../../store/index.ts";
import { compareAll, pairKey } from "../compare-all.ts";
import { createUnion } from "../union.ts";
import type { Candidates } from "./candidates.ts";
import { TIED_FROM } from "./candidates.ts";
import type { Regrouping } from "./change.ts";
import type { FirstClaims } from "./first-claims.ts";
import type { Known } from "./known.ts";

export interface Reached {
  readonly figures: ReadonlyMap<string, Profile>;
  /** Where they stood. */
  readonly figurePlaces: readonly StoredPlace[];
  /** Those that are compared: the first of their strands. */
  readonly firstIds: ReadonlySet<string>;
  readonly groups: readonly (readonly string[])[];
}

const isSame = ({ subject, verdict }: Judgement): boolean => subject === "question" && verdict === "same";

/** Stored components of all that is tied to what changed, until nothing more is. */
const findComponents = async (
  { shelf, moved, judgements }: Regrouping,
  { freshIds, isLive }: Known,
  { removed, stored, orphans }: FirstClaims,
  { linked, besides, dropped: left }: Candidates,
): Promise<StoredPlace[]> => {
  const dropped = [...left];
  const components = new Set<string>();
  const reach = async (claims: readonly string[]): Promise<void> => {
    const found = (await shelf.places({ claims: claims.filter((id) => !freshIds.has(id)) })).filter(isLive);
    for (const place of found) if (place.sort === "figure") components.add(place.component);
  };
  for (const place of removed) if (place.sort === "figure") components.add(place.component);
  for (const place of removed) if (place.beside !== null) dropped.push(place.beside);
  for (const place of orphans) if (place.beside !== null) dropped.push(place.beside);
  for (const place of stored) if (isLive(place) && place.sort === "figure") components.add(place.component);
  await reach([...linked, ...dropped, ...moved, ...[...besides.values()].map(({ figure }) => figure)]);
  const touched = new Map<string, StoredPlace>();
  const judgedSame = judgements.filter(isSame);
  for (let known = -1; known !== components.size; ) {
    known = components.size;
    for (const place of (await shelf.places({ components: [...components] })).filter(isLive))
      touched.set(place.claimId, place);
    await reach(
      judgedSame.flatMap(({ a, b }) => {
        if (touched.has(a) || freshIds.has(a)) return [b];
        return touched.has(b) || freshIds.has(b) ? [a] : [];
      }),
    );
  }
  return [...touched.values()].filter((place) => place.sort === "figure");
};

/** All figures that are to be grouped anew, and which of them are gathered together. */
export const reachAll = async (
  change: Regrouping,
  known: Known,
  first: FirstClaims,
  candidates: Candidates,
): Promise<Reached> => {
  const { shelf, judgements } = change;
  const { freshFirsts, isFirst } = first;
  const { tied, unsure } = candidates;
  const { profiles, load } = known;
  const figurePlaces = await findComponents(change, known, first, candidates);
  await load(figurePlaces);
  const figures = new Map<string, Profile>();
  for (const { claimId } of [...figurePlaces, ...change.fresh]) {
    const profile = profiles.get(claimId);
    if (profile?.sort === "figure") figures.set(claimId, profile);
  }

  const strandFirsts = await shelf.firsts([...figures.values()].map(({ strand }) => strand));
  const firsts = [...figures.values()].filter((profile) => isFirst(profile, strandFirsts));
  const firstIds = new Set(firsts.map(({ claimId }) => claimId));
  const union = createUnion(figures.keys());
  const byStrand = new Map<string, string>();
  for (const { claimId, strand } of figures.values()) {
    const mate = byStrand.get(strand);
    if (mate) union.join(mate, claimId);
    else byStrand.set(strand, claimId);
  }
  const isWhole = firsts.every(({ claimId }) => freshFirsts.has(claimId));
  if (!isWhole)
    await compareAll(
      firsts,
      () => true,
      (comparison) => {
        if (comparison.score >= TIED_FROM) union.join(comparison.a, comparison.b);
        else if (comparison.verdict === "unsure") unsure.set(pairKey(comparison.a, comparison.b), comparison);
      },
      change.rest,
      change.known,
    );
  for (const { a, b } of tied) union.join(a, b);
  for (const { a, b } of judgements.filter(isSame)) union.join(a, b);
  return { figures, figurePlaces, firstIds, groups: union.groups() };
};
