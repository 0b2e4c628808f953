// Sentences that name the source of what stands before or behind them: "The figure comes from the farm office."
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { canSpeak } from "./citing.ts";
import { foundSaying, isMarked, stretch } from "./found-saying.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { namedPhrase } from "./subject.ts";
import type { NewsText, TextSentence, Word } from "./text.ts";
import { spanOf } from "./text.ts";

/** Words in which a source that is named so can stand. */
const LONGEST = 26;

/** "That", "The figure", "These numbers": what the sentence says where it comes from. */
const pointsAt = (text: NewsText, pack: LanguagePack, first: number, last: number): boolean => {
  const [opener, next] = text.words.slice(first, last);
  if (/^(that|this|these|those)$/.test(opener?.lower ?? "") && next?.upos === "AUX") return true;
  return (
    /^(the|that|this|these|those)$/.test(opener?.lower ?? "") && pack.attribution.accounts.includes(next?.lower ?? "")
  );
};

/** The preposition behind which the source stands: "comes from", "told … by", "those of", "the numbers of". */
const joint = (text: NewsText, pack: LanguagePack, first: number, last: number): number | null => {
  const { accounts } = pack.attribution;
  for (let i = first + 1; i < last; i++) {
    const word = text.words[i] as Word;
    const before = text.words[i - 1] as Word;
    if (word.lower === "from" && /^(come|comes|came|is|are|was|were)$/.test(before.lower)) return i;
    if (word.lower === "of" && (before.lower === "those" || (i > first + 2 && accounts.includes(before.lower))))
      return i;
    const told = text.words
      .slice(first, i)
      .some(({ lower }) => /^(told|given|said|reported|supplied|released)$/.test(lower));
    if (word.lower === "by" && told) return i;
  }
  return null;
};

/** What is spoken of: before the colon, behind it, or the sentence before. */
const spokenOf = (text: NewsText, at: number, sentence: TextSentence, first: number): Span | null => {
  if (first > sentence.words[0]) return stretch(text, sentence.words[0], first);
  const colon = text.words.slice(first, sentence.words[1]).find((word) => word.text === ":");
  if (colon) return stretch(text, colon.index + 1, sentence.words[1]);
  return at > 0 ? (text.sentences[at - 1]?.span ?? null) : null;
};

/** "His words: “…”": the owner says the quotation. */
const ownWords = (text: NewsText, pack: LanguagePack, sentence: TextSentence): ReadAttribution[] => {
  const [first] = sentence.words;
  const [owner, noun, mark] = text.words.slice(first, sentence.words[1]);
  const quotation = text.quotations.find((quote) => mark && quote[0] >= mark.span[1] && quote[0] - mark.span[1] <= 2);
  return owner && noun?.lower === "words" && mark?.text === ":" && quotation && owner.upos === "PRON"
    ? [foundSaying(text, pack, owner.span, [noun.index, noun.index + 1], [quotation])]
    : [];
};

/** Sayings by a sentence that points: its own source, and the neighbour as content. */
export const pointingBack = (
  text: NewsText,
  pack: LanguagePack,
  ready: readonly ReadAttribution[],
): ReadAttribution[] =>
  text.sentences.flatMap((sentence, at): ReadAttribution[] => {
    const [start, end] = sentence.words;
    const marked = (first: number, last: number): boolean => isMarked(ready, spanOf(text, first, last));
    const own = ownWords(text, pack, sentence);
    if (own.length > 0)
      return marked(start, start + 2) && ready.some(({ source }) => source?.[0] === sentence.span[0]) ? [] : own;
    const colon = text.words.slice(start, end).find((word) => word.text === ":");
    for (const first of [start, ...(colon ? [colon.index + 1] : [])]) {
      const last = first === start && colon ? colon.index : end;
      if (last - first > LONGEST || first >= last || !pointsAt(text, pack, first, last)) continue;
      const by = joint(text, pack, first, last);
      const source = by === null ? null : namedPhrase(text, by + 1, last);
      const content = spokenOf(text, at, sentence, first);
      if (by === null || !source || !content || !canSpeak(text, pack, source) || marked(by, by + 1)) continue;
      return [foundSaying(text, pack, spanOf(text, ...source), [by, by + 1], [content])];
    }
    return [];
  });
