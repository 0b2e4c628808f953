// The number tables that a language supplies: number words, hedges, units, currencies and the words around them.
import type { QuantityKind } from "../model/annotation.ts";
import type { Hedge } from "../model/claim.ts";

/** Phrases of one to five words in lower case, parted by single spaces. */
export type Phrases = readonly string[];

export interface UnitRow {
  /** Canonical English name, the same in every language: "kilometre", "square metre", "percent". */
  readonly name: string;
  readonly kind: QuantityKind;
  readonly forms: Phrases;
  /** Forms that count only when they touch the digits: "200g", "5t". */
  readonly touching?: Phrases;
}

export interface CurrencyRow {
  /** ISO 4217 code, or the common short code of a coin without one: "BTC". */
  readonly code: string;
  /** Signs and abbreviations that stand before the number: "$", "us$", "rs". */
  readonly before: Phrases;
  /** Words that stand after it: "dollars", "canadian dollars". */
  readonly after: Phrases;
  /** Words that are also something else, so that only a scale word makes them money: "five million pounds". */
  readonly scaled?: Phrases;
  /** Forms that are money only where they touch the digits: "214p". */
  readonly touching?: Phrases;
}

export interface NumberTables {
  /** One to ninety-nine without compounds: "seven", "twelve", "thirty". */
  readonly cardinals: Readonly<Record<string, number>>;
  /** What a number may be multiplied by: "dozen", "hundred", "million", "bn", "lakh". */
  readonly scales: Readonly<Record<string, number>>;
  /** Scales as letters on digits: "3m", "10k". */
  readonly letterScales: Readonly<Record<string, number>>;
  /** Of these, letters that are units too: "m" is million only with money or people. */
  readonly doubtfulLetters: Phrases;
  /** Words for one before a scale or fraction: "a", "an". */
  readonly articles: Phrases;
  readonly and: Phrases;
  readonly half: Phrases;
  /** "half", "third", "quarters" and their denominators. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Number words without a number: "dozens", "tens of thousands", "several". */
  readonly vague: Phrases;
  /** Words after a vague word with which it is a term: "multiple rocket launchers". */
  readonly vagueStops: Phrases;
  /** Of these, those that may stand before a scale: "several dozen". */
  readonly vagueBeforeScale: Phrases;
  /** Counts of times: "twice". */
  readonly times: Readonly<Record<string, number>>;
  /** "single" after an article is one. */
  readonly single: Phrases;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ordinalEndings: Phrases;
  /** "no" before what is counted. */
  readonly none: Phrases;
  /** "one", "body" after "no", which count only with a harm: "no one was hurt". */
  readonly nobody: Phrases;
  /** What nobody suffered: "hurt", "killed". */
  readonly harms: Phrases;
  /** Words after "no" that make no count of things: "longer", "doubt", "evidence". */
  readonly noneStops: Phrases;
  /** "none", "nobody": no number of things, no one with a harm. */
  readonly noneAlone: Phrases;
  readonly nobodyAlone: Phrases;
  /** "not one shell", "not a single shell". */
  readonly notOne: Phrases;
  /** Words around "none" with which it counts nothing: "none other", "second to none". */
  readonly noneIdioms: Phrases;
  /** Nouns that are lacked in the singular: "no running water", "no hospital". */
  readonly noneSingular: Phrases;
  /** Plurals without the plural ending: "people", "casualties" is regular, "children" is not. */
  readonly irregularPlurals: Phrases;
  readonly pluralEndings: Phrases;
  readonly pluralEndingStops: Phrases;
  /** Endings of verb forms, which describe no "one". */
  readonly verbEndings: Phrases;
  readonly of: Phrases;
  /** Plural fraction words: "thirds". */
  readonly pluralFractions: Phrases;
  /** Words that do not begin what is counted: articles, prepositions, verbs of being. */
  readonly functionWords: Phrases;
  readonly hedgesBefore: Readonly<Record<string, Hedge>>;
  readonly hedgesAfter: Readonly<Record<string, Hedge>>;
  /** Verbs that put a bare number below what they tell of: "could pass 100". */
  readonly passing: Phrases;
  /** Verbs whose "over" is their own: "handed over four coffins". */
  readonly overVerbs: Phrases;
  readonly between: Phrases;
  readonly from: Phrases;
  readonly by: Phrases;
  readonly to: Phrases;
  readonly or: Phrases;
  /** Verbs that make "from 10 to 12" a change, not a range. */
  readonly changes: Phrases;
  /** What stands between part and whole of a share: "one in five", "four out of ten". */
  readonly partOf: Phrases;
  readonly units: readonly UnitRow[];
  /** Codes of hundredths: "three dollars fifty cents". */
  readonly minor: Phrases;
  /** Touching letters that stay units as capitals: "12V", but not "5G". */
  readonly capitalUnits: Phrases;
  /** "per", "a", "each" before a second unit: "barrels a day". */
  readonly per: Phrases;
  /** Of these, those that take any unit behind them. */
  readonly perAny: Phrases;
  /** Units that follow `per` in the singular. */
  readonly perUnits: Phrases;
  /** "for every 1,000" */
  readonly perEvery: Phrases;
  /** "four times its target" */
  readonly multiples: Phrases;
  /** What sums and amounts are said to be per: "share", "barrel", "head". */
  readonly perThings: Phrases;
  /** Words behind "a day" that make it a date: "a day later". */
  readonly perStops: Phrases;
  /** "long", "wide": what inches are put to; and the words for feet before inches. */
  readonly dimensions: Phrases;
  readonly feet: Phrases;
  /** "points" that are points of percent near polls and percentages. */
  readonly pollPoints: Phrases;
  readonly currencies: readonly CurrencyRow[];
  /** Words after a number of years that make it an age: "old", "of age". */
  readonly ageAfter: Phrases;
  /** Words before a bare number that make it an age: "aged", "age". */
  readonly ageBefore: Phrases;
  /** "she", "was": "when she was six". */
  readonly ageSubjects: Phrases;
  readonly ageVerbs: Phrases;
  /** Words that may stand between a number and a unit of time: "working", "consecutive". */
  readonly unitPadding: Phrases;
  /** Articles and the like that lead in a description: "the current one". */
  readonly describers: Phrases;
  /** What may stand between a name's comma and an age: "Kim, also 19". */
  readonly agePadding: Phrases;
  /** People whose age follows "over" or "under": "children under five". */
  readonly ageOf: Phrases;
  /** "their brother, 11," */
  readonly owners: Phrases;
  /** Words before "one who" that make it a count: "including one who". */
  readonly includes: Phrases;
  /** "246 for 8" */
  readonly wicketsFor: Phrases;
  /** What is scored: "points", "goals". */
  readonly points: Phrases;
  /** Words near which points are points of percent: "lead", "poll", "turnout". */
  readonly polled: Phrases;
  /** Words before which points are those of a market: "the index shed 48 points". */
  readonly indexes: Phrases;
  /** What "half the" measures against: "half the average". */
  readonly halfMeasures: Phrases;
  /** Words before "78 out of 100" and the like: "score", "rated". */
  readonly rated: Phrases;
  /** Numbers that are dialled, and words behind them: "a 911 call". */
  readonly dialled: Phrases;
  readonly dialledFor: Phrases;
  /** Currency codes that are also names: "COP31". */
  readonly codeNames: Phrases;
  /** "tenfold": how many times as much. */
  readonly folds: Readonly<Record<string, number>>;
  /** "Street", "Avenue": what ends an address. */
  readonly streets: Phrases;
  readonly minus: Phrases;
  /** After a hyphen these tell how a thing is made: "a five-storey block", "a 70-page report". */
  readonly parts: Phrases;
  /** Words before a number that make it a name or a place in a list: "resolution", "route", "flight", "no". */
  readonly identifierBefore: Phrases;
  /** Of these, those that are verbs after a plural: "landlords number 410,000". */
  readonly numbering: Phrases;
  /** Words around two numbers that make them a score: "beat", "draw", "votes to". */
  readonly scores: Phrases;
  /** What a bore is measured for: "gun", "mortar"; a length before it is a model. */
  readonly bores: Phrases;
  /** Words after a bare number that make it a clock time. */
  /** "quarter to six": words before an hour. */
  readonly clockBefore: Phrases;
  readonly clockAfter: Phrases;
  /** Words before "one" that make it a pronoun: "no", "this", "the". */
  readonly pronounBefore: Phrases;
  /** Words after "one" and a hyphen that make no count: "one-sided". */
  readonly oneStops: Phrases;
  /** Words before "half" that make it a period or a thing: "second half", "other half". */
  readonly halfStops: Phrases;
  /** Words after a fraction that make it no share: "half past". */
  readonly shareStops: Phrases;
  /** "more", "less" after a fraction. */
  readonly comparatives: Phrases;
  /** Words after "twice" that make it a comparison: "twice as many". */
  readonly timesStops: Phrases;
  /** Hedges that mean "during" before a duration: "over three days". */
  readonly during: Phrases;
  /** Words after "one" that make it a pronoun or an unreal one: "of", "another", "day". */
  readonly pronounAfter: Phrases;
}
