// What speaks for and against two source names being one: a page of numbers, each with the words that a reader is shown.

/** Sum from which a pair is the same, and from which it is left to a person. */
export const SAME = 1;
export const UNSURE = 0.6;

export const WEIGHTS = {
  /** Two names of one real body, by the table of known bodies. */
  "known-body": 2,
  "known-bodies-differ": -3,
  /** One state under its name, seat or people. */
  state: 1.6,
  "states-differ": -3,
  /** State and its government. */
  government: 1.2,
  /** Same words, among them one that only this body has. */
  name: 1.2,
  /** Same words, none of which tells two bodies apart: "the ministry of defence". */
  "plain-name": 0.5,
  /** Shares the word that only it has, and the kind of body: "Orvane Chemical works" and "Orvane". */
  "own-word": 0.7,
  /** One says less than the other, same kind of body: "coast guard service", "Marenna Coast Guard". */
  "shorter-name": 0.5,
  acronym: 1.1,
  "kinds-differ": -2,
  "fields-differ": -1.5,
  "own-words-differ": -1.5,
  /** Full personal names. */
  person: 1.3,
  "spelled-otherwise": 1.05,
  surname: 0.5,
  "given-names-differ": -3,
  "persons-differ": -3,
  "man-and-woman": -3,
  /** Same office of the same body: "director of the town hospital" and "the director, Dr Ivo Sarn". */
  office: 0.7,
  "offices-differ": -0.5,
  "same-body": 0.4,
  "bodies-differ": -0.6,
  "one-document": 0.6,
  "one-story": 0.6,
  "near-story": 0.25,
  "no-story": -0.5,
  "one-outlet": 0.15,
  "far-apart": -0.3,
  "same-place": 0.3,
  "places-differ": -0.6,
  "nobody-in-particular": -2,
  "different-things": -3,
  /** No word in common: no reason to think that they are one, and none to forbid it. */
  "nothing-shared": -1,
} as const satisfies Readonly<Record<string, number>>;

export type Feature = keyof typeof WEIGHTS;

/** What forbids that two are ever one, however much else speaks for it. */
export const FORBIDDING: ReadonlySet<string> = new Set<Feature>([
  "known-bodies-differ",
  "states-differ",
  "kinds-differ",
  "fields-differ",
  "own-words-differ",
  "given-names-differ",
  "persons-differ",
  "man-and-woman",
  "different-things",
]);

/** Writes one reason down, with its weight. */
export type Note = (feature: Feature, words: string) => void;
