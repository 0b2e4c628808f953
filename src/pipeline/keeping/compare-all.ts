// Profiles -> the comparisons of all pairs that share a key, made one after another so that most need not be kept.
import type { Comparison } from "../../model/judgement.ts";
import type { Profile } from "../../reconcile/index.ts";
import { compareAnswers, tellingKeysOf } from "../../reconcile/index.ts";
import type { Recent } from "./recent.ts";

/** 32 bits of a key (FNV-1a): two keys that meet by chance cost one comparison more. */
export const hashOfKey = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place++) hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193);
  return hash | 0;
};

/** The keys under which a claim is filed, and those under which it looks for others; hashed, each once. */
export interface Keys {
  readonly filed: Int32Array;
  readonly sought: Int32Array;
}

const made = new WeakMap<Profile, Keys>();
const hashedAll = (keys: Iterable<string>): Int32Array => new Int32Array([...new Set([...keys].map(hashOfKey))]);

/** A key without a subject ("oleth|!|694") holds all that a name stands in. */
const ANY = "|!|";

/**
 * Keys of one profile: a telling name with what happened, what is counted or the number. A denial names none of these; it
 * looks for the names of figures, and they for those of denials.
 */
export const ledgerKeys = (profile: Profile): Keys => {
  const ready = made.get(profile);
  if (ready) return ready;
  const { filed, sought } = tellingKeysOf(profile);
  const [own, other] = profile.sort === "denial" ? ["denial ", "figure "] : ["figure ", "denial "];
  const marked = (all: readonly string[], mark: string): string[] => [
    ...(profile.sort === "denial" ? [] : all.filter((key) => !key.includes(ANY))),
    ...all.flatMap((key) => (key.includes(ANY) ? mark + key : [])),
  ];
  const keys = { filed: hashedAll(marked(filed, own)), sought: hashedAll(marked(sought, other)) };
  made.set(profile, keys);
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

/** Comparisons made before, by pair; two claims compare alike for ever. */
export type PairCache = Pick<Recent<Comparison>, "get" | "set">;

const NOTHING_KNOWN: PairCache = { get: () => undefined, set: () => {} };

/** One key for a pair, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Compares each pair of profiles that share a key and of which one at least is fresh, once: `each` hears of it.
 * `rest` gives time to others between two profiles.
 */
export const compareAll = async (
  profiles: readonly Profile[],
  isFresh: (profile: Profile) => boolean,
  each: (comparison: Comparison, a: Profile, b: Profile) => void,
  rest: () => Promise<void> = async () => {},
  known: PairCache = NOTHING_KNOWN,
): Promise<void> => {
  const keys = profiles.map(ledgerKeys);
  const index = indexOf(keys.map(({ filed }) => filed));
  const seen = new Int32Array(profiles.length).fill(-1);
  const fresh = profiles.map(isFresh);
  for (const [place, profile] of profiles.entries()) {
    if (!fresh[place]) continue;
    for (const key of (keys[place] as Keys).sought) {
      const end = (unsigned(key) + 1) * PLACES;
      for (let at = lowest(index, unsigned(key) * PLACES); at < index.packed.length; at++) {
        const packed = index.packed[at] as number;
        if (packed >= end) break;
        const other = packed % PLACES;
        // Two fresh ones meet once, at the later of them.
        if (other === place || (fresh[other] && other > place) || seen[other] === place) continue;
        seen[other] = place;
        const against = profiles[other] as Profile;
        const key = pairKey(against.claimId, profile.claimId);
        const comparison = known.get(key) ?? compareAnswers(against, profile);
        known.set(key, comparison);
        each(comparison, against, profile);
      }
    }
    await rest();
  }
};
