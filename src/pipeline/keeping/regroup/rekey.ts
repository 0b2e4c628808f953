// Documents whose first claims are others now -> the keys under which they are filed.
import type { Profile } from "../../../reconcile/index.ts";
import { ledgerKeys } from "../compare-all.ts";
import type { Regrouping } from "./change.ts";
import type { FirstClaims } from "./first-claims.ts";
import type { Known } from "./known.ts";

/** Only first claims are filed: keys by document, of fresh documents and those that won or lost a first claim. */
export const rekey = async (
  { shelf, fresh }: Regrouping,
  { profiles, places, isLive }: Known,
  { freshFirsts, lost, isFirst }: FirstClaims,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const rekeyed = new Map<string, readonly number[]>();
  const changedFirsts = new Set(
    [...freshFirsts, ...lost].flatMap((id) => profiles.get(id)?.documentId ?? places.get(id)?.documentId ?? []),
  );
  const lostPlaces = (await shelf.places({ claims: [...lost] })).filter(isLive);
  for (const place of lostPlaces) changedFirsts.add(place.documentId);
  const freshByDocument = new Map<string, Profile[]>();
  for (const profile of fresh)
    freshByDocument.set(profile.documentId, [...(freshByDocument.get(profile.documentId) ?? []), profile]);
  for (const documentId of new Set([...changedFirsts, ...freshByDocument.keys()])) {
    const all = freshByDocument.get(documentId) ?? (await shelf.profiles([documentId]));
    const known = await shelf.firsts(all.map(({ strand }) => strand));
    rekeyed.set(documentId, [
      ...new Set(all.filter((profile) => isFirst(profile, known)).flatMap((profile) => [...ledgerKeys(profile).filed])),
    ]);
  }
  return rekeyed;
};
