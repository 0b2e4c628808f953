// Which profiles are worth comparing: those that share a key. Names with what happened, what is counted, or the number.
import { PACKS } from "../../lang/index.ts";
import type { LanguagePack } from "../../lang/pack.ts";
import { lexiconOf } from "../profile/lexicon.ts";
import type { Profile } from "../profile/profile.ts";

/** Days of one bucket; each profile stands in its own and the next, so that neighbours always share one. */
const BUCKET_DAYS = 32;
const DAY = 86_400_000;
/** Names of the document that make keys, beside those of the sentence. */
const DOCUMENT_NAMES = 8;

/** Weightiest words of the document that make keys: two reports of one event may share no name. */
const SCENE_WORDS = 10;

/** Numbers that tell something by themselves: three digits that are not round. */
const telling = (value: number | null): boolean => value !== null && Math.abs(value) >= 100;

/** Which span of days a profile was published in. */
const bucketOf = (profile: Profile): number => {
  const day = Date.parse((profile.publishedAt ?? profile.capturedAt).slice(0, 10));
  return Number.isNaN(day) ? 0 : Math.floor(day / DAY / BUCKET_DAYS);
};

const keysWith = (profile: Profile, names: readonly string[], buckets: readonly number[]): string[] => {
  const subjects =
    profile.sort === "denial"
      ? ["!"]
      : [profile.event, ...profile.heads, profile.value === null ? "" : `=${profile.value}`, "!"].filter(Boolean);
  const keys = names.flatMap((name) =>
    subjects.flatMap((subject) => buckets.map((bucket) => `${name}|${subject}|${bucket}`)),
  );
  const plain = telling(profile.value) ? names.map((name) => `${name}|=${profile.value}`) : [];
  return [...new Set([...keys, ...plain])];
};

const namesOf = (profile: Profile): string[] => [
  ...new Set([...profile.names, ...profile.anchors.slice(0, DOCUMENT_NAMES)]),
];

/** Blocking keys: `keysOf(profile)` holds "oleth|kill|694" and "oleth|=1550". */
export const keysOf = (profile: Profile): string[] => {
  const bucket = bucketOf(profile);
  const words = profile.scene.slice(0, SCENE_WORDS).map((word) => `~${word}`);
  return keysWith(profile, [...namesOf(profile), ...words], [bucket, bucket + 1]);
};

const common = new WeakMap<LanguagePack, ReadonlySet<string>>();

/** Stems of words that stand in the names of very many bodies: "police", "ministry", "health", "office". */
const commonOf = (pack: LanguagePack): ReadonlySet<string> => {
  const known = common.get(pack);
  if (known) return known;
  const { bodies, plain, speakers, sovereigns, titles, nobody, rooms, firms } = pack.entities;
  const words = [
    ...bodies.flatMap((body) => body.words),
    plain,
    speakers,
    sovereigns,
    titles,
    nobody,
    rooms,
    firms,
  ].flat();
  const made = new Set(words.map(lexiconOf(pack).nameStem));
  common.set(pack, made);
  return made;
};

export interface TellingKeys {
  /** Of its own span of days. */
  readonly filed: readonly string[];
  /** Of its own and the spans beside it. */
  readonly sought: readonly string[];
}

/**
 * Keys for a ledger of very many stories: of names alone, and none of a word that half the bodies of the world bear. What
 * only "police" and a number join is not one story, and all of a month's stories would meet there. The rule looks at the
 * word and never at how many claims have it, so that no order of arrival gives other keys.
 */
export const tellingKeysOf = (profile: Profile, pack: LanguagePack | undefined = PACKS[0]): TellingKeys => {
  const named = namesOf(profile);
  const names = pack ? named.filter((name) => !commonOf(pack).has(name)) : named;
  const bucket = bucketOf(profile);
  return {
    filed: keysWith(profile, names, [bucket]),
    sought: keysWith(profile, names, [bucket - 1, bucket, bucket + 1]),
  };
};
