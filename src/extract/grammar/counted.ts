// The noun phrase that a number stands in: "an additional 3,000 North Korean troops" -> what is counted, and where the phrase begins and ends.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Quantity } from "../../model/annotation.ts";
import type { Lexicon } from "./lexicon.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { wordsIn } from "./text.ts";
import { befell, phraseAt } from "./trigger.ts";

export interface CountedPhrase {
  /** Half-open range of the whole phrase, determiner, hedge and number included. */
  readonly first: number;
  readonly last: number;
  /** Half-open range of the words that say what is counted; null when the noun is left out. */
  readonly counted: readonly [number, number] | null;
  /** The noun that is counted (the last of the core phrase); null when left out. */
  readonly head: number | null;
  /** "three-nation alliance": the number is part of a compound. */
  readonly compound: boolean;
  /** The number stands for part of a pronoun or phrase: "three of them", "several of the experts". */
  readonly partOf: number | null;
}

const PREMODIFIERS = new Set(["DET", "ADJ", "NUM"]);
const BEFORE_NUMBER = new Set([
  "only",
  "just",
  "all",
  "some",
  "about",
  "over",
  "than",
  "more",
  "least",
  "at",
  "nearly",
  "almost",
  "roughly",
  "another",
  "other",
  "both",
  "as",
  "many",
  "up",
  "to",
  "an",
  "its",
  "their",
  "his",
  "her",
  "our",
  "my",
  "your",
  "'s",
  "either",
]);
const FILLERS = new Set(["more", "other", "additional", "further", "extra", "new", "or", "so", "fellow"]);
const PRONOUNS = new Set(["them", "whom", "which", "these", "those", "us"]);
/** Bores and lengths inside the name of a thing: "120 mm rounds". */
const UNIT = /^(mm|cm|ml|cl|kg|kw|mw|gb|tb|calibre|caliber)$/;
const isPronoun = (word: Word | undefined): boolean =>
  word !== undefined && word.text !== "US" && PRONOUNS.has(word.lower);
const FUNCTION = /^(to|and|or|of|in|at|for|with|by|from)$/;
const PARTICIPLE = /(ed|ing|en|wn|ne|unk|lt)$/;

/** "multiple" that is part of a name of things: "multiple rocket launchers". */
export const isFixedMultiple = (text: NewsText, lexicon: Lexicon, at: number): boolean =>
  text.words[at]?.lower === "multiple" && lexicon.words.afterMultiple.has(text.words[at + 1]?.lower ?? "");

const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && (word.upos === "NOUN" || word.upos === "PROPN");

const plural = (word: Word): boolean =>
  /[^su]s$/.test(word.lower) || word.lower === "people" || /(men|children)$/.test(word.lower);

/** A word of the core phrase: adjective, noun, name, a participle or number before a noun, a hyphen inside a compound. */
const belongs = (text: NewsText, lexicon: Lexicon, at: number, first: number, end: number): boolean => {
  const word = text.words[at] as Word;
  const next = at + 1 < end ? text.words[at + 1] : undefined;
  const before = text.words[at - 1];
  if (text.timeOf.has(at) && word.upos !== "ADJ") return false;
  if (word.upos === "NOUN" || word.upos === "ADJ" || word.upos === "X") {
    if (word.upos === "ADJ" && at > first && isNoun(before) && !isNoun(next) && next?.text !== "-") return false;
    return true;
  }
  if (word.upos === "PROPN") return !(at > first && before?.upos === "NOUN" && plural(before));
  if (at === first && (phraseAt(text, lexicon.verbs, at)?.words[1] ?? 0) > at + 1) return false;
  if (word.upos === "NUM" && UNIT.test(next?.lower ?? "") && isNoun(text.words[at + 2])) return true;
  if (word.upos === "VERB")
    return (
      PARTICIPLE.test(word.lower) &&
      (at === first || !isNoun(before) || before?.upos === "PROPN") &&
      (isNoun(next) || next?.upos === "ADJ") &&
      !text.timeOf.has(at + 1)
    );
  if (word.upos === "NUM" && text.quantityOf.has(at)) return false;
  if (word.upos === "NUM")
    return next !== undefined && (isNoun(next) || next.text === "-") && !/^[a-z]+$/.test(word.lower) && at > first;
  if (word.text === "-" || word.text === "–")
    return at > first && before?.span[1] === word.span[0] && next?.span[0] === word.span[1];
  if (word.upos === "ADV")
    return next?.upos === "ADJ" || (next?.upos === "VERB" && PARTICIPLE.test(next.lower) && isNoun(text.words[at + 2]));
  if (/^["“”‘’]$/.test(word.text))
    return at > first ? isNoun(next) && word.text !== "”" : isNoun(next) || next?.upos === "ADJ";
  if (word.upos === "PART" && word.lower === "'s") return at > first;
  return false;
};

/** End of the core phrase from `first`; coordinated nouns without a number of their own belong to it. */
const coreEnd = (text: NewsText, lexicon: Lexicon, first: number, end: number): number => {
  let at = first;
  let last = first;
  while (at < end) {
    if (belongs(text, lexicon, at, first, end)) {
      at++;
      if (isNoun(text.words[at - 1]) && !FUNCTION.test((text.words[at - 1] as Word).lower)) last = at;
      continue;
    }
    const word = text.words[at] as Word;
    if (
      word.text === "," &&
      at > first &&
      (text.words[at - 1] as Word).upos === "ADJ" &&
      text.words[at + 1]?.upos === "ADJ"
    ) {
      at++;
      continue;
    }
    const joins = at > first && (word.upos === "CCONJ" ? /^(and|or|nor|&)$/.test(word.lower) : word.text === ",");
    if (!joins) break;
    const next = joinedEnd(text, lexicon, at, end);
    if (next === null) break;
    at = next;
    last = next;
  }
  return last;
};

/** What follows "and", "or" or a comma, if it is a bare noun phrase that goes on with the same count. */
const joinedEnd = (text: NewsText, lexicon: Lexicon, at: number, end: number): number | null => {
  let i = at + 1;
  const start = i;
  if (
    start >= end ||
    (text.quantityOf.has(start) &&
      !UNIT.test(text.words[start + 1]?.lower ?? "") &&
      !isFixedMultiple(text, lexicon, start))
  )
    return null;
  while (i < end) {
    const word = text.words[i] as Word;
    if (belongs(text, lexicon, i, start, end) || (i > start && UNIT.test(word.lower))) i++;
    else break;
  }
  if (i === start || !isNoun(text.words[i - 1])) return null;
  if ((text.words[i - 1] as Word).upos === "PROPN" && i - start <= 2 && !plural(text.words[i - 1] as Word)) return null;
  const singular =
    plural(text.words[at - 1] as Word) && (text.words[at] as Word).text !== "," && !plural(text.words[i - 1] as Word);
  if (singular) return null;
  const after = text.words[i];
  const comma = (text.words[at] as Word).text === ",";
  if (comma)
    return i < end && after !== undefined && (after.upos === "CCONJ" || after.text === ",")
      ? joinedEnd(text, lexicon, i, end)
      : null;
  // "…, and the navy said": a clause of its own, not a second thing counted.
  if (after && i < end && (after.upos === "AUX" || (after.upos === "VERB" && !PARTICIPLE.test(after.lower)))) {
    const first = text.words[at - 1];
    return first && plural(first) && plural(text.words[i - 1] as Word) ? i : null;
  }
  return i;
};

const leftEdge = (text: NewsText, from: number, start: number): number => {
  let at = from;
  while (at > start) {
    const word = text.words[at - 1] as Word;
    if (text.timeOf.has(at - 1)) break;
    if (
      PREMODIFIERS.has(word.upos)
        ? !text.quantityOf.has(at - 1) || word.upos === "DET"
        : BEFORE_NUMBER.has(word.lower) && word.upos !== "VERB" && word.upos !== "SCONJ"
    ) {
      if (word.upos === "ADP" && !/^(at|than|over|about|up)$/.test(word.lower)) break;
      if (word.lower === "at" && !/^(least|most)$/.test(text.words[at]?.lower ?? "")) break;
      if (word.lower === "to" && text.words[at - 2]?.lower !== "up") break;
      at--;
    } else break;
  }
  return at;
};

/** The phrase around a quantity: `countedPhrase(text, en, quantity)` of "about 220 units of field guns" counts "field guns". */
export const countedPhrase = (text: NewsText, pack: LanguagePack, quantity: Quantity): CountedPhrase => {
  const lexicon = lexiconOf(pack);
  const [qf, ql] = wordsIn(text, quantity.span);
  const sentence = text.sentences[(text.words[qf] as Word).sentence] as NewsText["sentences"][number];
  const end = sentence.words[1];
  const hedge = quantity.hedgeSpan ? wordsIn(text, quantity.hedgeSpan) : null;
  const opener = quantity.hedge === "range" && /^(between|from)$/.test(text.words[qf - 1]?.lower ?? "") ? qf - 1 : qf;
  const first = leftEdge(text, Math.min(opener, hedge && hedge[0] < qf ? hedge[0] : qf), sentence.words[0]);
  let at = ql;
  if (quantity.unitSpan && quantity.unitSpan[0] >= quantity.span[1])
    at = Math.max(at, wordsIn(text, quantity.unitSpan)[1]);
  if (hedge && hedge[0] >= ql) at = Math.max(at, hedge[1]);
  const bare = { first, last: at, counted: null, head: null, compound: false, partOf: null };
  if (at >= end) return bare;
  const hyphen = text.words[at] as Word;
  const joined = text.words[at + 1];
  if (/^[-–]$/.test(hyphen.text) && joined && at + 1 < end) {
    const last = coreEnd(text, lexicon, at + 1, end);
    // "a 40-strong crew" counts the crew, "a six-member team" members.
    const strong = joined.lower === "strong" && last > at + 2;
    const counted: [number, number] = strong ? [at + 2, last] : [at + 1, at + 2];
    return { ...bare, last, counted, head: counted[1] - 1, compound: true };
  }
  let partOf: number | null = null;
  const skip = (): void => {
    while (
      at < end &&
      ((FILLERS.has((text.words[at] as Word).lower) && !(isNoun(text.words[at]) && !isNoun(text.words[at + 1]))) ||
        (text.words[at] as Word).lower === "than")
    ) {
      if ((text.words[at] as Word).lower === "new" || (text.words[at] as Word).lower === "fellow") break;
      at++;
    }
  };
  skip();
  // "half its tanks", "half the country's midwives"
  while (
    quantity.kind === "share" &&
    at < end &&
    /^(DET|PRON)$/.test((text.words[at] as Word).upos) &&
    at < ql + 2 &&
    !isPronoun(text.words[at])
  )
    at++;
  const others = at > ql && text.words[at - 1]?.lower === "other";
  if (at < end && (text.words[at] as Word).lower === "of") {
    let inner = at + 1;
    while (
      inner < end &&
      (PREMODIFIERS.has((text.words[inner] as Word).upos) || (text.words[inner] as Word).upos === "PRON") &&
      !text.quantityOf.has(inner) &&
      !isNoun(text.words[inner]) &&
      !isPronoun(text.words[inner]) &&
      (text.words[inner] as Word).upos !== "ADJ"
    )
      inner++;
    if (inner < end && isPronoun(text.words[inner])) return { ...bare, last: inner + 1, partOf: inner };
    if (text.quantityOf.has(inner) && text.quantityOf.get(inner) !== text.quantityOf.get(qf)) {
      const whole = text.quantityOf.get(inner) as number;
      while (text.quantityOf.get(inner) === whole) inner++;
      partOf = inner - 1;
    } else if (inner > at + 1 || quantity.kind !== "vague") partOf = quantity.kind === "share" ? null : inner;
    at = inner;
  }
  let last = coreEnd(text, lexicon, at, end);
  // "330 of the hotel's 397 rooms": what is counted stands behind the second number.
  const owned = text.words[last]?.lower === "'s" ? last + 1 : last;
  if (partOf !== null && last > at && text.quantityOf.has(owned)) {
    const whole = text.quantityOf.get(owned);
    let inner = owned;
    while (text.quantityOf.get(inner) === whole) inner++;
    const innerEnd = coreEnd(text, lexicon, inner, end);
    if (innerEnd > inner) {
      at = inner;
      last = innerEnd;
    }
  }
  const adjective = text.words[at];
  if (last === at && partOf !== null && adjective && at < end && phraseAt(text, lexicon.counted, at))
    return { ...bare, last: at + 1, counted: [at, at + 1], head: at, partOf };
  if (last === at) return { ...bare, partOf };
  // "eight killed and dozens injured": what befell them, not who they are.
  if (last === at + 1 && /^[a-z]+ed$/.test((text.words[at] as Word).text) && befell(text, pack, at))
    return { ...bare, partOf };
  let head = last - 1;
  let counted: [number, number] = [at, last];
  let edge = last;
  // "units of 170mm guns": the container goes, what it holds stays; other nouns keep their "of": "rounds of artillery".
  if (lexicon.containers.has((text.words[head] as Word).lower) && text.words[last]?.lower === "of" && last + 1 < end) {
    let inner = last + 1;
    while (inner < end && (text.words[inner] as Word).upos === "DET") inner++;
    const innerEnd = coreEnd(text, lexicon, inner, end);
    if (innerEnd > inner) {
      counted =
        head === at &&
        /^(units?|total|numbers?|amounts?|quantity|quantities|pieces?|kinds?|types?|worth)$/.test(
          (text.words[head] as Word).lower,
        )
          ? [inner, innerEnd]
          : [at, innerEnd];
      if (counted[0] === inner) head = innerEnd - 1;
      edge = innerEnd;
    }
  }
  if (others && counted[0] === counted[1]) return { ...bare, partOf };
  return { first, last: edge, counted, head, compound: false, partOf };
};
