// The people of a text with what they are: "Ruben Oster, mayor of Pell", "Lieutenant Mara Quill"; for "the mayor" and "she".
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../model/span.ts";
import { isCredit } from "../grammar/saying-source.ts";
import { phraseLeft, phraseRight, sentenceOf } from "../grammar/subject.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { newsText, spanOf, wordsIn } from "../grammar/text.ts";
import { keyWords } from "./registry.ts";

export type Gender = "he" | "she";

export interface KnownPerson {
  readonly name: string;
  readonly span: Span;
  /** Where this mention stands. */
  readonly at: number;
  /** Words of what he or she is, in lower case: "mayor", "pell". */
  readonly roles: ReadonlySet<string>;
  readonly gender: Gender | null;
  /** The role as it stands beside the name. */
  readonly role: Span | null;
}

const isRole = (pack: LanguagePack, word: Word | undefined): boolean => {
  if (!word) return false;
  const { kinds, titles } = pack.attribution.sources;
  return (
    kinds.person.includes(word.lower) ||
    titles.includes(word.lower) ||
    /-(?:admiral|general|minister|president)$/.test(word.lower)
  );
};

/** "Police chief" before "Erna Vogt": titles and nouns that touch the name. */
const before = (text: NewsText, pack: LanguagePack, first: number): readonly [number, number] | null => {
  const start = sentenceOf(text, first).words[0];
  if (text.words[first - 1]?.text === ",") {
    // "its secretary, Dain Rusk".
    const phrase = first - 1 > start ? phraseLeft(text, first - 1, start) : null;
    return phrase && isRole(pack, text.words[phrase[1] - 1]) ? phrase : null;
  }
  let at = first;
  while (
    at > start &&
    first - at < 5 &&
    (/^(NOUN|ADJ)$/.test((text.words[at - 1] as Word).upos) || isRole(pack, text.words[at - 1]))
  )
    at--;
  return at < first && isRole(pack, text.words[first - 1]) ? [at, first] : null;
};

/** ", mayor of Pell since 2027," behind the name; an age between is passed over. */
const after = (text: NewsText, pack: LanguagePack, last: number): readonly [number, number] | null => {
  const end = sentenceOf(text, last - 1).words[1];
  let at = last;
  if (text.words[at]?.text !== ",") return null;
  at++;
  if (text.quantityOf.has(at) && text.words[at + 1]?.text === ",") at += 2;
  const phrase = phraseRight(text, at, end);
  if (!phrase) return null;
  const head = text.words.slice(...phrase).findIndex(({ upos }, i) => i > 0 && upos === "ADP");
  return isRole(pack, text.words[head < 0 ? phrase[1] - 1 : phrase[0] + head - 1]) ? phrase : null;
};

const genderOf = (pack: LanguagePack, words: Iterable<string>): Gender | null => {
  const { genders } = pack.attribution.sources;
  for (const word of words) {
    if (genders.he.includes(word)) return "he";
    if (genders.she.includes(word)) return "she";
  }
  return null;
};

const people = new WeakMap<AnnotatedDocument, readonly KnownPerson[]>();

/** Every mention of a person by name, in reading order, each with all that the text says the person is. */
export const peopleOf = (document: AnnotatedDocument, pack: LanguagePack): readonly KnownPerson[] => {
  const ready = people.get(document);
  if (ready) return ready;
  const text = newsText(document);
  const mentions = document.names
    .filter((name) => name.type === "Person" && !isCredit(text, name.span))
    .map(({ span }) => {
      const [first, last] = wordsIn(text, span);
      const role = before(text, pack, first) ?? after(text, pack, last);
      const words = role ? text.words.slice(...role).map(({ lower }) => lower) : [];
      return { name: wordsOf(text.text, span), span, words, role: role ? spanOf(text, ...role) : null };
    });
  // Mentions that share a surname are one person.
  const known = mentions.map(({ name, span, role }): KnownPerson => {
    const surname = keyWords(name).at(-1);
    const same = mentions.filter((other) => keyWords(other.name).at(-1) === surname);
    const roles = new Set(same.flatMap(({ words }) => words));
    const full = same.find((other) => /\S\s+\S/.test(other.name));
    return {
      name: full?.name ?? name,
      span: full?.span ?? span,
      at: span[0],
      roles,
      gender: genderOf(pack, [...roles, ...same.flatMap((other) => keyWords(other.name).slice(0, -1))]),
      role: role ?? same.find((other) => other.role)?.role ?? null,
    };
  });
  people.set(document, known);
  return known;
};

/** The people named before a place, the latest first. */
export const peopleBefore = (document: AnnotatedDocument, pack: LanguagePack, offset: number): readonly KnownPerson[] =>
  peopleOf(document, pack)
    .filter((person) => person.at < offset)
    .reverse();

/** "The mayor", "the lieutenant", "the 52-year-old": the person whom the text has given that role. */
export const personByRole = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  words: readonly Word[],
  offset: number,
): KnownPerson | null => {
  const named = peopleBefore(document, pack, offset);
  const lower = words.map((word) => word.lower).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (lower.at(-1) === "old" && lower.at(-2) === "year") return named[0] ?? null;
  if (!isRole(pack, words.at(-1))) return null;
  return named.find(({ roles }) => lower.every((word) => roles.has(word))) ?? null;
};
