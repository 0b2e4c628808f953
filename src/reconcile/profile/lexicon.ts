// A language's comparing tables made ready to look words up in: forms to classes, events and levels; words to their stems.
import type { LanguagePack } from "../../lang/pack.ts";

export interface Lexicon {
  /** Form of a counted noun -> class: "bodies" -> "person". */
  readonly classOf: ReadonlyMap<string, string>;
  /** Form -> event or finer aspect that it tells of: "killed" -> "kill". */
  readonly aspectOf: ReadonlyMap<string, string>;
  readonly common: ReadonlySet<string>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly stem: (word: string) => string;
  readonly nameStem: (word: string) => string;
  /** What a word is about, so that "dead", "toll" and "killed" are one: its event, its class, else its stem. */
  readonly topic: (word: string) => string;
  readonly pack: LanguagePack;
}

/** Words of a text with their places: letters and digits, inner hyphens and apostrophes kept. */
export const wordsIn = (text: string): { word: string; at: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu)].map((m) => ({ word: m[0], at: m.index }));

/** Whether any of the phrases stands in the text as whole words: `holds("the death toll rose", ["death toll"])`. */
export const holds = (text: string, phrases: readonly string[]): boolean => {
  const padded = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}']+/gu, " ")} `;
  return phrases.some((phrase) => padded.includes(` ${phrase} `));
};

const cut = (word: string, endings: readonly string[], least: number): string => {
  for (const ending of endings)
    if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
};

const bare = (word: string): string => word.toLowerCase().replace(/[’']s?$/, "");

const build = (pack: LanguagePack): Lexicon => {
  const { compare, events, times, attribution } = pack;
  const lemmas = new Map<string, string>();
  const aspects = new Map<string, string>();
  for (const { verbs, nouns, counted } of events.domains)
    for (const [table, forms] of [
      [verbs, events.verbForms],
      [nouns, events.nounForms],
      [counted, events.nounForms],
    ] as const)
      for (const phrases of Object.values(table))
        for (const phrase of phrases ?? [])
          if (!phrase.includes(" "))
            for (const form of forms(phrase)) {
              if (!lemmas.has(form)) lemmas.set(form, phrase);
            }
  for (const [aspect, forms] of Object.entries(compare.aspects)) for (const form of forms) aspects.set(form, aspect);
  const classOf = new Map<string, string>();
  for (const [name, forms] of Object.entries(compare.counted)) for (const form of forms) classOf.set(form, name);
  const people = new Map<string, string>();
  for (const [people_, state] of Object.entries(attribution.sources.demonyms)) people.set(people_.toLowerCase(), state);
  const stem = (word: string): string => {
    const plain = bare(word);
    return cut(lemmas.get(plain) ?? plain, compare.endings, 3);
  };
  return {
    classOf,
    aspectOf: aspects,
    common: new Set(compare.common),
    weekdays: new Map(Object.entries(times.weekdays)),
    stem,
    topic: (word) => {
      const plain = bare(word);
      return aspects.get(plain) ?? classOf.get(plain) ?? stem(plain);
    },
    nameStem: (word) => {
      const plain = bare(word);
      return cut((people.get(plain) ?? plain).toLowerCase(), compare.nameEndings, 4);
    },
    pack,
  };
};

const built = new WeakMap<LanguagePack, Lexicon>();

/** The lexicon of a language, built once. */
export const lexiconOf = (pack: LanguagePack): Lexicon => {
  const known = built.get(pack);
  if (known) return known;
  const made = build(pack);
  built.set(pack, made);
  return made;
};
