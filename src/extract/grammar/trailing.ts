// ", the coast guard said." and ", says the mayor." where the model marked nothing: the sentence before them is said.
import type { LanguagePack } from "../../lang/pack.ts";
import { canSpeak } from "./citing.ts";
import { foundSaying, isMarked, stretch } from "./found-saying.ts";
import { lexiconOf } from "./lexicon.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { namedPhrase, sentenceOf, subjectOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

/** Nothing but a time or a place of saying stands behind the verb in its clause. */
const ends = (text: NewsText, at: number): boolean => {
  const last = sentenceOf(text, at).words[1];
  const rest = text.words.slice(at + 1, last);
  const stop = rest.findIndex(({ text: mark }) => /^[,.;]$/.test(mark));
  const clause = rest.slice(0, stop < 0 ? undefined : stop);
  return clause.length <= 7 && !clause.some(({ upos }) => /^(VERB|AUX|SCONJ|PRON)$/.test(upos));
};

/** Source before the verb: ", the coast guard said". */
const plain = (text: NewsText, pack: LanguagePack, verb: Word, start: number): readonly [number, number] | null => {
  const subject = ends(text, verb.index) ? subjectOf(text, pack, verb.span) : null;
  if (!subject || subject[1] > verb.span[0]) return null;
  const [first, last] = wordsIn(text, subject);
  return text.words[first - 1]?.text === "," && first - 1 > start && canSpeak(text, pack, [first, last])
    ? [first, last]
    : null;
};

/** Source behind the verb: ", says the City Police". */
const inverted = (text: NewsText, pack: LanguagePack, verb: Word, end: number): readonly [number, number] | null => {
  if (text.words[verb.index - 1]?.text !== ",") return null;
  const phrase = namedPhrase(text, verb.index + 1, end);
  return phrase && canSpeak(text, pack, phrase) && /^[.,]?$/.test(text.words[phrase[1]]?.text ?? "") ? phrase : null;
};

/** Sayings whose speaker stands behind all that is said. */
export const trailing = (text: NewsText, pack: LanguagePack, ready: readonly ReadAttribution[]): ReadAttribution[] =>
  text.words.flatMap((verb): ReadAttribution[] => {
    if (verb.upos !== "VERB" || !lexiconOf(pack).reporting.verbs.has(verb.lower) || isMarked(ready, verb.span))
      return [];
    const [start, end] = sentenceOf(text, verb.index).words;
    const source = plain(text, pack, verb, start) ?? inverted(text, pack, verb, end);
    if (!source) return [];
    const first = Math.min(source[0], verb.index);
    const content = stretch(text, start, first);
    const clause = text.words
      .slice(start, first)
      .some(({ upos }) => upos === "VERB" || upos === "AUX" || upos === "NUM");
    if (!content || !clause || text.quotations.some((quote) => quote[0] < content[1] && content[1] < quote[1]))
      return [];
    return [foundSaying(text, pack, spanOf(text, ...source), [verb.index, verb.index + 1], [content])];
  });
