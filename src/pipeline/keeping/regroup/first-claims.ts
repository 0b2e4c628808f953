// Strands that a change touches -> which claim is the first of each now, which was, and what has to look for a place again.
import type { Profile } from "../../../reconcile/index.ts";
import type { StoredPlace } from "../../../store/index.ts";
import type { Regrouping } from "./change.ts";
import type { Known } from "./known.ts";

export interface FirstClaims {
  /** Places of the documents that are taken out. */
  readonly removed: readonly StoredPlace[];
  readonly removedIds: ReadonlySet<string>;
  /** Stored claims of the strands that are touched. */
  readonly stored: readonly StoredPlace[];
  /** Claims that are compared now and were not, or look again. */
  readonly freshFirsts: ReadonlySet<string>;
  /** Claims that were the first of their strand. */
  readonly lost: ReadonlySet<string>;
  /** Forecasts and denials whose figure is gone. */
  readonly orphans: readonly StoredPlace[];
  /** Whether a claim is the first of its strand, given what the shelf knows of the strands that are not touched. */
  readonly isFirst: (profile: Profile, known: ReadonlyMap<string, string>) => boolean;
}

/** Only the first claim of a running series is compared: finds those that came and went. */
export const findFirstClaims = async (
  { shelf, gone, fresh }: Regrouping,
  { turns, freshIds, isLive, load }: Known,
): Promise<FirstClaims> => {
  // Strands: which claim is the first of each now, and which was.
  const removed = await shelf.places({ documents: [...gone] });
  const removedIds = new Set(removed.map((place) => place.claimId));
  const strands = [...new Set([...fresh, ...removed].map(({ strand }) => strand))];
  const stored = await shelf.places({ strands });
  const firstBefore = new Map<string, string>();
  const firstNow = new Map<string, { claimId: string; turn: string }>();
  const offer = (strand: string, claimId: string, turn: string): void => {
    const first = firstNow.get(strand);
    if (!first || turn < first.turn) firstNow.set(strand, { claimId, turn });
  };
  for (const place of stored) {
    if (!firstBefore.has(place.strand)) firstBefore.set(place.strand, place.claimId);
    if (isLive(place)) offer(place.strand, place.claimId, place.turn);
  }
  for (const profile of fresh) offer(profile.strand, profile.claimId, turns.get(profile.claimId) as string);
  const freshFirsts = new Set<string>();
  const lost = new Set<string>();
  for (const [strand, { claimId }] of firstNow) {
    const before = firstBefore.get(strand);
    if (freshIds.has(claimId) || before !== claimId) freshFirsts.add(claimId);
    if (before !== undefined && before !== claimId) lost.add(before);
  }
  // What stood beside a claim that is gone, or is compared no longer, looks for another.
  const orphans = (await shelf.places({ beside: [...removedIds, ...lost] })).filter(isLive);
  await load(stored.filter((place) => isLive(place) && freshFirsts.has(place.claimId)));
  await load(orphans);
  const orphanFirsts = await shelf.firsts(orphans.map((place) => place.strand));
  for (const place of orphans) {
    const first = firstNow.get(place.strand)?.claimId ?? orphanFirsts.get(place.strand);
    if (first === place.claimId) freshFirsts.add(place.claimId);
  }

  const isFirst = (profile: Profile, known: ReadonlyMap<string, string>): boolean =>
    (firstNow.get(profile.strand)?.claimId ?? known.get(profile.strand)) === profile.claimId;
  return { removed, removedIds, stored, freshFirsts, lost, orphans, isFirst };
};
