// Judgements as public records: each with whether a later one took it back.
import type { Judgement } from "../model/judgement.ts";
import type { JudgementRecord } from "./question-record.ts";

/** All of them, newest first. */
export const toJudgementRecords = (judgements: readonly Judgement[]): JudgementRecord[] => {
  const undone = new Set(judgements.flatMap(({ undoes }) => undoes ?? []));
  return [...judgements].reverse().map((judgement) => ({ ...judgement, undone: undone.has(judgement.id) }));
};
