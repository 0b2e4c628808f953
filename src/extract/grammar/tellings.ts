// Sayings by verbs that are none elsewhere: who sets a count to a number, who "speaks of 60,000", what follows a colon.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { canSpeak } from "./citing.ts";
import { clauseAround, foundSaying, isMarked, stretch } from "./found-saying.ts";
import { lexiconOf } from "./lexicon.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { isPassive, namedPhrase, sentenceOf, subjectOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

const speaks = (text: NewsText, pack: LanguagePack, source: Span): boolean => {
  const { kinds, seats, states } = pack.attribution.sources;
  const able = new Set([...kinds.organization, ...kinds.group, ...kinds.person]);
  return text.words.slice(...wordsIn(text, source)).some(({ lower, index, text: word }) => {
    const type = text.document.names[text.nameOf.get(index) ?? -1]?.type ?? "";
    return able.has(lower) || /^(Person|Organization)$/.test(type) || word in seats || states.includes(word);
  });
};

/** A number in a stretch of words; "several questions" sets nothing to one. */
export const isNumbered = (text: NewsText, first: number, last: number): boolean =>
  text.words.slice(first, last).some(({ index }) => {
    const quantity = text.document.quantities[text.quantityOf.get(index) ?? -1];
    return quantity !== undefined && quantity.kind !== "vague";
  });

/** "it had said 104": whoever says a number is a source, a pronoun too. */
const isSpeaker = (text: NewsText, source: Span, verb: Word): boolean =>
  /^(say|says|said)$/.test(verb.lower) && /^(it|they|he|she)$/.test(text.words[wordsIn(text, source)[0]]?.lower ?? "");

/** Where the clause of a verb ends, for what it sets to a number. */
const clauseEnd = (text: NewsText, at: number): number => {
  const { words } = sentenceOf(text, at);
  let end = at + 1;
  const goesOn = (comma: number): boolean =>
    text.words[comma]?.text === "," &&
    (text.quantityOf.has(comma + 1) ||
      text.quantityOf.has(comma - 1) ||
      (/^(down|up)$/.test(text.words[comma + 1]?.lower ?? "") && text.words[comma + 2]?.lower === "from"));
  while (end < words[1] && (goesOn(end) || !/^[,;:.]$/.test((text.words[end] as Word).text))) end++;
  return end;
};

/** "revised the toll down to 27" names a count before any other verb; "speak of 60,000" and "counted 58" need none. */
const setsNumber = (text: NewsText, pack: LanguagePack, at: number, end: number): boolean => {
  const { tallies } = pack.attribution;
  const { counts } = lexiconOf(pack).words;
  const lower = (text.words[at] as Word).lower;
  if (!isNumbered(text, at, end)) return false;
  const { counting, setting, speaking } = lexiconOf(pack).tallies;
  if (counting.has(lower))
    return text.quantityOf.has(at + 1) || tallies.bounds.includes(text.words[at + 1]?.lower ?? "");
  // "sees a harvest of 3 million tonnes": a forecast; "saw 3,000 visitors" is none.
  if (/^sees?$/.test(lower)) return true;
  if (speaking.has(lower)) return text.words[at + 1]?.lower === "of";
  if (!setting.has(lower)) return false;
  // "put the crowd at 8,000".
  const toNumber = text.words
    .slice(at + 2, end)
    .find((word) => word.lower === "at" && text.quantityOf.has(word.index + 1));
  if (toNumber && /^(put|puts|putting|set|sets|estimate|estimates|estimated|place|places|placed)$/.test(lower))
    return true;
  const object = text.words.slice(at + 1, Math.min(end, at + 8));
  const verb = object.findIndex(({ upos }) => upos === "VERB" || upos === "ADP");
  return object
    .slice(0, verb < 0 ? undefined : verb)
    .some((word) => counts.has(word.lower) || tallies.measures.includes(word.lower));
};

/** "was given as 17 by the health department". */
const agentBehind = (text: NewsText, at: number, end: number): Span | null => {
  const by = text.words.slice(at + 1, end).find(({ lower }) => lower === "by");
  const phrase = by ? namedPhrase(text, by.index + 1, end) : null;
  return phrase ? spanOf(text, ...phrase) : null;
};

/** "The coast guard revised the number of dead down to 27": who sets a count to a number is its source. */
export const tellings = (text: NewsText, pack: LanguagePack, ready: readonly ReadAttribution[]): ReadAttribution[] =>
  text.words.flatMap((word): ReadAttribution[] => {
    if (word.upos !== "VERB" || isMarked(ready, word.span)) return [];
    const end = clauseEnd(text, word.index);
    if (isPassive(text, word.index)) {
      if (!lexiconOf(pack).tallies.setting.has(word.lower)) return [];
      const agent = agentBehind(text, word.index, end);
      const content = agent ? stretch(text, clauseAround(text, word.index)[0], wordsIn(text, agent)[0] - 1) : null;
      const numbered = isNumbered(text, word.index, end);
      return agent && content && numbered && speaks(text, pack, agent)
        ? [foundSaying(text, pack, agent, [word.index, word.index + 1], [content])]
        : [];
    }
    if (!setsNumber(text, pack, word.index, end)) return [];
    const source = subjectOf(text, pack, word.span);
    if (!source || !(speaks(text, pack, source) || isSpeaker(text, source, word))) return [];
    return [foundSaying(text, pack, source, [word.index, word.index + 1], [spanOf(text, word.index + 1, end)])];
  });

/** "Police gave this account: the car left the road": what follows the colon is told by the subject before it. */
export const behindColon = (text: NewsText, pack: LanguagePack, ready: readonly ReadAttribution[]): ReadAttribution[] =>
  text.words.flatMap((word): ReadAttribution[] => {
    if (word.text !== ":") return [];
    const { words, span } = sentenceOf(text, word.index);
    const content = stretch(text, word.index + 1, words[1]);
    const told = ready.some((other) =>
      other.content.some((piece) => content && piece[0] <= content[0] && content[0] < piece[1]),
    );
    if (!content || told) return [];
    const verb = text.words
      .slice(words[0], word.index)
      .findLast(({ lower, upos }) => upos === "VERB" && lexiconOf(pack).tallies.telling.has(lower));
    const source = verb && !isPassive(text, verb.index) ? subjectOf(text, pack, verb.span) : null;
    if (!verb || !source || source[0] < span[0] || !canSpeak(text, pack, wordsIn(text, source))) return [];
    return [foundSaying(text, pack, source, [verb.index, verb.index + 1], [content])];
  });

/** "Dr Elan Moth, on the hospital steps: 88 people …": a sentence that opens with a person and has no verb before its colon. */
export const heading = (text: NewsText, pack: LanguagePack, ready: readonly ReadAttribution[]): ReadAttribution[] =>
  text.sentences.flatMap(({ words: [start, end] }): ReadAttribution[] => {
    const colon = text.words.slice(start, Math.min(end, start + 22)).find((word) => word.text === ":");
    if (!colon || text.words.slice(start, colon.index).some(({ upos }) => /^(VERB|AUX)$/.test(upos))) return [];
    const content = stretch(text, colon.index + 1, end);
    const source = namedPhrase(text, start, colon.index);
    const person =
      source &&
      text.words
        .slice(...source)
        .some(({ index }) => text.document.names[text.nameOf.get(index) ?? -1]?.type === "Person");
    if (!content || !source || !person || !canSpeak(text, pack, source)) return [];
    const held = ready.some(
      (other) => other.source && other.content.some((piece) => piece[0] <= content[0] && content[0] < piece[1]),
    );
    return held || isMarked(ready, colon.span)
      ? []
      : [foundSaying(text, pack, spanOf(text, ...source), [colon.index, colon.index + 1], [content])];
  });

/** A saying whose cue stands before a colon holds all that its sentence has behind it. */
export const overColon = (text: NewsText, attribution: ReadAttribution): ReadAttribution => {
  const last = attribution.cue.at(-1);
  if (!last) return attribution;
  const { words } = sentenceOf(text, wordsIn(text, last)[0]);
  const colon = text.words.slice(wordsIn(text, last)[1] - 1, words[1]).find((word) => word.text === ":");
  const before = text.words.slice(words[0], colon?.index).some((word) => /^["“]/.test(word.text));
  if (!colon || before || attribution.cited) return attribution;
  const rest = stretch(text, colon.index + 1, words[1]);
  const held = rest && attribution.content.some((piece) => piece[1] >= rest[0] && piece[0] <= rest[1]);
  if (!rest || !held) return attribution;
  const kept = attribution.content.filter((piece) => piece[1] <= colon.span[0] || piece[0] > rest[1]);
  return { ...attribution, content: [...kept, rest].sort((a, b) => a[0] - b[0]) };
};
