// Profiles -> the comparisons of all pairs that share a key, made one after another so that most need not be kept.
import type { Comparison } from "../../model/judgement.ts";
import type { Profile } from "../../reconcile/index.ts";
import { compareAnswers, keysOf } from "../../reconcile/index.ts";

/** 32 bits of a key (FNV-1a): two keys that meet by chance cost one comparison more. */
export const hashOfKey = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place++) hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193);
  return hash | 0;
};

const hashed = new WeakMap<Profile, Int32Array>();

/** Hashed keys of one profile, each once. */
export const hashedKeys = (profile: Profile): Int32Array => {
  const ready = hashed.get(profile);
  if (ready) return ready;
  const keys = new Int32Array([...new Set(keysOf(profile).map(hashOfKey))]);
  hashed.set(profile, keys);
  return keys;
};

/** Places of a key in the sorted list are packed into one number: key times this, plus the place of the profile. */
const PLACES = 2 ** 21;
const unsigned = (key: number): number => key >>> 0;

/** Sorted keys with the profiles that have them. */
interface Index {
  readonly packed: Float64Array;
}

const indexOf = (keys: readonly Int32Array[]): Index => {
  const packed = new Float64Array(keys.reduce((sum, own) => sum + own.length, 0));
  let at = 0;
  keys.forEach((own, place) => {
    for (const key of own) packed[at++] = unsigned(key) * PLACES + place;
  });
  return { packed: packed.sort() };
};

/** First place in the sorted list that is not below. */
const lowest = ({ packed }: Index, value: number): number => {
  let [low, high] = [0, packed.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((packed[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Compares each pair of profiles that share a key and of which one at least is fresh, once: `each` hears of it.
 * `rest` gives time to others between two profiles.
 */
export const compareAll = async (
  profiles: readonly Profile[],
  isFresh: (profile: Profile) => boolean,
  each: (comparison: Comparison, a: Profile, b: Profile) => void,
  rest: () => Promise<void> = async () => {},
): Promise<void> => {
  const keys = profiles.map(hashedKeys);
  const index = indexOf(keys);
  const seen = new Int32Array(profiles.length).fill(-1);
  const fresh = profiles.map(isFresh);
  for (const [place, profile] of profiles.entries()) {
    if (!fresh[place]) continue;
    for (const key of keys[place] as Int32Array) {
      const end = (unsigned(key) + 1) * PLACES;
      for (let at = lowest(index, unsigned(key) * PLACES); at < index.packed.length; at++) {
        const packed = index.packed[at] as number;
        if (packed >= end) break;
        const other = packed % PLACES;
        // Two fresh ones meet once, at the later of them.
        if (other === place || (fresh[other] && other > place) || seen[other] === place) continue;
        seen[other] = place;
        const against = profiles[other] as Profile;
        each(compareAnswers(against, profile), against, profile);
      }
    }
    await rest();
  }
};
