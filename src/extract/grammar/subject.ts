// Whose words a verb speaks: its subject left of it, right of it after a quotation, or the agent behind "by".
import type { LanguagePack } from "../../lang/pack.ts";
import type { Span } from "../../model/span.ts";
import { cover } from "../../model/span.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, TextSentence, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";
import { dependents } from "./tree.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "PART", "X", "SYM"]);

/** "the daily Nova": how often a paper comes out is no time of the saying. */
const PAPER = /^(daily|weekly|monthly|annual|yearly)$/;

/** Pronouns that stand within a phrase; any other begins or is one. */
const OWNERS = /^(his|her|their|its|our|my|your|neither|both|either|all|some|many|several|most)$/;

export const sentenceOf = (text: NewsText, at: number): TextSentence =>
  text.sentences[(text.words[Math.min(at, text.words.length - 1)] as Word).sentence] as TextSentence;

/** The noun phrase that ends at a word, leftward over "of" phrases: "the navy of Verland". */
export const phraseLeft = (text: NewsText, end: number, start: number): [number, number] | null => {
  let first = end;
  while (first > start) {
    const word = text.words[first - 1] as Word;
    if (text.timeOf.has(first - 1) && !PAPER.test(word.lower)) break;
    // "By noon the guard": an article begins another phrase.
    if (first < end && text.words[first]?.upos === "DET" && /^(NOUN|PROPN|NUM)$/.test(word.upos)) break;
    const join = word.upos === "ADP" && /^(of|for|at|in)$/.test(word.lower) && first < end;
    // "the mission to the Alliance", "the ambassador to Orra".
    const to = word.lower === "to" && first < end && text.words[first - 2]?.upos === "NOUN";
    const and = word.upos === "CCONJ" && first < end && NOMINAL.has(text.words[first - 2]?.upos ?? "");
    if (word.upos === "PRON" && !OWNERS.test(word.lower)) {
      if (first === end) first--;
      break;
    }
    if (NOMINAL.has(word.upos) || join || to || and || /^[()-]$/.test(word.text)) first--;
    else break;
  }
  // "(Wire) Vasch has denied": a bracket that opens before the phrase ends before it.
  const inside = text.words.slice(first, end).map((word) => word.text);
  if (inside.includes(")") && !inside.slice(0, inside.indexOf(")")).includes("(")) first += inside.indexOf(")") + 1;
  while (
    first < end &&
    ["ADP", "CCONJ", "PART"].includes((text.words[first] as Word).upos) &&
    !/^(neither|both|either)$/.test((text.words[first] as Word).lower)
  )
    first++;
  return first < end ? [first, end] : null;
};

/** The noun phrase that begins at a word. */
export const phraseRight = (text: NewsText, first: number, end: number): [number, number] | null => {
  let last = first;
  while (last < end) {
    const word = text.words[last] as Word;
    const join = word.upos === "ADP" && /^(of|for|at|in|from)$/.test(word.lower) && last > first;
    const and =
      word.upos === "CCONJ" &&
      last > first &&
      ["PROPN", "DET", "NOUN"].includes(text.words[last + 1]?.upos ?? "") &&
      !/^(a|an)$/.test(text.words[last + 1]?.lower ?? "");
    if (text.timeOf.has(last) && !PAPER.test(word.lower)) break;
    if (NOMINAL.has(word.upos) || join || and || /^[()-]$/.test(word.text)) last++;
    else break;
  }
  while (
    last > first &&
    ["ADP", "PART", "CCONJ"].includes((text.words[last - 1] as Word).upos) &&
    (text.words[last - 1] as Word).lower !== "'s"
  )
    last--;
  return last > first ? [first, last] : null;
};

/** "the regional police chief, Anton Grell": a phrase with the person it stands beside, who does nothing else in the sentence. */
export const namedPhrase = (text: NewsText, first: number, end: number): [number, number] | null => {
  const phrase = phraseRight(text, first, end);
  if (!phrase || text.words[phrase[1]]?.text !== ",") return phrase;
  const name = text.nameOf.get(phrase[1] + 1);
  if (text.document.names[name ?? -1]?.type !== "Person") return phrase;
  let last = phrase[1] + 1;
  while (last < end && text.nameOf.get(last) === name) last++;
  const next = text.words[last];
  return last >= end || /^[,.;:)]$/.test(next?.text ?? "") ? [first, last] : phrase;
};

/** Start of the verb group around a verb, auxiliaries and adverbs included. */
export const groupStartOf = (text: NewsText, at: number): number => {
  const start = sentenceOf(text, at).words[0];
  let group = at;
  while (group > start && ["AUX", "ADV", "PART"].includes((text.words[group - 1] as Word).upos)) group--;
  return group;
};

/** "was denied", "has been confirmed": the subject is not who denies or confirms. */
export const isPassive = (text: NewsText, at: number): boolean => {
  let before = at - 1;
  while (before >= 0 && ["ADV", "PART"].includes((text.words[before] as Word).upos)) before--;
  const be = text.words[before];
  return (
    be !== undefined &&
    be.sentence === text.words[at]?.sentence &&
    /^(is|are|was|were|be|been|being|'s|'re)$/.test(be.lower) &&
    /(ed|en|wn|ught|ld|de|id|nt|ne)$/.test((text.words[at] as Word).lower)
  );
};

/** The agent of a passive: "confirmed by the navy", "confirmed in a statement". */
export const agentOf = (text: NewsText, at: number): Span | null => {
  const end = sentenceOf(text, at).words[1];
  for (let i = at + 1; i < Math.min(end, at + 4); i++) {
    const word = text.words[i] as Word;
    if (word.lower !== "by" && !(word.lower === "in" && i === at + 1)) continue;
    const phrase = namedPhrase(text, i + 1, end);
    return phrase ? spanOf(text, ...phrase) : null;
  }
  return null;
};

/** The noun that "who" and "which" stand for: the phrase before them. */
export const antecedentOf = (text: NewsText, at: number, start: number): Span | null => {
  let end = at;
  while (end > start && /^[,—–-]$/.test((text.words[end - 1] as Word).text)) end--;
  const phrase = phraseLeft(text, end, start);
  return phrase ? spanOf(text, ...phrase) : null;
};

/** Leftward over a time between subject and verb: "the guard on Thursday said". */
const beforeTime = (text: NewsText, from: number, start: number): number => {
  let group = from;
  while (
    group > start &&
    (text.timeOf.has(group - 1) ||
      (/^(on|in|at|late|early|since)$/.test((text.words[group - 1] as Word).lower) && text.timeOf.has(group)))
  )
    group--;
  return group;
};

/** "Villagers below the dam pointed": the noun behind a preposition is no subject, the phrase that it belongs to is. */
const wholeSubject = (text: NewsText, verb: number, [first]: readonly [number, number], start: number): number => {
  if (text.words[first - 1]?.upos !== "ADP") return first;
  const subject = dependents(text, verb, ["nsubj"]).find(({ index }) => index >= start && index < first);
  const between = subject ? text.words.slice(subject.index, first) : [];
  // "Villagers contacted by the Post put": a participle may stand between.
  if (
    !subject ||
    between.some(({ upos, relation }) => /^(AUX|PUNCT)$/.test(upos) || (upos === "VERB" && relation !== "acl"))
  )
    return first;
  return phraseLeft(text, subject.index + 1, start)?.[0] ?? first;
};

/** The subject of a verb: `subjectOf(text, en, [12, 16])` is the span of "the coast guard" in "the coast guard said". */
export const subjectOf = (text: NewsText, pack: LanguagePack, cue: Span): Span | null => {
  const [first, last] = wordsIn(text, cue);
  const sentence = sentenceOf(text, first);
  let head = last - 1;
  while (head > first && !["VERB", "AUX"].includes((text.words[head] as Word).upos)) head--;
  let group = groupStartOf(text, first);
  if (isPassive(text, head)) return null;
  const start = sentence.words[0];
  group = beforeTime(text, group, start);
  const marked = text.words[group - 1];
  if (marked?.text === "," && group - 2 >= start && !/["”’]/.test((text.words[group - 2] as Word).text)) {
    // "Orla Venn, the coroner, said": the apposition and its head.
    let comma = group - 2;
    while (comma > start && (text.words[comma] as Word).text !== ",") comma--;
    const outer = comma > start ? phraseLeft(text, comma, start) : null;
    // "State radio, citing a report, said": what is between the commas is no part of it.
    const inserted = text.words[comma + 1];
    if (outer && inserted && (/ing$/.test(inserted.lower) || /^(who|which|whose|cited|quoted)$/.test(inserted.lower)))
      return spanOf(text, ...outer);
    const named = text.words
      .slice(comma + 1, group - 1)
      .some(({ index }) => text.document.names[text.nameOf.get(index) ?? -1]?.type === "Person");
    if (outer && (named || text.nameOf.has(outer[1] - 1))) return spanOf(text, outer[0], group - 1);
    if (/ing$/.test((text.words[head] as Word).lower)) return leadingSubject(text, group - 1, start);
  }
  if (marked && pack.attribution.sources.relativePronouns.includes(marked.lower))
    return antecedentOf(text, group - 1, start);
  const left = phraseLeft(text, group, start);
  if (left) return spanOf(text, wholeSubject(text, head, left, start), left[1]);
  const right = phraseRight(text, last, sentence.words[1]);
  const behind = text.words[group - 2]?.text ?? "";
  const quoted =
    /^[”"’]$/.test(marked?.text ?? "") ||
    (marked?.text === "," &&
      (/^[”"’]$/.test(behind) || lexiconOf(pack).plainCues.has((text.words[head] as Word).lower)));
  const clause =
    right !== null && ["AUX", "VERB"].includes(text.words[right[1]]?.upos ?? "") && right[1] < sentence.words[1];
  if (right && quoted && !clause) return spanOf(text, ...right);
  // "met the crew and denied": the verb shares the subject of the one joined before it.
  if (marked && (marked.upos === "CCONJ" || marked.text === ",") && !/ing$/.test((text.words[head] as Word).lower))
    return leadingSubject(text, group - 1, start);
  return null;
};

/** "a campaign that challenged", "after Vasch tried": the subject of a clause within the clause. */
const subordinate = (text: NewsText, [first, last]: readonly [number, number], start: number): boolean => {
  const word = text.words[first] as Word;
  if (last - first === 1 && /^(who|which|that|whose)$/.test(word.lower)) return true;
  const before = first > start ? text.words[first - 1] : undefined;
  return (
    before !== undefined && /^(after|before|while|because|although|though|since|until|if|when)$/.test(before.lower)
  );
};

/** "Vasch, a longtime ally of the union, met …": the name that the sentence opens with and a comma ends. */
const openingName = (text: NewsText, start: number): Span | null => {
  let last = start;
  while (text.nameOf.has(last) && text.nameOf.get(last) === text.nameOf.get(start)) last++;
  return last > start && text.words[last]?.text === "," ? spanOf(text, start, last) : null;
};

/** The subject of the clause before: of the first finite verb group left of a place. */
const leadingSubject = (text: NewsText, before: number, start: number): Span | null => {
  for (let i = before - 1; i > start; i--) {
    const word = text.words[i] as Word;
    if (
      word.upos !== "VERB" ||
      /ing$/.test(word.lower) ||
      word.relation === "amod" ||
      text.words[i - 1]?.lower === "to" ||
      (text.words[i - 1]?.upos === "NOUN" && text.words[i + 1]?.upos === "ADP" && /(ed|en|wn|ught)$/.test(word.lower))
    )
      continue;
    const group = beforeTime(text, groupStartOf(text, i), start);
    const left = group > start ? phraseLeft(text, group, start) : null;
    if (left && subordinate(text, left, start)) continue;
    if (left && !isPassive(text, i)) return spanOf(text, ...left);
    const opening = text.words[group - 1]?.text === "," ? openingName(text, start) : null;
    if (opening) return opening;
  }
  return null;
};

/** The subject of the clause that a place stands in, by its first finite verb left of it. */
export const openingSubject = (text: NewsText, at: number): Span | null =>
  leadingSubject(text, at, sentenceOf(text, at).words[0]);

/** Two sources joined are two parties when each could stand alone: "neither Orra nor Lisk", "the UN and other groups". */
export const splitParties = (text: NewsText, span: Span): Span[] => {
  const [first, last] = wordsIn(text, span);
  for (let i = first + 1; i < last - 1; i++) {
    const joint = text.words[i] as Word;
    if (!/^(and|nor|or)$/.test(joint.lower) || joint.upos !== "CCONJ") continue;
    const name = text.nameOf.get(i);
    if (name !== undefined && text.nameOf.get(i - 1) === name && text.nameOf.get(i + 1) === name) continue;
    // "Orra and Lisk Police" is one police.
    const type = (at: number) => text.document.names[text.nameOf.get(at) ?? -1]?.type;
    if (i === first + 1 && type(first) === "Location" && type(last - 1) === "Organization" && last - i > 2) continue;
    const left = text.words[i - 1] as Word;
    const right = text.words[i + 1] as Word;
    const both = [first, first - 1].some((at) => text.words[at]?.lower === "both");
    if (/^(his|her|their|its|a|an)$/.test(right.lower) && !both) continue;
    const whole = both || left.upos === "PROPN" || /s$/.test(left.lower) || left.text === ")";
    const follows = ["PROPN", "DET", "NOUN", "ADJ"].includes(right.upos);
    if (!whole || !follows) continue;
    const opener = /^(neither|both|either)$/.test((text.words[first] as Word).lower) ? first + 1 : first;
    const rest = splitParties(text, spanOf(text, i + 1, last));
    return [spanOf(text, opener, i), ...rest];
  }
  const opener =
    /^(neither|both|either)$/.test((text.words[first] as Word | undefined)?.lower ?? "") && last - first > 1
      ? first + 1
      : first;
  return first < last ? [spanOf(text, opener, last)] : [cover([span]) as Span];
};
