// A pronoun in, the source that it goes back to out: by number, by he and she, by who spoke or acted last.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Field, SourceKind } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { contains } from "../../model/span.ts";
import { phraseLeft, sentenceOf } from "../grammar/subject.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { spanOf, wordsIn } from "../grammar/text.ts";
import type { Memory, NamedSource } from "./named-source.ts";
import type { Gender, KnownPerson } from "./roles.ts";
import { peopleBefore } from "./roles.ts";

/** How far back a pronoun reaches. */
const CLOSE = 700;

/** The kinds of source that a pronoun can be; null when the word is none. */
export const pronounOf = (pack: LanguagePack, lower: string): readonly SourceKind[] | null => {
  const { personPronouns, groupPronouns, thingPronouns } = pack.attribution.sources;
  if (personPronouns.includes(lower)) return ["person"];
  if (thingPronouns.includes(lower)) return ["organization", "document", "state"];
  if (groupPronouns.includes(lower)) return ["group", "organization", "person"];
  return null;
};

const genderOf = (pack: LanguagePack, pronoun: string): Gender | null => {
  const { genders } = pack.attribution.sources;
  return genders.he.includes(pronoun) ? "he" : genders.she.includes(pronoun) ? "she" : null;
};

/** Of the people named in one sentence, one who is known to be "he" or "she" before one who may be either. */
const byGender = (text: NewsText, people: readonly KnownPerson[], gender: Gender | null): KnownPerson | null => {
  const able = people.filter((person) => !gender || person.gender === null || person.gender === gender);
  const [last] = able;
  if (!last || !gender) return last ?? null;
  const sentence = sentenceOf(text, wordsIn(text, [last.at, last.at + 1])[0]);
  return able.find((person) => person.gender === gender && contains(sentence.span, [person.at, person.at + 1])) ?? last;
};

/** The phrase of a subject, its whole name included: the tree hangs "Perse" on "Ilo". */
const subjectPhrase = (text: NewsText, word: Word, start: number): Span | null => {
  let end = word.index + 1;
  while (
    (text.nameOf.has(end) && text.nameOf.get(end) === text.nameOf.get(word.index)) ||
    (text.words[end]?.relation === "flat" && text.words[end]?.head === word.index)
  )
    end++;
  const phrase = phraseLeft(text, end, start);
  return phrase ? spanOf(text, ...phrase) : null;
};

/** The subjects of a stretch of words, the nearest to its end first: "The airline Skyvar". */
const subjectsIn = (text: NewsText, [first, last]: readonly [number, number]): Span[] =>
  text.words
    .slice(first, last)
    .filter((word) => /^nsubj/.test(word.relation) && word.upos !== "PRON")
    .reverse()
    .flatMap((word) => {
      const phrase = subjectPhrase(text, word, first);
      return phrase ? [phrase] : [];
    });

const reasonOf = (field: Field<string>): string => (field.basis === "inferred" ? field.reason : "");

/** The main subject of the sentence before in the same paragraph: who acted last. */
const mainBefore = (text: NewsText, span: Span): Span[] => {
  const sentence = sentenceOf(text, wordsIn(text, span)[0]);
  const previous = text.sentences[text.sentences.indexOf(sentence) - 1];
  if (!previous || previous.block !== sentence.block) return [];
  const subject = text.words
    .slice(...previous.words)
    .find((word) => /^nsubj/.test(word.relation) && text.words[word.head]?.relation === "root" && word.upos !== "PRON");
  const phrase = subject ? subjectPhrase(text, subject, previous.words[0]) : null;
  return phrase ? [phrase] : [];
};

/** The subjects of this sentence and of the one before, for a pronoun that no source explains. */
const subjectBefore = (text: NewsText, span: Span): Span[] => {
  const [at] = wordsIn(text, span);
  const sentence = sentenceOf(text, at);
  const own = subjectsIn(text, [sentence.words[0], at]);
  const previous = text.sentences[text.sentences.indexOf(sentence) - 1];
  if (!previous) return own;
  const main = text.words
    .slice(...previous.words)
    .filter(
      (word) => /^nsubj/.test(word.relation) && /^(root|parataxis|conj)$/.test(text.words[word.head]?.relation ?? ""),
    );
  return [
    ...own,
    ...main.flatMap((word) => {
      const phrase = subjectPhrase(text, word, previous.words[0]);
      return phrase ? [phrase] : [];
    }),
  ];
};

const namedPerson = (person: KnownPerson): NamedSource => ({
  who: { value: person.name, basis: "stated", span: person.span },
  name: { value: person.name, basis: "stated", span: person.span },
  kind: { value: "person", basis: "inferred", reason: "a person's name", span: person.span },
});

/** The source that a pronoun goes back to; `nameSubject` names a subject that has said nothing so far. */
export const antecedent = (
  text: NewsText,
  pack: LanguagePack,
  span: Span,
  kinds: readonly SourceKind[],
  memory: Memory,
  nameSubject: (subject: Span) => NamedSource,
): NamedSource | null => {
  const pronoun = (text.words[wordsIn(text, span)[0]] as Word).lower;
  const gender = genderOf(pack, pronoun);
  const people = peopleBefore(text.document, pack, span[0]).filter(({ at }) => span[0] - at < CLOSE);
  const ofGender = (name: Field<string>, role?: Field<string>): boolean => {
    const known = people.find((person) => person.name === name.value)?.gender ?? null;
    const { genders } = pack.attribution.sources;
    const other = gender === "he" ? genders.she : genders.he;
    const words = `${role?.value ?? ""} ${name.value}`.toLowerCase().split(/\s+/);
    return gender === null || (known === null ? !words.some((word) => other.includes(word)) : known === gender);
  };
  const past = memory
    .filter(
      ({ span: at, named }) =>
        at[0] < span[0] &&
        span[0] - at[0] < CLOSE &&
        kinds.includes(named.kind.value) &&
        pronounOf(pack, named.name.value.toLowerCase()) === null &&
        ofGender(named.name, named.role),
    )
    .reverse();
  const actor = mainBefore(text, span).find((subject) => past.every(({ span: at }) => at[1] <= subject[0]));
  if (actor) {
    const named = nameSubject(actor);
    const able =
      named.kind.basis === "stated" || /^(a person|the name of a body|a state|a body)/.test(reasonOf(named.kind));
    const plural = kinds.includes("group");
    if (
      able &&
      kinds.includes(named.kind.value) &&
      !(plural && named.kind.value === "person") &&
      ofGender(named.name, named.role)
    )
      return named;
  }
  for (const kind of kinds.includes("group") ? [["group"], kinds] : [kinds]) {
    const hit = past.find(({ named }) => kind.includes(named.kind.value));
    if (hit) return hit.named;
  }
  if (kinds.length === 1 && kinds.includes("person")) {
    const person = byGender(text, people, gender);
    if (person) return namedPerson(person);
  }
  for (const subject of subjectBefore(text, span)) {
    if (contains(subject, span)) continue;
    const named = nameSubject(subject);
    const sure = named.kind.basis === "stated" || named.kind.reason !== "a singular noun of no known kind";
    if (
      sure &&
      kinds.includes(named.kind.value) &&
      !(kinds.includes("group") && named.kind.value === "person") &&
      ofGender(named.name, named.role)
    )
      return named;
  }
  return null;
};
