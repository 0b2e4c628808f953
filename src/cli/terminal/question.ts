// Questions for a person: the answer in a line, a table of who says how many, then what agrees, differs, was revised or denied.
import { amountWords, boundsWords } from "../../export/amounts.ts";
import type { AnswerRecord, OriginRecord, QuestionRecord, QuestionSummary } from "../../export/question-record.ts";
import { dayWords } from "../../web/words/time.ts";
import { plain } from "./plain.ts";
import type { Sheet } from "./sheet.ts";
import { wrapped } from "./sheet.ts";
import { columns, shorten } from "./width.ts";
import { counted } from "./words.ts";

const padded = (words: string, width: number): string => words + " ".repeat(Math.max(0, width - columns(words)));

const figureWords = (answer: AnswerRecord): string => plain(amountWords(answer, answer.hedge, answer.words));

const statusWords = (status: readonly string[]): string => status.map((state) => state.replace(/-/g, " ")).join(", ");

/** Title and answer of a question, with what its state is. */
export const summaryLines = (question: QuestionSummary, { width, style }: Sheet): string[] => [
  style.tone("strong", wrapped(question.title, width, "")),
  wrapped(question.answer, width, ""),
  style.tone(
    "quiet",
    wrapped(
      [statusWords(question.status), counted(question.claims, "claim"), question.id].filter(Boolean).join(" · "),
      width,
      "",
    ),
  ),
];

/** The last own word of an origin: what it says now, no copy of it. */
const lastOf = (question: QuestionRecord, origin: OriginRecord): AnswerRecord | undefined => {
  const own = question.answers.filter((answer) => answer.originId === origin.id);
  const current = own.filter((answer) => answer.state === "current");
  return current.findLast((answer) => answer.takenFrom === null) ?? current.at(-1) ?? own.at(-1);
};

/** One row an origin: who, how many, when, in how many documents. */
export const originLines = (question: QuestionRecord, { width, style }: Sheet): string[] => {
  const rows = question.origins.flatMap((origin) => {
    const answer = lastOf(question, origin);
    if (!answer) return [];
    const revised =
      origin.revisions > 0 ? `, revised ${origin.revisions === 1 ? "once" : `${origin.revisions} times`}` : "";
    const state = answer.state === "withdrawn" ? ", withdrawn" : "";
    return [
      {
        who: plain(origin.side && origin.side !== origin.name ? `${origin.name} (${origin.side})` : origin.name),
        figure: figureWords(answer),
        when: answer.at ? dayWords(answer.at) : "day unknown",
        where: `${counted(origin.documents, "document")}${revised}${state}`,
      },
    ];
  });
  const wide = Math.min(Math.max(0, ...rows.map((row) => columns(row.who))), Math.max(16, Math.floor(width / 2.5)));
  const figure = Math.max(0, ...rows.map((row) => columns(row.figure)));
  const when = Math.max(0, ...rows.map((row) => columns(row.when)));
  return rows.map(
    (row) =>
      `  ${style.tone("accent", padded(shorten(row.who, wide), wide))}  ${style.tone("strong", padded(row.figure, figure))}  ${padded(row.when, when)}  ${style.tone("quiet", row.where)}`,
  );
};

const titled = (title: string, lines: readonly string[], { style }: Sheet): string[] =>
  lines.length === 0 ? [] : ["", style.tone("quiet", title), ...lines];

const indented = (words: string, sheet: Sheet): string => wrapped(words, sheet.width, "    ").replace(/^ {4}/, "  - ");

/** Every answer in order of time, each with its sentence and how it came here. */
const answerLines = (question: QuestionRecord, sheet: Sheet): string[] => {
  const { style, width } = sheet;
  const names = new Map(question.origins.map((origin) => [origin.id, origin.name]));
  const outlets = new Map(question.answers.map((answer) => [answer.claimId, answer.outlet ?? "another report"]));
  return question.answers.flatMap((answer) => {
    const taken = answer.takenFrom === null ? "" : `, taken from ${outlets.get(answer.takenFrom) ?? "another report"}`;
    const state = answer.state === "current" ? "" : `, ${answer.state}`;
    const head = `${answer.at ? dayWords(answer.at) : "day unknown"}  ${figureWords(answer)}  ${names.get(answer.originId) ?? ""}${state}`;
    return [
      `  ${style.tone("strong", shorten(plain(head), width - 2))}`,
      wrapped(answer.sentence, width, "      "),
      `      ${style.tone("quiet", shorten(plain(`${answer.outlet ?? "no outlet named"}${taken} · ${answer.claimId}`), width - 6))}`,
    ];
  });
};

const estimateWords = (estimate: QuestionRecord["estimates"][number]): string => {
  const bounds = boundsWords(estimate.low, estimate.high) ?? "none";
  const side = estimate.side === null ? "" : ` (${estimate.side})`;
  return `${estimate.rule.replace(/-/g, " ")}${side}: ${bounds} — ${estimate.reason}, from ${counted(estimate.claims.length, "claim")}`;
};

/** A question with everything that is known of it. */
export const questionText = (question: QuestionRecord, sheet: Sheet): string => {
  const moved = question.forwardedFrom ? [`${question.forwardedFrom} is this question now.`] : [];
  const differs = question.relations.filter(({ type }) => type === "contradicts" || type === "tension");
  const revised = question.relations.filter(({ type }) => type === "revises");
  const denied = question.relations.filter(({ type }) => type === "denies");
  const list = (items: readonly string[]): string[] => items.map((words) => indented(words, sheet));
  return [
    ...moved,
    ...summaryLines(question, sheet),
    ...titled("Who says how many", originLines(question, sheet), sheet),
    ...titled("Estimates", list(question.estimates.map(estimateWords)), sheet),
    ...titled("Contradictions", list(differs.map(({ reason }) => reason)), sheet),
    ...titled(
      "Revisions",
      list(revised.map(({ direction, reason }) => (direction ? `${direction}: ${reason}` : reason))),
      sheet,
    ),
    ...titled("Denials", list(denied.map(({ reason }) => reason)), sheet),
    ...titled(
      "Stances",
      list(
        question.stances.map(
          ({ party, stance, publishedAt, sentence }) =>
            `${party} ${stance.replace(/-/g, " ")}${publishedAt ? `, ${dayWords(publishedAt)}` : ""}: “${sentence}”`,
        ),
      ),
      sheet,
    ),
    ...titled(
      "Forecasts",
      list(question.forecasts.map(({ who, sentence }) => `${who ?? "the outlet"}: “${sentence}”`)),
      sheet,
    ),
    ...titled("Follows from these figures", list(question.derived.map(({ text }) => text)), sheet),
    ...titled(
      "Taken from",
      list(question.takings.map(({ way, reason }) => `${way.replace(/-/g, " ")}: ${reason}`)),
      sheet,
    ),
    ...titled(
      "Related",
      list(
        question.related.map(
          ({ title, relation, reason, questionId }) =>
            `${relation.replace(/-/g, " ")}: ${title} (${reason}) ${questionId}`,
        ),
      ),
      sheet,
    ),
    ...titled(
      "May belong here, a person is to say",
      list(question.unsure.map(({ sentence, outlet, claimId }) => `“${sentence}” ${outlet ?? ""} ${claimId}`)),
      sheet,
    ),
    ...titled("Answers", answerLines(question, sheet), sheet),
  ].join("\n");
};
