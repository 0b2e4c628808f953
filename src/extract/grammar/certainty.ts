// How a statement is put where it stands: asserted, hedged, planned, possible, denied or asked, by the words of its own clause.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Certainty, Field } from "../../model/claim.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf } from "./text.ts";

/** In this order: doubt about a plan is doubt, a denied plan is denied. */
const ORDER: readonly Certainty[] = ["denied", "hedged", "asked", "planned", "possible"];

/** First place where a phrase ("is to", "reportedly") stands among the words of a range, with adverbs allowed in between. */
export const findPhrase = (
  text: NewsText,
  phrase: string | readonly string[],
  first: number,
  last: number,
): [number, number] | null => {
  const parts = typeof phrase === "string" ? phrase.split(" ") : phrase;
  for (let i = first; i < last; i++) {
    let at = i;
    let k = 0;
    while (k < parts.length && at < last + parts.length - 1 && at < text.words.length) {
      const word = text.words[at] as Word;
      if (word.lower === parts[k] && word.upos !== "PROPN") k++;
      else if (k === 0 || word.upos !== "ADV") break;
      at++;
    }
    if (k === parts.length) return [i, at];
  }
  return null;
};

/** The certainty that the words of some ranges put on a statement, null when they put none. */
export const certaintyIn = (
  text: NewsText,
  pack: LanguagePack,
  ranges: readonly (readonly [number, number])[],
  except: readonly Certainty[] = [],
): Field<Certainty> | null => {
  const { certainty } = lexiconOf(pack);
  let best: { readonly value: Certainty; readonly words: [number, number] } | null = null;
  for (const [first, last] of ranges)
    for (let i = first; i < last; i++)
      for (const row of certainty.get((text.words[i] as Word).lower) ?? []) {
        if (except.includes(row.value) || (best && ORDER.indexOf(best.value) <= ORDER.indexOf(row.value))) continue;
        const at = findPhrase(text, row.words, i, i + 1);
        if (at) best = { value: row.value, words: at };
      }
  return best ? { value: best.value, basis: "stated", span: spanOf(text, ...best.words) } : null;
};

/** The words of a sentence before a clause that make it a condition: "if the dam breaks, 300 homes …". */
export const conditionBefore = (text: NewsText, pack: LanguagePack, at: number): readonly [number, number] | null => {
  const sentence = text.sentences[(text.words[at] as Word).sentence] as NewsText["sentences"][number];
  for (let i = at - 1; i >= sentence.words[0] && at - i < 10; i--) {
    const word = text.words[i] as Word;
    if (word.text === "," || /^[;:]$/.test(word.text)) return null;
    if (pack.attribution.conditions.slice(0, 2).includes(word.lower)) return [i, i + 1];
  }
  return null;
};

/** Words left of a verb group that govern it: "ordered the army to send", "is estimated that … were sent". */
const governing = (text: NewsText, pack: LanguagePack, start: number): readonly [number, number] | null => {
  const word = text.words[start] as Word;
  const sentence = text.sentences[word.sentence] as NewsText["sentences"][number];
  const infinitive = word.lower === "to";
  const from = Math.max(sentence.words[0], start - (infinitive ? 6 : 2));
  if (!infinitive) return null;
  for (let i = start - 1; i >= from; i--) {
    const left = text.words[i] as Word;
    if (left.text === "," || left.upos === "SCONJ") return null;
    if (left.upos === "VERB" || left.upos === "NOUN") {
      const at = certaintyIn(text, pack, [[i, start + 1]]);
      if (at) return [i, start + 1];
    }
    if (left.upos === "VERB") return null;
  }
  return null;
};

/** "It is estimated that 300 …": the words of the clause above, when nobody is named who says it. */
export const impersonal = (text: NewsText, pack: LanguagePack, at: number): readonly [number, number] | null => {
  const sentence = text.sentences[(text.words[at] as Word).sentence] as NewsText["sentences"][number];
  for (let i = at - 1; i > sentence.words[0]; i--) {
    const word = text.words[i] as Word;
    if (word.lower !== "that") continue;
    const verb = text.words[i - 1] as Word;
    const be = text.words[i - 2];
    return pack.attribution.unsourced.includes(verb.lower) && be?.upos === "AUX" ? [be.index, i + 1] : null;
  }
  return null;
};

/** "The claim that two missiles hit is a fabrication", "the pretext that": told only to be denied. */
export const refuted = (
  text: NewsText,
  pack: LanguagePack,
  phrase: { readonly first: number; readonly last: number },
): readonly [number, number] | null => {
  const sentence = text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number];
  const { words } = lexiconOf(pack);
  for (let i = phrase.first - 1; i >= sentence.words[0] && phrase.first - i < 10; i--) {
    const word = text.words[i] as Word;
    if (words.toldFalsely.has(word.lower) && text.words[i + 1]?.lower === "that") return [i, i + 2];
    if (!words.told.has(word.lower) || word.upos !== "NOUN") continue;
    const opens = text.words.slice(i + 1, phrase.first).some((next) => next.lower === "that" || next.lower === "of");
    if (!opens) continue;
    for (let j = phrase.last; j < Math.min(sentence.words[1], phrase.last + 18); j++) {
      const verb = text.words[j] as Word;
      if (!/^(is|are|was|were)$/.test(verb.lower) || verb.upos === "VERB") continue;
      const verdict = text.words.slice(j + 1, j + 5).find((next) => words.refuted.has(next.lower));
      if (verdict) return [j, verdict.index + 1];
    }
  }
  return null;
};

/** The certainty of the clause that a counted phrase stands in. */
export const clauseCertainty = (
  text: NewsText,
  pack: LanguagePack,
  phrase: { readonly first: number; readonly last: number },
  groups: readonly (readonly [number, number])[],
  circumstance = false,
): Field<Certainty> => {
  const ranges: (readonly [number, number])[] = [];
  for (const [start, end] of groups) {
    const above = governing(text, pack, start);
    ranges.push(above ? [above[0], end] : [start, end]);
    // "300 of them reportedly sent": adverbs between phrase and verb.
    if (end <= phrase.first && phrase.first - end < 4) ranges.push([end, phrase.first]);
    if (start >= phrase.last && start - phrase.last < 4) ranges.push([phrase.last, start]);
  }
  ranges.push([phrase.first, phrase.last]);
  const above = impersonal(text, pack, phrase.first);
  if (above) ranges.push(above);
  const denial = refuted(text, pack, phrase);
  if (denial) return { value: "denied", basis: "stated", span: spanOf(text, ...denial) };
  const found = certaintyIn(text, pack, ranges, circumstance ? ["denied", "asked"] : []);
  if (found) return found;
  const not = text.words[phrase.first - 1];
  if (not?.lower === "not" && /^(a|one|single)$/.test(text.words[phrase.first]?.lower ?? ""))
    return { value: "denied", basis: "stated", span: not.span };
  const condition = conditionBefore(text, pack, phrase.first);
  if (condition) return { value: "possible", basis: "stated", span: spanOf(text, ...condition) };
  return {
    value: "asserted",
    basis: "inferred",
    reason: "no word of doubt, plan, possibility, denial or demand governs it",
  };
};
