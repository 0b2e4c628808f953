// What does not go together: contradictions between claimants, revisions by one, and the parties' stances.
import { useState } from "react";
import { Link } from "wouter";
import type { AnswerRecord, QuestionRecord } from "../../export/question-record.ts";
import type { Stance } from "../../model/claim.ts";
import { answerPath, answerPhrase } from "../words/answer.ts";
import { CertaintyGlyph } from "../words/certainty.tsx";
import { STANCE_WORDS } from "../words/codes.ts";
import { DIRECTION_WORDS } from "../words/question.ts";
import { dayWords } from "../words/time.ts";
import { disputesOf, revisionsOf } from "./facts.ts";

const SHOWN = 8;

/** The first rows of a table, and a button for the others. */
const useSome = <T,>(items: readonly T[], noun: string) => {
  const [all, setAll] = useState(false);
  const more =
    items.length > SHOWN ? (
      <button type="button" className="plain more" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? "Fewer" : `All ${items.length} ${noun}`}
      </button>
    ) : null;
  return [all ? items : items.slice(0, SHOWN), more] as const;
};

const FigureLink = ({ answer, old = false }: { readonly answer: AnswerRecord; readonly old?: boolean }) => (
  <Link href={answerPath(answer)} className={old ? "figure-link struck" : "figure-link"}>
    {answerPhrase(answer)}
  </Link>
);

const Day = ({ iso }: { readonly iso: string }) =>
  iso === "" ? <span className="soft">undated</span> : <time dateTime={iso}>{dayWords(iso)}</time>;

export const Contradictions = ({ question }: { readonly question: QuestionRecord }) => {
  const disputes = disputesOf(question);
  const [shown, more] = useSome(disputes, "contradictions");
  if (disputes.length === 0) return null;
  return (
    <section className="part" aria-labelledby="contradictions">
      <h2 id="contradictions">Contradictions</h2>
      <table className="list-table facts-table">
        <caption className="hidden">Figures of different claimants that cannot both hold</caption>
        <thead>
          <tr>
            <th scope="col">One says</th>
            <th scope="col">Another says</th>
            <th scope="col">First seen</th>
            <th scope="col">Last seen</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((dispute) => (
            <tr key={dispute.key}>
              <td>
                <FigureLink answer={dispute.a} /> <span className="who">{dispute.aName}</span>
                <span className="why soft small">
                  {dispute.type === "tension" ? "Hardly both: " : ""}
                  {dispute.reason}
                  {dispute.pairs > 1 ? `; ${dispute.pairs} pairs of figures` : ""}
                </span>
              </td>
              <td>
                <FigureLink answer={dispute.b} /> <span className="who">{dispute.bName}</span>
              </td>
              <td className="nowrap">
                <span className="phone-label soft small">first seen </span>
                <Day iso={dispute.firstSeen} />
              </td>
              <td className="nowrap">
                <span className="phone-label soft small">last seen </span>
                <Day iso={dispute.lastSeen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
};

const ARROWS = { up: "↑", down: "↓", withdrawn: "✕", corrected: "↻" } as const;

export const Revisions = ({ question }: { readonly question: QuestionRecord }) => {
  const revisions = revisionsOf(question);
  const [shown, more] = useSome(revisions, "revisions");
  if (revisions.length === 0) return null;
  return (
    <section className="part" aria-labelledby="revisions">
      <h2 id="revisions">Revisions</h2>
      <table className="list-table facts-table">
        <caption className="hidden">Claimants that changed their own figure</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">By whom</th>
            <th scope="col">First seen</th>
            <th scope="col">Old figure last printed</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((revision) => (
            <tr key={revision.key}>
              <td>
                <span className="hidden">{DIRECTION_WORDS[revision.direction]}: </span>
                <FigureLink answer={revision.from} old />{" "}
                <span aria-hidden="true" className="arrow-sign">
                  {ARROWS[revision.direction]}
                </span>{" "}
                <FigureLink answer={revision.to} />
                <span className="why soft small">{revision.reason}</span>
              </td>
              <td>{revision.name}</td>
              <td className="nowrap">
                <span className="phone-label soft small">first seen </span>
                <Day iso={revision.firstSeen} />
              </td>
              <td className="nowrap">
                <span className="phone-label soft small">old one last printed </span>
                {revision.oldLastSeen ? <Day iso={revision.oldLastSeen} /> : <span className="soft">not since</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
};

const DENIALS: ReadonlySet<Stance> = new Set(["denies", "disputes"]);

export const Stances = ({ question }: { readonly question: QuestionRecord }) => {
  const byId = new Map(question.answers.map((answer) => [answer.claimId, answer]));
  const stances = [...question.stances].sort((a, b) => ((a.publishedAt ?? "") < (b.publishedAt ?? "") ? 1 : -1));
  const [shown, more] = useSome(stances, "stances");
  if (stances.length === 0) return null;
  return (
    <section className="part" aria-labelledby="stances">
      <h2 id="stances">How the parties stand to it</h2>
      <table className="list-table facts-table stances-table">
        <caption className="hidden">Stances of the parties, with date and words</caption>
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">Stance</th>
            <th scope="col">Words</th>
            <th scope="col">Published</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((stance) => {
            const about = stance.about ? byId.get(stance.about) : undefined;
            return (
              <tr key={stance.claimId}>
                <td>
                  <Link href={`/sources/${encodeURIComponent(stance.party)}`}>{stance.party}</Link>
                </td>
                <td className={DENIALS.has(stance.stance) ? "is-denied nowrap" : "nowrap"}>
                  {DENIALS.has(stance.stance) ? <CertaintyGlyph certainty="denied" /> : null}{" "}
                  {STANCE_WORDS[stance.stance]}
                  {about ? (
                    <span className="about">
                      <FigureLink answer={about} />
                    </span>
                  ) : null}
                </td>
                <td className="sentence">
                  <Link href={answerPath(stance)}>{stance.sentence}</Link>
                </td>
                <td className="nowrap">
                  <Day iso={stance.publishedAt ?? ""} />
                  <span className="why soft small">{stance.outlet}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </section>
  );
};
