// Joins two numbers: ranges ("20 to 30"), shares of so many ("one in five") and scores ("3-1").
import type { Lexeme } from "./lexemes.ts";
import { type Numeral, numeralAt } from "./numerals.ts";
import { matchAt, matchBefore } from "./phrases.ts";
import type { Reach, Scene } from "./scene.ts";
import { pluralAhead } from "./word-classes.ts";

const DASHES = new Set(["-", "–", "—", "‐", "‑", "−", "~"]);
const WHOLES = new Set([20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000]);

/** Lexemes looked back over for a verb of change or a word of play. */
const LOOK_BACK = 9;

const wordBefore = (scene: Scene, at: number, list: "changes" | "scores"): boolean => {
  for (let index = at - 1; index >= Math.max(0, at - LOOK_BACK); index--) {
    const lexeme = scene.lexemes[index] as Lexeme;
    if (lexeme.kind === "mark" && /[.;!?]/.test(lexeme.lower)) return false;
    if (lexeme.kind === "word" && scene.lexicon.is(list, lexeme.lower)) return true;
    if (lexeme.gap === "break") return false;
  }
  return false;
};

const wordAfter = (scene: Scene, at: number): boolean =>
  [0, 1].some((step) => scene.lexicon.is("scores", scene.lexemes[at + step]?.lower));

/** First lexeme of a number with the currency sign and hedge before it. */
const openingOf = (scene: Scene, at: number): number => {
  const sign = matchBefore(scene.lexicon.currenciesBefore, scene.lexemes, at);
  const from = sign?.from ?? at;
  return matchBefore(scene.lexicon.hedgesBefore, scene.lexemes, from)?.from ?? from;
};

const isName = (lexeme: Lexeme | undefined): boolean => lexeme?.capital === true && lexeme.gap === "space";
const whole = (value: number | null): value is number => value !== null && Number.isInteger(value);

/** What joins part and whole: right behind the number, or behind the noun of "one pound in every four". */
const partLink = ({ lexemes, lexicon }: Scene, first: Numeral) => {
  const link = matchAt(lexicon.partOf, lexemes, first.to);
  const noun = lexemes[first.to];
  if (link !== null || first.value !== 1 || noun?.kind !== "word" || lexicon.is("functionWords", noun.lower))
    return link;
  const later = matchAt(lexicon.partOf, lexemes, first.to + 1);
  return later !== null && later.to - later.from > 1 ? later : null;
};

const ratio = (scene: Scene, first: Numeral): Reach | null => {
  const link = partLink(scene, first);
  if (link === null || !whole(first.value) || first.value < 1) return null;
  const second = numeralAt(scene.lexemes, link.to, scene.lexicon);
  if (second === null || !whole(second.value) || second.value <= first.value) return null;
  const outOf = link.to - link.from > 1;
  const round = second.value <= 10 || WHOLES.has(second.value);
  const common =
    first.value === 1 || second.value === 10 || second.value === 5 || second.value === 100 || second.value <= 4;
  if (!round || (!outOf && !common) || first.value > 99) return null;
  const { start, end } = spanLexeme(scene, second);
  if (outOf && ratedBefore(scene, first.from)) return { first, second, relation: "score", connector: link.from };
  if (scene.dated(start, end) || matchAt(scene.lexicon.units, scene.lexemes, second.to) !== null) return null;
  return { first, second, relation: "ratio", connector: link.from };
};

/** "a score of 78 out of 100" */
const ratedBefore = ({ lexemes, lexicon }: Scene, at: number): boolean =>
  [1, 2, 3].some((step) => lexicon.is("rated", lexemes[at - step]?.lower));

const spanLexeme = (scene: Scene, numeral: Numeral): { start: number; end: number } => ({
  start: (scene.lexemes[numeral.from] as Lexeme).start,
  end: (scene.lexemes[numeral.to - 1] as Lexeme).end,
});

/** The second number after a connector, over a currency sign. */
const secondAt = (scene: Scene, at: number): Numeral | null => {
  const sign = matchAt(scene.lexicon.currenciesBefore, scene.lexemes, at);
  const second = numeralAt(scene.lexemes, sign?.to ?? at, scene.lexicon);
  return second === null || second.value === null || second.form === "times" ? null : second;
};

/** Shares the scale of the second number: "2 to 3 million" is two million to three million. */
const scaled = (first: Numeral, second: Numeral): Numeral => {
  const plain = first.scale === 1 && second.scale > 1 && first.value !== null && first.value < 1000;
  const fits = plain && second.value !== null && (first.value as number) * second.scale < second.value;
  return fits ? { ...first, value: (first.value as number) * second.scale } : first;
};

/** Both ends of a range are of one unit: "20% to 30%", "$5 to $10", "5 to 10 km", not "rose 6% to $5m". */
const agrees = (scene: Scene, first: Numeral, second: Numeral, unit: unknown, at: number): boolean => {
  const { lexemes, lexicon } = scene;
  const signed = matchBefore(lexicon.currenciesBefore, lexemes, first.from);
  const sign = second.from > at ? matchAt(lexicon.currenciesBefore, lexemes, at) : null;
  if (sign !== null) return signed !== null && signed.value.code === sign.value.code;
  if (unit === null) return true;
  const later =
    matchAt(lexicon.units, lexemes, second.to)?.value ?? matchAt(lexicon.currenciesAfter, lexemes, second.to)?.value;
  return JSON.stringify(later) === JSON.stringify(unit);
};

/** A number with what it is joined to. */
export const rangeAt = (scene: Scene, first: Numeral): Reach => {
  const alone: Reach = { first, second: null, relation: null, connector: -1 };
  const { lexemes, lexicon } = scene;
  if (first.value === null || first.form === "times") return alone;
  const part = ratio(scene, first);
  if (part !== null) return part;
  const unit =
    matchAt(lexicon.units, lexemes, first.to) ??
    (first.scale > 1 || first.form === "digits" ? matchAt(lexicon.currenciesAfter, lexemes, first.to) : null);
  for (const at of unit === null ? [first.to] : [first.to, unit.to]) {
    const link = lexemes[at];
    const after = lexemes[at + 1];
    if (link === undefined || after === undefined || link.gap === "break" || after.gap === "break") continue;
    const dash = DASHES.has(link.lower);
    const opening = openingOf(scene, first.from);
    const between = lexicon.is("between", lexemes[opening - 1]?.lower);
    const to = lexicon.is("to", link.lower);
    const joins = dash || to || lexicon.is("or", link.lower) || (between && lexicon.is("and", link.lower));
    if (!joins || (dash && (link.gap !== after.gap || (link.lower === "—" && link.gap === "space")))) continue;
    const second = secondAt(scene, at + 1);
    if (second === null || second.value === null || (dash && second.form !== "digits")) continue;
    const { start, end } = spanLexeme(scene, second);
    if (scene.dated(start, end)) continue;
    if ((first.form === "fraction") !== (second.form === "fraction")) continue;
    if (!agrees(scene, first, second, unit?.value ?? null, at + 1)) continue;
    const low = scaled(first, second);
    const rising = low.value !== null && low.value < second.value;
    const played = (dash || to) && wordBefore(scene, opening, "scores") && second.value < 100 && first.value < 100;
    const counted = pluralAhead(lexemes, second.to, lexicon, 3);
    const sides =
      dash && second.value < 30 && isName(lexemes[first.from - 1]) && isName(lexemes[second.to]) && !counted;
    if ((dash && !rising) || (played && !counted && !between && whole(first.value) && unit === null) || sides)
      return { first, second, relation: "score", connector: at };
    if (dash && wordAfter(scene, second.to) && second.value < 100)
      return { first, second, relation: "score", connector: at };
    if (!rising) continue;
    if (lexicon.is("or", link.lower) && second.value > 2 * (low.value as number) + 2) continue;
    if (to && lexicon.is("from", lexemes[opening - 1]?.lower) && wordBefore(scene, opening - 1, "changes")) continue;
    // "grew by 20,000 to 7.6 million": change and level; "fell by 1 to 2 per cent" is a range.
    const ofUnit = unit === null && matchAt(lexicon.units, lexemes, second.to) !== null;
    if (to && !ofUnit && lexicon.is("by", lexemes[opening - 1]?.lower) && wordBefore(scene, opening - 1, "changes"))
      continue;
    return { first: low, second, relation: "range", connector: at };
  }
  return alone;
};
