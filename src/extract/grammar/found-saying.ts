// A saying that grammar found without the model: its source, cue and content in, an attribution like any other out.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { citedSource } from "./citing.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { sentenceOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

/** "per the fire brigade" as a saying; a source that it cites in the same sentence is its second link. */
export const foundSaying = (
  text: NewsText,
  pack: LanguagePack,
  source: Span,
  cue: readonly [first: number, last: number],
  content: readonly Span[],
): ReadAttribution => {
  const [at] = cue;
  return {
    source,
    nameless: null,
    via: null,
    cited: citedSource(text, pack, at, sentenceOf(text, at), source),
    cue: [spanOf(text, ...cue)],
    content,
    score: 0,
    sentence: (text.words[at] as Word).sentence,
    words: text.words.slice(...cue).map(({ lower }) => lower),
  };
};

/** Some attribution already has its cue there. */
export const isMarked = (ready: readonly ReadAttribution[], span: Span): boolean =>
  ready.some(({ cue }) => cue.some(([start, end]) => start < span[1] && span[0] < end));

/** The words of a sentence between two places without marks at either end; null when none are left. */
export const stretch = (text: NewsText, first: number, last: number): Span | null => {
  let [from, to] = [first, last];
  while (from < to && /^[,;:]$/.test((text.words[from] as Word).text)) from++;
  while (to > from && /^[,;:.]$/.test((text.words[to - 1] as Word).text)) to--;
  return to > from ? spanOf(text, from, to) : null;
};

/** The clause of a place, between semicolons. */
export const clauseAround = (text: NewsText, at: number): [number, number] => {
  const [start, end] = sentenceOf(text, at).words;
  let [first, last] = [at, at];
  while (first > start && (text.words[first - 1] as Word).text !== ";") first--;
  while (last < end && (text.words[last] as Word).text !== ";") last++;
  return [first, last];
};

export const inWords = (text: NewsText, span: Span): readonly Word[] => text.words.slice(...wordsIn(text, span));
