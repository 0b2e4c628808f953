// The question that a front page leads with: its answer, its small chart, and what happened to it.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { QuestionSummary } from "../../export/question-record.ts";
import { questionQuery } from "../api/questions.ts";
import { SmallChart } from "../question/chart/small.tsx";
import { weightWords } from "../words/question.ts";
import { SignMark } from "../words/signs.tsx";
import { questionPath } from "./address.ts";
import { StatusMarks } from "./status.tsx";
import { storyOf } from "./story.ts";

export const Lead = ({ summary }: { readonly summary: QuestionSummary }) => {
  const { data: question } = useQuery(questionQuery(summary.id));
  const path = questionPath(summary.id);
  return (
    <article className="lead" aria-labelledby="lead-title">
      <div className="lead-text">
        <p className="question-kicker">
          {summary.demo ? <span className="label">Demo</span> : null}
          <StatusMarks status={summary.status} />
        </p>
        <h1 id="lead-title">
          <Link href={path}>{summary.title}</Link>
        </h1>
        <p className="lead-answer">{summary.answer}</p>
        <p className="lead-weight">
          <Link href={`${path}#origins`}>{weightWords(summary)}</Link>
        </p>
        <ul className="story">
          {question
            ? storyOf(question).map((point) => (
                <li key={point.kind} className={`story-${point.kind}`}>
                  <span className="story-sign">
                    <SignMark sign={point.kind} />
                  </span>
                  <span>
                    <strong>{point.who}</strong>{" "}
                    <Link href={point.path} className="story-what">
                      {point.what}
                    </Link>
                  </span>
                </li>
              ))
            : null}
        </ul>
      </div>
      <div className="lead-chart">{question ? <SmallChart question={question} /> : null}</div>
    </article>
  );
};
