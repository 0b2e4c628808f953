// Bodies, states, groups and outlets beside each other: own words, kinds, fields, acronyms, states and their seats.
import type { Bearer } from "../model/entity.ts";
import type { Profile } from "./profile.ts";
import { profileOf } from "./profile.ts";
import type { Note } from "./weights.ts";
import { classOf, fold, initialsOf, isState, sameStem } from "./words.ts";

const WEAK = new Set(["agency", "company", "movement", "paper"]);

const within = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((word) => many.some((other) => sameStem(other, word)));
const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && within(a, b) && within(b, a);
const apart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !within(a, b) && !within(b, a);

/** What a body deals with: "defence", "town"; words for its kind left out. */
const fieldsOf = (profile: Profile): string[] => profile.plain.filter((word) => !classOf(word));
/** Words of rank and reach that do not set two fields apart. */
const REACH =
  /^(?:national|state|federal|royal|central|main|chief|high|supreme|county|district|regional|provincial|town|local|general|joint|civil|public)$/;

const kindsAgree = (a: Profile, b: Profile): "same" | "weak" | "differ" | "unknown" => {
  if (!a.class || !b.class) return "unknown";
  if (a.class === b.class) return "same";
  const [weak, other] = WEAK.has(a.class) ? [a, b] : [b, a];
  if (!WEAK.has(weak.class as string)) return "differ";
  if (weak.proper.length === 0 && weak.plain.length === 1 && !other.plain.includes(weak.plain[0] as string))
    return "unknown";
  return weak.plain.some((word) => classOf(word)?.name === weak.class && other.plain.includes(word))
    ? "weak"
    : "differ";
};

/** How well two names of bodies fit by their words alone, from -1 to 1: the first look of every comparison. */
export const compareNames = (a: Profile, b: Profile): number => {
  if (a.known || b.known) return a.known === b.known ? 1 : a.known && b.known ? -1 : 0;
  const kinds = kindsAgree(a, b);
  if (kinds === "differ") return -1;
  if (apart(a.proper, b.proper)) return -0.8;
  if (
    apart(
      fieldsOf(a).filter((word) => !REACH.test(word)),
      fieldsOf(b).filter((word) => !REACH.test(word)),
    )
  )
    return -0.7;
  if (equal(a.proper, b.proper) && equal(a.plain, b.plain)) return a.proper.length > 0 ? 1 : 0.5;
  if (a.proper.length > 0 && b.proper.length > 0) return 0.7;
  return kinds === "unknown" ? 0.1 : 0.5;
};

const words = (profile: Profile): string[] => [...profile.proper, ...profile.plain];

/** "Kharun" beside "Kharun's army": where it is a state, the army is not the same. */
const bareState = (a: Profile, b: Profile): boolean => a.proper.length === 1 && a.plain.length === 0 && b.organ;

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}&.]{1,6}$/u.test(name);

const acronymOf = (bearer: Bearer, profile: Profile): string[] => {
  const names = [profile.name, ...bearer.aliases, ...profile.aliases];
  const short = names.filter(
    (name) => /^\p{Lu}[\p{Lu}&.\p{Ll}]{1,6}$/u.test(name) && name.replace(/[^\p{Lu}]/gu, "").length > 1,
  );
  const long = names.map(initialsOf).filter((initials) => initials.length > 2);
  return [...short.map((name) => name.replace(/\./g, "").toUpperCase()), ...long];
};

/** Kinds of bodies whose words all mean one thing: a fire service and a fire brigade. */
const ONE_KIND = new Set(["police", "hospital", "fire", "court", "prosecution", "coastguard", "union", "rescue"]);

const wordsOf = (profile: Profile): string[] => [
  ...profile.proper,
  ...profile.plain,
  ...(ONE_KIND.has(profile.class ?? "") ? [`${profile.class}`] : []),
];

const seatOf = (word: string, seats: Bearer["seats"]): string => seats.find(([place]) => place === word)?.[1] ?? word;

const compareStates = (a: Profile, b: Profile, note: Note): unknown => {
  const [x = "", y = ""] = [a.proper[0], b.proper[0]];
  const same = sameStem(x, y);
  const government = (profile: Profile): boolean => profile.type === "state" || profile.class === "government";
  if (!same) return note("states-differ", `${x.replace(/_/g, " ")} and ${y.replace(/_/g, " ")} are two states`);
  if (a.type === "state" && b.type === "state") return note("state", `both stand for ${x.replace(/_/g, " ")}`);
  if (government(a) && government(b)) return note("government", `a state and its government, ${x.replace(/_/g, " ")}`);
  note("different-things", "a state and one of its bodies");
};

/** Two bodies, states, groups or outlets. */
export const compareBodies = (a: Bearer, b: Bearer, seats: Bearer["seats"], note: Note): unknown => {
  const seated = (profile: Profile): Profile =>
    profile.organ ? { ...profile, proper: profile.proper.map((word) => seatOf(word, seats)) } : profile;
  const [pa, pb] = [seated(profileOf(a.name, a.kind)), seated(profileOf(b.name, b.kind))];
  if (pa.type === "group" && !pa.class) return note("nobody-in-particular", `“${pa.name}” is nobody in particular`);
  if (pb.type === "group" && !pb.class) return note("nobody-in-particular", `“${pb.name}” is nobody in particular`);
  if (pa.known && pb.known)
    return pa.known === pb.known
      ? note("known-body", `${pa.name} and ${pb.name} are two names of one body`)
      : note("known-bodies-differ", `${pa.name} and ${pb.name} are two bodies`);
  if (pa.type === "state" || pb.type === "state") return compareStates(pa, pb, note);
  const shared = acronymOf(a, pa).find((one) => acronymOf(b, pb).includes(one));
  const conflict = apart(
    pa.proper.filter((word) => word !== fold(pa.name)),
    pb.proper.filter((word) => word !== fold(pb.name)),
  );
  if (shared && !conflict && fold(pa.name) !== fold(pb.name)) note("acronym", `${shared} stands for both`);
  else {
    if (isAcronym(pa.name) !== isAcronym(pb.name)) return note("nothing-shared", "the letters do not stand for it");
    const kinds = kindsAgree(pa, pb);
    const [fa, fb] = [fieldsOf(pa), fieldsOf(pb)].map((fields) => fields.filter((word) => !REACH.test(word)));
    if (kinds === "differ") return note("kinds-differ", `a ${pa.class} and a ${pb.class}`);
    if (apart(fa ?? [], fb ?? []))
      return note("fields-differ", `${(fa ?? []).join(" ")} and ${(fb ?? []).join(" ")} are other fields`);
    if (apart(pa.proper, pb.proper))
      return note("own-words-differ", `of ${pa.proper.join(" ")} and of ${pb.proper.join(" ")}`);
    const both = pa.proper.length > 0 && pb.proper.length > 0;
    if (bareState(pa, pb) || bareState(pb, pa)) {
      const government = pa.class === "government" || pb.class === "government";
      return government && within(pa.proper, pb.proper)
        ? note("government", "a state and its government")
        : note("nothing-shared", "a state and one of its organs");
    }
    if (equal(words(pa), words(pb))) note(both ? "name" : "plain-name", `same name, ${pa.name}`);
    else if (both && equal(pa.proper, pb.proper) && (kinds === "same" || kinds === "weak") && equal(fa ?? [], fb ?? []))
      note("name", `${pa.name} and ${pb.name} say the same`);
    else if (
      both &&
      kinds !== "same" &&
      kinds !== "weak" &&
      !within(wordsOf(pa), wordsOf(pb)) &&
      !within(wordsOf(pb), wordsOf(pa))
    )
      return note("kinds-differ", `${pa.name} and ${pb.name} say other things of ${pa.proper.join(" ")}`);
    else if (both) note("own-word", `both are called ${pa.proper.find((word) => within([word], pb.proper))}`);
    else if (kinds === "unknown" || !wordsOf(pa).some((word) => wordsOf(pb).includes(word)))
      return note("nothing-shared", "nothing in the names says that they are one");
    else note("shorter-name", `${pa.name} and ${pb.name} are a ${pa.class ?? "body"} each, one named more fully`);
  }
  const [x, y] = [placeOf(a, pa, seats), placeOf(b, pb, seats)];
  if (!x || !y || (pa.proper.length > 0 && pb.proper.length > 0)) return;
  if (sameStem(x, y) || within(x.split("_"), pb.proper) || within(y.split("_"), pa.proper))
    return note("same-place", `both of ${x.replace(/_/g, " ")}`);
  if (isState(x) && isState(y))
    return note("states-differ", `of ${x.replace(/_/g, " ")} and of ${y.replace(/_/g, " ")}`);
  if (LOCAL.has(pa.class ?? "") && !x.split("_").some((word) => y.split("_").includes(word)))
    note("places-differ", `of ${x.replace(/_/g, " ")} and of ${y.replace(/_/g, " ")}`);
};

/** Bodies that every town has. */
const LOCAL = new Set(["police", "hospital", "fire", "council", "court", "prosecution"]);

const placeOf = (bearer: Bearer, profile: Profile, seats: Bearer["seats"]): string | null => {
  const word =
    bearer.of ??
    bearer.home?.split("|")[0] ??
    (LOCAL.has(profile.class ?? "") ? profile.proper.join("_") || null : null);
  return word ? seatOf(word, seats) : null;
};
