// Whether two bearers stand in one story: the names their documents share, and how far apart in time they are.
import type { Bearer } from "../model/entity.ts";
import { profileOf } from "./profile.ts";
import type { Note } from "./weights.ts";
import { isState, sameStem } from "./words.ts";

const DAY = 86_400_000;

/** Days between two documents; null where a day is not known. */
export const daysApart = (a: Bearer, b: Bearer): number | null => {
  const [x, y] = [Date.parse(a.when), Date.parse(b.when)];
  return Number.isNaN(x) || Number.isNaN(y) ? null : Math.abs(x - y) / DAY;
};

/** Names that both documents have, states and the two names themselves left out. */
export const sharedNames = (a: Bearer, b: Bearer): string[] => {
  const own = new Set([...profileOf(a.name, a.kind).proper, ...profileOf(b.name, b.kind).proper]);
  return a.story.filter(
    (name) => !isState(name) && !own.has(name) && b.story.some((other) => other === name || sameStem(other, name)),
  );
};

/** Whether a name has words that only its bearer has, so that it needs no story to be known again. */
const distinct = (bearer: Bearer): boolean => {
  const profile = profileOf(bearer.name, bearer.kind);
  return profile.person.length > 1 || profile.proper.length > 0 || profile.known !== null || bearer.outlet;
};

/** A name of several words: one shared name is enough to know "Regional Health Office" again, not "the hospital". */
const specific = (bearer: Bearer): boolean => {
  const { proper, plain, person } = profileOf(bearer.name, bearer.kind);
  return proper.length + plain.length + person.length > 1;
};

/** Adds what the two documents have in common to a comparison that speaks for the same so far. */
export const storyReason = (a: Bearer, b: Bearer, note: Note): unknown => {
  if (a.documentId === b.documentId) return note("one-document", "both stand in one document");
  const shared = sharedNames(a, b);
  const days = daysApart(a, b);
  const close = days !== null && days <= 21;
  const least = Math.max(1, Math.min(a.story.length, b.story.length));
  const half = shared.length / least >= 0.5 && (least > 1 || (specific(a) && specific(b)));
  const strong = shared.length >= 3 || (shared.length >= 2 && shared.length / least >= 0.2) || half;
  const list = shared.slice(0, 4).join(", ");
  if (strong && close) note("one-story", `both documents speak of ${list}`);
  else if (shared.length > 0 && close) note("near-story", `both documents name ${list}`);
  else if (shared.length === 0 && !(distinct(a) && distinct(b))) note("no-story", "their documents share no name");
  if (days !== null && days > 90 && !(distinct(a) && distinct(b))) note("far-apart", `${Math.round(days)} days apart`);
};
