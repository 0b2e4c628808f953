// Two event mentions -> signs that they tell of one event, with the weights of a small table.
import { en } from "../../src/lang/en/index.ts";
import { lexiconOf } from "../../src/reconcile/profile/lexicon.ts";
import type { EventMention } from "./ecb.ts";

const lexicon = lexiconOf(en);
const telling = (word: string): boolean =>
  word.length > 2 && /^\p{L}/u.test(word) && !lexicon.common.has(word.toLowerCase());

export interface Seen {
  readonly mention: EventMention;
  readonly lemma: string;
  readonly topics: ReadonlySet<string>;
  readonly aspect: string;
  readonly around: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly told: ReadonlyMap<string, number>;
  readonly norm: number;
}

const norms = (told: ReadonlyMap<string, number>): number =>
  Math.sqrt([...told.values()].reduce((sum, n) => sum + n * n, 0));

/** Stems of the telling words of a document. */
export const stemsOf = (words: readonly string[]): string[] => words.filter(telling).map(lexicon.stem);

/** What comparing needs of a mention; `rarity` weighs a word by how few documents hold it. */
export const seen = (mention: EventMention, rarity: (stem: string) => number): Seen => {
  const told = new Map<string, number>();
  for (const stem of stemsOf(mention.told)) told.set(stem, (told.get(stem) ?? 0) + 1);
  for (const [stem, count] of told) told.set(stem, (1 + Math.log(count)) * rarity(stem));
  const head = mention.words.find((word) => telling(word)) ?? mention.words[0] ?? "";
  return {
    mention,
    lemma: mention.words.map((word) => lexicon.stem(word)).join(" "),
    topics: new Set(mention.words.filter(telling).map(lexicon.stem)),
    aspect: lexicon.aspectOf.get(head.toLowerCase()) ?? "",
    around: new Set(mention.around.filter((word) => telling(word) && !/^\p{Lu}/u.test(word)).map(lexicon.topic)),
    names: new Set(mention.around.filter((word) => telling(word) && /^\p{Lu}/u.test(word)).map(lexicon.nameStem)),
    told,
    norm: norms(told),
  };
};

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
};

const cosine = (a: Seen, b: Seen): number => {
  let sum = 0;
  for (const [stem, weight] of a.told) sum += weight * (b.told.get(stem) ?? 0);
  return sum / Math.max(1e-9, a.norm * b.norm);
};

const stemAlike = (a: Seen, b: Seen): number => {
  const [x, y] = [a.lemma, b.lemma];
  const shared = [...x].findIndex((letter, i) => letter !== y[i]);
  return x !== y && (shared < 0 || shared >= 4) && Math.min(x.length, y.length) >= 4 ? 1 : 0;
};

export const SIGN_NAMES = [
  "same",
  "shares",
  "stem",
  "aspect",
  "around",
  "names",
  "told",
  "same-told",
  "one-document",
  "bias",
] as const;
export type EventSign = (typeof SIGN_NAMES)[number];

/** Strength of each sign from 0 to 1. */
export const eventSigns = (a: Seen, b: Seen): Record<EventSign, number> => {
  const same = a.lemma === b.lemma ? 1 : 0;
  const told = a.mention.document === b.mention.document ? 1 : cosine(a, b);
  return {
    same,
    shares: same ? 0 : likeness(a.topics, b.topics),
    stem: stemAlike(a, b),
    aspect: !same && a.aspect !== "" && a.aspect === b.aspect ? 1 : 0,
    around: likeness(a.around, b.around),
    names: likeness(a.names, b.names),
    told,
    "same-told": same * told,
    "one-document": a.mention.document === b.mention.document ? 1 : 0,
    bias: 1,
  };
};
