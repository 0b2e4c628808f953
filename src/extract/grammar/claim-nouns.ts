// Sayings held by a noun: "the Herald's report that 30 had died", "the figure of 50 that the mediators gave".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { contains } from "../../model/span.ts";
import { canSpeak } from "./citing.ts";
import { foundSaying, isMarked, stretch } from "./found-saying.ts";
import { lexiconOf } from "./lexicon.ts";
import { withholds } from "./look-alikes.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { phraseLeft, sentenceOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { wordsIn } from "./text.ts";
import { dependents, reachOf } from "./tree.ts";

/** The owner of the noun, with "'s" or as the name before it: "Tormin's claim", "a Courier report". */
const ownerOf = (text: NewsText, pack: LanguagePack, noun: Word): Span | null => {
  const before = text.words[noun.index - 1];
  const start = sentenceOf(text, noun.index).words[0];
  if (!before || before.index < start) return null;
  if (/^('s|')$/.test(before.lower)) {
    const phrase = phraseLeft(text, before.index, start);
    return phrase && canSpeak(text, pack, phrase) ? stretch(text, ...phrase) : null;
  }
  const name = text.document.names[text.nameOf.get(before.index) ?? -1];
  return name && /^(Organization|Person|Location|NORP)$/.test(name.type) ? name.span : null;
};

/** Whoever answers a claim speaks for himself, so what he confirms or denies is on his word, unless he withholds both. */
const isAnswered = (text: NewsText, pack: LanguagePack, at: Span, ready: readonly ReadAttribution[]): boolean =>
  ready.some(
    (other) =>
      other.source !== null &&
      other.content.some((piece) => contains(piece, at)) &&
      other.words.some((word) => lexiconOf(pack).answering.has(word) || /^(reject|dismiss|disput)/.test(word)) &&
      !withholds(text, pack, other),
  );

/** Claims with an owner, each with the clause that says what is claimed. */
export const claimNouns = (text: NewsText, pack: LanguagePack, ready: readonly ReadAttribution[]): ReadAttribution[] =>
  text.words.flatMap((word): ReadAttribution[] => {
    if (word.upos === "VERB") return givenBy(text, pack, word, ready);
    if (!/^(NOUN|PROPN)$/.test(word.upos) || !lexiconOf(pack).claimNouns.has(word.lower)) return [];
    if (text.words[word.index + 1]?.lower !== "that" || isMarked(ready, word.span)) return [];
    if (isAnswered(text, pack, word.span, ready)) return [];
    const clause = dependents(text, word.index, ["acl", "ccomp"]).find(({ index }) => index > word.index + 1);
    const source = ownerOf(text, pack, word);
    const content = clause ? stretch(text, word.index + 1, reachOf(text, clause.index)[1]) : null;
    return source && content ? [foundSaying(text, pack, source, [word.index, word.index + 1], [content])] : [];
  });

/** "the figure of 50 prisoners that the mediators gave". */
const givenBy = (
  text: NewsText,
  pack: LanguagePack,
  verb: Word,
  ready: readonly ReadAttribution[],
): ReadAttribution[] => {
  if (!/^(acl|acl:relcl)$/.test(verb.relation) || !lexiconOf(pack).tallies.setting.has(verb.lower)) return [];
  if (isMarked(ready, verb.span)) return [];
  const start = sentenceOf(text, verb.index).words[0];
  const subject = dependents(text, verb.index, ["nsubj"])[0];
  const phrase = subject && subject.index < verb.index ? phraseLeft(text, subject.index + 1, start) : null;
  if (!phrase || !canSpeak(text, pack, phrase)) return [];
  const account = text.words.slice(start, phrase[0]).findLast(({ lower }) => pack.attribution.accounts.includes(lower));
  const content = account ? stretch(text, account.index, phrase[0]) : null;
  const source = stretch(text, ...phrase);
  const numbered =
    content && text.words.slice(...wordsIn(text, content)).some(({ index }) => text.quantityOf.has(index));
  return source && numbered ? [foundSaying(text, pack, source, [verb.index, verb.index + 1], [content])] : [];
};
