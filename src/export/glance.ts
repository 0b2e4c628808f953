// A claim as questions show it: its sentence with the number words marked, who published it when, and its figure.
import type { Claim } from "../model/claim.ts";
import { wordsOf } from "../model/span.ts";
import type { ClaimContext } from "./claims.ts";
import type { AnswerRecord } from "./question-record.ts";

/** The part of an answer that its claim alone decides; kept beside the question, so that a page reads no document. */
export interface Glance
  extends Pick<
    AnswerRecord,
    | "claimId"
    | "documentId"
    | "outlet"
    | "headline"
    | "sentence"
    | "words"
    | "wordsAt"
    | "counted"
    | "role"
    | "certainty"
    | "asOf"
    | "eventTime"
    | "publishedAt"
    | "capturedAt"
    | "demo"
  > {
  /** Name of the party of a stance, else of the last link of the chain; null is the outlet's own voice. */
  readonly who: string | null;
}

/** What a question keeps of one claim: `glanceOf(claim, { head, text }).sentence` is "At least 14 people died, …". */
export const glanceOf = (claim: Claim, { head, text }: ClaimContext): Glance => {
  const [start, end] = claim.sentence;
  const figure = claim.figure;
  return {
    claimId: claim.id,
    documentId: claim.documentId,
    outlet: head.outlet,
    headline: head.headline,
    sentence: wordsOf(text, claim.sentence),
    words: figure ? wordsOf(text, figure.words) : "",
    wordsAt: figure ? [figure.words[0] - start, figure.words[1] - start] : [0, end - start],
    counted: figure?.counted.value ?? "",
    role: figure?.role.value ?? "total",
    certainty: claim.certainty.value,
    asOf: claim.asOf?.value ?? null,
    eventTime: claim.eventTime && { start: claim.eventTime.value.start, end: claim.eventTime.value.end },
    publishedAt: head.publishedAt,
    capturedAt: head.capturedAt,
    demo: head.demo,
    who: (claim.party ?? claim.chain.at(-1))?.name.value ?? null,
  };
};
