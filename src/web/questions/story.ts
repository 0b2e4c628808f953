// What a front page tells of a question beside its answer: the last revision, who contradicts, who denies, who copied. Pure.
import type { QuestionRecord } from "../../export/question-record.ts";
import { disputesOf, revisionsOf } from "../question/facts.ts";
import { answerPath, answerPhrase } from "../words/answer.ts";
import { STANCE_WORDS } from "../words/codes.ts";
import { countWords, DIRECTION_WORDS, TAKING_WORDS } from "../words/question.ts";

export interface StoryPoint {
  readonly kind: "revision" | "contradiction" | "stance" | "copy";
  readonly who: string;
  readonly what: string;
  readonly path: string;
}

const STRONG: ReadonlySet<string> = new Set(["denies", "disputes", "claims-responsibility", "does-not-confirm"]);

/** At most one point of each kind, the newest or the strongest. */
export const storyOf = (question: QuestionRecord): StoryPoint[] => {
  const [revision] = revisionsOf(question);
  const [dispute] = disputesOf(question);
  const stances = [...question.stances].sort((a, b) => ((a.publishedAt ?? "") < (b.publishedAt ?? "") ? 1 : -1));
  const stance =
    stances.find((one) => one.stance === "denies") ?? stances.find((one) => STRONG.has(one.stance)) ?? stances[0];
  const byId = new Map(question.answers.map((answer) => [answer.claimId, answer]));
  const copies = question.answers.filter((answer) => answer.takenFrom !== null);
  const taking = [...question.takings].sort((a, b) => b.strength - a.strength)[0];
  const [copy, copied] = [byId.get(taking?.to ?? ""), byId.get(taking?.from ?? "")];
  const about = stance?.about ? byId.get(stance.about) : undefined;
  return [
    ...(revision
      ? [
          {
            kind: "revision" as const,
            who: revision.name,
            what: `${DIRECTION_WORDS[revision.direction]} from ${answerPhrase(revision.from)} to ${answerPhrase(revision.to)}`,
            path: answerPath(revision.to),
          },
        ]
      : []),
    ...(dispute
      ? [
          {
            kind: "contradiction" as const,
            who: dispute.bName,
            what: `${answerPhrase(dispute.b)} against ${answerPhrase(dispute.a)} of ${dispute.aName}`,
            path: answerPath(dispute.b),
          },
        ]
      : []),
    ...(stance
      ? [
          {
            kind: "stance" as const,
            who: stance.party,
            what: `${STANCE_WORDS[stance.stance]}${about ? ` ${answerPhrase(about)}` : ""}`,
            path: answerPath(stance),
          },
        ]
      : []),
    ...(copy && copied && taking
      ? [
          {
            kind: "copy" as const,
            who: copy.outlet ?? "An outlet",
            what: `${TAKING_WORDS[taking.way]}: has it from ${copied.outlet ?? "another"}${copies.length > 1 ? `; ${countWords(copies.length, "report")} repeat others` : ""}`,
            path: answerPath(copy),
          },
        ]
      : []),
  ];
};
