// Positions of one question -> how they stand to each other: support, contradiction, revision, copy, denial.
import type { CountKind, Relation } from "../../model/question.ts";
import type { Profile } from "../profile/profile.ts";
import { isStated, meet, middleOf } from "./interval.ts";
import { byTime, type Held, type Placed } from "./positions.ts";

/** A position an origin takes, at the first row where it says so. */
interface Stand {
  readonly first: Held;
  readonly last: Held;
}

const counts = (one: Held): boolean => !one.denied && isStated(one.profile);

/** The positions of an origin in order, one a number; numbers told only as former ones come first if nowhere else said. */
export const standsOf = (own: readonly Held[]): Stand[] => {
  const stands: { first: Held; last: Held }[] = [];
  for (const one of own.filter(counts).filter(({ position }) => position.takenFrom === null)) {
    const known = stands.find(({ first }) => middleOf(first.profile) === middleOf(one.profile));
    if (!known) {
      // A number told only as a former one stands before what its own document says now.
      const now = one.profile.previous
        ? stands.findIndex(({ first }) => first.position.documentId === one.position.documentId)
        : -1;
      stands.splice(now < 0 ? stands.length : now, 0, { first: one, last: one });
    } else if (!one.profile.previous) known.last = one;
  }
  return stands;
};

const words = ({ profile }: Held): string =>
  profile.value !== null ? String(profile.value) : `${profile.low ?? "?"} to ${profile.high ?? "?"}`;

const falls = (a: Held, b: Held): boolean => (middleOf(b.profile) ?? 0) < (middleOf(a.profile) ?? 0);

/** Steps of one origin from one number to another that cannot both hold; a running total that rises is growth. */
export const revisionsOf = (own: readonly Held[], kind: CountKind): Relation[] => {
  const stands = standsOf(own);
  return stands.slice(1).flatMap((stand, at): Relation[] => {
    const before = stands[at]?.first;
    const after = stand.first;
    if (!before || kind === "stock" || meet(before.profile, after.profile)) return [];
    const down = falls(before, after);
    if (kind === "running-total" && !down && before.position.state !== "withdrawn") return [];
    const direction = before.position.state === "withdrawn" ? "corrected" : down ? "down" : "up";
    const reason = `${after.origin.name}: ${words(before)}, then ${words(after)}`;
    return [{ type: "revises", a: before.position.claimId, b: after.position.claimId, direction, reason }];
  });
};

/** The last stand of an origin that is not withdrawn. */
export const latestStand = (own: readonly Held[]): Stand | undefined =>
  standsOf(own.filter(({ position }) => position.state !== "withdrawn"))
    .sort((a, b) => Number(a.first.position.state === "current") - Number(b.first.position.state === "current"))
    .at(-1);

const between = (one: Stand, two: Stand, kind: CountKind): Relation[] => {
  const [a, b] = byTime(one.first.profile, two.first.profile) <= 0 ? [one, two] : [two, one];
  const how = meet(a.first.profile, b.first.profile);
  const ids = { a: a.first.position.claimId, b: b.first.position.claimId, direction: null };
  if (how)
    return [{ type: "supports", ...ids, reason: `${words(a.first)} and ${words(b.first)} can both hold (${how})` }];
  // A state on a day may change by the next; a sum may grow.
  if (kind === "stock" || (kind === "running-total" && !falls(a.first, b.first))) return [];
  return [
    {
      type: "contradicts",
      ...ids,
      reason: `${a.first.origin.name} says ${words(a.first)}, ${b.first.origin.name} ${words(b.first)}: both cannot hold`,
    },
  ];
};

/** All relations of the positions of a question. */
export const relationsOf = (placed: Placed, kind: CountKind, denials: readonly Profile[]): Relation[] => {
  const own = placed.origins.map(({ id }) => placed.held.filter(({ origin }) => origin.id === id));
  // What stands on nobody's word contradicts nobody.
  const stands = own.flatMap(
    (rows) => latestStand(rows.filter(({ origin }) => !placed.unsourced.has(origin.id))) ?? [],
  );
  const pairs = stands.flatMap((one, at) => stands.slice(at + 1).flatMap((two) => between(one, two, kind)));
  const copies = placed.takings.map(
    ({ from, to, reason }): Relation => ({ type: "copies", a: from, b: to, direction: null, reason }),
  );
  const revisions = own.flatMap((rows) => revisionsOf(rows, kind));
  return [...pairs, ...revisions, ...copies, ...denialsOf(placed, denials)];
};

/** A denial faces the first row of what it denies: by its number where it repeats one, else by what it is about. */
const denialsOf = (placed: Placed, denials: readonly Profile[]): Relation[] => {
  const said = placed.held.filter(({ denied }) => !denied);
  const quoted = placed.held.filter(({ denied }) => denied);
  const relation = (target: Held, b: string): Relation => ({
    type: "denies",
    a: target.position.claimId,
    b,
    direction: null,
    reason: `rejects what ${target.origin.name} says`,
  });
  const facing = quoted.flatMap((one) => {
    const target = said.find(
      (other) => middleOf(other.profile) === middleOf(one.profile) && isDeniable(other, one.profile, said),
    );
    return target ? [{ target, denial: one.profile }] : [];
  });
  // Who has given figures of its own before denies somebody else's by its number alone.
  const outside = denials.filter(
    (denial) => !said.some(({ profile }) => byTime(profile, denial) < 0 && isOneVoice(profile, denial)),
  );
  const about = outside.flatMap((denial) => {
    const target = said.find((other) => isDeniable(other, denial, said));
    return target ? [{ target, denial }] : [];
  });
  return oncePerParty([...facing, ...about]).map(({ target, denial }) => relation(target, denial.claimId));
};

/** What is denied was said before, in another document and by somebody else. */
const isDeniable = ({ profile, origin }: Held, denial: Profile, said: readonly Held[]): boolean =>
  profile.documentId !== denial.documentId &&
  byTime(profile, denial) < 0 &&
  !said.some((other) => other.origin.id === origin.id && isOneVoice(other.profile, denial));

interface Denial {
  readonly target: Held;
  readonly denial: Profile;
}

/** A party denies a position once, however often that is reported; a document denies it once. */
const oncePerParty = (found: readonly Denial[]): Denial[] => {
  const kept: Denial[] = [];
  for (const one of [...found].sort((a, b) => byTime(a.denial, b.denial)))
    if (
      !kept.some(
        ({ target, denial }) =>
          target === one.target &&
          (denial.documentId === one.denial.documentId ||
            isOneVoice(denial, one.denial) ||
            isAmong(wordsOf(denial), one.denial.names)),
      )
    )
      kept.push(one);
  return kept;
};

const FIRM = /^(?:the|of|and|plc|inc|ltd|corp|co|llc|gmbh|ag|sa)$/;

/** Whoever speaks in a profile: the claimant's stems, or the words of the outlet whose own voice it is. */
const wordsOf = ({ claimant, outlet }: Profile): readonly string[] =>
  claimant.length > 0
    ? claimant
    : (outlet?.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !FIRM.test(word));

const isAmong = (few: readonly string[], many: readonly string[]): boolean => {
  const opens = (x: string, y: string): boolean => x.startsWith(y.slice(0, 5)) || y.startsWith(x.slice(0, 5));
  return few.length > 0 && few.every((word) => many.some((other) => opens(word, other)));
};

const isOneVoice = (a: Profile, b: Profile): boolean => {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  return one.length < two.length ? isAmong(one, two) : isAmong(two, one);
};
