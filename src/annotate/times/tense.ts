// Whether the words around a time phrase speak of what was or of what is to come, from the nearest cue in its sentence.
import type { Sentence } from "../../model/annotation.ts";
import { type Lexeme, lexemeAt } from "../quantities/lexemes.ts";
import { matchAt } from "../quantities/phrases.ts";
import type { TimeLexicon } from "./lexicon.ts";

export type Tense = "past" | "future" | null;

/** The cue at a lexeme with the number of lexemes it covers. */
const cueAt = (lexemes: readonly Lexeme[], at: number, lexicon: TimeLexicon): { tense: Tense; length: number } => {
  const phrase = matchAt(lexicon.cues, lexemes, at);
  if (phrase !== null) return { tense: phrase.value, length: phrase.to - at };
  const { lower, kind, capital } = lexemes[at] as Lexeme;
  const past =
    kind === "word" &&
    !capital &&
    lower.length > 3 &&
    lexicon.tables.pastEndings.some((ending) => lower.endsWith(ending)) &&
    !lexicon.has("pastEndingStops", lower);
  return { tense: past ? "past" : null, length: 1 };
};

const endsSentence = (lexemes: readonly Lexeme[], at: number): boolean => {
  const here = lexemes[at] as Lexeme;
  if (here.gap === "break") return true;
  const before = lexemes[at - 1];
  if (before?.kind !== "mark" || here.gap === "none") return false;
  if (before.lower === "!" || before.lower === "?") return true;
  const word = lexemes[at - 2];
  return before.lower === "." && here.capital && word !== undefined && (word.lower.length > 4 || word.kind !== "word");
};

/** Lexemes before "by" within which a word of what could be stands. */
const POSSIBLE = 10;

/** Lexemes after a future cue in which a past form belongs to it: "will be held", "is to be published". */
const PASSIVE = 1;

/** A function from lexeme to tense: the cue nearest on the left in the sentence, or else nearest on the right. */
export const tenses = (lexemes: readonly Lexeme[], lexicon: TimeLexicon, sentences: readonly Sentence[]) => {
  const starts = new Set(sentences.map((sentence) => lexemeAt(lexemes, sentence.span[0])));
  const opens = (at: number): boolean => (starts.size > 0 ? starts.has(at) : endsSentence(lexemes, at));
  const left: Tense[] = new Array(lexemes.length).fill(null);
  const right: Tense[] = new Array(lexemes.length).fill(null);
  const own: Tense[] = new Array(lexemes.length).fill(null);
  let current: Tense = null;
  let busy = 0;
  let future = -1;
  for (let at = 0; at < lexemes.length; at++) {
    if (opens(at)) current = null;
    left[at] = current;
    if (at < busy) continue;
    const { tense, length } = cueAt(lexemes, at, lexicon);
    if (tense === null || (tense === "past" && at <= future + PASSIVE)) continue;
    if (tense === "future") future = at + length;
    own[at] = tense;
    current = tense;
    busy = at + length;
  }
  current = null;
  for (let at = lexemes.length - 1; at >= 0; at--) {
    right[at] = current;
    current = own[at] ?? current;
    if (opens(at)) current = null;
  }
  const appointed = (from: number, to: number): boolean =>
    lexicon.has("appointed", lexemes[from - 1]?.lower) &&
    own[from - 2] === "past" &&
    !(lexemes[to]?.gap === "none" && /^['’]$/.test(lexemes[to]?.lower ?? ""));
  // "Albright will go; the department on Sunday issued a warning": a verb right behind is the time's own.
  const next = (to: number): Tense => (lexemes[to]?.gap === "space" && own[to] === "past" ? "past" : null);
  // "It could reach 20 by summer."
  const possible = (from: number): boolean => {
    if (!lexicon.has("by", lexemes[from - 1]?.lower)) return false;
    for (let at = from - 2; at > from - POSSIBLE && at >= 0; at--) {
      if (lexicon.has("modals", lexemes[at]?.lower)) return true;
      if (own[at] !== null || opens(at)) return false;
    }
    return false;
  };
  // "Mending the square after Saturday's march will cost a million."
  const over = (from: number, to: number): boolean =>
    lexicon.has("behind", lexemes[from - 1]?.lower) &&
    lexemes[to]?.gap === "none" &&
    /^['’]$/.test(lexemes[to]?.lower ?? "");
  return (from: number, to: number): Tense =>
    over(from, to)
      ? "past"
      : appointed(from, to) || possible(from)
        ? "future"
        : (next(to) ?? left[from] ?? right[Math.max(from, to - 1)] ?? null);
};
