// The words of the stop in hand, in room kept for them under the chart, so that nothing moves.
import { Link } from "wouter";
import type { AnswerRecord, QuestionRecord } from "../../../export/question-record.ts";
import { answerFigure, answerPath, answerPhrase, whereWords } from "../../words/answer.ts";
import { CertaintyMark } from "../../words/certainty.tsx";
import { DIRECTION_WORDS, STATE_WORDS } from "../../words/question.ts";

/** Where a sentence begins so that its number is in sight: at a word some `before` letters ahead of it. */
export const startNear = (sentence: string, at: number, before: number): number => {
  if (at <= before) return 0;
  const space = sentence.indexOf(" ", at - before);
  return space < 0 || space >= at ? at : space + 1;
};

/** A sentence with its number words boxed; `near` keeps so many letters ahead of them. */
export const AnswerSentence = ({
  answer,
  near = Number.POSITIVE_INFINITY,
}: {
  readonly answer: Pick<AnswerRecord, "sentence" | "wordsAt">;
  readonly near?: number;
}) => {
  const [start, end] = answer.wordsAt;
  const from = startNear(answer.sentence, start, near);
  return (
    <>
      {from > 0 ? "… " : ""}
      {answer.sentence.slice(from, start)}
      <span className="mk-figure at-start at-end">{answer.sentence.slice(start, end)}</span>
      {answer.sentence.slice(end)}
    </>
  );
};

/** What other claims do to this one: "revised up from 21", "cannot hold beside 40–50 (Hospital Union)". */
export const notesOf = (answer: AnswerRecord, question: QuestionRecord): string[] => {
  const byId = new Map(question.answers.map((one) => [one.claimId, one]));
  const names = new Map(question.origins.map((origin) => [origin.id, origin.name]));
  const party = new Map(question.stances.map((stance) => [stance.claimId, stance.party]));
  const other = (id: string) => byId.get(id);
  return question.relations.flatMap(({ type, a, b, direction }): string[] => {
    if (type === "revises" && b === answer.claimId) {
      const old = other(a);
      return [`${DIRECTION_WORDS[direction ?? "corrected"]}${old ? ` from ${answerPhrase(old)}` : ""}`];
    }
    if (type === "revises" && a === answer.claimId) {
      const next = other(b);
      return [`later ${DIRECTION_WORDS[direction ?? "corrected"]}${next ? ` to ${answerPhrase(next)}` : ""}`];
    }
    if (type === "contradicts" && (a === answer.claimId || b === answer.claimId)) {
      const against = other(a === answer.claimId ? b : a);
      return against
        ? [`cannot hold beside ${answerPhrase(against)} (${names.get(against.originId) ?? "another"})`]
        : [];
    }
    if (type === "denies" && a === answer.claimId) return [`denied by ${party.get(b) ?? "a party"}`];
    return [];
  });
};

export const WordsInHand = ({
  answer,
  question,
}: {
  readonly answer: AnswerRecord | null;
  readonly question: QuestionRecord;
}) => {
  if (!answer) return <div className="chart-words" />;
  const { hedge, number, vague } = answerFigure(answer);
  const origin = question.origins.find(({ id }) => id === answer.originId)?.name ?? "Unnamed";
  const from = answer.takenFrom ? question.answers.find(({ claimId }) => claimId === answer.takenFrom) : undefined;
  const notes = notesOf(answer, question);
  return (
    <div className="chart-words">
      <p className="chart-said">
        <span className="chart-who">{origin}</span>{" "}
        <span className={`chart-figure${vague ? " vague" : ""}${answer.state === "current" ? "" : " struck"}`}>
          {hedge === "" ? "" : `${hedge} `}
          {number}
        </span>
        {answer.state === "current" ? null : <span className="soft"> {STATE_WORDS[answer.state]}</span>}
        <CertaintyMark certainty={answer.certainty} />
      </p>
      <p className="chart-sentence">
        <AnswerSentence answer={answer} />
      </p>
      <p className="chart-foot soft small">
        <span>{whereWords(answer)}</span>
        {answer.takenFrom ? <span>a copy{from?.outlet ? ` of ${from.outlet}` : ""}</span> : null}
        {notes.slice(0, 3).map((note) => (
          <span key={note}>{note}</span>
        ))}
        <Link href={answerPath(answer)} tabIndex={-1}>
          Open in the Reader
        </Link>
      </p>
    </div>
  );
};
