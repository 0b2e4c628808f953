// The codes of questions, relations and takings in the words a reader sees: one row a code, checked by the compiler.
import type {
  CountKind,
  ESTIMATE_RULES,
  POSITION_STATES,
  RelatedQuestion,
  RelationType,
  Status,
  TakingWay,
} from "../../model/question.ts";

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  "single-origin": "one origin",
  supported: "supported",
  contested: "contested",
  growing: "growing",
  revised: "revised",
  withdrawn: "withdrawn",
  dormant: "dormant",
};

/** What each status says, for the legend and for tooltips. */
export const STATUS_MEANING: Readonly<Record<Status, string>> = {
  "single-origin": "all reports go back to one origin",
  supported: "independent origins agree",
  contested: "origins give figures that cannot both hold",
  growing: "the latest figures are higher than those before",
  revised: "an origin changed its own figure",
  withdrawn: "an origin took its figure back",
  dormant: "nothing new for a long time",
};

export const COUNT_KIND_WORDS: Readonly<Record<CountKind, string>> = {
  incident: "one incident",
  period: "a stretch of time",
  "running-total": "running total",
  stock: "state on a day",
  increment: "addition",
  share: "part of another figure",
};

export const TAKING_WORDS: Readonly<Record<TakingWay, string>> = {
  chain: "names it as its source",
  credit: "credits it",
  link: "links to it",
  "copied-text": "copied text",
  "same-words": "same words quoted",
  family: "same owner",
};

export const RULE_WORDS: Readonly<Record<(typeof ESTIMATE_RULES)[number], string>> = {
  "latest-per-origin": "Latest of each origin",
  "most-conservative": "Most conservative",
  "by-side": "By side",
  "documented-minimum": "Documented minimum",
};

/** What a rule does, in a sentence under the chooser. */
export const RULE_MEANING: Readonly<Record<(typeof ESTIMATE_RULES)[number], string>> = {
  "latest-per-origin": "Each independent origin counts once, with its latest figure.",
  "most-conservative": "The lowest figure that an origin still stands by.",
  "by-side": "Each side has a column of its own; sides are never mixed.",
  "documented-minimum": "Only what is counted one by one: plain figures, no guesses and no ranges.",
};

export const STATE_WORDS: Readonly<Record<(typeof POSITION_STATES)[number], string>> = {
  current: "current",
  superseded: "superseded",
  withdrawn: "withdrawn",
};

export const RELATION_WORDS: Readonly<Record<RelationType, string>> = {
  supports: "supports",
  contradicts: "contradicts",
  revises: "revises",
  copies: "copies",
  denies: "denies",
  tension: "in tension",
};

export const RELATED_WORDS: Readonly<Record<RelatedQuestion["relation"], string>> = {
  contains: "counts these and others",
  "part-of": "a part of this",
  "same-event": "the same event",
  increments: "additions to this",
};

export const DIRECTION_WORDS: Readonly<Record<"up" | "down" | "withdrawn" | "corrected", string>> = {
  up: "revised up",
  down: "revised down",
  withdrawn: "withdrawn",
  corrected: "corrected",
};

const many = (count: number, one: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : `${one}s`}`;

/** "2 origins, 9 documents". */
export const weightWords = (question: { readonly strict: number; readonly documents: number }): string =>
  `${many(question.strict, "origin")}, ${many(question.documents, "document")}`;

/** A count with its noun: `countWords(1, "claim")` is "1 claim". */
export const countWords = many;
