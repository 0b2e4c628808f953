// Text to quantities: every number, money sum, share, vague word and "no", with hedge, unit and kind. Says nothing of what is counted.
import type { LanguagePack } from "../lang/pack.ts";
import type { Name, Quantity, Sentence, TimeExpression, Token } from "../model/annotation.ts";
import { bySpan, type Span } from "../model/span.ts";
import { coverage } from "./quantities/coverage.ts";
import { hedgeOf } from "./quantities/hedges.ts";
import { classify } from "./quantities/kinds.ts";
import { type Lexeme, lexemesOf } from "./quantities/lexemes.ts";
import { lexiconOf } from "./quantities/lexicon.ts";
import { measured } from "./quantities/measures.ts";
import { noneAt } from "./quantities/nones.ts";
import { isGlyph, numeralAt } from "./quantities/numerals.ts";
import { ordinalAt } from "./quantities/ordinals.ts";
import { rangeAt } from "./quantities/ranges.ts";
import type { Scene } from "./quantities/scene.ts";
import { wordClass } from "./quantities/word-classes.ts";
import { findTimes } from "./times.ts";

export interface QuantityContext {
  /** With tokens, "one" as a pronoun and "no" before what is countable are told by parts of speech. */
  readonly tokens?: readonly Token[];
  readonly sentences?: readonly Sentence[];
  /** Numbers inside names are identifiers. */
  readonly names?: readonly Name[];
  /** Numbers inside dates are no quantities; found here when not given. */
  readonly times?: readonly TimeExpression[];
  /** Only quantities inside these ranges are returned: the blocks that are the article. */
  readonly ranges?: readonly Span[];
}

/** The name and version under which quantities are stored. */
export const QUANTITIES_VERSION = "quantities/1";

/**
 * All quantities of a text in reading order: "Officials said about 3,000 troops …" gives 3000, hedge `about`, kind `count`.
 * Dates and years are left out, ages, durations, distances, ordinals, scores and identifiers are marked as such.
 */
export const findQuantities = (text: string, pack: LanguagePack, context: QuantityContext = {}): Quantity[] => {
  const lexicon = lexiconOf(pack.numbers);
  const lexemes = lexemesOf(text);
  const times = context.times ?? findTimes(text, pack, { publishedAt: null });
  const scene: Scene = {
    lexemes,
    lexicon,
    isCode: (index) => {
      const { kind, capital, start, end } = lexemes[index] as Lexeme;
      return kind === "word" && capital && end - start === 3 && lexicon.codes.has(text.slice(start, end));
    },
    dated: coverage(times.filter((time) => !time.duration).map((time) => time.span)),
    named: coverage(
      (context.names ?? []).filter((name) => name.type !== "Date" && name.type !== "Money").map((name) => name.span),
    ),
    addresses: new Set(),
    classOf: wordClass(lexemes, context.tokens ?? []),
  };
  const found: Quantity[] = [];
  const inRange = context.ranges === undefined ? null : coverage([...context.ranges].sort(bySpan));
  for (let at = 0; at < lexemes.length; ) {
    const { kind: piece, lower } = lexemes[at] as Lexeme;
    if (piece !== "number" && !lexicon.starts.has(lower) && !isGlyph(lower)) {
      at++;
      continue;
    }
    const special = noneAt(scene, at) ?? ordinalAt(scene, at);
    if (special !== null) {
      if (special.quantity !== null) found.push(special.quantity);
      at = special.next;
      continue;
    }
    const numeral = numeralAt(lexemes, at, lexicon);
    if (numeral === null) {
      at++;
      continue;
    }
    const amount = measured(scene, rangeAt(scene, numeral));
    const { kind, next } = classify(scene, amount);
    at = Math.max(next, at + 1);
    if (kind === null) continue;
    const quantity = hedgeOf(scene, amount, kind);
    found.push(kind === "age" && quantity.unit === null ? { ...quantity, unit: "year" } : quantity);
  }
  return inRange === null ? found : found.filter((quantity) => inRange(quantity.span[0], quantity.span[1]));
};
