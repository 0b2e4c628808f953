// A claim as a question shows it, in words: its figure, who says it, where and when.
import type { AnswerRecord } from "../../export/question-record.ts";
import type { Hedge } from "../../model/claim.ts";
import { HEDGE_WORDS } from "./codes.ts";
import { numberWords } from "./figure.ts";
import { dayWords } from "./time.ts";

interface Bounds {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly words: string;
}

export interface AnswerFigure {
  readonly hedge: string;
  readonly number: string;
  /** Words without a number in them: "dozens". */
  readonly vague: boolean;
}

/** The pieces of an answer's figure: "at least" and "14"; "20–30"; "dozens". */
export const answerFigure = ({ value, low, high, hedge, words }: Bounds): AnswerFigure => {
  if (hedge === "vague" || (value === null && low === null && high === null))
    return { hedge: "", number: words, vague: true };
  if (value !== null) return { hedge: HEDGE_WORDS[hedge], number: numberWords(value), vague: false };
  if (low !== null && high !== null && low !== high)
    return { hedge: "", number: `${numberWords(low)}–${numberWords(high)}`, vague: false };
  if (low !== null && high === null) return { hedge: "at least", number: numberWords(low), vague: false };
  if (high !== null && low === null) return { hedge: "up to", number: numberWords(high), vague: false };
  return { hedge: "", number: numberWords(low ?? 0), vague: false };
};

/** The figure in one phrase: "at least 14". */
export const answerPhrase = (answer: Bounds): string => {
  const { hedge, number } = answerFigure(answer);
  return hedge === "" ? number : `${hedge} ${number}`;
};

/** Where it stands: "Channel Nine, 2 Mar 2026". */
export const whereWords = (answer: { readonly outlet: string | null; readonly publishedAt: string | null }): string =>
  [answer.outlet ?? "an unnamed outlet", answer.publishedAt ? dayWords(answer.publishedAt) : "undated"].join(", ");

/** The address of an answer in the Reader. */
export const answerPath = (answer: { readonly documentId: string; readonly claimId: string }): string =>
  `/documents/${encodeURIComponent(answer.documentId)}?claim=${encodeURIComponent(answer.claimId)}`;

/** The answer as a screen reader speaks it: "Coast Guard: at least 14 people, 2 Mar 2026, in Channel Nine; superseded". */
export const spokenAnswer = (answer: AnswerRecord, origin: string): string => {
  const state = answer.state === "current" ? "" : `; ${answer.state}`;
  const counted = answer.counted.replace(/^\[(.*)\]$/, "$1");
  return `${origin}: ${answerPhrase(answer)} ${counted}, in ${whereWords(answer)}${answer.takenFrom ? ", a copy" : ""}${state}`;
};
