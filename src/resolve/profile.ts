// One source name -> what kind of thing it names and the words that tell it apart: person, holder of an office, body, state.
import type { SourceKind } from "../model/claim.ts";
import {
  ADDRESS,
  APPOSED,
  BODY_OF_ROLE,
  classOf,
  fold,
  isState,
  knownBody,
  NOBODY,
  PLAIN,
  ROOMS,
  rankOf,
  SEAT_WORDS,
  SOVEREIGNS,
  SPEAKERS,
  STATE_ROLES,
  stateNamed,
  TITLES,
  wordsIn,
} from "./words.ts";

export interface Profile {
  readonly type: "person" | "office" | "body" | "state" | "group";
  /** Name without article, brackets and clauses that follow: "City Police Directorate". */
  readonly name: string;
  /** Short names that it carries itself: "(CPD)", "known as the GVR". */
  readonly aliases: readonly string[];
  /** Given names and surname of a person, folded. */
  readonly person: readonly string[];
  readonly address: "m" | "f" | null;
  /** Role words: "duty officer", "foreign minister". */
  readonly role: string | null;
  /** Body named with a role, verbatim: "town hospital" in "director of the town hospital". */
  readonly body: string | null;
  /** Words that only this body has: "marenna", "lantern"; a state's key for its people and seat. */
  readonly proper: readonly string[];
  /** Words of its kind and field: "defence", "town". */
  readonly plain: readonly string[];
  /** Kind of body: "ministry", "police"; null when no word says. */
  readonly class: string | null;
  /** Whether it is an organ of a state. */
  readonly organ: boolean;
  /** Key of a body of the real world: "us-defence" for the Pentagon. */
  readonly known: string | null;
}

const CLAUSE = /,?\s+(?:which|who|whose|that)\s.*$|,\s+(?:known|called|part|based|led|run)\s.*$/su;
/** "police in the coastal town": where, without a name. */
const WHERE = /\s+(?:in|on|at|near)\s+(?:the|a|an|its|their)\s+[\p{Ll}\s-]+$/u;
const KNOWN_AS = /\b(?:known|called)\s+as\s+(?:the\s+)?([\p{Lu}][\p{L}.&-]{1,14})/u;
const BRACKETS = /\s*\(([^()]{2,40})\)/gu;
const ARTICLE =
  /^(?:the|an?|our|its|his|her|their|this|that|these|those|some|one|another|same|state's|country's|city's|town's|nation's|capital's|province's)\s+/iu;
const capital = (word: string): boolean => /^\p{Lu}/u.test(word);
const PARTICLES = /^(?:al|el|bin|ibn|ben|van|von|der|den|de|da|di|du|la|le|dos|das|ter|abu|y|e)$/iu;
const bare = (word: string): string =>
  fold(word)
    .replace(/[.,;:]+$/, "")
    .replace(/'s?$/, "");

export const tidy = (name: string): string => {
  let text = name.trim().replace(/\s+/g, " ");
  for (let cut = text.replace(ARTICLE, ""); cut !== text; cut = text.replace(ARTICLE, "")) text = cut;
  const [lead = "", next = ""] = text.split(" ");
  if (APPOSED.has(lead.toLowerCase()) && /^\p{Lu}/u.test(next)) text = text.slice(lead.length + 1);
  return text.replace(/[,;:\s]+$/, "").replace(/[’']s$/, "");
};

const isRole = (word: string): boolean => {
  const key = bare(word);
  return SPEAKERS.has(key) || SOVEREIGNS.has(key);
};

/** A person's own name after its titles, or null where the words name no one: "Captain Ilra Venn" -> Ilra Venn. */
const personIn = (text: string): { readonly words: string[]; readonly title: string } | null => {
  const words = text.split(" ");
  let at = 0;
  while (at < words.length - 1 && TITLES.has(bare(words[at] as string))) at++;
  const rest = words.slice(at);
  const good = rest.every((word) => capital(word) || PARTICLES.test(word));
  const own = rest.some((word) => capital(word) && !classOf(bare(word)) && !isRole(word) && !PLAIN.has(bare(word)));
  return good && own ? { words: rest, title: words.slice(0, at).join(" ") } : null;
};

const OF = /\s(?:of|for|at|from|with)\s/u;

/** "director of the town hospital", "defence ministry spokesman", "Korvath's foreign minister" -> role and body. */
export const officeIn = (text: string): { readonly role: string; readonly body: string | null } | null => {
  const cut = text.search(OF);
  const head = cut < 0 ? text.replace(/\s(?:in|on)\s.*$/u, "") : text.slice(0, cut);
  const words = head.split(" ");
  const last = words.at(-1) ?? "";
  if (!isRole(last) && !ROOMS.has(bare(last))) return null;
  if (!isRole(last) && cut < 0) return null;
  const owner = /^(.+?)[’']s?\s+(.+)$/u.exec(head);
  const role = owner ? (owner[2] as string) : head;
  const after = cut < 0 ? null : tidy(text.slice(cut).replace(OF, ""));
  const before = owner ? tidy(owner[1] as string) : null;
  if (after) return { role: fold(role), body: before ? `${before} ${after}` : after };
  if (SOVEREIGNS.has(bare(last))) return { role: fold(role), body: before };
  const roleWords = role.split(" ");
  const bodyWords = roleWords.slice(0, -1).filter((word) => !isRole(word));
  const kind = wordsIn(role).find((word) => !isRole(word) && (classOf(word)?.name ?? "company") !== "company");
  if (bodyWords.length > 0 && (kind || bodyWords.some((word) => capital(word) && !TITLES.has(bare(word)))))
    return { role: bare(last), body: before ? `${before} ${bodyWords.join(" ")}` : bodyWords.join(" ") };
  return { role: fold(role), body: before };
};

/** Fields that states keep offices for: a health office is of the state as its ministry is. */
const FIELDS = new Set(
  "health defence interior justice finance agriculture education transport energy environment epidemics disease immigration customs".split(
    " ",
  ),
);

const bodyWords = (text: string): Pick<Profile, "proper" | "plain" | "class" | "organ"> => {
  const words = wordsIn(text);
  const classes = words.flatMap((word) => classOf(word) ?? []).sort((a, b) => rankOf(a.name) - rankOf(b.name));
  const head = classes[0] ?? null;
  const organ = head?.organ === true || (head?.name === "agency" && words.some((word) => FIELDS.has(word)));
  const named = new Set(
    wordsIn(
      text
        .split(/\s+/)
        .filter((word) => /\p{Lu}/u.test(word))
        .join(" "),
    ),
  );
  const proper = words.filter(
    (word) =>
      isState(word) || (named.has(word) && !PLAIN.has(word) && !FIELDS.has(word) && !classOf(word) && !isRole(word)),
  );
  const keyed = proper.map((word) => (organ ? (SEAT_WORDS.get(word.replace(/_/g, " ")) ?? word) : word));
  const plain = words.filter((word) => !proper.includes(word));
  return {
    proper: [...new Set(keyed)],
    plain: [...new Set(plain)],
    class: head?.name ?? null,
    organ,
  };
};

const NO_BODY = { proper: [], plain: [], class: null, organ: false, known: null };

const build = (given: string, kind: SourceKind): Profile => {
  const aliases = [...given.matchAll(BRACKETS)].map((match) => match[1] as string).filter((word) => capital(word));
  const called = KNOWN_AS.exec(given)?.[1];
  if (called) aliases.push(called);
  const name = tidy(given.replace(BRACKETS, "").replace(CLAUSE, "").replace(WHERE, ""));
  const base = { name, aliases, person: [], address: null, role: null, body: null, ...NO_BODY };
  const state = stateNamed(name);
  if (state) return { ...base, type: "state", proper: [state.replace(/ /g, "_")], organ: true };
  const [main = "", apposed = ""] = name.split(/,\s+/u);
  const known = knownBody(name) ?? aliases.map(knownBody).find((row) => row) ?? null;
  if (known) {
    const { proper, plain, class: kindOf } = bodyWords(name);
    const own = known.state ? [known.state.replace(/ /g, "_")] : proper;
    return { ...base, type: "body", proper: own, plain, class: kindOf, organ: known.state !== null, known: known.key };
  }
  const whole = kind === "person" ? personIn(main) : null;
  const cut = main.search(OF);
  const person = whole ?? (kind === "person" && cut > 0 ? personIn(main.slice(0, cut)) : null);
  if (person) {
    const before = officeIn(person.title);
    const after = apposed ? officeIn(tidy(apposed)) : null;
    const of = whole ? null : tidy(main.slice(cut).replace(OF, ""));
    const title = bare(person.title.split(" ").at(-1) ?? "");
    return {
      ...base,
      type: "person",
      person: person.words.map(bare),
      address: ADDRESS.get(bare(person.title.split(" ")[0] ?? "")) ?? null,
      role: after?.role ?? before?.role ?? (person.title && !ADDRESS.has(title) ? fold(person.title) : null),
      body: of ?? after?.body ?? before?.body ?? null,
    };
  }
  const office = officeIn(name);
  if (office) {
    const last = office.role.split(" ").at(-1) ?? "";
    return {
      ...base,
      proper: bodyWords(name).proper,
      type: "office",
      role: office.role,
      body: office.body ?? BODY_OF_ROLE.get(last) ?? null,
      organ: STATE_ROLES.has(last),
    };
  }
  const words = wordsIn(main);
  const body = { ...bodyWords(main), known: null };
  if (
    NOBODY.has(fold(name)) ||
    NOBODY.has(words.at(-1) ?? "") ||
    (kind === "group" && !words.some((word) => classOf(word)))
  )
    return { ...base, ...body, type: "group" };
  return { ...base, ...body, type: "body" };
};

/** Names recur without end: read once, kept while there is room. */
const profiles = new Map<SourceKind, Map<string, Profile>>();
const ROOM = 100_000;

/** Reads a source name: `profileOf("Ministry of Defence of Korvath", "organization").proper` is ["korvath"]. */
export const profileOf = (name: string, kind: SourceKind): Profile => {
  const known = profiles.get(kind) ?? new Map<string, Profile>();
  profiles.set(kind, known);
  const ready = known.get(name);
  if (ready) return ready;
  if (known.size > ROOM) known.clear();
  const built = build(name, kind);
  known.set(name, built);
  return built;
};
