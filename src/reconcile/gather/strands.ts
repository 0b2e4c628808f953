// Running series: claims that say the same in the same words with another number are one strand, compared by its earliest claim.
import { byOrder, type Profile } from "../profile/profile.ts";

export interface Strand {
  readonly first: Profile;
  readonly members: readonly Profile[];
}

/** Strands in order of their earliest claim: 1,600 daily bulletins are one, a report that stands alone is its own. */
export const strandsOf = (profiles: readonly Profile[]): Strand[] => {
  const groups = new Map<string, Profile[]>();
  for (const profile of [...profiles].sort(byOrder)) {
    const key = profile.strand;
    const group = groups.get(key);
    if (group) group.push(profile);
    else groups.set(key, [profile]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ first, members }] : [];
  });
};
