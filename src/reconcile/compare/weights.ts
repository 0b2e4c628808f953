// Which signs speak for and against two figures answering one question, and how much: a page of data.

/** Weight of a sign at full strength, and what it says to a reader; above 0 speaks for the same question. */
export interface Sign {
  readonly weight: number;
  readonly words: string;
}

const sign = (weight: number, words: string): Sign => ({ weight, words });

export const SIGNS = {
  "event-same": sign(0.4, "the same happened to what is counted"),
  "event-maybe": sign(0.4, "the words around it tell of the same"),
  "event-echo": sign(0.1, "the sentence before tells of the same"),
  "event-unknown": sign(0, "what happened is not said for one of them"),
  "event-other": sign(-0.85, "something else happened to what is counted"),
  "counted-same": sign(0.45, "the same is counted"),
  "counted-loosely": sign(-0.4, "one counts people, the other says who they are"),
  "counted-understood": sign(0.95, "the same is counted, in one of them understood"),
  "counted-echo": sign(0.7, "the sentence before speaks of what the other counts"),
  "counted-silent": sign(-0.25, "what one counts is not spoken of beside the other"),
  contrast: sign(-1.65, "words that part two counts of one thing"),
  shares: sign(-4.25, "both are shares"),
  "counted-unknown": sign(-0.35, "what is counted is understood, not said"),
  "counted-part": sign(-1.05, "one counts a part of what the other counts"),
  "counted-other": sign(-0.7, "something else is counted"),
  "qualifier-same": sign(0, "the same qualifier"),
  "qualifier-missing": sign(-0.15, "one has a qualifier that the other has not"),
  "qualifier-other": sign(-0.95, "different qualifiers"),
  "value-same": sign(2.2, "the same number"),
  "value-same-bare": sign(4.4, "the same number, told without what it counts"),
  "value-near": sign(2.35, "numbers near each other"),
  "value-far": sign(-2.2, "numbers far from each other"),
  was: sign(0.35, "the number that the other names as its former value"),
  "whole-same": sign(0, "parts of the same whole"),
  "role-added": sign(-0.9, "one is an addition, the other a whole"),
  "unit-same": sign(1.25, "the same unit"),
  "kind-same": sign(0, "the same kind of count"),
  "kind-other": sign(0, "another kind of count"),
  "joint-other": sign(-1.95, "one counts two things that happened as one"),
  "role-part": sign(-0.65, "one is a part of a whole"),
  "place-same": sign(0.25, "the same place"),
  "place-other": sign(-0.75, "another place"),
  "level-other": sign(-1.9, "a wider place"),
  "time-same": sign(0.5, "the same days"),
  "time-other": sign(-1.3, "other days"),
  "spot-same": sign(0.6, "the same landmark"),
  "spot-other": sign(-1.3, "another landmark"),
  "named-days-other": sign(-0.2, "other days are named"),
  "named-days-same": sign(0.3, "the same day is named"),
  copied: sign(0.35, "the same words"),
  clause: sign(2, "the words beside the number"),
  context: sign(0.15, "the words of the sentence and the one before"),
  sentence: sign(1.75, "the words of the sentence"),
  names: sign(0.25, "the names in the sentence"),
  anchors: sign(0.1, "the names in the document"),
  scene: sign(0, "what the documents are about"),
  claimant: sign(0.05, "the same claimant"),
  "one-document": sign(-2, "both stand in one document"),
  "one-document-others": sign(-0.05, "both stand in one document, on the word of two"),
  strangers: sign(-0.65, "the documents share no name"),
  "period-other": sign(-1.9, "one counts a stretch of days"),
  "one-sentence": sign(-1.75, "both stand in one sentence"),
  previous: sign(0.1, "the earlier value of the same count"),
  parts: sign(-0.3, "each is a part of a whole"),
  "none-other": sign(-0.3, "one counts none at all"),
  corrected: sign(2, "one is taken back beside the other"),
  elided: sign(2.1, "it follows the other on another's word and leaves out what it counts"),
  "agree-alone": sign(0.9, "each is the only figure of its document that counts this, and nothing speaks against it"),
  agree: sign(0.5, "the same happened to the same, and nothing speaks against it"),
  "far-apart": sign(0, "published long after each other"),
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof SIGNS;

/** Where every pair starts from. */
export const BIAS = -2.85;
/** From here on a pair is one question; below the second, it is not. Between them it waits for a person. */
export const SAME_FROM = 1;
export const DIFFERENT_BELOW = -1;
