// Which profiles are worth comparing: those that share a key. Names with what happened, what is counted, or the number.
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

/** Blocking keys: `keysOf(profile)` holds "oleth|kill|694" and "oleth|=1550". */
export const keysOf = (profile: Profile): string[] => {
  const names = [
    ...new Set([...profile.names, ...profile.anchors.slice(0, DOCUMENT_NAMES)]),
    ...profile.scene.slice(0, SCENE_WORDS).map((word) => `~${word}`),
  ];
  const day = Date.parse((profile.publishedAt ?? profile.capturedAt).slice(0, 10));
  const bucket = Number.isNaN(day) ? 0 : Math.floor(day / DAY / BUCKET_DAYS);
  const subjects =
    profile.sort === "denial"
      ? ["!"]
      : [profile.event, ...profile.heads, profile.value === null ? "" : `=${profile.value}`, "!"].filter(Boolean);
  const keys = names.flatMap((name) =>
    subjects.flatMap((subject) => [`${name}|${subject}|${bucket}`, `${name}|${subject}|${bucket + 1}`]),
  );
  const plain = telling(profile.value) ? names.map((name) => `${name}|=${profile.value}`) : [];
  return [...new Set([...keys, ...plain])];
};
