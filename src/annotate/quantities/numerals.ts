// Reads one number out of lexemes, in digits or in words: "3,000", "twenty-one", "2.5 million", "half a dozen", "two-thirds".
import type { Lexeme } from "./lexemes.ts";
import type { Lexicon } from "./lexicon.ts";
import { isHyphen, matchAt } from "./phrases.ts";

export interface Numeral {
  /** Half-open range of lexeme indexes. */
  readonly from: number;
  readonly to: number;
  /** Null for vague words; of a fraction its part of one. */
  readonly value: number | null;
  readonly form: "digits" | "words" | "fraction" | "vague" | "times";
  /** The multiplier of a scale word or letter, 1 without one. */
  readonly scale: number;
  /** Where the scale stands, for a range that shares it: "2 to 3 million". */
  readonly scaleFrom: number;
}

const LONGEST = 18;
const GLYPHS: Readonly<Record<string, number>> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
};

/** Whether a mark is a number of its own: "½". */
export const isGlyph = (mark: string): boolean => GLYPHS[mark] !== undefined;

/** The number that digits say; null where there are too many of them, or several points ("192.168.1.1"). */
export const digitsValue = (written: string): number | null => {
  const plain = written.includes(",") ? written.replaceAll(",", "") : written;
  if (plain.length > LONGEST) return null;
  const points = plain.split(".").length - 1;
  if (points <= 1) return Number(plain);
  return /^\d{1,3}(?:\.\d{3})+$/.test(plain) ? Number(plain.replaceAll(".", "")) : null;
};

const isWord = (lexeme: Lexeme | undefined): lexeme is Lexeme => lexeme !== undefined && lexeme.kind === "word";
const joined = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && lexeme.gap !== "break";

/** Index of the word that follows `at` in the same phrase, over one hyphen: "two-thirds", "2.5-million". */
const nextWord = (lexemes: readonly Lexeme[], at: number): number => {
  const lexeme = lexemes[at];
  if (!joined(lexeme)) return -1;
  if (isWord(lexeme)) return at;
  return isHyphen(lexeme) && isWord(lexemes[at + 1]) && joined(lexemes[at + 1]) ? at + 1 : -1;
};

/** Scale words after a number: " million", "-million", " hundred thousand"; letters only where they touch ("3m"). */
const scaleAt = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): { to: number; scale: number } => {
  let to = at;
  let scale = 1;
  for (let index = nextWord(lexemes, to); index >= 0; index = nextWord(lexemes, to)) {
    const factor = lexicon.scales.get((lexemes[index] as Lexeme).lower);
    if (factor === undefined) break;
    scale *= factor;
    to = index + 1;
  }
  return { to, scale };
};

/** Words below a hundred, or hundreds: "seven", "twenty-one", "two hundred and fifty". */
const smallWords = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): { to: number; value: number } | null => {
  const first = lexemes[at];
  const start = isWord(first) ? lexicon.cardinals.get(first.lower) : undefined;
  if (start === undefined) return null;
  let value = start;
  let to = at + 1;
  if (start >= 20) {
    const index = nextWord(lexemes, to);
    const more = index < 0 ? undefined : lexicon.cardinals.get((lexemes[index] as Lexeme).lower);
    if (more !== undefined && more > 0 && more < 10) {
      value += more;
      to = index + 1;
    }
  }
  return { to, value };
};

const numberWords = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): Numeral | null => {
  let previous: "start" | "article" | "small" | "scale" = "start";
  let to = at;
  let total = 0;
  let group = 0;
  let floor = Number.POSITIVE_INFINITY;
  let scaleFrom = -1;
  if (lexicon.is("articles", lexemes[at]?.lower)) {
    previous = "article";
    group = 1;
    to = at + 1;
  }
  for (let turn = 0; turn < 16; turn++) {
    let index = previous === "start" ? at : nextWord(lexemes, to);
    if (index < 0) break;
    if (previous === "scale" && lexicon.is("and", (lexemes[index] as Lexeme).lower)) {
      index = nextWord(lexemes, index + 1);
      if (index < 0 || smallWords(lexemes, index, lexicon) === null) break;
    }
    const small = smallWords(lexemes, index, lexicon);
    if (small !== null) {
      if (previous === "small" || previous === "article" || (group > 0 && group < 100)) break;
      group += small.value;
      to = small.to;
      previous = "small";
      continue;
    }
    const scale = lexicon.scales.get((lexemes[index] as Lexeme).lower);
    if (scale === undefined || previous === "start") break;
    if (scale <= 100) {
      if (group === 0 || group >= 100) break;
      group *= scale;
    } else {
      if (group > 0 && scale < floor) total += group * scale;
      else if (group === 0) total *= scale;
      else break;
      group = 0;
      floor = scale;
    }
    scaleFrom = scaleFrom < 0 ? index : scaleFrom;
    to = index + 1;
    previous = "scale";
  }
  if (previous === "start" || previous === "article") return null;
  const scale = Number.isFinite(floor) ? floor : 1;
  return { from: at, to, value: total + group, form: "words", scale, scaleFrom: scaleFrom < 0 ? to : scaleFrom };
};

/** "half", "a third", "two-thirds", "half a million", "a quarter of a million". */
const fraction = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): Numeral | null => {
  const first = lexemes[at] as Lexeme;
  let part = 1;
  let index = at;
  const half = lexicon.is("half", first.lower);
  // "quarter million": without an article only before a scale.
  const scaled =
    !half &&
    lexicon.fractions.get(first.lower) === 4 &&
    lexicon.scales.has(lexemes[nextWord(lexemes, at + 1)]?.lower ?? "");
  if (!half && !scaled) {
    if (lexicon.is("articles", first.lower)) index = at + 1;
    else if (first.kind === "number") {
      const digits = digitsValue(first.lower);
      if (digits === null || digits > 9) return null;
      part = digits;
      index = at + 1;
    } else {
      const small = smallWords(lexemes, at, lexicon);
      if (small === null || small.value > 9) return null;
      part = small.value;
      index = small.to;
    }
    index = nextWord(lexemes, index);
    if (index < 0) return null;
  }
  const whole = lexicon.fractions.get((lexemes[index] as Lexeme).lower);
  if (whole === undefined || part >= whole) return null;
  let to = index + 1;
  // "half a million", "half-million", "a quarter of a million"
  let next = nextWord(lexemes, to);
  if (next >= 0 && lexicon.is("of", lexemes[next]?.lower)) next = nextWord(lexemes, next + 1);
  const after =
    next >= 0 && lexicon.is("articles", (lexemes[next] as Lexeme).lower) ? nextWord(lexemes, next + 1) : next;
  if (after >= 0 && lexicon.scales.has((lexemes[after] as Lexeme).lower)) {
    const { to: end, scale } = scaleAt(lexemes, after, lexicon);
    return { from: at, to: end, value: (part / whole) * scale, form: "words", scale, scaleFrom: after };
  }
  to = index + 1;
  return { from: at, to, value: part / whole, form: "fraction", scale: 1, scaleFrom: to };
};

/** "and a half" or "½" after a whole number. */
const withHalf = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): { to: number; more: number } => {
  const glyph = lexemes[at];
  if (glyph !== undefined && glyph.gap !== "break" && GLYPHS[glyph.lower] !== undefined)
    return { to: at + 1, more: GLYPHS[glyph.lower] as number };
  const [one, slash, two] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]];
  if (
    one?.kind === "number" &&
    one.gap === "space" &&
    slash?.lower === "/" &&
    slash.gap === "none" &&
    two?.kind === "number"
  ) {
    const part = digitsValue(one.lower) ?? 0;
    const whole = digitsValue(two.lower) ?? 0;
    if (part > 0 && part < whole && whole <= 16) return { to: at + 3, more: part / whole };
  }
  if (
    lexicon.is("and", lexemes[at]?.lower) &&
    lexicon.is("articles", lexemes[at + 1]?.lower) &&
    lexicon.is("half", lexemes[at + 2]?.lower)
  )
    return { to: at + 3, more: 0.5 };
  return { to: at, more: 0 };
};

const digits = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): Numeral | null => {
  const first = lexemes[at] as Lexeme;
  const glyph = GLYPHS[first.lower];
  const whole = glyph ?? (first.kind === "number" ? digitsValue(first.lower) : null);
  if (whole === null) return null;
  let to = at + 1;
  let value = whole;
  const [slash, below] = [lexemes[to], lexemes[to + 1]];
  if (slash?.lower === "/" && slash.gap === "none" && below?.kind === "number" && below.gap === "none") {
    const under = digitsValue(below.lower) ?? 0;
    if (lexemes[to + 2]?.lower === "/" || under <= whole || under > 16) return null;
    return { from: at, to: to + 2, value: whole / under, form: "fraction", scale: 1, scaleFrom: to + 2 };
  }
  const thousands = lexemes[to + 1];
  if (
    lexemes[to]?.lower === "," &&
    thousands?.lower === "000" &&
    thousands.gap === "space" &&
    whole < 1000 &&
    Number.isInteger(whole)
  ) {
    value *= 1000;
    to += 2;
  }
  if (glyph === undefined) {
    const half = withHalf(lexemes, to, lexicon);
    value += half.more;
    to = half.to;
  }
  const { to: end, scale } = scaleAt(lexemes, to, lexicon);
  return { from: at, to: end, value: tidy(value * scale), form: "digits", scale, scaleFrom: to };
};

/** 8.1 million is 8100000, not 8099999.999999999. */
const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

/** "-5 degrees", "minus 10%": below zero only where a degree, percent or currency follows. */
const negative = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): Numeral | null => {
  const sign = lexemes[at] as Lexeme;
  const number = lexemes[at + 1];
  if (number?.kind !== "number" || number.gap === "break" || sign.gap === "none" || lexemes[at - 1]?.kind === "number")
    return null;
  const found = digits(lexemes, at + 1, lexicon);
  if (found === null || found.value === null) return null;
  const unit = matchAt(lexicon.units, lexemes, found.to)?.value.kind;
  const below = unit === "temperature" || (unit === "share" && number.gap === "none");
  return below ? { ...found, from: at, value: -found.value } : null;
};

const vague = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): Numeral | null => {
  const before = matchAt(lexicon.vagueBeforeScale, lexemes, at);
  if (before !== null) {
    const { to } = scaleAt(lexemes, before.to, lexicon);
    if (to > before.to) return { from: at, to, value: null, form: "vague", scale: 1, scaleFrom: to };
  }
  const found = matchAt(lexicon.vague, lexemes, at);
  if (found === null) return null;
  const last = lexemes[found.to - 1] as Lexeme;
  const to = lexicon.is("of", last.lower) ? found.to - 1 : found.to;
  let scale = 1;
  for (let index = at; index < to; index++)
    scale *= lexicon.scales.get((lexemes[index] as Lexeme).lower.replace(/s$/, "")) ?? 1;
  return { from: at, to, value: null, form: "vague", scale, scaleFrom: to };
};

/** The number that begins at lexeme `at`, or null. */
export const numeralAt = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon): Numeral | null => {
  const first = lexemes[at];
  if (first === undefined) return null;
  if (first.kind === "number") return fraction(lexemes, at, lexicon) ?? digits(lexemes, at, lexicon);
  if (lexicon.is("minus", first.lower)) return negative(lexemes, at, lexicon);
  if (first.kind === "mark") return GLYPHS[first.lower] === undefined ? null : digits(lexemes, at, lexicon);
  const indefinite = vague(lexemes, at, lexicon);
  if (indefinite !== null) return indefinite;
  const part = fraction(lexemes, at, lexicon);
  if (part !== null) return part;
  const fold = lexicon.folds.get(first.lower);
  if (fold !== undefined) return { from: at, to: at + 1, value: fold, form: "words", scale: 1, scaleFrom: at + 1 };
  const times = lexicon.times.get(first.lower);
  if (times !== undefined) return { from: at, to: at + 1, value: times, form: "times", scale: 1, scaleFrom: at + 1 };
  if (lexicon.is("articles", first.lower) && lexicon.is("single", lexemes[at + 1]?.lower))
    return { from: at + 1, to: at + 2, value: 1, form: "words", scale: 1, scaleFrom: at + 2 };
  const words = numberWords(lexemes, at, lexicon);
  if (words === null) return null;
  const half = withHalf(lexemes, words.to, lexicon);
  if (half.more === 0) return words;
  const { to, scale } = scaleAt(lexemes, half.to, lexicon);
  // "a million and a half" is half a million more
  const more = scale === 1 ? half.more * words.scale : half.more;
  return { ...words, to, value: ((words.value ?? 0) + more) * scale, scale: Math.max(scale, words.scale) };
};
