// Says what a number is a number of: rows are made of some kinds only, and some numbers are no quantity at all.
import type { Hedge } from "../../model/claim.ts";
import { address, clock, denominator, dialled, glued, identifier } from "./identifiers.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen, matchAt, matchBefore, type PhraseMatch } from "./phrases.ts";
import { type Amount, isMark, isWord, type Rule, type Scene, touches, type Verdict } from "./scene.ts";
import { looksPlural } from "./word-classes.ts";

/** How far back the number stands that "a fourth" goes on from. */
const IN_LINE = 15;

const age: Rule = (scene, amount) => {
  const { lexemes, lexicon } = scene;
  const { from, to, outerFrom, outerTo, unitKind, value } = amount;
  if (amount.first.form === "times") return null;
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
  if (agedBefore(scene, from) || ofSomeone(scene, from, to) || ofGroup(scene, from, to, hedge))
    return { kind: "age", next: to };
  const open = lexicon.is("agePadding", lexemes[from - 1]?.lower) ? lexemes[from - 2] : lexemes[from - 1];
  const name = lexicon.is("agePadding", lexemes[from - 1]?.lower) ? lexemes[from - 3] : lexemes[from - 2];
  const closed = lexemes[to];
  const apposed =
    isWord(name) &&
    (name.capital || described(scene, from)) &&
    isMark(open, ",(") &&
    amount.first.form === "digits" &&
    isMark(closed, ",).;");
  return apposed && !numbersAround(scene, from, to) ? { kind: "age", next: to } : null;
};

/** "children under five", "seven were under 18": an age that bounds a group, with no noun of its own. */
const ofGroup = ({ lexemes, lexicon }: Scene, from: number, to: number, hedge: PhraseMatch<Hedge> | null): boolean => {
  const after = lexemes[to];
  const free = !isWord(after) || after.gap === "break" || lexicon.is("functionWords", after.lower);
  const bound = hedge !== null && hedge.to - hedge.from === 1 && hedge.to === from && free;
  return bound && !isMark(after, "%") && lexicon.is("ageOf", lexemes[hedge.from - 1]?.lower);
};

/** "The commander, 52, was …": a person named by a noun with its article. */
const described = ({ lexemes, lexicon }: Scene, from: number): boolean => {
  if (!isMark(lexemes[from + 1], ",") || lexemes[from - 2]?.kind !== "word") return false;
  if (looksPlural((lexemes[from - 2] as Lexeme).lower, lexicon)) return false;
  return [3, 4, 5].some((step) => {
    const lexeme = lexemes[from - step];
    return lexicon.is("describers", lexeme?.lower) || lexicon.is("owners", lexeme?.lower);
  });
};

/** Whether the number joined before this one is an age: "aged 11 and 7". */
const agedBefore = (scene: Scene, at: number): boolean => {
  const link = scene.lexemes[at - 1];
  const joins = scene.lexicon.is("and", link?.lower) || isMark(link, ",");
  return joins && matchBefore(scene.lexicon.ageBefore, scene.lexemes, at - 2) !== null;
};

/** "when she was six", "he is 42". */
const ofSomeone = ({ lexemes, lexicon }: Scene, from: number, to: number): boolean => {
  const after = lexemes[to];
  const free = !isWord(after) || lexicon.is("functionWords", after.lower);
  return (
    free && lexicon.is("ageVerbs", lexemes[from - 1]?.lower) && lexicon.is("ageSubjects", lexemes[from - 2]?.lower)
  );
};

/** "Group A: Kim, 3, Lee, 4" is a list, not ages: another number stands right behind the comma. */
const numbersAround = ({ lexemes }: Scene, from: number, to: number): boolean =>
  lexemes[to + 1]?.kind === "number" || lexemes[from - 3]?.kind === "number";

/** "3-1", and "scored 12 points". */
const score: Rule = ({ lexemes, lexicon }, { relation, from, to, first, unit }) => {
  if (relation === "score") return { kind: "score", next: to };
  if (unit === "percentage point") return null;
  // "9/10 for ambition", not "9/10 of them"
  const [slash, whole] = [lexemes[from + 1], lexemes[from + 2]];
  if (
    isMark(slash, "/") &&
    (whole?.lower === "10" || whole?.lower === "5") &&
    to === from + 3 &&
    !lexicon.is("of", lexemes[to]?.lower)
  )
    return { kind: "score", next: to };
  // "246 for 8"
  const wickets = lexemes[to + 1];
  if (
    first.form === "digits" &&
    first.scale === 1 &&
    lexicon.is("wicketsFor", lexemes[to]?.lower) &&
    wickets?.kind === "number" &&
    Number(wickets.lower) <= 10 &&
    !isWord(lexemes[to + 2])
  )
    return { kind: "score", next: to + 2 };
  if (first.form === "fraction" || !lexicon.is("points", lexemes[to]?.lower)) return null;
  const played = [1, 2, 3].some((step) => lexicon.is("scores", lexemes[from - step]?.lower));
  return played ? { kind: "score", next: to } : null;
};

const ofUnit: Rule = ({ lexemes, lexicon }, { unitKind, unit, outerTo, first }) => {
  if (unitKind === null) return null;
  const bore = (unit === "millimetre" || unit === "centimetre") && lexicon.is("bores", lexemes[outerTo]?.lower);
  if (unitKind === "share" && first.form === "fraction") return null;
  return { kind: bore ? "identifier" : unitKind, next: outerTo };
};

/** "one" that stands for someone or some day: "no one", "one of the", "one day". */
const pronoun: Rule = (scene, { from, to, first, value, outerTo, unit }) => {
  const { lexemes, lexicon } = scene;
  if (first.form !== "words" || value !== 1 || to - from > 1 || lexicon.is("single", lexemes[from]?.lower)) return null;
  const before = lexemes[from - 1];
  const after = lexemes[to];
  const skip = { kind: null, next: Math.max(outerTo, to) };
  if (unit !== null) return null;
  // "three people, including one who …"
  if (lexicon.is("includes", before?.lower)) return null;
  if (scene.classOf(from) === "PRON") return skip;
  if (isHyphen(before) && touches(before) && touches(lexemes[from])) return skip;
  if (isHyphen(after) && touches(after) && lexicon.is("oneStops", lexemes[to + 1]?.lower)) return skip;
  if (isWord(after) && after.gap !== "break" && lexicon.is("pronounAfter", after.lower)) return skip;
  if (isMark(after, "'’") && touches(after)) return skip;
  const noun = isWord(after) && !lexicon.is("functionWords", after.lower) && after.gap === "space";
  const described =
    !noun &&
    isWord(before) &&
    !lexicon.is("functionWords", before.lower) &&
    !lexicon.tables.verbEndings.some((ending) => before.lower.endsWith(ending));
  if (described && [2, 3].some((step) => lexicon.is("describers", lexemes[from - step]?.lower))) return skip;
  return isWord(before) && before.gap !== "break" && lexicon.is("pronounBefore", before.lower) && !noun ? skip : null;
};

/** "a third of", "half the", not "a third man", "the second half". */
const share: Rule = (scene, { from, to, first, relation, unit }) => {
  const { lexemes, lexicon } = scene;
  if (relation === "ratio") return { kind: "share", next: to };
  if (first.form !== "fraction") return null;
  const after = lexemes[to];
  const before = lexemes[from - 1];
  if (unit === null) return { kind: "count", next: to };
  if (nextInLine(scene, from, to)) return { kind: null, next: to };
  // "half the average": a comparison, no part of anything
  if (lexicon.is("half", lexemes[from]?.lower) && lexicon.is("halfMeasures", lexemes[to + 1]?.lower))
    return { kind: null, next: to };
  const part = isWord(lexemes[from]) && lexicon.is("half", lexemes[from]?.lower);
  const halfOf =
    part && isWord(before) && (lexicon.ordinals.has(before.lower) || lexicon.is("halfStops", before.lower));
  const hyphen = isHyphen(after) && touches(after);
  const free =
    !isWord(after) ||
    lexicon.is("functionWords", after.lower) ||
    lexicon.is("comparatives", after.lower) ||
    scene.classOf(to) === "VERB";
  if (halfOf || hyphen || (isWord(after) && lexicon.is("shareStops", after.lower)))
    return { kind: null, next: part ? to : from + 1 };
  const plain = first.value !== null && lexicon.is("pluralFractions", lexemes[to - 1]?.lower);
  return free || plain || part ? { kind: "share", next: to } : { kind: null, next: from + 1 };
};

/** "charged three officers; a fourth was cleared": one more, no share. */
const nextInLine = ({ lexemes, lexicon }: Scene, from: number, to: number): boolean => {
  const rank = lexicon.ordinals.get(lexemes[to - 1]?.lower ?? "");
  if (rank === undefined || to - from !== 2 || !lexicon.is("articles", lexemes[from]?.lower)) return false;
  if (lexicon.is("of", lexemes[to]?.lower)) return false;
  return lexemes
    .slice(Math.max(0, from - IN_LINE), from)
    .some(({ lower }) => lexicon.cardinals.get(lower) === rank - 1 || lower === String(rank - 1));
};

const rest: Rule = ({ lexemes, lexicon }, { to, first, value, outerTo }) => {
  const after = lexemes[to];
  if (first.form === "vague") return { kind: lexicon.is("vagueStops", after?.lower) ? null : "vague", next: to };
  if (isHyphen(after) && lexicon.is("parts", lexemes[to + 1]?.lower)) return { kind: "identifier", next: to };
  if (first.form === "times" && isWord(after) && lexicon.is("timesStops", after.lower)) return { kind: null, next: to };
  if (first.form === "times" && isHyphen(after)) return { kind: null, next: to };
  // "four times its target"
  const multiple = lexicon.is("multiples", after?.lower) ? lexemes[to + 1]?.lower : undefined;
  if (lexicon.is("timesStops", multiple) || lexicon.is("comparatives", multiple)) return { kind: null, next: to };
  if (value === 0)
    return isWord(after) && !lexicon.is("functionWords", after.lower)
      ? { kind: "none", next: to }
      : { kind: "count", next: to };
  return { kind: "count", next: Math.max(to, outerTo) };
};

/** In order: what is no number of anything first, then what its unit says, then names, then counts. */
const RULES: readonly Rule[] = [
  clock,
  dialled,
  denominator,
  glued,
  score,
  age,
  ofUnit,
  share,
  pronoun,
  address,
  identifier,
  rest,
];

/** The kind of an amount, or null for words that are no quantity, and where to go on. */
export const classify = (scene: Scene, amount: Amount): Verdict => {
  const { lexemes } = scene;
  if (scene.dated((lexemes[amount.first.from] as Lexeme).start, (lexemes[amount.first.to - 1] as Lexeme).end))
    return amount.unitKind === "duration"
      ? { kind: "duration", next: amount.outerTo }
      : { kind: null, next: amount.first.to };
  for (const rule of RULES) {
    const verdict = rule(scene, amount);
    if (verdict !== null) return verdict;
  }
  return { kind: null, next: amount.to };
};
