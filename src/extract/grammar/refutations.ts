// Claims that a text calls untrue: "The report that 64 were hurt is not correct", by whoever speaks there or by the outlet itself.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { contains } from "../../model/span.ts";
import { lexiconOf } from "./lexicon.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { sentenceOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

export interface Refutation {
  /** The words that call it untrue. */
  readonly at: Span;
  /** The claim that they are about. */
  readonly about: Span;
  /** The saying whose words they are; null is the outlet's own voice. */
  readonly attribution: ReadAttribution | null;
}

const BE = /^(is|are|was|were)$/;
const NEGATED = /^(true|correct|so|accurate)$/;

/** "is a fabrication", "is not correct": the words behind the claim that call it untrue. */
const untrueBehind = (text: NewsText, pack: LanguagePack, noun: Word): Span | null => {
  const { untruths } = lexiconOf(pack).words;
  const end = sentenceOf(text, noun.index).words[1];
  for (let i = noun.index + 1; i < Math.min(end - 1, noun.index + 20); i++) {
    if (!BE.test((text.words[i] as Word).lower)) continue;
    for (let k = i + 1; k < Math.min(end, i + 6); k++) {
      const word = text.words[k] as Word;
      if (/^[,;]$/.test(word.text)) break;
      if (word.upos === "VERB" && !untruths.has(word.lower)) break;
      const not = text.words[k - 1]?.lower === "not" && NEGATED.test(word.lower);
      if (not || (untruths.has(word.lower) && text.words[k - 1]?.lower !== "not")) return spanOf(text, i, k + 1);
    }
  }
  return null;
};

/** Whose words they are: the saying around them, or the one whose cue stands behind them in the sentence. */
const speakerAt = (text: NewsText, at: Span, all: readonly ReadAttribution[]): ReadAttribution | null => {
  const { sentence } = text.words[wordsIn(text, at)[0]] as Word;
  const spoken = all.filter((other) => other.source !== null && other.cue.every((cue) => isVerbal(text, cue)));
  return (
    spoken.find((other) => other.content.some((piece) => contains(piece, at))) ??
    spoken.find((other) => other.sentence === sentence && (other.cue[0]?.[0] ?? 0) >= at[1]) ??
    null
  );
};

const isVerbal = (text: NewsText, cue: Span): boolean =>
  text.words.slice(...wordsIn(text, cue)).some(({ upos, lower }) => upos === "VERB" || lower === "according");

const claimsIn = (text: NewsText, pack: LanguagePack): { readonly noun: Word; readonly at: Span }[] =>
  text.words.flatMap((noun) => {
    const opener = text.words[noun.index - 1]?.lower ?? "";
    if (noun.upos !== "NOUN" || !lexiconOf(pack).words.factClaims.has(noun.lower)) return [];
    if (!/^(the|this|that|these|those|such|'s|')$/.test(opener)) return [];
    const at = untrueBehind(text, pack, noun);
    return at ? [{ noun, at }] : [];
  });

/** "The minister's claim that two missiles hit is a fabrication": what the minister claims ends before "is". */
export const claimed = (text: NewsText, pack: LanguagePack, attribution: ReadAttribution): ReadAttribution => {
  if (!attribution.words.some((word) => lexiconOf(pack).claimNouns.has(word))) return attribution;
  const stop = claimsIn(text, pack).find(
    ({ noun, at }) =>
      attribution.cue.some((cue) => contains(cue, noun.span)) &&
      attribution.content.some((piece) => contains(piece, at)),
  )?.at[0];
  if (stop === undefined) return attribution;
  const content = attribution.content.flatMap((piece): Span[] =>
    piece[0] >= stop ? [] : [[piece[0], Math.min(piece[1], stop - 1)]],
  );
  return content.length > 0 ? { ...attribution, content } : attribution;
};

/** Every claim that the text calls untrue. */
export const refutations = (text: NewsText, pack: LanguagePack, all: readonly ReadAttribution[]): Refutation[] =>
  claimsIn(text, pack).map(({ noun, at }) => ({
    at,
    about: spanOf(text, noun.index, wordsIn(text, at)[0]),
    attribution: speakerAt(text, at, all),
  }));
