// What stands beside the positions: changes since the last visit, derived arithmetic, forecasts, related questions, history.
import { useMemo, useState } from "react";
import { Link } from "wouter";
import type { QuestionRecord } from "../../export/question-record.ts";
import { questionPath } from "../questions/address.ts";
import { answerPath, answerPhrase, whereWords } from "../words/answer.ts";
import { countWords, RELATED_WORDS } from "../words/question.ts";
import { dayWords, instantWords } from "../words/time.ts";
import type { HistoryEntry } from "./facts.ts";
import type { Visit } from "./visit.ts";
import { newSince } from "./visit.ts";

const Entry = ({ entry }: { readonly entry: HistoryEntry }) => (
  <li className={`history-${entry.kind}`}>
    <span className="history-day soft small">{entry.at === "" ? "undated" : dayWords(entry.at)}</span>
    <span>
      <span className="history-who">{entry.who}</span>{" "}
      <Link href={answerPath(entry)} className="history-what">
        {entry.what}
      </Link>
      {entry.outlet ? <span className="soft small"> {entry.outlet}</span> : null}
    </span>
  </li>
);

export const SinceLastVisit = ({
  history,
  visit,
}: {
  readonly history: readonly HistoryEntry[];
  readonly visit: Visit;
}) => {
  const fresh = newSince(history, visit);
  return (
    <section className="part since" aria-labelledby="since">
      <h2 id="since">Since your last visit</h2>
      <p className="soft small">{instantWords(visit.at)}</p>
      {fresh.length === 0 ? (
        <p>Nothing new.</p>
      ) : (
        <>
          <p>{countWords(fresh.length, "new claim")}.</p>
          <ul className="history">
            {fresh.slice(0, 6).map((entry) => (
              <Entry key={entry.key} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const SHOWN = 8;

export const History = ({ history }: { readonly history: readonly HistoryEntry[] }) => {
  const [all, setAll] = useState(false);
  const shown = all ? history.slice(0, 400) : history.slice(0, SHOWN);
  return (
    <section className="part" aria-labelledby="history">
      <h2 id="history">History of changes</h2>
      <ul className="history">
        {shown.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ul>
      {history.length > SHOWN ? (
        <button type="button" className="plain more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${Math.min(400, history.length)} changes`}
        </button>
      ) : null}
    </section>
  );
};

export const Derived = ({ question }: { readonly question: QuestionRecord }) => {
  const byId = useMemo(() => new Map(question.answers.map((answer) => [answer.claimId, answer])), [question]);
  if (question.derived.length === 0) return null;
  return (
    <section className="part" aria-labelledby="derived">
      <h2 id="derived">What the figures come to</h2>
      <ul className="plain-list">
        {question.derived.map((one) => (
          <li key={one.text}>
            <span className="label">derived</span> {one.text}
            <span className="why soft small">
              from{" "}
              {one.claims.map((id, index) => {
                const answer = byId.get(id);
                return (
                  <span key={id}>
                    {index > 0 ? ", " : ""}
                    {answer ? (
                      <Link href={answerPath(answer)}>
                        {answerPhrase(answer)} ({answer.outlet})
                      </Link>
                    ) : (
                      "a claim of another question"
                    )}
                  </span>
                );
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft small">Worked out here from what was said; nobody said it.</p>
    </section>
  );
};

export const Forecasts = ({ question }: { readonly question: QuestionRecord }) => {
  if (question.forecasts.length === 0) return null;
  return (
    <section className="part" aria-labelledby="forecasts">
      <h2 id="forecasts">Forecasts and conditions</h2>
      <ul className="plain-list">
        {question.forecasts.map((forecast) => (
          <li key={forecast.claimId}>
            <Link href={answerPath(forecast)} className="sentence-link serif">
              {forecast.sentence}
            </Link>
            <span className="why soft small">
              {forecast.who ? `${forecast.who}, in ` : ""}
              {whereWords(forecast)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Related = ({ question }: { readonly question: QuestionRecord }) => {
  if (question.related.length === 0) return null;
  return (
    <section className="part" aria-labelledby="related">
      <h2 id="related">Related questions</h2>
      <ul className="plain-list">
        {question.related.map((one) => (
          <li key={`${one.questionId} ${one.relation}`}>
            <Link href={questionPath(one.questionId)}>{one.title}</Link>
            <span className="why soft small">
              {RELATED_WORDS[one.relation]}; {one.reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
