// Gives a number its currency or unit, before or after it, and its value in that unit.
import type { CurrencyRow } from "../../lang/number-tables.ts";
import type { QuantityKind } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { completed, currencyAfter, signBefore } from "./money.ts";
import { numeralAt } from "./numerals.ts";
import type { PhraseMatch } from "./phrases.ts";
import { type Amount, type Reach, type Scene, spanOf, touches, type Unit } from "./scene.ts";
import { rateAt, touchesWord, unitAfter } from "./unit-after.ts";
import { looksPlural } from "./word-classes.ts";

interface SharedUnit extends Unit {
  /** The unit stands behind a later number. */
  readonly shared?: boolean;
}

/** A letter scale on the digits: "£3m", "10k", "3bn"; "m" is metres unless money or people follow. */
const letterScale = (scene: Scene, at: number, money: boolean): number => {
  const { lexemes, lexicon } = scene;
  const letter = lexemes[at];
  if (letter?.kind !== "word" || !touches(letter)) return 1;
  const scale = lexicon.letterScales.get(letter.lower);
  if (scale === undefined || touchesWord(lexemes[at + 1], letter)) return 1;
  if (!lexicon.is("doubtfulLetters", letter.lower) || money || letter.capital) return scale;
  const next = lexemes[at + 1];
  const noun = next?.kind === "word" && looksPlural(next.lower, lexicon);
  return noun || currencyAfter(scene, at + 1, scale) !== null ? scale : 1;
};

const percentOf = (value: number): number => Math.round(value * 1000) / 10;
const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

/** The first lexeme of a unit after a fraction: "half a mile", "a quarter of an hour". */
const afterFraction = (scene: Scene, at: number): number => {
  const { lexemes, lexicon } = scene;
  const of = lexicon.is("of", lexemes[at]?.lower) ? at + 1 : at;
  return lexicon.is("articles", lexemes[of]?.lower) ? of + 1 : at;
};

/** "1/4 point" is a quarter of one point, "1/4 of voters" a share. */
const isNoun = ({ lexemes, lexicon }: Scene, at: number): boolean =>
  lexemes[at]?.kind === "word" && lexemes[at]?.gap === "space" && !lexicon.is("functionWords", lexemes[at]?.lower);

/** Kinds that a rate may be of: "$90 a barrel", "400 tonnes a day", "90 km per hour". */
const RATED: readonly QuantityKind[] = ["money", "measure", "distance"];

/** "shrunk from 9 points to 2": the level after is in the unit of the level before. */
const levelBefore = (scene: Scene, to: number): SharedUnit | null => {
  const { lexemes, lexicon } = scene;
  for (let index = to - 1; index > to - 6; index--) {
    if (!lexicon.is("from", lexemes[index]?.lower)) continue;
    const first = numeralAt(lexemes, index + 1, lexicon);
    const unit = first === null ? null : unitAfter(scene, first.to);
    return unit !== null && unit.to === to && unit.kind === "share" ? { ...unit, shared: true } : null;
  }
  return null;
};

/** "from 24,000 to 41,000 naira": the level before is in the unit of the level after. */
const levelUnit = (scene: Scene, from: number, at: number): SharedUnit | null => {
  const { lexemes, lexicon } = scene;
  const before = lexicon.is("to", lexemes[from - 1]?.lower) ? levelBefore(scene, from - 1) : null;
  if (before !== null) return before;
  if (!lexicon.is("from", lexemes[from - 1]?.lower) || !lexicon.is("to", lexemes[at]?.lower)) return null;
  const second = numeralAt(lexemes, at + 1, lexicon);
  const unit = second === null ? null : (currencyAfter(scene, second.to, second.scale) ?? unitAfter(scene, second.to));
  return unit !== null && unit.kind !== "duration" ? { ...unit, shared: true } : null;
};

/** The amount that a number or range says, with currency or unit. */
export const measured = (scene: Scene, reach: Reach): Amount => {
  const { lexemes, lexicon } = scene;
  const { first, second, relation } = reach;
  const sign = signBefore(scene, first.from);
  const last = second ?? first;
  const letters = letterScale(scene, last.to, sign !== null);
  const to = letters > 1 ? last.to + 1 : last.to;
  const scale = Math.max(last.scale, letters);
  const fractional = first.form === "fraction" && second === null;
  const counted = fractional && lexemes[to - 1]?.kind === "number" && isNoun(scene, to);
  const of = first.form === "vague" && lexicon.is("of", lexemes[to]?.lower) ? to + 1 : to;
  const unitFrom = fractional ? afterFraction(scene, to) : of;
  const after: SharedUnit | null =
    sign === null
      ? (currencyAfter(scene, unitFrom, scale, first.form === "vague") ??
        unitAfter(scene, unitFrom) ??
        levelUnit(scene, first.from, unitFrom))
      : null;
  const unit: SharedUnit | null =
    sign === null ? after : { name: sign.value.code, kind: "money", from: sign.from, to: sign.to };
  const fractions = relation === "range" && unit === null && first.form === "fraction";
  const share = (fractional && unit === null && !counted) || fractions;
  const touching = sign !== null && touches(lexemes[first.from]);
  const between = relation === "range" && lexicon.is("and", lexemes[reach.connector]?.lower);
  const outer = sign?.from ?? first.from;
  const plain = scale === 1 && second === null && Number.isInteger(first.value);
  const whole = after === null || after.shared ? null : completed(scene, after, plain);
  const per =
    unit !== null && !unit.shared && RATED.includes(unit.kind)
      ? rateAt(scene, whole?.to ?? Math.max(to, unit.to))
      : null;
  const times = (value: number | null): number | null =>
    value === null
      ? null
      : fractions
        ? percentOf(value)
        : tidy(value * letters * (whole?.scale ?? 1) + (whole?.more ?? 0));
  const low =
    relation === "range"
      ? times((first.value ?? 0) < 1000 || letters === 1 ? first.value : (first.value ?? 0) / letters)
      : null;
  const value =
    relation === "ratio"
      ? percentOf((first.value ?? 0) / (second?.value ?? 1))
      : relation !== null
        ? null
        : share && first.value !== null
          ? percentOf(first.value)
          : times(first.value);
  return {
    first,
    second,
    relation,
    connector: reach.connector,
    from: touching ? (sign as PhraseMatch<CurrencyRow>).from : first.from,
    to: whole !== null && whole.to > (after?.to ?? 0) ? whole.to : to,
    outerFrom: between ? outer - 1 : outer,
    outerTo: per?.to ?? whole?.to ?? to,
    unit:
      per !== null
        ? `${unit?.name} per ${per.name}`
        : (unit?.name ?? (relation === "ratio" || share ? "percent" : null)),
    unitSpan: unit === null || unit.shared ? null : (spanOf(lexemes, unit.from, unit.to) as Span),
    unitKind:
      per !== null && unit?.kind === "distance"
        ? "measure"
        : (unit?.kind ?? (relation === "ratio" || share ? "share" : null)),
    value,
    low,
    high: relation === "range" ? times(second?.value ?? null) : null,
  };
};
