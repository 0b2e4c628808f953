// What a front page tells of a question beside its answer: the last revision, who contradicts or supports, who denies, who copied. Pure.
import type { QuestionRecord } from "../../export/question-record.ts";
import { disputesOf, revisionsOf, seenAt } from "../question/facts.ts";
import { answerPath, answerPhrase } from "../words/answer.ts";
import { STANCE_WORDS } from "../words/codes.ts";
import { countWords, DIRECTION_WORDS, TAKING_WORDS } from "../words/question.ts";

export interface StoryPoint {
  readonly kind: "revision" | "contradiction" | "support" | "stance" | "copy";
  readonly who: string;
  readonly what: string;
  readonly path: string;
}

const STRONG: ReadonlySet<string> = new Set(["denies", "disputes", "claims-responsibility", "does-not-confirm"]);

/** The latest figure that another claimant gives too. */
const supportOf = (question: QuestionRecord): StoryPoint[] => {
  const byId = new Map(question.answers.map((answer) => [answer.claimId, answer]));
  const names = new Map(question.origins.map((origin) => [origin.id, origin.name]));
  const pairs = question.relations.flatMap(({ type, a: aId, b: bId }) => {
    const [a, b] = [byId.get(aId), byId.get(bId)];
    return type === "supports" && a && b && a.originId !== b.originId
      ? [seenAt(a) < seenAt(b) ? ([a, b] as const) : ([b, a] as const)]
      : [];
  });
  const [newest] = pairs.sort((one, other) => (seenAt(one[1]) < seenAt(other[1]) ? 1 : -1));
  if (!newest) return [];
  const [first, second] = newest;
  return [
    {
      kind: "support",
      who: names.get(second.originId) ?? "Another",
      what: `${answerPhrase(second)}, beside ${answerPhrase(first)} of ${names.get(first.originId) ?? "another"}`,
      path: answerPath(second),
    },
  ];
};

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
      : supportOf(question)),
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
