// A language's number tables made ready for matching, once per table.
import type { CurrencyRow, NumberTables, UnitRow } from "../../lang/number-tables.ts";
import type { Hedge } from "../../model/claim.ts";
import { lexemesOf } from "./lexemes.ts";
import { type PhraseTable, phraseTable } from "./phrases.ts";

export interface CurrencyAfter {
  readonly code: string;
  /** The word is money only after a scale word: "five million pounds". */
  readonly scaled: boolean;
}

export interface Lexicon {
  readonly tables: NumberTables;
  readonly is: (list: WordList, word: string | undefined) => boolean;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly letterScales: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly times: ReadonlyMap<string, number>;
  readonly folds: ReadonlyMap<string, number>;
  readonly notOne: PhraseTable<true>;
  readonly currenciesTouching: ReadonlyMap<string, string>;
  /** Words that a quantity may begin with; every other word is passed over. */
  readonly starts: ReadonlySet<string>;
  /** Of these, words of none: "no", "nobody", "not one". */
  readonly nones: ReadonlySet<string>;
  readonly vague: PhraseTable<true>;
  readonly vagueBeforeScale: PhraseTable<true>;
  readonly hedgesBefore: PhraseTable<Hedge>;
  readonly hedgesAfter: PhraseTable<Hedge>;
  readonly partOf: PhraseTable<true>;
  readonly units: PhraseTable<UnitRow>;
  readonly touchingUnits: PhraseTable<UnitRow>;
  readonly currenciesBefore: PhraseTable<CurrencyRow>;
  readonly currenciesAfter: PhraseTable<CurrencyAfter>;
  readonly codes: ReadonlySet<string>;
  readonly ageAfter: PhraseTable<true>;
  readonly ageBefore: PhraseTable<true>;
  readonly clockBefore: PhraseTable<true>;
  readonly clockAfter: PhraseTable<true>;
  readonly identifierBefore: PhraseTable<true>;
}

type WordList = {
  readonly [Key in keyof NumberTables]: NumberTables[Key] extends readonly string[] ? Key : never;
}[keyof NumberTables];

const known = new WeakMap<NumberTables, Lexicon>();
const marks = <T>(phrases: readonly string[], value: T): (readonly [string, T])[] =>
  phrases.map((phrase) => [phrase, value] as const);

const build = (tables: NumberTables): Lexicon => {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const [key, value] of Object.entries(tables)) {
    if (Array.isArray(value) && typeof value[0] === "string") sets.set(key, new Set(value as string[]));
  }
  return {
    tables,
    is: (list, word) => word !== undefined && (sets.get(list)?.has(word) ?? false),
    cardinals: new Map(Object.entries(tables.cardinals)),
    scales: new Map(Object.entries(tables.scales)),
    letterScales: new Map(Object.entries(tables.letterScales)),
    fractions: new Map(Object.entries(tables.fractions)),
    ordinals: new Map(Object.entries(tables.ordinals)),
    times: new Map(Object.entries(tables.times)),
    folds: new Map(Object.entries(tables.folds)),
    notOne: phraseTable(marks(tables.notOne, true)),
    currenciesTouching: new Map(
      tables.currencies.flatMap(({ code, touching = [] }) => touching.map((form) => [form, code] as const)),
    ),
    starts: new Set(
      [
        ...[tables.cardinals, tables.fractions, tables.times, tables.folds, tables.ordinals].flatMap(Object.keys),
        ...[tables.articles, tables.half, tables.vague, tables.vagueBeforeScale, tables.notOne].flat(),
        ...[tables.none, tables.noneAlone, tables.nobodyAlone, tables.minus].flat(),
      ].map((phrase) => lexemesOf(phrase)[0]?.lower ?? phrase),
    ),
    nones: new Set(
      [tables.none, tables.noneAlone, tables.nobodyAlone, tables.notOne].flat().map((phrase) => phrase.split(" ")[0]),
    ),
    vague: phraseTable(marks(tables.vague, true)),
    vagueBeforeScale: phraseTable(marks(tables.vagueBeforeScale, true)),
    hedgesBefore: phraseTable(Object.entries(tables.hedgesBefore)),
    hedgesAfter: phraseTable(Object.entries(tables.hedgesAfter)),
    partOf: phraseTable(marks(tables.partOf, true)),
    units: phraseTable(tables.units.flatMap((unit) => marks(unit.forms, unit))),
    touchingUnits: phraseTable(tables.units.flatMap((unit) => marks(unit.touching ?? [], unit))),
    currenciesBefore: phraseTable(tables.currencies.flatMap((currency) => marks(currency.before, currency))),
    currenciesAfter: phraseTable(
      tables.currencies.flatMap(({ code, after, scaled = [] }) => [
        ...marks(after, { code, scaled: false }),
        ...marks(scaled, { code, scaled: true }),
      ]),
    ),
    codes: new Set(tables.currencies.map((currency) => currency.code)),
    ageAfter: phraseTable(marks(tables.ageAfter, true)),
    ageBefore: phraseTable(marks(tables.ageBefore, true)),
    clockBefore: phraseTable(marks(tables.clockBefore, true)),
    clockAfter: phraseTable(marks(tables.clockAfter, true)),
    identifierBefore: phraseTable(marks(tables.identifierBefore, true)),
  } as Lexicon;
};

/** The lexicon of a language's number tables. */
export const lexiconOf = (tables: NumberTables): Lexicon => {
  const found = known.get(tables) ?? build(tables);
  known.set(tables, found);
  return found;
};
