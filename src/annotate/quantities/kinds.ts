// Says what a number is a number of: rows are made of some kinds only, and some numbers are no quantity at all.
import type { QuantityKind } from "../../model/annotation.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen, matchAt, matchBefore } from "./phrases.ts";
import type { Amount, Scene } from "./scene.ts";
import { pluralAhead } from "./word-classes.ts";

export interface Verdict {
  /** Null when the words are no quantity. */
  readonly kind: QuantityKind | null;
  /** The lexeme to go on from. */
  readonly next: number;
}

const touches = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && lexeme.gap === "none";
const word = (lexeme: Lexeme | undefined): lexeme is Lexeme => lexeme?.kind === "word";
const mark = (lexeme: Lexeme | undefined, marks: string): boolean =>
  lexeme?.kind === "mark" && marks.includes(lexeme.lower);

/** Clock times: "10:30", "3 pm", "8 o'clock", "1900 GMT". */
const clock: Rule = (scene, { from, to, first }) => {
  const { lexemes, lexicon } = scene;
  if (
    mark(lexemes[to], ":") &&
    touches(lexemes[to]) &&
    lexemes[to + 1]?.kind === "number" &&
    touches(lexemes[to + 1])
  ) {
    let end = to + 2;
    while (mark(lexemes[end], ":.") && lexemes[end + 1]?.kind === "number" && touches(lexemes[end + 1])) end += 2;
    return { kind: null, next: end };
  }
  const after = matchAt(lexicon.clockAfter, lexemes, to);
  return after !== null && first.form !== "vague" && from >= 0 ? { kind: null, next: after.to } : null;
};

/** Numbers that letters, slashes, points or further hyphens make part of a code: "F-16", "A320", "9/11", "555-01-23". */
const glued: Rule = (scene, { from, to, unit, relation, first }) => {
  const { lexemes } = scene;
  const here = lexemes[from] as Lexeme;
  if (first.form !== "digits") return null;
  const before = lexemes[from - 1];
  if (touches(here) && before !== undefined) {
    if (word(before) || mark(before, "/@#_:\\=&")) return { kind: "identifier", next: to };
    if (isHyphen(before) && touches(before) && lexemes[from - 2]?.kind !== "mark" && from >= 2)
      return { kind: "identifier", next: to };
    if (mark(before, ".") && touches(before)) return { kind: "identifier", next: to };
  }
  let end = to;
  while (
    end < to + 12 &&
    mark(lexemes[end], "/-–:.") &&
    touches(lexemes[end]) &&
    lexemes[end + 1]?.kind === "number" &&
    touches(lexemes[end + 1])
  )
    end += 2;
  if (end > to && relation !== "score") return { kind: "identifier", next: end };
  const after = lexemes[to];
  return word(after) && touches(after) && unit === null ? { kind: "identifier", next: to + 1 } : null;
};

const age: Rule = (scene, amount) => {
  const { lexemes, lexicon } = scene;
  const { from, to, outerFrom, outerTo, unitKind, value } = amount;
  const start = isHyphen(lexemes[to]) ? to + 1 : to;
  const after = matchAt(lexicon.ageAfter, lexemes, start);
  if (after !== null) return { kind: "age", next: after.to };
  if (unitKind !== null && unitKind !== "duration") return null;
  const hedge = matchBefore(lexicon.hedgesBefore, lexemes, outerFrom);
  if (
    matchBefore(lexicon.ageBefore, lexemes, outerFrom) ??
    (hedge && matchBefore(lexicon.ageBefore, lexemes, hedge.from))
  )
    return { kind: "age", next: outerTo };
  if (unitKind !== null || value === null || !Number.isInteger(value) || value > 115 || value < 1) return null;
  const name = lexemes[from - 2];
  const open = lexemes[from - 1];
  const closed = lexemes[to];
  const apposed =
    word(name) && name.capital && mark(open, ",(") && amount.first.form === "digits" && mark(closed, ",).;");
  return apposed && !numbersAround(scene, from, to) ? { kind: "age", next: to } : null;
};

/** "Group A: Kim, 3, Lee, 4" is a list, not ages: another number stands right behind the comma. */
const numbersAround = ({ lexemes }: Scene, from: number, to: number): boolean =>
  lexemes[to + 1]?.kind === "number" || lexemes[from - 3]?.kind === "number";

const score: Rule = (_, { relation, to }) => (relation === "score" ? { kind: "score", next: to } : null);

const ofUnit: Rule = ({ lexemes, lexicon }, { unitKind, unit, outerTo, first }) => {
  if (unitKind === null) return null;
  const bore = (unit === "millimetre" || unit === "centimetre") && lexicon.is("bores", lexemes[outerTo]?.lower);
  if (unitKind === "share" && first.form === "fraction") return null;
  return { kind: bore ? "identifier" : unitKind, next: outerTo };
};

/** Whether the words around are nearly all capitalised, as in a headline. */
const headline = ({ lexemes }: Scene, from: number, to: number): boolean => {
  let capital = 0;
  let small = 0;
  for (let index = Math.max(0, from - 5); index < to + 5; index++) {
    const lexeme = lexemes[index];
    if (!word(lexeme) || lexeme.lower.length < 4) continue;
    if (lexeme.capital) capital++;
    else small++;
  }
  return capital >= 3 && small <= capital / 4;
};

const sentenceStart = ({ lexemes }: Scene, at: number): boolean => {
  const before = lexemes[at - 1];
  return before === undefined || lexemes[at]?.gap === "break" || mark(before, '.!?:"“”‘’(—–');
};

/** "Resolution 2270", "Route 66", "Boeing 737", "No. 10", "(1)". */
const identifier: Rule = (scene, { from, to, first, value }) => {
  const { lexemes, lexicon } = scene;
  const span = [(lexemes[from] as Lexeme).start, (lexemes[to - 1] as Lexeme).end] as const;
  if (scene.named(...span)) return { kind: "identifier", next: to };
  if (first.form !== "digits" && first.form !== "words") return null;
  const here = lexemes[from] as Lexeme;
  const bullet =
    here.gap === "break" &&
    first.form === "digits" &&
    mark(lexemes[to], ".)") &&
    touches(lexemes[to]) &&
    lexemes[to + 1]?.gap === "space";
  if (bullet && value !== null && value < 100) return { kind: "identifier", next: to };
  const counted = pluralAhead(lexemes, to, lexicon);
  const label = matchBefore(lexicon.identifierBefore, lexemes, mark(lexemes[from - 1], ".#") ? from - 1 : from);
  if (label !== null && !counted) return { kind: "identifier", next: to };
  const before = lexemes[from - 1];
  if (first.form !== "digits" || !word(before) || here.gap !== "space") return null;
  const proper = before.capital && !sentenceStart(scene, from - 1) && !counted && !headline(scene, from, to);
  return proper && !lexicon.is("functionWords", before.lower) ? { kind: "identifier", next: to } : null;
};

/** "one" that stands for someone or some day: "no one", "one of the", "one day". */
const pronoun: Rule = (scene, { from, to, first, value, outerTo, unit }) => {
  const { lexemes, lexicon } = scene;
  if (first.form !== "words" || value !== 1 || to - from > 1 || lexicon.is("single", lexemes[from]?.lower)) return null;
  const before = lexemes[from - 1];
  const after = lexemes[to];
  const skip = { kind: null, next: Math.max(outerTo, to) };
  if (unit !== null) return null;
  if (scene.classOf(from) === "PRON") return skip;
  if (isHyphen(after) && touches(after) && lexicon.is("oneStops", lexemes[to + 1]?.lower)) return skip;
  if (word(after) && after.gap !== "break" && lexicon.is("pronounAfter", after.lower)) return skip;
  if (mark(after, "'’") && touches(after)) return skip;
  const noun = word(after) && !lexicon.is("functionWords", after.lower) && after.gap === "space";
  return word(before) && before.gap !== "break" && lexicon.is("pronounBefore", before.lower) && !noun ? skip : null;
};

/** "a third of", "half the", not "a third man", "the second half". */
const share: Rule = (scene, { from, to, first, relation }) => {
  const { lexemes, lexicon } = scene;
  if (relation === "ratio") return { kind: "share", next: to };
  if (first.form !== "fraction") return null;
  const after = lexemes[to];
  const before = lexemes[from - 1];
  const part = word(lexemes[from]) && lexicon.is("half", lexemes[from]?.lower);
  const halfOf = part && word(before) && (lexicon.ordinals.has(before.lower) || lexicon.is("halfStops", before.lower));
  const hyphen = isHyphen(after) && touches(after);
  const free = !word(after) || lexicon.is("functionWords", after.lower) || lexicon.is("comparatives", after.lower);
  if (halfOf || hyphen || (word(after) && lexicon.is("shareStops", after.lower)))
    return { kind: null, next: part ? to : from + 1 };
  const plain = first.value !== null && lexemes[to - 1]?.lower.endsWith("s");
  return free || plain || part ? { kind: "share", next: to } : { kind: null, next: from + 1 };
};

const rest: Rule = ({ lexemes, lexicon }, { to, first, value, outerTo }) => {
  if (first.form === "vague") return { kind: "vague", next: to };
  const after = lexemes[to];
  if (first.form === "times" && word(after) && lexicon.is("timesStops", after.lower)) return { kind: null, next: to };
  if (first.form === "times" && isHyphen(after)) return { kind: null, next: to };
  if (value === 0)
    return word(after) && !lexicon.is("functionWords", after.lower)
      ? { kind: "none", next: to }
      : { kind: "count", next: to };
  return { kind: "count", next: Math.max(to, outerTo) };
};

type Rule = (scene: Scene, amount: Amount) => Verdict | null;

/** In order: what is no number of anything first, then what its unit says, then names, then counts. */
const RULES: readonly Rule[] = [clock, glued, score, age, ofUnit, share, pronoun, identifier, rest];

/** The kind of an amount, or null for words that are no quantity, and where to go on. */
export const classify = (scene: Scene, amount: Amount): Verdict => {
  const { lexemes } = scene;
  if (scene.dated((lexemes[amount.first.from] as Lexeme).start, (lexemes[amount.first.to - 1] as Lexeme).end))
    return { kind: null, next: amount.first.to };
  for (const rule of RULES) {
    const verdict = rule(scene, amount);
    if (verdict !== null) return verdict;
  }
  return { kind: null, next: amount.to };
};
