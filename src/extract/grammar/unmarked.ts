// Sayings that the model left out: "according to X", and who sets a count to a number.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";
import { lexiconOf } from "./lexicon.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { isPassive, phraseRight, sentenceOf, subjectOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

/** "according to X" where the model marked nothing: the source behind it, and its own clause as content. */
export const unmarked = (text: NewsText, marked: readonly ReadAttribution[]): ReadAttribution[] =>
  text.words.flatMap((word): ReadAttribution[] => {
    if (word.lower !== "according" || text.words[word.index + 1]?.lower !== "to") return [];
    if (marked.some((attribution) => attribution.cue.some((cue) => overlaps(cue, word.span)))) return [];
    const sentence = sentenceOf(text, word.index);
    const phrase = phraseRight(text, word.index + 2, sentence.words[1]);
    if (!phrase) return [];
    const opens = word.index === sentence.words[0];
    const before = text.words[word.index - 1];
    const content: Span = opens
      ? [(text.words[phrase[1]] as Word | undefined)?.span[1] ?? sentence.span[1], sentence.span[1]]
      : [sentence.span[0], before?.span[0] ?? word.span[0]];
    const source = spanOf(text, ...phrase);
    const cue = [spanOf(text, word.index, word.index + 2)];
    return content[1] > content[0]
      ? [
          {
            source,
            nameless: null,
            via: null,
            cited: null,
            cue,
            content: [content],
            score: 0,
            sentence: word.sentence,
            words: ["according", "to"],
          },
        ]
      : [];
  });

const REVISES =
  /^(revised|revises|revising|lowered|lowers|raised|raises|updated|updates|adjusted|adjusts|put|puts|cut|cuts)$/;

/** "The coast guard revised the number of dead down to 27": who sets a count to a number is its source. */
export const revising = (text: NewsText, pack: LanguagePack, ready: readonly ReadAttribution[]): ReadAttribution[] =>
  text.words.flatMap((word): ReadAttribution[] => {
    if (word.upos !== "VERB" || !REVISES.test(word.lower) || isPassive(text, word.index)) return [];
    if (ready.some(({ cue }) => cue.some((span) => overlaps(span, word.span)))) return [];
    const { counts } = lexiconOf(pack).words;
    const sentence = sentenceOf(text, word.index);
    const object = text.words.slice(word.index + 1, Math.min(sentence.words[1], word.index + 5));
    const verb = object.findIndex(({ upos }) => upos === "VERB" || upos === "ADP");
    if (!object.slice(0, verb < 0 ? undefined : verb).some(({ lower }) => counts.has(lower))) return [];
    let end = word.index + 1;
    while (end < sentence.words[1] && !/^[,;:.]$/.test((text.words[end] as Word).text)) end++;
    const numbered = text.words.slice(word.index, end).some(({ index }) => text.quantityOf.has(index));
    const source = numbered ? subjectOf(text, pack, word.span) : null;
    if (!source || !speaks(text, pack, source)) return [];
    return [
      {
        source,
        nameless: null,
        via: null,
        cited: null,
        cue: [word.span],
        content: [spanOf(text, word.index + 1, end)],
        score: 0,
        sentence: word.sentence,
        words: [word.lower],
      },
    ];
  });

/** The subject is a body or people that can count, not a blast that raises a toll. */
const speaks = (text: NewsText, pack: LanguagePack, source: Span): boolean => {
  const { kinds } = pack.attribution.sources;
  const able = new Set([...kinds.organization, ...kinds.group, ...kinds.person]);
  return text.words
    .slice(...wordsIn(text, source))
    .some(({ lower, index }) => able.has(lower) || /^(Person|Organization)$/.test(nameType(text, index)));
};

const nameType = (text: NewsText, at: number): string => text.document.names[text.nameOf.get(at) ?? -1]?.type ?? "";
