// Names of sources as words that can be compared: letters folded, states and bodies by their keys; tables of all languages read.
import { PACKS } from "../lang/index.ts";

const merged = <T>(tables: readonly Readonly<Record<string, T>>[]): ReadonlyMap<string, T> =>
  new Map(tables.flatMap((table) => Object.entries(table)));
const tables = PACKS.map((pack) => pack.entities);
const setOf = (pick: (table: (typeof tables)[number]) => readonly string[]): ReadonlySet<string> =>
  new Set(tables.flatMap(pick));

/** Lower case without accents and dots: "Élysée" is "elysee", "U.S." is "us". */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐‑–]/g, "-")
    .replace(/(?<=\b\p{L})\.(?=\p{L}|\s|$)/gu, "")
    .toLowerCase();

export const SMALL = setOf((table) => [...table.small, ...table.firms]);
export const APPOSED = setOf((table) => table.apposed);
export const PLAIN = setOf((table) => table.plain.map(fold));
export const SOVEREIGNS = setOf((table) => table.sovereigns);
export const STATE_ROLES = setOf((table) => table.stateRoles);
export const SPEAKERS = setOf((table) => table.speakers);
export const SINGLE = setOf((table) => table.single);
export const NOBODY = setOf((table) => table.nobody);
export const ROOMS = setOf((table) => table.rooms);
export const TITLES = setOf((table) => table.titles);
export const GIVERS = setOf((table) => table.givers);
export const DEMONYM_ENDINGS = setOf((table) => table.demonymEndings);
export const GIVEN_BY: readonly string[] = tables.flatMap((table) => table.givenBy);
export const ADDRESS = merged(tables.map((table) => table.address));
export const BODY_OF_ROLE = merged(tables.map((table) => table.bodyOfRole));
export const STATES = merged(tables.map((table) => table.states));
export const SEATS = merged(tables.map((table) => table.seats));
export const DEMONYMS = merged(tables.map((table) => table.demonyms));
const SYNONYMS = merged(tables.map((table) => table.synonyms));
const PHRASES = tables
  .flatMap((table) => Object.entries(table.phrases))
  .sort(([a], [b]) => b.length - a.length)
  .map(([phrase, word]) => [new RegExp(`(?<![\\p{L}])${phrase}(?![\\p{L}])`, "gu"), word] as const);

/** A body's word or phrase anywhere in a text: "coast guard", "police". */
export const BODY_PHRASES = new RegExp(
  `(?<![\\p{L}])(?:${tables
    .flatMap((table) => Object.keys(table.phrases))
    .filter((phrase) => !/chief|officer|spokes/.test(phrase))
    .sort((a, b) => b.length - a.length)
    .join("|")}|\\p{L}[\\p{L}-]*)(?![\\p{L}-])`,
  "giu",
);

/** Body word -> its class; the first class that holds it. */
const CLASSES = new Map(
  tables
    .flatMap((table) => table.bodies)
    .flatMap((row) => row.words.map((word) => [word, row] as const))
    .reverse(),
);
const RANK = new Map(tables.flatMap((table) => table.bodies).map((row, index) => [row.name, index]));
export const classOf = (word: string) => CLASSES.get(SYNONYMS.get(word) ?? word) ?? null;
/** Classes that only say "some body" and give way to any other: "agency", "company". */
export const rankOf = (name: string): number => RANK.get(name) ?? 0;

/** State names and demonyms of more than one word, as one: "north korean" -> "north korea". */
const STATE_WORDS = new Map<string, string>();
for (const [name, key] of [...STATES, ...DEMONYMS]) STATE_WORDS.set(fold(name), fold(key));
for (const [name, key] of STATE_WORDS) if (!STATE_WORDS.has(key)) STATE_WORDS.set(name, key);
export const SEAT_WORDS: ReadonlyMap<string, string> = new Map(
  [...SEATS].map(([seat, key]) => [fold(seat), fold(key)]),
);
const LONGEST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...STATE_WORDS.keys()]
    .filter((name) => name !== "us" && name !== "georgia" && name !== "jordan" && name !== "chad")
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);

/** The key of the state that a whole name is: "Russia", "the U.S." and "Kremlin" -> "russia", "united states", "russia". */
export const stateNamed = (name: string): string | null => {
  const key = fold(name).replace(/^the /, "");
  return STATE_WORDS.get(key) ?? SEAT_WORDS.get(key) ?? null;
};

const joined = (key: string): string => key.replace(/ /g, "_");

/** Words of a name for comparing, in order, without small words: "Seamen's and Dockers' League" -> sailors, dockers, league. */
export const wordsIn = (name: string): string[] => {
  let text = fold(name.replace(/\bU\.?S\.?(?=\s|$)/g, "united states"))
    .replace(/\bdefense\b/g, "defence")
    .replace(/(?<=\p{L})'s?(?![\p{L}])/gu, "");
  for (const [pattern, word] of PHRASES) text = text.replace(pattern, word);
  text = text.replace(LONGEST, (found) => joined(STATE_WORDS.get(found) ?? found));
  return text
    .split(/[^\p{L}\p{N}_-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ""))
    .filter((word) => word !== "" && !SMALL.has(word))
    .map((word) => SYNONYMS.get(word) ?? word)
    .filter((word) => word !== "");
};

const STATE_KEYS = new Set([...STATE_WORDS.values()].map(joined));
export const isState = (word: string): boolean => STATE_KEYS.has(word);

/** One place under its name and as an adjective: "korvath" and "korvathi", "marenna" and "marennan". */
export const sameStem = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || isState(a) || isState(b)) return false;
  const ending = long.slice(short.length);
  if (long.startsWith(short)) return DEMONYM_ENDINGS.has(ending);
  const cut = short.slice(0, -1);
  return cut.length >= 4 && long.startsWith(cut) && DEMONYM_ENDINGS.has(long.slice(cut.length));
};

const bodyKey = (name: string): string => wordsIn(name).sort().join(" ");
const KNOWN = new Map(
  tables.flatMap((table) => table.known).flatMap((row) => row.names.map((name) => [bodyKey(name), row] as const)),
);

/** The body of the real world that a whole name is: "the Pentagon" and "US Department of Defense" are one. */
export const knownBody = (name: string) => KNOWN.get(bodyKey(name)) ?? null;

/** "MCG" of the "Marenna Coast Guard". */
export const initialsOf = (name: string): string =>
  name
    .replace(/\([^)]*\)/g, "")
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("")
    .toUpperCase();
