// The page of one question: the sentence that answers, the series, then everything that the sentence rests on.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import type { AnswerRecord, QuestionRecord } from "../../export/question-record.ts";
import { questionQuery } from "../api/questions.ts";
import { StatusMarks } from "../questions/status.tsx";
import { useKeys } from "../shell/keys.ts";
import { Failure, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { backOut } from "../shell/trail.ts";
import { codeWords } from "../words/codes.ts";
import { COUNT_KIND_WORDS, countWords } from "../words/question.ts";
import { dayWords } from "../words/time.ts";
import { useQuestionView } from "./address.ts";
import { Derived, Forecasts, History, Related, SinceLastVisit } from "./beside.tsx";
import { Contradictions, Revisions, Stances } from "./disputes.tsx";
import { Estimates, estimateOf } from "./estimates.tsx";
import { historyOf } from "./facts.ts";
import { SeriesFigure } from "./figure.tsx";
import { MembershipSheet, Waiting } from "./membership.tsx";
import { Origins } from "./origins.tsx";
import { Positions } from "./positions.tsx";
import { useVisit } from "./use-visit.ts";
import { shortId } from "./visit.ts";
import "../style/marks.css";
import "../style/facts.css";
import "../style/question.css";

const Head = ({ question }: { readonly question: QuestionRecord }) => {
  const kind = [
    COUNT_KIND_WORDS[question.kind],
    question.event && question.event !== "other" ? codeWords("event", question.event) : "",
    question.place ?? "",
  ].filter((words) => words !== "");
  return (
    <header className="question-head">
      {question.forwardedFrom ? (
        <p className="reader-known" role="status">
          <code>{question.forwardedFrom}</code> has become part of this question.
        </p>
      ) : null}
      <p className="question-kicker">
        {question.demo ? <span className="label">Demo</span> : null}
        <StatusMarks status={question.status} />
        <span className="soft">{kind.join(" · ")}</span>
      </p>
      <h1>{question.title}</h1>
      <p className="question-answer">{question.answer}</p>
      <p className="question-facts">
        <a href="#origins">
          {countWords(question.strict, "origin")}, {countWords(question.documents, "document")}
        </a>
        {question.unsure.length > 0 ? (
          <a href="#waiting">{countWords(question.unsure.length, "claim")} waiting for a person</a>
        ) : null}
        {question.changedAt ? <span className="soft">changed {dayWords(question.changedAt)}</span> : null}
      </p>
    </header>
  );
};

const Answering = ({ question }: { readonly question: QuestionRecord }) => {
  const [view, change] = useQuestionView();
  const visit = useVisit(question);
  const [why, setWhy] = useState<AnswerRecord | null>(null);
  const history = useMemo(() => historyOf(question), [question]);
  const estimate = useMemo(() => estimateOf(question, view.rule), [question, view.rule]);
  const onRow = useCallback((row: number) => change({ row }), [change]);
  const isNew = useCallback((claimId: string) => visit !== null && !visit.seen.has(shortId(claimId)), [visit]);
  const hasNew = visit !== null && history.some(({ claimId }) => isNew(claimId));
  return (
    <>
      <Head question={question} />
      <SeriesFigure question={question} view={view} onView={change} estimate={estimate} />
      <div className="question-body">
        <div className="question-main">
          {hasNew ? <SinceLastVisit history={history} visit={visit} /> : null}
          <Positions
            question={question}
            whole={view.whole}
            onWhole={(whole) => change({ whole, row: null })}
            row={view.row}
            onRow={onRow}
            isNew={isNew}
            onWhy={setWhy}
          />
          <Origins question={question} />
          <Contradictions question={question} />
          <Revisions question={question} />
          <Stances question={question} />
        </div>
        <aside className="question-side" aria-label="Beside the positions">
          <Estimates question={question} rule={view.rule} onRule={(rule) => change({ rule })} />
          <Derived question={question} />
          <Forecasts question={question} />
          <Related question={question} />
          <History history={history} />
          <Waiting question={question} />
          {visit && !hasNew ? <SinceLastVisit history={history} visit={visit} /> : null}
        </aside>
      </div>
      {why ? <MembershipSheet question={question} answer={why} onClose={() => setWhy(null)} /> : null}
    </>
  );
};

export const QuestionPage = ({ id }: { readonly id: string }) => {
  const question = useQuery(questionQuery(id));
  const [, navigate] = useLocation();
  useTitle(question.data?.title ?? "Question");
  useKeys({ Escape: () => backOut(navigate) });
  if (question.isError)
    return (
      <div className="page page-narrow">
        <h1>This question cannot be shown</h1>
        <Failure error={question.error} retry={() => void question.refetch()} />
        <p className="actions">
          <Link href="/questions">All questions</Link>
        </p>
      </div>
    );
  return (
    <div className="page question-page">
      {question.data ? (
        <Answering key={question.data.id} question={question.data} />
      ) : (
        <Lines count={14} label="Loading the question" />
      )}
    </div>
  );
};
