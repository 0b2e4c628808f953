// Which signs speak for and against two figures answering one question, and how much: a page of data.

/** Weight of a sign at full strength, and what it says to a reader; above 0 speaks for the same question. */
export interface Sign {
  readonly weight: number;
  readonly words: string;
}

const sign = (weight: number, words: string): Sign => ({ weight, words });

export const SIGNS = {
  "event-same": sign(3, "the same happened to what is counted"),
  "event-maybe": sign(1, "the words around it tell of the same"),
  "event-unknown": sign(-0.5, "what happened is not said for one of them"),
  "event-other": sign(-4, "something else happened to what is counted"),
  "counted-same": sign(1.5, "the same is counted"),
  "counted-unknown": sign(0, "what is counted is understood, not said"),
  "counted-part": sign(-2.5, "one counts a part of what the other counts"),
  "counted-other": sign(-4, "something else is counted"),
  "qualifier-same": sign(1, "the same qualifier"),
  "qualifier-missing": sign(-0.5, "one has a qualifier that the other has not"),
  "qualifier-other": sign(-2, "different qualifiers"),
  "value-same": sign(3, "the same number"),
  "value-near": sign(0.5, "numbers near each other"),
  "value-far": sign(-1.5, "numbers far from each other"),
  "kind-same": sign(0.5, "the same kind of count"),
  "kind-other": sign(-1, "another kind of count"),
  "role-part": sign(-2, "one is a part of a whole"),
  "place-same": sign(1, "the same place"),
  "place-other": sign(-3.5, "another place"),
  "level-other": sign(-3, "a wider place"),
  "time-same": sign(1, "the same days"),
  "time-other": sign(-3, "other days"),
  "named-days-same": sign(0.5, "the same day is named"),
  "copied": sign(5, "the same words"),
  "clause": sign(2.5, "the words beside the number"),
  "sentence": sign(1, "the words of the sentence"),
  "names": sign(1, "the names in the sentence"),
  "anchors": sign(2, "the names in the document"),
  "scene": sign(2, "what the documents are about"),
  "claimant": sign(0.5, "the same claimant"),
  "one-document": sign(-2.5, "both stand in one document"),
  "one-sentence": sign(-1.5, "both stand in one sentence"),
  "previous": sign(3.5, "the earlier value of the same count"),
  "far-apart": sign(-2, "published long after each other"),
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof SIGNS;

/** Where every pair starts from. */
export const BIAS = -6;
/** From here on a pair is one question; below the second, it is not. Between them it waits for a person. */
export const SAME_FROM = 1;
export const DIFFERENT_BELOW = -1;
