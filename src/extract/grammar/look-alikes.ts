// Words marked as a saying that say nothing: "the bank said to be insolvent", "are alleged to have", "it goes without saying".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { lexiconOf } from "./lexicon.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { groupStartOf, isPassive } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { wordsIn } from "./text.ts";
import { dependents } from "./tree.ts";

/** Forms that can be a participle without an auxiliary. */
const PARTICIPLE = /(?:ed|en|wn|aid|old|ught|nown|thought)$/;

/** "the bank said to be insolvent": a participle that only describes the noun before it. */
const describes = (text: NewsText, verb: Word): boolean => {
  if (!PARTICIPLE.test(verb.lower) || !/^(acl|amod)$/.test(verb.relation)) return false;
  const before = text.words[verb.index - 1];
  return (
    /^(NOUN|PROPN)$/.test(before?.upos ?? "") && dependents(text, verb.index, ["nsubj", "nsubj:pass"]).length === 0
  );
};

/** The subject of a passive is spoken of, or spoken to; only an agent behind "by" speaks. */
const isSpokenOf = (text: NewsText, pack: LanguagePack, verb: Word, source: readonly Span[]): boolean => {
  if (!isPassive(text, verb.index) || lexiconOf(pack).quoting.has(verb.lower)) return false;
  const [first] = source;
  if (!first || first[0] > verb.span[0]) return false;
  const subject = dependents(text, verb.index, ["nsubj", "nsubj:pass"])[0];
  return subject !== undefined && first[0] <= subject.span[0] && subject.span[1] <= first[1];
};

/** Set phrases with a word of saying in them, and what is brought forward only to say that there is none. */
const isSetPhrase = (text: NewsText, pack: LanguagePack, first: number): boolean =>
  pack.attribution.setPhrases.some((phrase) => {
    const parts = phrase.split(" ");
    return [0, 1, 2, 3].some((back) => parts.every((part, i) => text.words[first - back + i]?.lower === part));
  });

const WITHHOLDING = /^(not|n't|never|neither|nor|yet|refused|refuses|declined|declines|unable)$/;

/** "would not confirm a report that": what is neither confirmed nor denied is not on the word of the one who is silent. */
export const withholds = (text: NewsText, pack: LanguagePack, { cue, source }: ReadAttribution): boolean => {
  const [first] = cue;
  const verb = cue
    .flatMap((span) => text.words.slice(...wordsIn(text, span)))
    .find(({ lower }) => lexiconOf(pack).answering.has(lower) || lexiconOf(pack).answers.has(lower));
  if (!first || !verb || !source) return false;
  const [start] = wordsIn(text, source);
  const group = text.words.slice(Math.max(0, start - 1, groupStartOf(text, verb.index) - 3), verb.index);
  return (
    group.some(({ lower, sentence }) => sentence === verb.sentence && WITHHOLDING.test(lower)) ||
    /^(neither|no|nobody)$/.test(text.words[start]?.lower ?? "")
  );
};

/** The cue is no cue: its source is spoken of, or it is a set phrase. */
export const isLookAlike = (
  text: NewsText,
  pack: LanguagePack,
  cue: readonly Span[],
  source: readonly Span[],
): boolean => {
  const words = cue.flatMap((span) => text.words.slice(...wordsIn(text, span)));
  const [first] = words;
  if (!first || isSetPhrase(text, pack, first.index)) return true;
  // "the bank said to be insolvent had 2 million".
  const last = (words.at(-1) as Word).index;
  const [to, be] = text.words.slice(last + 1, last + 3);
  if (
    /^(said|believed|thought|known)$/.test((words.at(-1) as Word).lower) &&
    to?.lower === "to" &&
    /^(be|have)$/.test(be?.lower ?? "")
  )
    return true;
  // "promised himself two days of sleep".
  if (/^(?:him|her|it)self$|^themselves$/.test(to?.lower ?? "")) return true;
  const verb = words.find(({ upos }) => upos === "VERB");
  return verb !== undefined && (describes(text, verb) || isSpokenOf(text, pack, verb, source));
};
