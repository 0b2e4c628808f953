// Blocking: the keys under which a bearer can meet those that may be the same, so that not every pair is compared.
import type { Bearer } from "../model/entity.ts";
import { profileOf } from "./profile.ts";
import { bonesOf } from "./sounds.ts";
import { fold, initialsOf, isState, wordsIn } from "./words.ts";

const WINDOW = 30 * 86_400_000;

/** Thirty-day windows around a document's day: two within thirty days of each other share at least one. */
const windowsOf = (when: string): number[] => {
  const at = Date.parse(when);
  return Number.isNaN(at) ? [0] : [Math.floor(at / WINDOW), Math.floor(at / WINDOW) + 1];
};

/** A name and the people named after it begin alike: "korvath", "korvathi"; the last letters of a long name do not count. */
const stem = (word: string): string =>
  isState(word) ? word : word.slice(0, word.length > 6 ? Math.max(5, word.length - 2) : 5);

const ACRONYM = /^\p{Lu}[\p{Lu}&.]{1,7}$/u;

/** Letters that a bearer is called by or that its name begins with: "CPD" of the City Police Directorate. */
const acronymsOf = (bearer: Bearer): string[] => {
  const { type, name } = profileOf(bearer.name, bearer.kind);
  const called = [bearer.name, ...bearer.aliases].filter((word) => ACRONYM.test(word));
  const initials = type === "body" ? initialsOf(name) : "";
  return [...called.map((word) => word.replace(/\./g, "").toUpperCase()), ...(initials.length > 2 ? [initials] : [])];
};

/** Names under which a name that stands alone is found again, in any story. */
const nameKeys = (bearer: Bearer): string[] => {
  const profile = profileOf(bearer.name, bearer.kind);
  const keys: string[] = [];
  if (profile.known) keys.push(`known:${profile.known}`);
  if (profile.type === "state") keys.push(`state:${stem(profile.proper[0] ?? "")}`);
  const last = profile.person.at(-1);
  if (last && profile.person.length > 1)
    keys.push(`person:${bonesOf(last)}:${bonesOf(profile.person[0] ?? "")[0] ?? ""}`);
  if (profile.type === "body")
    for (const word of profile.proper)
      keys.push(
        `body:${stem(word)}:${profile.class ?? ""}`,
        ...(isState(word) || !profile.class ? [] : [`body:${stem(word)}:`]),
      );
  for (const alias of bearer.aliases) if (!ACRONYM.test(alias)) keys.push(`name:${wordsIn(alias).join(" ")}`);
  keys.push(...acronymsOf(bearer).map((letters) => `acronym:${letters}`));
  if (bearer.outlet) keys.push(`name:${wordsIn(bearer.name).join(" ")}`, `outlet:${fold(bearer.name)}`);
  else if (profile.type === "body" || (profile.type === "person" && / /.test(bearer.name)))
    keys.push(`name:${wordsIn(bearer.name).join(" ")}`);
  return keys;
};

/** Names that need their story to be known again: "the hospital", "the mayor", a surname alone. */
const storyKeys = (bearer: Bearer): string[] => {
  const profile = profileOf(bearer.name, bearer.kind);
  const last = profile.person.at(-1);
  const role = bearer.role?.split(/[\s-]+/).at(-1);
  const kinds = [
    ...acronymsOf(bearer).map((letters) => `acronym:${letters}`),
    ...(last ? [`sur:${bonesOf(last)}`] : []),
    ...(role && profile.type !== "body" ? [`role:${role}`] : []),
    ...(profile.class ? [`class:${profile.class}`] : []),
    ...bearer.aliases.flatMap((alias) => profileOf(alias, "organization").class ?? []).map((name) => `class:${name}`),
    ...(profile.class === null ? profile.proper.map((word) => `word:${stem(word)}`) : []),
    ...profile.plain
      .filter((word) => ["agency", "office", "directorate", "service"].includes(word))
      .map((word) => `class:${word}`),
  ];
  const windows = windowsOf(bearer.when);
  return kinds.flatMap((kind) =>
    bearer.story
      .filter((name) => !isState(name))
      .flatMap((name) => windows.map((window) => `${kind}|${stem(name)}|${window}`)),
  );
};

/** Whether the name alone tells who it is, in whatever story: "Yondal's Joint Staff", "Ilra Venn", not "the ministry". */
export const isDistinct = (bearer: Bearer): boolean => {
  const profile = profileOf(bearer.name, bearer.kind);
  return (
    bearer.outlet ||
    profile.person.length > 1 ||
    profile.known !== null ||
    (profile.proper.length > 0 && profile.type !== "office")
  );
};

const makeForm = (bearer: Bearer): string | null => {
  if (!isDistinct(bearer)) return null;
  const { type, name, person } = profileOf(bearer.name, bearer.kind);
  const words = type === "person" ? person.join(" ") : wordsIn(name).join(" ");
  const body = bearer.body ? wordsIn(bearer.body.slice(bearer.documentId.length + 1)).join(" ") : "";
  return `${type}|${words}|${bearer.of ?? ""}|${body}|${bearer.outlet ? "outlet" : ""}`;
};

const forms = new WeakMap<Bearer, string | null>();
const keys = new WeakMap<Bearer, readonly string[]>();

/** Bearers with one form are one without a comparison: same distinct name, kind, role and body; null for all others. */
export const formOf = (bearer: Bearer): string | null => {
  const ready = forms.get(bearer);
  if (ready !== undefined) return ready;
  const form = makeForm(bearer);
  forms.set(bearer, form);
  return form;
};

/** Keys to file a bearer under; two that share none are never compared: `bearerKeys(bearer)` for "MCG" has "acronym:MCG". */
export const bearerKeys = (bearer: Bearer): readonly string[] => {
  const ready = keys.get(bearer);
  if (ready) return ready;
  const made = [...new Set([...(isDistinct(bearer) ? nameKeys(bearer) : []), ...storyKeys(bearer)])];
  keys.set(bearer, made);
  return made;
};

/** Whether a key is met by name alone, so that one bearer of each form is enough to compare. */
export const isNameKey = (key: string): boolean => !key.includes("|");
