// The source pieces that the model marked for a cue in, the one phrase that can name a source out, or none.
import type { Span } from "../../model/span.ts";
import { cover, overlaps } from "../../model/span.ts";
import { namedPhrase, phraseLeft, phraseRight, sentenceOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

const NAMING = new Set(["NOUN", "PROPN", "PRON", "NUM", "X"]);

/** Words that stand before a source and are no part of it. */
const LEADING = /^(by|with|from|to|as|that|but|because|while|when|where|after|before|though|although)$/;

const trimmed = (text: NewsText, span: Span): Span | null => {
  let [first, last] = wordsIn(text, span);
  while (first < last && /^[,;:.()“”"-]$/.test((text.words[first] as Word).text)) first++;
  while (first < last - 1 && LEADING.test((text.words[first] as Word).lower)) first++;
  // "(AP) Orin Vasch" cut within the bracket: the source begins behind it.
  const brackets = text.words.slice(first, last).map((word) => word.text);
  const close = brackets.indexOf(")");
  if (close >= 0 && close < brackets.length - 1 && !brackets.slice(0, close).includes("(")) first += close + 1;
  // "the Herald, quoting a union," and "Orin Vasch, who": the source ends before them.
  for (let i = first + 1; i < last; i++) {
    const word = text.words[i] as Word;
    const citing = /^(citing|quoting|cited|quoted)$/.test(word.lower);
    if (/^(cited|quoted)$/.test(word.lower) && text.words[i + 1]?.lower === "by") last = i;
    if ((citing || (/^(who|which)$/.test(word.lower) && i === last - 1)) && text.words[i - 1]?.text === ",") last = i;
  }
  while (first < last && /^[,;:.(“"]$/.test((text.words[last - 1] as Word).text)) last--;
  return first < last ? spanOf(text, first, last) : null;
};

/** Of a piece that runs over several sentences, what stands in the sentence of the cue, or else in its last. */
const inOneSentence = (text: NewsText, piece: Span, cueSentence: number): Span => {
  const [first, last] = wordsIn(text, piece);
  if (last <= first) return piece;
  const ends = sentenceOf(text, last - 1);
  if (sentenceOf(text, first) === ends) return piece;
  const [from, to] = text.sentences[cueSentence]?.words ?? [first, last];
  const [a, b] = [Math.max(first, from), Math.min(last, to)];
  return a < b ? spanOf(text, a, b) : spanOf(text, Math.max(first, ends.words[0]), last);
};

/** A source cut short is filled up to its noun: "the" to "the report", "Orra's home" to "Orra's home ministry". */
const completed = (text: NewsText, source: Span, taken: readonly Span[]): Span => {
  const [first, last] = wordsIn(text, source);
  const end = sentenceOf(text, first).words[1];
  const free = (at: number): boolean => {
    const word = text.words[at];
    return word !== undefined && at < end && !text.timeOf.has(at) && !taken.some((span) => overlaps(span, word.span));
  };
  const noun = (at: number): boolean => free(at) && /^(NOUN|PROPN)$/.test((text.words[at] as Word).upos);
  let to = last;
  const open = (text.words[last - 1] as Word).upos;
  if (["DET", "ADJ", "PART", "ADP"].includes(open)) {
    const phrase = free(last) ? phraseRight(text, first, end) : null;
    if (phrase) while (to < phrase[1] && free(to)) to++;
  } else if (open === "NOUN" || open === "PROPN") while (noun(to)) to++;
  // "the news site Vesti-12": a name that begins in it is taken whole.
  const name = text.nameOf.get(to - 1);
  while (name !== undefined && text.nameOf.get(to) === name && free(to)) to++;
  // "said its mayor, Ilo Perse.": the name beside a role.
  const named = open === "NOUN" ? namedPhrase(text, to - 1, end) : null;
  if (named && named[1] > to && !text.words.slice(to, named[1]).some(({ index }) => !free(index))) to = named[1];
  return spanOf(text, first, to);
};

/** "Lt. Orin Vasch, the navy's spokesman,": the name before an apposition is the source too. */
const withName = (text: NewsText, source: Span, taken: readonly Span[]): Span => {
  const [first] = wordsIn(text, source);
  const comma = text.words[first - 1];
  const name = text.document.names[text.nameOf.get(first - 2) ?? -1];
  if (comma?.text !== "," || name?.type !== "Person" || taken.some((span) => overlaps(span, name.span))) return source;
  const sentence = sentenceOf(text, first);
  const phrase = sentence.words[0] < first - 1 ? phraseLeft(text, first - 1, sentence.words[0]) : null;
  return phrase && phrase[0] === sentence.words[0] ? [spanOf(text, ...phrase)[0], source[1]] : source;
};

/** Words that alone, or with "no" before them, are nobody in particular. */
const OPEN_PRONOUN = /^(this|that|these|those|whose|there|what|whatever|you|one|everyone|anyone|someone|nobody)$/;

/** Some word of a source names: a noun, a pronoun, or an adjective made one by its article ("the injured"). */
const names = (text: NewsText, source: Span): boolean => {
  const [first, last] = wordsIn(text, source);
  const words = text.words.slice(first, last);
  const opener = words[0] as Word;
  if (words.length === 1 && OPEN_PRONOUN.test(opener.lower)) return false;
  if (
    words.length > 1 &&
    (/^(who|which|whose|nobody)$/.test(opener.lower) || /^no one$/i.test(text.text.slice(...source)))
  )
    return false;
  return words.some(
    (word, i) =>
      NAMING.has(word.upos) ||
      /^(all|some|many|both|several|others|most|few|none|neither)$/.test(word.lower) ||
      (word.upos === "ADJ" && i > 0 && words[0]?.upos === "DET"),
  );
};

/** "by downing five jets", "after taking office": what somebody does is nobody. */
const isDoing = (text: NewsText, source: Span): boolean => {
  const [first, last] = wordsIn(text, source);
  const word = text.words[first] as Word;
  return (
    last - first > 1 &&
    /^[a-z]+ing$/.test(word.text) &&
    ["by", "after", "before", "while"].includes(text.words[first - 1]?.lower ?? "")
  );
};

const CREDIT = /\b(?:photo|photograph|picture|image|video|illustration|credit)s?\b[^.]{0,20}$/i;

/** "Photo by Orin Vasch /Agency": who took a picture says nothing. */
export const isCredit = (text: NewsText, span: Span): boolean => {
  const block = text.document.document.blocks.find(({ span: [start, end] }) => start <= span[0] && span[0] < end);
  if (block?.kind === "notice") return true;
  const start = block?.span[0] ?? 0;
  const before = text.text.slice(Math.max(start, span[0] - 30), span[0]);
  const after = text.text.slice(span[1], span[1] + 24);
  return (block?.kind === "caption" && CREDIT.test(before)) || /^\s*(?:[/|]\s*\S|via [A-Z])/.test(after);
};

const crossesVerb = (text: NewsText, from: number, to: number): boolean =>
  to > from &&
  text.words
    .slice(...wordsIn(text, [from, to]))
    .some((word) => word.upos === "VERB" && word.span[0] >= from && word.span[1] <= to);

/** Source pieces of one sentence are one source ("Kaja Roen, … the union's chief"); a piece elsewhere is a slip. */
export const markedSource = (
  text: NewsText,
  pieces: readonly Span[],
  cues: readonly Span[],
  content: readonly Span[],
): Span | null => {
  const [cue] = cues;
  if (!cue) return null;
  const cueSentence = (text.words[wordsIn(text, cue)[0]] as Word).sentence;
  const taken = [...cues, ...content];
  const able = pieces
    .map((piece) => inOneSentence(text, piece, cueSentence))
    .filter((piece) => !isCredit(text, piece) && !isDoing(text, piece));
  const near = able.filter((piece) => sentenceOf(text, wordsIn(text, piece)[0]) === text.sentences[cueSentence]);
  const [first] = near.length > 0 ? near : able;
  if (!first) return null;
  const together =
    near.length > 1 &&
    near.every(
      (piece, i) =>
        i === 0 || (piece[0] - (near[i - 1] as Span)[1] < 40 && !crossesVerb(text, (near[i - 1] as Span)[1], piece[0])),
    );
  const distance = (piece: Span): number => Math.max(cue[0] - piece[1], piece[0] - cue[1]);
  const choice = together
    ? (cover(near) as Span)
    : near.length > 0
      ? near.reduce((best, piece) => (distance(piece) < distance(best) ? piece : best))
      : first;
  const source = trimmed(text, choice);
  if (!source) return null;
  const whole = withName(text, completed(text, source, taken), cues);
  return names(text, whole) ? whole : null;
};
