// The source behind the source: "the Herald said, citing two officials", "a rescuer was quoted by the Post as saying".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";
import { lexiconOf } from "./lexicon.ts";
import { agentOf, isPassive, namedPhrase, phraseLeft, phraseRight, sentenceOf, subjectOf } from "./subject.ts";
import type { NewsText, TextSentence, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

/** A phrase that can be cited as saying something: records, people and bodies, but no reasons ("citing privacy rules"). */
export const canSpeak = (text: NewsText, pack: LanguagePack, [first, last]: readonly [number, number]): boolean => {
  const { kinds, states } = pack.attribution.sources;
  const able = new Set(Object.values(kinds).flat());
  for (let i = first; i < last; i++) {
    const word = text.words[i] as Word;
    if (word.upos === "ADP" && i > first) break;
    const name = text.document.names[text.nameOf.get(i) ?? -1]?.type;
    if (
      able.has(word.lower) ||
      able.has(word.lower.replace(/s$/, "")) ||
      states.includes(word.text) ||
      /^(Person|Organization)$/.test(name ?? "")
    )
      return true;
  }
  return false;
};

const phraseAfter = (text: NewsText, pack: LanguagePack, at: number, end: number): Span | null => {
  const phrase = namedPhrase(text, at, end);
  return phrase && canSpeak(text, pack, phrase) ? spanOf(text, ...phrase) : null;
};

/** Words that bring in the source that another leans on: "citing", ", which cited", "with reference to". */
const introducer = (text: NewsText, pack: LanguagePack, at: number): number | null => {
  const word = text.words[at] as Word;
  const before = text.words[at - 1];
  if (pack.attribution.citing.includes(word.lower) && before?.upos !== "AUX") return at + 1;
  if (lexiconOf(pack).quoting.has(word.lower) && /^(which|who|that)$/.test(before?.lower ?? "")) return at + 1;
  if (word.lower === "reference" && before?.lower === "with" && text.words[at + 1]?.lower === "to") return at + 2;
  return null;
};

/** Close behind the source or the cue, behind a comma further on in the sentence, or at its very start. */
const isPlaced = (text: NewsText, at: number, cue: number, behindSource: number, sentence: TextSentence): boolean => {
  if ((at >= behindSource && at - behindSource <= 5) || (at > cue && at - cue <= 6)) return true;
  if (at === sentence.words[0]) return true;
  const before = text.words.slice(at - 2, at).map(({ text: mark }) => mark);
  return at > cue && before.includes(",");
};

/** The source that the one who speaks cites: "state radio said a bridge fell, citing a report". */
export const citedSource = (
  text: NewsText,
  pack: LanguagePack,
  cue: number,
  sentence: TextSentence,
  source: Span | null,
): Span | null => {
  const behindSource = source ? wordsIn(text, source)[1] : cue + 1;
  const quoted = quotedObject(text, pack, cue);
  if (quoted) return quoted;
  for (let i = sentence.words[0]; i < sentence.words[1]; i++) {
    const next = introducer(text, pack, i);
    if (next === null || i === cue || !isPlaced(text, i, cue, behindSource, sentence)) continue;
    const phrase = phraseAfter(text, pack, next, sentence.words[1]);
    if (phrase && !(source && overlaps(phrase, source))) return phrase;
  }
  return null;
};

/** "the Tessera quoted a rescuer as saying": whom it quotes. */
const quotedObject = (text: NewsText, pack: LanguagePack, cue: number): Span | null => {
  if (!lexiconOf(pack).quoting.has((text.words[cue] as Word).lower) || isPassive(text, cue)) return null;
  const { words } = sentenceOf(text, cue);
  const as = text.words.slice(cue + 1, Math.min(words[1], cue + 16)).find(({ lower }) => lower === "as");
  if (!as || !/^(saying|telling|stating|claiming|calling|describing)$/.test(text.words[as.index + 1]?.lower ?? ""))
    return null;
  return as.index > cue + 1 ? spanOf(text, cue + 1, as.index) : null;
};

/** Up to which word the introduction of a quoted person reaches: "a rescuer as saying that" is no part of what is said. */
export const behindQuoted = (text: NewsText, cited: Span): number => {
  const [, last] = wordsIn(text, cited);
  return text.words[last]?.lower === "as" ? last + 2 : last;
};

/** Who stands between the outlet and the source: "the staff, cited by the Herald, says", "was quoted by the Post as saying". */
export const viaSource = (text: NewsText, pack: LanguagePack, source: Span | null, cue: number): Span | null => {
  if (!source) return null;
  const { quoting } = lexiconOf(pack);
  const [first, last] = wordsIn(text, source);
  const end = sentenceOf(text, last - 1).words[1];
  let at = last;
  if (text.words[at]?.text === ",") at++;
  if (quoting.has(text.words[at]?.lower ?? "") && text.words[at + 1]?.lower === "by") {
    const phrase = phraseRight(text, at + 2, end);
    return phrase ? spanOf(text, ...phrase) : null;
  }
  // "the Bell cites a neighbour who says".
  const before = text.words[first - 1];
  if (
    before &&
    before.upos === "VERB" &&
    quoting.has(before.lower) &&
    before.index !== cue &&
    !isPassive(text, before.index)
  )
    return subjectOf(text, pack, before.span);
  return null;
};

/** "Oden was quoted by the paper as saying": the subject speaks and the agent, if any, quotes him. */
export const quotedPassive = (
  text: NewsText,
  pack: LanguagePack,
  cues: readonly Span[],
): { readonly source: Span; readonly via: Span | null } | null => {
  const cue = cues
    .flatMap((span) => text.words.slice(...wordsIn(text, span)))
    .find(
      (word) => word.upos === "VERB" && lexiconOf(pack).quoting.has(word.lower) && isPassive(text, word.index),
    )?.index;
  if (cue === undefined) return null;
  const { words } = sentenceOf(text, cue);
  const as = text.words.slice(cue + 1, words[1]).find(({ lower }) => lower === "as");
  const be = groupStart(text, cue);
  const left = phraseLeft(text, be, words[0]);
  if (!as || !left) return null;
  const saying = text.words[as.index + 1];
  const behind = saying ? agentOf(text, saying.index) : null;
  const by = text.words.slice(cue + 1, as.index).some(({ lower }) => lower === "by") ? agentOf(text, cue) : behind;
  return { source: spanOf(text, ...left), via: by };
};

const groupStart = (text: NewsText, at: number): number => {
  let group = at;
  while (group > 0 && /^(AUX|ADV|PART)$/.test((text.words[group - 1] as Word).upos)) group--;
  return group;
};
