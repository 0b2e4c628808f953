// The currency of a number: a sign or code before it, a word, sign or code behind it, and the cents that follow.
import type { CurrencyRow } from "../../lang/number-tables.ts";
import type { Lexeme } from "./lexemes.ts";
import { numeralAt } from "./numerals.ts";
import { isHyphen, matchAt, matchBefore, type PhraseMatch } from "./phrases.ts";
import { isWord, type Scene, touches, type Unit } from "./scene.ts";

/** "1080p" is a picture, no price. */
const SCREENS: ReadonlySet<string> = new Set(["240", "360", "480", "720", "1080", "1440", "2160"]);

const isUpper = (lexeme: Lexeme | undefined): boolean => lexeme?.capital ?? false;

/** A currency sign before the number: signs always, letters when they touch or are capitals ("Rs 50", "US $20"). */
export const signBefore = (scene: Scene, at: number): PhraseMatch<CurrencyRow> | null => {
  const { lexemes, lexicon } = scene;
  const found = matchBefore(lexicon.currenciesBefore, lexemes, at);
  if (found !== null) {
    const first = lexemes[found.from] as Lexeme;
    // "us $ 20", "c $ 300", not "China's $ 20"
    const plain =
      found.to - found.from > 1 &&
      !lexicon.is("functionWords", first.lower) &&
      !/^['’]$/.test(lexemes[found.from - 1]?.lower ?? "");
    if (first.kind === "mark" || plain || isUpper(first) || touches(lexemes[found.from + 1])) {
      const lone = first.kind === "word" && first.lower.length === 1 && found.to - found.from === 1;
      if (!lone || (first.capital && touches(lexemes[at]))) return found;
    }
    if (found.to - found.from > 1) return signAlone(scene, at);
  }
  const code = lexemes[at - 1]?.lower;
  const small = Number(lexemes[at]?.lower) < 1000 && !lexicon.scales.has(lexemes[at + 1]?.lower ?? "");
  if (small && lexicon.is("codeNames", code)) return null;
  return at > 0 && scene.isCode(at - 1)
    ? { from: at - 1, to: at, value: { code: (lexemes[at - 1] as Lexeme).lower.toUpperCase(), before: [], after: [] } }
    : null;
};

const signAlone = (scene: Scene, at: number): PhraseMatch<CurrencyRow> | null => {
  const found = matchAt(scene.lexicon.currenciesBefore, scene.lexemes, at - 1);
  return found !== null && found.to === at && scene.lexemes[at - 1]?.kind === "mark" ? found : null;
};

/** "30 MUSD", "120 MEUR": a scale letter on the code. */
const scaledCode = ({ lexemes, lexicon }: Scene, at: number): { code: string; scale: number } | null => {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== "word" || lexeme.end - lexeme.start !== 4 || !lexeme.capital) return null;
  const code = lexeme.lower.slice(1).toUpperCase();
  const scale = lexicon.letterScales.get(lexeme.lower.slice(0, 1));
  return scale !== undefined && lexicon.codes.has(code) ? { code, scale } : null;
};

/** The currency behind a number: "dollars", "€", "USD", "30 MUSD", "214p". */
export const currencyAfter = (scene: Scene, at: number, scale: number, vague = false): Unit | null => {
  const { lexemes, lexicon } = scene;
  const start = isHyphen(lexemes[at]) ? at + 1 : at;
  const found = matchAt(lexicon.currenciesAfter, lexemes, start);
  if (found !== null && (!found.value.scaled || scale >= (vague ? 1e3 : 1e5)))
    return { name: found.value.code, kind: "money", from: start, to: found.to };
  const here = lexemes[at];
  if (here === undefined || here.gap === "break") return null;
  if (here.kind === "mark") {
    const sign = matchAt(lexicon.currenciesBefore, lexemes, at);
    if (sign !== null && lexemes[sign.to]?.kind !== "number")
      return { name: sign.value.code, kind: "money", from: at, to: sign.to };
  }
  const scaled = scaledCode(scene, at);
  if (scaled !== null) return { name: scaled.code, kind: "money", from: at, to: at + 1 };
  const glued =
    touches(here) && lexemes[at - 1]?.kind === "number" ? lexicon.currenciesTouching.get(here.lower) : undefined;
  if (glued !== undefined && !here.capital && !SCREENS.has(lexemes[at - 1]?.lower ?? ""))
    return { name: glued, kind: "money", from: at, to: at + 1 };
  return here.kind === "word" && scene.isCode(at)
    ? { name: here.lower.toUpperCase(), kind: "money", from: at, to: at + 1 }
    : null;
};

/** A second number that is cents: "3 dollars and 50 cents", "15 dollars 50", not "15 dollars and 50 people". */
const centsAt = (scene: Scene, unit: Unit, whole: boolean): { to: number; more: number } | null => {
  const { lexemes, lexicon } = scene;
  const at = lexicon.is("and", lexemes[unit.to]?.lower) ? unit.to + 1 : unit.to;
  const rest = lexemes[at]?.gap === "space" ? numeralAt(lexemes, at, lexicon) : null;
  if (rest === null || rest.value === null || rest.value <= 0 || lexicon.is("minor", unit.name)) return null;
  const minor = currencyAfter(scene, rest.to, 1);
  if (minor !== null && lexicon.is("minor", minor.name)) return { to: minor.to, more: rest.value / 100 };
  const after = lexemes[rest.to];
  const bare =
    after === undefined ||
    after.gap === "break" ||
    (after.kind === "mark"
      ? /^[.,;:!?)]$/.test(after.lower)
      : isWord(after) && lexicon.is("functionWords", after.lower));
  const joined = lexemes[unit.from]?.kind === "word" && !lexicon.is("articles", lexemes[at]?.lower);
  return whole &&
    joined &&
    bare &&
    minor === null &&
    rest.form !== "fraction" &&
    Number.isInteger(rest.value) &&
    rest.value >= 10 &&
    rest.value < 100
    ? { to: rest.to, more: rest.value / 100 }
    : null;
};

/** What stands behind a currency word: "75 USD million", "3 dollars and 50 cents"; `whole` for a number without scale or decimals. */
export const completed = (scene: Scene, unit: Unit, whole: boolean): { to: number; scale: number; more: number } => {
  const { lexemes, lexicon } = scene;
  const alone = { to: unit.to, scale: 1, more: 0 };
  if (unit.kind !== "money") return alone;
  const lettered = scaledCode(scene, unit.from);
  if (lettered !== null && unit.to === unit.from + 1) return { to: unit.to, scale: lettered.scale, more: 0 };
  const scale = scene.isCode(unit.to - 1) ? lexicon.scales.get(lexemes[unit.to]?.lower ?? "") : undefined;
  if (scale !== undefined) return { to: unit.to + 1, scale, more: 0 };
  const cents = centsAt(scene, unit, whole);
  return cents === null ? alone : { to: cents.to, scale: 1, more: cents.more };
};
