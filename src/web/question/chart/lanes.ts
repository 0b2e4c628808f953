// The answers of a question as lanes of points, one lane a claimant: where each stands in time, how its bounds are drawn,
// what copied it and what denies it. Pure; the chart only draws.
import type { AnswerRecord, OriginRecord, QuestionRecord } from "../../../export/question-record.ts";

export const AXES = ["known", "event", "published"] as const;
/** Which clock runs across: the day for which it was known, of the event, or of publication. */
export type Axis = (typeof AXES)[number];

export const SHAPES = ["dot", "about", "open-above", "open-below", "range", "vague"] as const;
export type Shape = (typeof SHAPES)[number];

export interface Point {
  readonly answer: AnswerRecord;
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  /** Where an event of several days began. */
  readonly from: number | null;
  readonly shape: Shape;
  /** The height that the step line runs at; null for vague words. */
  readonly level: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isOld: boolean;
  /** The old figure told again once the new one stood, or named as the earlier one: no step of the series. */
  readonly isEcho: boolean;
  /** How it revises the point before it. */
  readonly revises: "up" | "down" | "withdrawn" | "corrected" | null;
  /** Parties that deny it. */
  readonly deniedBy: readonly string[];
  /** Claims that cannot hold beside it. */
  readonly against: readonly string[];
}

export interface Copy {
  readonly answer: AnswerRecord;
  readonly time: number;
}

export interface Lane {
  readonly origin: OriginRecord;
  readonly points: readonly Point[];
  readonly copies: readonly Copy[];
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** Answers that have no time on this axis. */
  readonly undated: number;
}

const DAY = 86_400_000;
const NOON = DAY / 2;

const instantOf = (iso: string): number | null => {
  const time = Date.parse(/T/.test(iso) ? iso : `${iso.length === 7 ? `${iso}-15` : iso}T12:00:00Z`);
  return Number.isFinite(time) ? time : null;
};

/** The time of an answer on an axis; within its day it stands where it was published, so that a busy day keeps its order. */
export const timeOf = (answer: AnswerRecord, axis: Axis): number | null => {
  const published = answer.publishedAt ? instantOf(answer.publishedAt) : null;
  if (axis === "published") return published;
  const day = axis === "event" ? (answer.eventTime?.end ?? null) : (answer.at ?? answer.publishedAt);
  if (day === null) return null;
  return answer.publishedAt?.slice(0, 10) === day ? published : instantOf(day);
};

/** How a figure's bounds are drawn: "up to 30" is open below, "dozens" a label on the axis. */
export const shapeOf = ({ hedge, value, low, high }: AnswerRecord): Shape => {
  if (hedge === "vague" || (value === null && low === null && high === null)) return "vague";
  if (value === null && low !== null && high !== null && low !== high) return "range";
  if (hedge === "at-least" || hedge === "more-than" || (value === null && high === null)) return "open-above";
  if (hedge === "at-most" || hedge === "less-than" || (value === null && low === null)) return "open-below";
  return hedge === "about" || hedge === "almost" ? "about" : "dot";
};

const levelOf = ({ value, low, high }: AnswerRecord, shape: Shape): number | null => {
  if (shape === "vague") return null;
  if (value !== null) return value;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
};

const grouped = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

/** Marks old figures that a later report tells again beside the new one. */
const markEchoes = (points: readonly Point[]): readonly Point[] => {
  const first = points.find((point) => !point.isOld && point.level !== null)?.time ?? Number.POSITIVE_INFINITY;
  const steps = new Set<number>();
  return points.map((point) => {
    const again = point.isOld && (point.time >= first || (point.level !== null && steps.has(point.level)));
    if (point.level !== null) steps.add(point.level);
    return point.isEcho || !again || point.revises !== null ? point : { ...point, isEcho: true };
  });
};

/** Points of one lane that share an instant are set apart by a little, in their order. */
const spread = (points: readonly Point[]): readonly Point[] => {
  let last = Number.NEGATIVE_INFINITY;
  return points.map((point) => {
    const time = point.time <= last ? last + DAY / 24 : point.time;
    last = time;
    return time === point.time ? point : { ...point, time };
  });
};

/** The lanes of a question: claimants with the most documents first, each with its points in order of time. */
export const lanesOf = (question: QuestionRecord, axis: Axis): Lanes => {
  const byOrigin = grouped(question.answers, (answer) => answer.originId);
  const revisions = new Map(
    question.relations.flatMap(({ type, b, direction }) => (type === "revises" ? [[b, direction ?? "corrected"]] : [])),
  );
  const party = new Map(question.stances.map((stance) => [stance.claimId, stance.party]));
  const denials = grouped(
    [
      ...question.relations.flatMap(({ type, a, b }) =>
        type === "denies" ? [{ claim: a, by: party.get(b) ?? "" }] : [],
      ),
      ...question.stances.flatMap(({ about, party: by, stance }) =>
        about && (stance === "denies" || stance === "disputes") ? [{ claim: about, by }] : [],
      ),
    ],
    ({ claim }) => claim,
  );
  const against = grouped(
    question.relations.flatMap(({ type, a, b }) =>
      type === "contradicts"
        ? [
            { claim: a, other: b },
            { claim: b, other: a },
          ]
        : [],
    ),
    ({ claim }) => claim,
  );
  let undated = 0;
  const lanes = question.origins.flatMap((origin): Lane[] => {
    const points: Point[] = [];
    const copies: Copy[] = [];
    for (const answer of byOrigin.get(origin.id) ?? []) {
      const time = timeOf(answer, axis);
      if (time === null) {
        undated++;
        continue;
      }
      if (answer.takenFrom !== null) {
        copies.push({ answer, time });
        continue;
      }
      const shape = shapeOf(answer);
      const start = axis === "event" && answer.eventTime ? instantOf(answer.eventTime.start) : null;
      points.push({
        answer,
        time,
        from: start !== null && time - start > NOON ? start : null,
        shape,
        level: levelOf(answer, shape),
        low: answer.low ?? (shape === "open-above" ? answer.value : null),
        high: answer.high ?? (shape === "open-below" ? answer.value : null),
        isOld: answer.state !== "current",
        isEcho: answer.role === "previous",
        revises: (revisions.get(answer.claimId) as Point["revises"]) ?? null,
        deniedBy: [...new Set((denials.get(answer.claimId) ?? []).map(({ by }) => by).filter((by) => by !== ""))],
        against: (against.get(answer.claimId) ?? []).map(({ other }) => other),
      });
    }
    if (points.length === 0 && copies.length === 0) return [];
    points.sort((a, b) => a.time - b.time);
    copies.sort((a, b) => a.time - b.time);
    return [{ origin, points: markEchoes(spread(points)), copies }];
  });
  lanes.sort((a, b) => b.origin.documents - a.origin.documents || a.origin.name.localeCompare(b.origin.name));
  return { lanes, undated };
};
