// What happened to what is counted: the verbs and event nouns that a noun phrase hangs on, nearest and surest first.
import type { LanguagePack } from "../../lang/pack.ts";
import { overlaps } from "../../model/span.ts";
import type { CountedPhrase } from "./counted.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";

export type GovernorKind = "object" | "subject" | "participle" | "noun" | "adjunct" | "tree";

export interface Governor {
  readonly kind: GovernorKind;
  /** The words that carry the event: content verbs of one group, or one noun. */
  readonly words: readonly number[];
  /** Half-open range of the whole verb group with its auxiliaries and adverbs. */
  readonly group: readonly [number, number];
}

const VERBAL = new Set(["AUX", "VERB", "ADV", "PART"]);
const NOMINAL = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "PART", "X", "SYM"]);
const BREAKS = /^[;:—–()]$/;

const verbs = (text: NewsText, first: number, last: number): number[] => {
  const found: number[] = [];
  for (let i = first; i < last; i++) if ((text.words[i] as Word).upos === "VERB") found.push(i);
  return found;
};

/** A verb group that begins at or just after `at`: "are believed to have been killed or wounded". */
export const groupFrom = (text: NewsText, at: number, end: number): readonly [number, number] | null => {
  let i = at;
  while (i < end) {
    const word = text.words[i] as Word;
    if (text.timeOf.has(i) && word.upos !== "AUX" && word.upos !== "VERB") break;
    if (VERBAL.has(word.upos) || (word.lower === "to" && ["VERB", "AUX"].includes(text.words[i + 1]?.upos ?? ""))) i++;
    else if (
      word.upos === "CCONJ" &&
      i > at &&
      text.words[i + 1]?.upos === "VERB" &&
      (text.words[i - 1] as Word).upos === "VERB"
    )
      i++;
    else break;
  }
  // "had for some reason been called": a phrase between auxiliary and verb.
  if (
    i > at &&
    i < end &&
    text.words
      .slice(at, i)
      .every((word) => word.upos === "AUX" || word.upos === "ADV" || /^(had|have|has)$/.test(word.lower)) &&
    (text.words[i] as Word).upos === "ADP"
  ) {
    for (let j = i + 1; j < Math.min(end, i + 5); j++) {
      const word = text.words[j] as Word;
      if (word.text === ",") break;
      if (word.upos === "AUX" || word.upos === "VERB") return [at, groupFrom(text, j, end)?.[1] ?? j + 1];
    }
  }
  const has = text.words.slice(at, i).some((word) => word.upos === "VERB" || word.upos === "AUX");
  return has ? [at, i] : null;
};

/** The start of the verb group that ends with the verb at `at`. */
const groupStart = (text: NewsText, at: number, start: number): number => {
  let i = at;
  while (i > start) {
    const word = text.words[i - 1] as Word;
    if (VERBAL.has(word.upos) || word.lower === "to") i--;
    else if (word.upos === "CCONJ" && i - 2 >= start && (text.words[i - 2] as Word).upos === "VERB") i--;
    else break;
  }
  return i;
};

/** Rightward to the verb group whose subject the phrase is, over its own modifiers. */
const rightGroup = (text: NewsText, from: number, end: number): readonly [number, number] | null => {
  let i = from;
  let commas = 0;
  while (i < end && i - from < 24) {
    const word = text.words[i] as Word;
    if (BREAKS.test(word.text) && word.text !== "(") return null;
    if (word.upos === "CCONJ" || word.upos === "SCONJ") {
      if (!NOMINAL.has(text.words[i + 1]?.upos ?? "")) return null;
      i++;
      continue;
    }
    if (word.text === ",") {
      if (++commas > 2) return null;
      i++;
      continue;
    }
    if (word.text === "(") {
      while (i < end && (text.words[i] as Word).text !== ")") i++;
      i++;
      continue;
    }
    if (
      word.upos === "VERB" ||
      word.upos === "AUX" ||
      (word.upos === "ADV" && ["VERB", "AUX"].includes(text.words[i + 1]?.upos ?? ""))
    )
      return commas === 1 ? null : groupFrom(text, i, end);
    if (!NOMINAL.has(word.upos) && word.upos !== "ADP" && word.upos !== "ADV" && !/^["“”‘’'-]$/.test(word.text))
      return null;
    i++;
  }
  return null;
};

/** Leftward over a phrase "N1 soldiers and" to the phrase before it, when nothing but that stands between. */
const sharedLeft = (text: NewsText, at: number, start: number): number | null => {
  let i = at - 1;
  if (i <= start) return null;
  const joint = text.words[i] as Word;
  // "pulled 11 survivors out, but eight workers are missing": the second is no object of the first verb.
  if ((joint.upos !== "CCONJ" && joint.text !== ",") || joint.lower === "but") return null;
  if (joint.upos === "CCONJ" && text.words[i - 1]?.text === ",") i--;
  let seen = false;
  while (i > start) {
    const word = text.words[i - 1] as Word;
    if (!NOMINAL.has(word.upos) && word.text !== "-" && word.upos !== "ADP") break;
    if (word.upos === "ADP" && !/^(of|than|at|over|about|from)$/.test(word.lower)) break;
    if (text.quantityOf.has(i - 1) && text.words[i]?.upos !== "PROPN") seen = true;
    i--;
    if (seen && !NOMINAL.has(text.words[i - 1]?.upos ?? "")) break;
  }
  return seen ? i : null;
};

const nounLeft = (text: NewsText, at: number, start: number): number | null => {
  for (let i = at - 1; i >= start && at - i < 8; i--) {
    const word = text.words[i] as Word;
    if (word.upos === "NOUN") return i;
    if (!["PROPN", "ADJ", "DET", "PART", "NUM", "ADP", "PUNCT"].includes(word.upos) || word.text === ",") return null;
  }
  return null;
};

const verbLeft = (text: NewsText, at: number, start: number): number | null => {
  for (let i = at - 1; i >= start && at - i < 22; i--) {
    const word = text.words[i] as Word;
    if (word.upos === "VERB" && word.relation !== "amod") return i;
    // "how many people were in the two buildings": the copula is the verb.
    if (word.upos === "AUX" && /^(is|are|was|were)$/.test(word.lower) && i === at - 2) return i;
    if (
      BREAKS.test(word.text) ||
      (word.upos === "SCONJ" && word.lower !== "of" && !text.quotations.some((quote) => overlaps(quote, word.span)))
    )
      return null;
  }
  return null;
};

const atVerb = (text: NewsText, kind: GovernorKind, at: number, start: number): Governor => {
  const first = groupStart(text, at, start);
  return { kind, words: verbs(text, first, at + 1).reverse(), group: [first, at + 1] };
};

/** All governors of a phrase, best first; `reporting` tells a verb that reports the clause the phrase begins. */
export const governorsOf = (
  text: NewsText,
  pack: LanguagePack,
  phrase: Pick<CountedPhrase, "first" | "last" | "head" | "compound">,
): Governor[] => {
  const lexicon = lexiconOf(pack);
  const sentence = text.sentences[(text.words[phrase.first] as Word).sentence] as NewsText["sentences"][number];
  const [start, end] = sentence.words;
  const found: Governor[] = [];
  // "reached 44C, and 16 people were taken to hospital": a clause of its own.
  const clause = text.words[phrase.last]?.upos === "AUX" && phrase.last < end;
  const shared = clause && text.words[phrase.first - 2]?.text === "," ? null : sharedLeft(text, phrase.first, start);
  for (const first of shared === null ? [phrase.first] : [phrase.first, shared]) {
    let at = first;
    while (at > start && /^["“”‘’[(]$/.test((text.words[at - 1] as Word).text)) at--;
    while (at > start && ["ADV"].includes((text.words[at - 1] as Word).upos)) at--;
    let left = at > start ? (text.words[at - 1] as Word) : null;
    if (left?.lower === "as" && text.words[left.index - 1]?.lower === "well") left = null;
    const next = groupFrom(text, phrase.last, end);
    if (left && left.upos === "VERB") {
      const clause =
        lexicon.cues.has(left.lower) &&
        !/ing$/.test(left.lower) &&
        (next ?? rightGroup(text, phrase.last, end)) !== null;
      if (!clause) found.push(atVerb(text, "object", left.index, start));
    } else if (
      left &&
      left.upos === "ADP" &&
      text.words[at - 2]?.upos === "VERB" &&
      /^(down|up|out|off|over|away|back|in)$/.test(left.lower) &&
      left.lower !== "in"
    ) {
      found.push(atVerb(text, "object", at - 2, start));
    } else if (left && left.upos === "ADP") {
      const noun = nounLeft(text, at - 1, start);
      const near = text.words[at - 2];
      const attached =
        near !== undefined && near.upos === "NOUN" && /^(of|in|across|with|for|from|inside|at)$/.test(left.lower);
      if (noun !== null && (left.lower === "of" || attached || lexicon.nouns.has((text.words[noun] as Word).lower))) {
        found.push({ kind: "noun", words: [noun], group: [noun, noun + 1] });
      }
    }
  }
  const after = text.words[phrase.last];
  const right = rightGroup(text, phrase.last, end);
  if (right) {
    const content = verbs(text, ...right);
    const there = text.words
      .slice(Math.max(start, phrase.first - 4), phrase.first)
      .some((word) => word.lower === "there");
    const bare =
      text.words[right[0]]?.upos === "VERB" ||
      (text.words[right[0]]?.upos === "ADV" && text.words[right[0] + 1]?.upos === "VERB");
    const participle =
      bare &&
      right[0] === phrase.last &&
      /(ed|en|wn|nt|ing|ught|ng|lt|nd|ne|id|ot|rt|it|ut)$/.test((text.words[content[0] ?? right[0]] as Word).lower) &&
      (there || found.length > 0 || isAdjunct(text, phrase.first, start));
    const relative = after !== undefined && /^(who|that|which)$/.test(after.lower);
    if (relative || participle || (found.length === 0 && !isAdjunct(text, phrase.first, start)))
      found.push({ kind: relative || participle ? "participle" : "subject", words: content.reverse(), group: right });
  }
  if (isAdjunct(text, phrase.first, start)) {
    const verb = verbLeft(text, phrase.first, start);
    if (verb !== null) found.push(atVerb(text, "adjunct", verb, start));
  }
  const head = phrase.head === null ? undefined : text.words[phrase.head];
  const governor = head && head.head >= 0 ? text.words[head.head] : undefined;
  if (found.length === 0 && governor && governor.upos === "VERB" && governor.sentence === head?.sentence)
    found.push(atVerb(text, "tree", governor.index, start));
  return found;
};

/** The phrase follows a preposition that makes it a place or circumstance: "in 50 locations". */
export const isAdjunct = (text: NewsText, first: number, start: number): boolean => {
  const left = first > start ? text.words[first - 1] : undefined;
  const listed = left?.lower === "as" && text.words[left.index - 1]?.lower === "well";
  return left !== undefined && left.upos === "ADP" && left.lower !== "than" && !listed;
};
