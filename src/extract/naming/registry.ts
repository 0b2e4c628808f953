// The names a text gives: full names of people, bodies with their acronyms, for every shorter form used later.
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../model/span.ts";
import { isCredit } from "../grammar/saying-source.ts";
import { newsText } from "../grammar/text.ts";

export interface Mention {
  readonly name: string;
  readonly span: Span;
}

export interface Registry {
  /** People by full name, in reading order. */
  readonly people: readonly Mention[];
  /** "JCS" -> "Joint Chiefs of Staff". */
  readonly acronyms: ReadonlyMap<string, Mention>;
  readonly organizations: readonly Mention[];
}

/** "Human Aid Watch, known as HAW". */
const KNOWN_AS =
  /\b((?:[A-Z][\w'’-]+ )(?:(?:of|for|and|the) |[A-Z][\w'’-]+ ?)*[\w'’-]+), (?:also )?(?:known as|called|or) ([A-Z]{2,8})\b/g;
const PARENTHESIS = /\(([A-Z][A-Za-z&.]{1,9})\)/g;
const SMALL = new Set(["of", "for", "and", "the", "de", "in", "on", "&", "to"]);

/** The words before "(JCS)" whose initials it is made of, at the fewest. */
const spelledOut = (before: string, acronym: string): string | null => {
  const words = before.trimEnd().split(/\s+/).slice(-12);
  const letters = acronym.replace(/[^A-Za-z]/g, "");
  for (let count = 2; count <= words.length; count++) {
    const part = words.slice(-count);
    const [first = ""] = part;
    if (SMALL.has(first.toLowerCase()) || first[0]?.toLowerCase() !== letters[0]?.toLowerCase()) continue;
    const big = part.filter((word) => !SMALL.has(word.toLowerCase()));
    const initials = big
      .flatMap((word) => word.split("-"))
      .map((word) => word[0] ?? "")
      .join("")
      .toUpperCase();
    if (
      initials === letters.toUpperCase() ||
      (letters.length > 2 &&
        isSubsequence(letters.toUpperCase(), part.join("").toUpperCase()) &&
        big.length >= letters.length - 1 &&
        /^[A-Z]/.test(first))
    )
      return part.join(" ").replace(/(?:[’']s|[,;’']+)$/, "");
  }
  return null;
};

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => !SMALL.has(word.toLowerCase()))
    .map((word) => word[0] ?? "")
    .join("");

const isSubsequence = (letters: string, text: string): boolean => {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at++;
  return at === letters.length;
};

/** "Ministry of Defence of" cut short: a name goes on behind its "of". */
const whole = (text: string, [start, end]: Span): Span => {
  const more = /\b(?:of|for)$/i.test(text.slice(start, end))
    ? /^ (?:the )?\p{Lu}[\p{L}'’-]*/u.exec(text.slice(end))
    : null;
  return more ? [start, end + more[0].length] : [start, end];
};

const registries = new WeakMap<AnnotatedDocument, Registry>();

const build = (document: AnnotatedDocument): Registry => {
  const text = document.document.text;
  const acronyms = new Map<string, Mention>();
  for (const match of text.matchAll(PARENTHESIS)) {
    const acronym = match[1] as string;
    const full = spelledOut(text.slice(Math.max(0, match.index - 160), match.index), acronym);
    if (!full || acronyms.has(acronym)) continue;
    const at = text.lastIndexOf(full, match.index);
    if (at < 0) continue;
    acronyms.set(acronym, { name: full, span: [at, at + full.length] });
  }
  for (const match of text.matchAll(KNOWN_AS)) {
    const [, full = "", acronym = ""] = match;
    if (!acronyms.has(acronym)) acronyms.set(acronym, { name: full, span: [match.index, match.index + full.length] });
  }
  for (const { span, type } of document.names) {
    // "The National Union of Miners", then "the NUM".
    if (!/^(Organization|Misc|Facility)$/.test(type)) continue;
    const name = wordsOf(text, span).replace(/^the\s+/i, "");
    const acronym = initialsOf(name);
    if (acronym.length < 3 || acronyms.has(acronym) || name === acronym) continue;
    const at = text.indexOf(name, span[0]);
    acronyms.set(acronym, { name, span: [at, at + name.length] });
  }
  const mentions = (type: string): Mention[] =>
    document.names
      .filter((name) => name.type === type && !isCredit(newsText(document), name.span))
      .map(({ span }) => whole(text, span))
      .map((span) => ({ name: wordsOf(text, span), span }));
  return {
    people: mentions("Person").filter(({ name }) => /\S\s+\S/.test(name)),
    acronyms,
    organizations: mentions("Organization"),
  };
};

/** The names of a document, gathered once. */
export const registryOf = (document: AnnotatedDocument): Registry => {
  const ready = registries.get(document);
  if (ready) return ready;
  const built = build(document);
  registries.set(document, built);
  return built;
};

const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Words for comparing: without marks, articles and possessive endings. */
export const keyWords = (phrase: string): string[] =>
  phrase
    .replace(/[’']s\b/g, "")
    .toLowerCase()
    .split(NOT_WORD)
    .filter((word) => word && !["the", "a", "an", "of", "for", "and"].includes(word));

/** The full name of a person known by part of it: "Lee" is "Lee Sung-joon" once the text has said so. */
export const fullPerson = (registry: Registry, part: string): Mention | null => {
  const words = keyWords(part);
  const last = words.at(-1);
  if (!last) return null;
  const fits = registry.people.filter(({ name }) => {
    const full = keyWords(name);
    return (
      full.length > words.length &&
      words.every((word) => full.includes(word)) &&
      (full.at(-1) === last || full[0] === last)
    );
  });
  const [first] = fits;
  return first && fits.every(({ name }) => keyWords(name).at(-1) === keyWords(first.name).at(-1)) ? first : null;
};
