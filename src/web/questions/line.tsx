// One question of the list: an answer at a glance.
import { memo } from "react";
import { Link } from "wouter";
import type { QuestionSummary } from "../../export/question-record.ts";
import { answerFigure } from "../words/answer.ts";
import { countWords } from "../words/question.ts";
import { dayWords } from "../words/time.ts";
import { questionPath } from "./address.ts";
import { Spark } from "./spark.tsx";
import { StatusMarks } from "./status.tsx";

/** The latest figure with its hedge above and who says it below. */
const Latest = ({ question }: { readonly question: QuestionSummary }) => {
  const { latest } = question;
  if (!latest) return <p className="line-figure soft">no figure</p>;
  const { hedge, number, vague } = answerFigure(latest);
  return (
    <p className="line-figure">
      {hedge === "" ? null : <span className="hedge">{hedge} </span>}
      <strong className={`${vague ? "vague " : ""}${number.length > 9 ? "long" : ""}`}>{number}</strong>
    </p>
  );
};

export const QuestionLine = memo(
  ({
    question,
    index,
    onOpen,
  }: {
    readonly question: QuestionSummary;
    readonly index: number;
    readonly onOpen: (index: number) => void;
  }) => (
    <li className="line" data-index={index}>
      <Latest question={question} />
      <div className="line-text">
        <h2>
          <Link href={questionPath(question.id)} onClick={() => onOpen(index)}>
            {question.title}
          </Link>
        </h2>
        <p className="line-answer">{question.answer}</p>
        <p className="line-foot">
          <StatusMarks status={question.status} />
          {question.demo ? <span className="label">Demo</span> : null}
        </p>
      </div>
      <div className="line-spark">
        <Spark points={question.spark} />
      </div>
      <p className="line-who">
        {question.latest ? (
          <>
            <span className="line-origin">{question.latest.origin}</span>
            {question.latest.at ? <span className="soft">{dayWords(question.latest.at)}</span> : null}
          </>
        ) : null}
      </p>
      <p className="line-weight">
        <span>{countWords(question.strict, "origin")}</span>
        <span className="soft">{countWords(question.documents, "document")}</span>
      </p>
      <p className="line-changed soft">
        {question.changedAt ? (
          <>
            <span className="line-changed-word">changed </span>
            {dayWords(question.changedAt)}
          </>
        ) : (
          ""
        )}
      </p>
    </li>
  ),
);
QuestionLine.displayName = "QuestionLine";
