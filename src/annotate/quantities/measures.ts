// Gives a number its currency or unit, before or after it, and its value in that unit.
import type { CurrencyRow, UnitRow } from "../../lang/number-tables.ts";
import type { QuantityKind } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import type { Lexeme } from "./lexemes.ts";
import { numeralAt } from "./numerals.ts";
import { isHyphen, matchAt, matchBefore, type PhraseMatch } from "./phrases.ts";
import { type Amount, type Reach, type Scene, spanOf } from "./scene.ts";
import { looksPlural } from "./word-classes.ts";

interface Unit {
  readonly name: string;
  readonly kind: QuantityKind;
  readonly from: number;
  readonly to: number;
}

const touches = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && lexeme.gap === "none";
const isUpper = (lexeme: Lexeme | undefined): boolean => lexeme?.capital ?? false;

/** A currency sign before the number: signs always, letters when they touch or are capitals ("Rs 50", "US $20"). */
const signBefore = (scene: Scene, at: number): PhraseMatch<CurrencyRow> | null => {
  const { lexemes, lexicon } = scene;
  const found = matchBefore(lexicon.currenciesBefore, lexemes, at);
  if (found !== null) {
    const first = lexemes[found.from] as Lexeme;
    const plain = found.to - found.from > 1 && first.lower.length > 1 && !lexicon.is("functionWords", first.lower);
    if (first.kind === "mark" || plain || isUpper(first) || touches(lexemes[found.from + 1])) {
      const lone = first.kind === "word" && first.lower.length === 1 && found.to - found.from === 1;
      if (!lone || (first.capital && touches(lexemes[at]))) return found;
    }
    if (found.to - found.from > 1) return signAlone(scene, at);
  }
  return at > 0 && scene.isCode(at - 1)
    ? { from: at - 1, to: at, value: { code: (lexemes[at - 1] as Lexeme).lower.toUpperCase(), before: [], after: [] } }
    : null;
};

const signAlone = (scene: Scene, at: number): PhraseMatch<CurrencyRow> | null => {
  const found = matchAt(scene.lexicon.currenciesBefore, scene.lexemes, at - 1);
  return found !== null && found.to === at && scene.lexemes[at - 1]?.kind === "mark" ? found : null;
};

const currencyAfter = (scene: Scene, at: number, scale: number): Unit | null => {
  const { lexemes, lexicon } = scene;
  const start = isHyphen(lexemes[at]) ? at + 1 : at;
  const found = matchAt(lexicon.currenciesAfter, lexemes, start);
  if (found !== null && (!found.value.scaled || scale >= 1e5))
    return { name: found.value.code, kind: "money", from: start, to: found.to };
  const here = lexemes[at];
  if (here === undefined || here.gap === "break") return null;
  if (here.kind === "mark") {
    const sign = matchAt(lexicon.currenciesBefore, lexemes, at);
    if (sign !== null && lexemes[sign.to]?.kind !== "number")
      return { name: sign.value.code, kind: "money", from: at, to: sign.to };
  }
  return here.kind === "word" && scene.isCode(at)
    ? { name: here.lower.toUpperCase(), kind: "money", from: at, to: at + 1 }
    : null;
};

/** " per hour", " a day", "/day" after a unit. */
const rate = (scene: Scene, at: number): { to: number; name: string } | null => {
  const { lexemes, lexicon } = scene;
  if (!lexicon.is("per", lexemes[at]?.lower) || lexemes[at]?.gap === "break") return null;
  const below = matchAt(lexicon.units, lexemes, at + 1);
  const per = lexicon.is("perAny", lexemes[at]?.lower);
  if (below === null || (!per && !lexicon.is("perUnits", below.value.name))) return null;
  return { to: below.to, name: below.value.name };
};

const unitAfter = (scene: Scene, at: number): Unit | null => {
  const { lexemes, lexicon } = scene;
  const here = lexemes[at];
  if (here === undefined || here.gap === "break") return null;
  const start = isHyphen(here) && here.gap === lexemes[at + 1]?.gap ? at + 1 : at;
  const close = touches(lexemes[start]) && start === at;
  const found =
    matchAt<UnitRow>(lexicon.units, lexemes, start) ??
    padded(scene, start) ??
    (close && (!here.capital || lexicon.is("capitalUnits", here.lower))
      ? matchAt<UnitRow>(lexicon.touchingUnits, lexemes, start)
      : null);
  if (found === null || touchesWord(lexemes[found.to], lexemes[found.to - 1])) return null;
  const { name, kind } = found.value;
  const over = kind === "measure" || kind === "distance" ? rate(scene, found.to) : null;
  if (over !== null) return { name: `${name} per ${over.name}`, kind: "measure", from: start, to: over.to };
  return { name, kind, from: start, to: found.to };
};

/** "twenty working days", "three consecutive years": one word may stand before a unit of time. */
const padded = (scene: Scene, at: number): PhraseMatch<UnitRow> | null => {
  if (!scene.lexicon.is("unitPadding", scene.lexemes[at]?.lower)) return null;
  const found = matchAt<UnitRow>(scene.lexicon.units, scene.lexemes, at + 1);
  return found?.value.kind === "duration" ? found : null;
};

const touchesWord = (after: Lexeme | undefined, last: Lexeme | undefined): boolean =>
  after !== undefined && touches(after) && after.kind === "number" && last?.kind === "word";

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

/** What stands behind a currency word: "75 USD million", "3 dollars and 50 cents". */
const completed = (scene: Scene, unit: Unit): { to: number; scale: number; more: number } => {
  const { lexemes, lexicon } = scene;
  const alone = { to: unit.to, scale: 1, more: 0 };
  if (unit.kind !== "money") return alone;
  const scale = scene.isCode(unit.to - 1) ? lexicon.scales.get(lexemes[unit.to]?.lower ?? "") : undefined;
  if (scale !== undefined) return { to: unit.to + 1, scale, more: 0 };
  const rest = numeralAt(lexemes, lexicon.is("and", lexemes[unit.to]?.lower) ? unit.to + 1 : unit.to, lexicon);
  const minor = rest === null ? null : currencyAfter(scene, rest.to, 1);
  const cents = minor !== null && lexicon.is("minor", minor.name) && !lexicon.is("minor", unit.name);
  return cents && rest?.value ? { to: minor.to, scale: 1, more: rest.value / 100 } : alone;
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
  const after = sign === null ? (currencyAfter(scene, unitFrom, scale) ?? unitAfter(scene, unitFrom)) : null;
  const unit: Unit | null =
    sign === null ? after : { name: sign.value.code, kind: "money", from: sign.from, to: sign.to };
  const share = fractional && unit === null && !counted;
  const touching = sign !== null && touches(lexemes[first.from]);
  const between = relation === "range" && lexicon.is("and", lexemes[reach.connector]?.lower);
  const outer = sign?.from ?? first.from;
  const whole = after === null ? null : completed(scene, after);
  const times = (value: number | null): number | null =>
    value === null ? null : tidy(value * letters * (whole?.scale ?? 1) + (whole?.more ?? 0));
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
    outerTo: whole?.to ?? to,
    unit: unit?.name ?? (relation === "ratio" || share ? "percent" : null),
    unitSpan: unit === null ? null : (spanOf(lexemes, unit.from, unit.to) as Span),
    unitKind: unit?.kind ?? (relation === "ratio" || share ? "share" : null),
    value,
    low,
    high: relation === "range" ? times(second?.value ?? null) : null,
  };
};
