// What a question's relations come to over time: contradictions between claimants, revisions, and one history of all. Pure.
import type { AnswerRecord, QuestionRecord } from "../../export/question-record.ts";
import { answerPhrase } from "../words/answer.ts";
import { STANCE_WORDS } from "../words/codes.ts";
import { DIRECTION_WORDS } from "../words/question.ts";

/** When an answer came to be known: its publication, else its capture. */
export const seenAt = (answer: Pick<AnswerRecord, "publishedAt" | "capturedAt">): string =>
  answer.publishedAt ?? answer.capturedAt;

const later = (a: string, b: string): string => (a > b ? a : b);

/** Claims by id, and the last day on which each claimant's figure was still printed. */
const indexOf = (question: QuestionRecord) => {
  const byId = new Map(question.answers.map((answer) => [answer.claimId, answer]));
  const names = new Map(question.origins.map((origin) => [origin.id, origin.name]));
  const lastSaid = new Map<string, string>();
  const keyOf = (answer: AnswerRecord) => `${answer.originId}/${answer.value}/${answer.low}/${answer.high}`;
  for (const answer of question.answers) {
    const key = keyOf(answer);
    lastSaid.set(key, later(lastSaid.get(key) ?? "", seenAt(answer)));
  }
  return {
    byId,
    nameOf: (answer: AnswerRecord) => names.get(answer.originId) ?? "Unnamed",
    lastSaid: (answer: AnswerRecord) => lastSaid.get(keyOf(answer)) ?? seenAt(answer),
  };
};

export interface Dispute {
  readonly key: string;
  readonly type: "contradicts" | "tension";
  readonly a: AnswerRecord;
  readonly b: AnswerRecord;
  readonly aName: string;
  readonly bName: string;
  /** How many pairs of figures between the two say so. */
  readonly pairs: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly reason: string;
}

/** Contradictions, one line for two claimants, with the latest pair of figures: first seen when both stood, last when both were last said. */
export const disputesOf = (question: QuestionRecord): Dispute[] => {
  const { byId, nameOf, lastSaid } = indexOf(question);
  const disputes = new Map<string, Dispute>();
  for (const { type, a: aId, b: bId, reason } of question.relations) {
    const a = byId.get(aId);
    const b = byId.get(bId);
    if ((type !== "contradicts" && type !== "tension") || !a || !b) continue;
    const [first, second] = a.originId < b.originId ? [a, b] : [b, a];
    const key = `${type}/${first.originId}/${second.originId}`;
    const from = later(seenAt(a), seenAt(b));
    const until = [lastSaid(a), lastSaid(b)].sort()[0] ?? from;
    const old = disputes.get(key);
    const isNewer = !old || from >= later(seenAt(old.a), seenAt(old.b));
    disputes.set(key, {
      key,
      type,
      ...(isNewer
        ? { a: first, b: second, aName: nameOf(first), bName: nameOf(second), reason }
        : { a: old.a, b: old.b, aName: old.aName, bName: old.bName, reason: old.reason }),
      pairs: (old?.pairs ?? 0) + 1,
      firstSeen: old && old.firstSeen < from ? old.firstSeen : from,
      lastSeen: later(old?.lastSeen ?? from, later(until, from)),
    });
  }
  return [...disputes.values()].sort((a, b) =>
    a.type === b.type ? (a.lastSeen < b.lastSeen ? 1 : -1) : a.type < b.type ? -1 : 1,
  );
};

export interface Revision {
  readonly key: string;
  readonly from: AnswerRecord;
  readonly to: AnswerRecord;
  readonly name: string;
  readonly direction: "up" | "down" | "withdrawn" | "corrected";
  readonly firstSeen: string;
  /** When the old figure was last printed; null when never after it was replaced. */
  readonly oldLastSeen: string | null;
  readonly reason: string;
}

/** A claimant's changes to its own figure, newest first, with how long the old one lived on. */
export const revisionsOf = (question: QuestionRecord): Revision[] => {
  const { byId, nameOf, lastSaid } = indexOf(question);
  return question.relations
    .flatMap(({ type, a, b, direction, reason }): Revision[] => {
      const from = byId.get(a);
      const to = byId.get(b);
      if (type !== "revises" || !from || !to) return [];
      const firstSeen = seenAt(to);
      const oldLast = lastSaid(from);
      return [
        {
          key: `${a}/${b}`,
          from,
          to,
          name: nameOf(to),
          direction: direction ?? "corrected",
          firstSeen,
          oldLastSeen: oldLast > firstSeen ? oldLast : null,
          reason,
        },
      ];
    })
    .sort((a, b) => (a.firstSeen < b.firstSeen ? 1 : -1));
};

export interface HistoryEntry {
  readonly key: string;
  readonly at: string;
  readonly claimId: string;
  readonly documentId: string;
  readonly kind: "first" | "revision" | "copy" | "repeat" | "stance" | "forecast";
  readonly who: string;
  readonly what: string;
  readonly outlet: string | null;
}

const WEIGHT: Readonly<Record<HistoryEntry["kind"], number>> = {
  revision: 4,
  first: 3,
  stance: 2,
  forecast: 2,
  repeat: 1,
  copy: 0,
};

/** Everything that happened to the question, newest first: who first said what, who revised, copied, denied, foresaw. */
export const historyOf = (question: QuestionRecord): HistoryEntry[] => {
  const { byId, nameOf } = indexOf(question);
  const revised = new Map(
    question.relations.flatMap((relation) => (relation.type === "revises" ? [[relation.b, relation] as const] : [])),
  );
  const known = new Set<string>();
  const order = (a: AnswerRecord, b: AnswerRecord) =>
    seenAt(a) < seenAt(b)
      ? -1
      : seenAt(a) > seenAt(b)
        ? 1
        : Number(b.state === "current") - Number(a.state === "current");
  const answers = [...question.answers].sort(order);
  const told = answers.map((answer): HistoryEntry => {
    const revision = revised.get(answer.claimId);
    const old = revision ? byId.get(revision.a) : undefined;
    const from = answer.takenFrom ? byId.get(answer.takenFrom) : undefined;
    const isFirst = !known.has(answer.originId);
    known.add(answer.originId);
    const kind = answer.takenFrom !== null ? "copy" : revision ? "revision" : isFirst ? "first" : "repeat";
    const what =
      kind === "copy"
        ? `${answerPhrase(answer)}, taken from ${from?.outlet ?? "another report"}`
        : revision
          ? `${DIRECTION_WORDS[revision.direction ?? "corrected"]}${old ? ` from ${answerPhrase(old)}` : ""} to ${answerPhrase(answer)}`
          : isFirst
            ? `first says ${answerPhrase(answer)}`
            : `says ${answerPhrase(answer)}`;
    const { claimId, documentId, outlet } = answer;
    return { key: claimId, at: seenAt(answer), claimId, documentId, kind, who: nameOf(answer), what, outlet };
  });
  // A report is one event for a claimant, however often it gives the figure: a revision before a first word before a repeat.
  const events = new Map<string, HistoryEntry>();
  for (const entry of told) {
    const key = `${entry.documentId}/${entry.who}`;
    const before = events.get(key);
    if (!before || WEIGHT[entry.kind] > WEIGHT[before.kind]) events.set(key, entry);
  }
  const entries = [...events.values()];
  for (const stance of question.stances)
    entries.push({
      key: stance.claimId,
      at: stance.publishedAt ?? "",
      claimId: stance.claimId,
      documentId: stance.documentId,
      kind: "stance",
      who: stance.party,
      what: STANCE_WORDS[stance.stance],
      outlet: stance.outlet,
    });
  for (const forecast of question.forecasts)
    entries.push({
      key: forecast.claimId,
      at: forecast.publishedAt ?? "",
      claimId: forecast.claimId,
      documentId: forecast.documentId,
      kind: "forecast",
      who: forecast.who ?? "A forecast",
      what: "says what may come",
      outlet: forecast.outlet,
    });
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
};
