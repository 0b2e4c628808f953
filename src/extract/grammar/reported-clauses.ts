// Sayings within sayings, which the model marks seldom: "the minister said police had counted 40" has two.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { contains, overlaps } from "../../model/span.ts";
import { lexiconOf } from "./lexicon.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { isPassive, phraseRight, sentenceOf, subjectOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";
import { dependents, reachOf } from "./tree.ts";

/** Subjects that are nobody in particular, or the question itself. */
const NOBODY = /^(you|one|who|what|which|that|this|there|nobody|anyone|everyone|someone|i|we)$/;

/** Not said, or only supposed to be said. */
const UNSAID = /^(not|n't|never|would|should|could|might|may|must|if|whether|unless)$/;

/** Auxiliaries and words of a verb group that keep it from being a saying; an infinitive says nothing yet. */
const isUnsaid = (text: NewsText, at: number): boolean => {
  const { words } = sentenceOf(text, at);
  for (let i = at - 1; i >= words[0]; i--) {
    const word = text.words[i] as Word;
    if (UNSAID.test(word.lower) || word.lower === "to") return true;
    if (!/^(AUX|ADV|PART)$/.test(word.upos)) return false;
  }
  return false;
};

const trimmedEnd = (text: NewsText, first: number, last: number): number => {
  let end = last;
  while (end > first && /^[,;:.)]$/.test((text.words[end - 1] as Word).text)) end--;
  return end;
};

/** Where the words of the one who tells it begin again: ", said Venn". */
const capped = (text: NewsText, first: number, last: number, outer: readonly ReadAttribution[]): number => {
  const start = (text.words[first] as Word).span[0];
  const stops = outer.flatMap(({ source, cue }) => [...cue, ...(source ? [source] : [])]).filter(([at]) => at >= start);
  return stops.reduce((end, stop) => Math.min(end, wordsIn(text, stop)[0]), last);
};

/** "the doctor said, 'He will not walk'": the quotation that opens right behind the verb. */
const quotedBehind = (text: NewsText, at: number): Span | null => {
  const next = text.words.slice(at + 1, at + 4).find((word) => !/^[,:]$/.test(word.text));
  return next ? (text.quotations.find(([start]) => start === next.span[0]) ?? null) : null;
};

/** What is said: the clause behind the verb, a quotation, or the thing told of ("warned her of 12 invoices"). */
const contentOf = (text: NewsText, pack: LanguagePack, at: number, outer: readonly ReadAttribution[]): Span | null => {
  const quoted = quotedBehind(text, at);
  if (quoted) return quoted;
  const { words } = sentenceOf(text, at);
  const behind = (relations: readonly string[]): Word | undefined =>
    dependents(text, at, relations).find(({ index }) => index > at);
  const that = text.words
    .slice(at + 1, Math.min(words[1], at + 10))
    .find((word, i, list) => word.lower === "that" && list.slice(0, i).every(({ upos }) => upos !== "VERB"));
  const clauses = dependents(text, at, ["ccomp"]).filter(({ index }) => index > at);
  const { told, things } = lexiconOf(pack).reporting;
  const lower = (text.words[at] as Word).lower;
  const other = told.has(lower) ? behind(["xcomp", "obl"]) : undefined;
  const thing = things.has(lower) ? behind(["obj"]) : undefined;
  const head = that?.upos === "SCONJ" ? text.words[that.head] : undefined;
  const whole = reachOf(text, at);
  const range =
    clauses.length > 0
      ? coverOf(clauses.map(({ index }) => reachOf(text, index)))
      : head || other
        ? reachOf(text, ((head ?? other) as Word).index)
        : thing &&
            text.words.slice(reachOf(text, thing.index)[0], whole[1]).some(({ index }) => text.quantityOf.has(index))
          ? ([reachOf(text, thing.index)[0], whole[1]] as const)
          : null;
  if (!range) return null;
  const first = Math.max(at + 1, that && clauses.length > 0 ? Math.min(that.index, range[0]) : range[0]);
  const last = capped(text, first, Math.min(words[1], range[1]), outer);
  const end = trimmedEnd(text, first, last);
  return end > first ? spanOf(text, first, end) : null;
};

const coverOf = (ranges: readonly (readonly [number, number])[]): readonly [number, number] => [
  Math.min(...ranges.map(([first]) => first)),
  Math.max(...ranges.map(([, last]) => last)),
];

/** Who says it: the subject, the agent of a passive ("had been told by the ministry"), or where one "read in the Gazette". */
const speakerOf = (text: NewsText, pack: LanguagePack, at: number): Span | null => {
  const word = text.words[at] as Word;
  const { heard } = lexiconOf(pack).reporting;
  const end = sentenceOf(text, at).words[1];
  const behind = (prepositions: RegExp): Span | null => {
    const next = text.words.slice(at + 1, Math.min(end, at + 4)).find(({ lower }) => prepositions.test(lower));
    const phrase = next ? phraseRight(text, next.index + 1, end) : null;
    return phrase ? spanOf(text, ...phrase) : null;
  };
  if (heard.has(word.lower)) return behind(/^(in|from)$/);
  if (isPassive(text, at)) return behind(/^by$/);
  return subjectOf(text, pack, word.span);
};

/** Sayings that stand in what another saying reports, each with its speaker and its own content. */
export const reportedClauses = (
  text: NewsText,
  pack: LanguagePack,
  ready: readonly ReadAttribution[],
): ReadAttribution[] => {
  const { verbs, heard } = lexiconOf(pack).reporting;
  return text.words.flatMap((word): ReadAttribution[] => {
    if (word.upos !== "VERB" || !(verbs.has(word.lower) || heard.has(word.lower))) return [];
    if (
      ready.some(({ cue, source }) => [...cue, ...(source ? [source] : [])].some((span) => overlaps(span, word.span)))
    )
      return [];
    const outer = ready.filter((other) => other.source && other.content.some((piece) => contains(piece, word.span)));
    if (outer.length === 0 || isUnsaid(text, word.index)) return [];
    const source = speakerOf(text, pack, word.index);
    if (!source || !outer.some(({ content }) => content.some((piece) => overlaps(piece, source)))) return [];
    const [first, last] = wordsIn(text, source);
    if (last - first === 1 && NOBODY.test((text.words[first] as Word).lower)) return [];
    if (/^(no|nobody)$/.test((text.words[first] as Word).lower)) return [];
    const content = contentOf(text, pack, word.index, outer);
    if (!content || overlaps(content, source)) return [];
    return [
      {
        source,
        nameless: null,
        via: null,
        cited: null,
        cue: [word.span],
        content: [content],
        score: 0,
        sentence: word.sentence,
        words: [word.lower],
      },
    ];
  });
};
