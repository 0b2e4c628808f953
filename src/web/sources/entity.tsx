// What is known of a claimant across documents: its other names with why they are one, and its series, question by question.
import { useState } from "react";
import { Link } from "wouter";
import type { EntityRecord } from "../../export/question-record.ts";
import { Reasons } from "../judgements/reasons.tsx";
import { VerdictForm } from "../judgements/verdict.tsx";
import { addressOfQuery } from "../ledger/address.ts";
import { questionPath } from "../questions/address.ts";
import { Spark } from "../questions/spark.tsx";
import { countWords } from "../words/question.ts";

const WORDS = { same: "The same", different: "Another", unsure: "Unsure" } as const;

/** The greatest change to its own figure, up or down: "by up to 13 %". */
export const revisedWords = (share: number | null): string =>
  share === null || share === 0
    ? ""
    : `by up to ${Math.max(1, Math.round(Math.abs(share) * 100)).toLocaleString("en-GB")}\u00a0%`;

export const OtherNames = ({ entity }: { readonly entity: EntityRecord }) => {
  const others = entity.names.filter(({ name }) => name !== entity.name);
  if (others.length === 0) return null;
  return (
    <section className="part" aria-labelledby="names">
      <h2 id="names">Other names</h2>
      <ul className="names">
        {others.map((name) => (
          <li key={name.name}>
            <details>
              <summary>
                <span className="names-name">{name.name}</span>{" "}
                <span className="soft small">{countWords(name.documents, "document")}</span>
              </summary>
              {name.reasons.length === 0 ? (
                <p className="soft small">The same words.</p>
              ) : (
                <Reasons reasons={name.reasons} />
              )}
              <p className="small">
                <Link href={`/ledger?${addressOfQuery({ source: name.name })}`}>Rows under this name</Link>
              </p>
              <VerdictForm pair={{ subject: "entity", a: name.name, b: entity.name }} words={WORDS} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
};

const SHOWN = 8;

export const SeriesByQuestion = ({ entity }: { readonly entity: EntityRecord }) => {
  const [all, setAll] = useState(false);
  const shown = all ? entity.questions : entity.questions.slice(0, SHOWN);
  if (entity.questions.length === 0) return null;
  const revised = entity.questions.filter(({ revisions }) => revisions > 0).length;
  return (
    <section className="part source-series" aria-labelledby="series">
      <h2 id="series">What it has claimed</h2>
      <p className="soft part-note">
        {countWords(entity.questions.length, "question")}; it revised its own figure in {revised}.
      </p>
      <table className="list-table">
        <caption className="hidden">Its series, one a question</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col" className="number">
              Latest
            </th>
            <th scope="col" className="not-on-phone">
              Series
            </th>
            <th scope="col" className="number not-on-phone">
              Said
            </th>
            <th scope="col" className="number">
              Revised
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((question) => (
            <tr key={question.questionId}>
              <td className="name">
                <Link href={questionPath(question.questionId)}>{question.title}</Link>
              </td>
              <td className="number">
                <strong>{question.latest}</strong>
              </td>
              <td className="not-on-phone">
                <Spark points={question.spark} />
              </td>
              <td className="number not-on-phone">{countWords(question.answers, "time")}</td>
              <td className="number">
                {question.revisions === 0 ? (
                  <span className="soft">never</span>
                ) : (
                  <>
                    {countWords(question.revisions, "time")}
                    <span className="why soft small">{revisedWords(question.revisedBy)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entity.questions.length > SHOWN ? (
        <button type="button" className="plain more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${entity.questions.length} questions`}
        </button>
      ) : null}
    </section>
  );
};
