// In which sense a word of a stance stands: answering a claim, denying it outright, or none of these.

import type { LanguagePack } from "../../lang/pack.ts";
import type { Stance } from "../../model/claim.ts";
import { lexiconOf } from "./lexicon.ts";
import { isPassive, sentenceOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";

type RowStance = Exclude<Stance, "asserts">;

/** Rejecting and questioning are answers only to what somebody has said. */
const rejects = (text: NewsText, pack: LanguagePack, [first, at]: readonly [number, number]): boolean => {
  const passive = isPassive(text, first);
  if (!/^(reject|dismiss|challeng|contradict|question)/.test((text.words[first] as Word).lower)) return true;
  if (passive) {
    const start = sentenceOf(text, first).words[0];
    return text.words.slice(start, first).some(({ lower }) => lexiconOf(pack).words.saidThings.has(lower));
  }
  for (let i = at; i < Math.min(text.words.length, at + 9); i++) {
    const word = text.words[i] as Word;
    if (/^[.;]$/.test(word.text)) return false;
    if (lexiconOf(pack).words.saidThings.has(word.lower) || /^["“]$/.test(word.text)) return true;
  }
  return false;
};

/** The words of a stance in a sense that takes none: a visa denied, a plea of guilt, a feeling admitted. */
export const notMeant = (
  text: NewsText,
  pack: LanguagePack,
  stance: RowStance,
  words: readonly [number, number],
): boolean => {
  const [first, at] = words;
  if (stance === "claims-responsibility" && /^admit/.test((text.words[first] as Word).lower))
    return !/ing$/.test(text.words[at]?.lower ?? "") && !/responsib/.test(text.words[at - 1]?.lower ?? "");
  // "promised himself two days".
  if (/^(?:him|her|it)self$|^themselves$/.test(text.words[at]?.lower ?? "")) return true;
  // "admitted he was concerned": a feeling.
  if (
    stance === "confirms" &&
    /^(admit|conced)/.test((text.words[first] as Word).lower) &&
    /^(he|she|they|it|i|we)$/.test(text.words[at]?.lower ?? "") &&
    text.words[at + 1]?.upos === "AUX" &&
    /^(ADJ|VERB)$/.test(text.words[at + 2]?.upos ?? "") &&
    /(ed|ry|sad)$/.test(text.words[at + 2]?.lower ?? "")
  )
    return true;
  if (/^plead/.test((text.words[first] as Word).lower))
    return /^(not|guilty|innocent)$/.test(text.words[at]?.lower ?? "");
  if (stance === "disputes") return !rejects(text, pack, words);
  if (stance !== "denies") return false;
  for (let i = at; i < at + 4; i++) {
    const word = text.words[i];
    if (!word || !["DET", "ADJ", "NOUN", "PRON", "PROPN"].includes(word.upos)) return false;
    if (lexiconOf(pack).words.withheld.has(word.lower)) return true;
  }
  return false;
};

/** To reject or dismiss what is told as fact, or as an invention, is to deny it. */
export const deniesIt = (text: NewsText, pack: LanguagePack, [first, at]: readonly [number, number]): boolean => {
  if (!/^(reject|dismiss)/.test((text.words[first] as Word).lower)) return false;
  const { factClaims, untruths } = lexiconOf(pack).words;
  const end = sentenceOf(text, first).words[1];
  const object = text.words.slice(at, Math.min(end, at + 12));
  const as = object.findIndex(({ lower }) => lower === "as");
  if (as >= 0 && object.slice(as + 1, as + 5).some(({ lower }) => untruths.has(lower))) return true;
  const noun = object.find(({ upos }) => upos === "NOUN");
  return noun !== undefined && factClaims.has(noun.lower);
};
