// Why a claim is counted to this question, with its reasons and a way to overrule; and the claims that wait for a person.
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import type { AnswerRecord, QuestionRecord } from "../../export/question-record.ts";
import { ClaimSentence } from "../judgements/claim-sentence.tsx";
import { Reasons } from "../judgements/reasons.tsx";
import { VerdictForm } from "../judgements/verdict.tsx";
import { answerPath, whereWords } from "../words/answer.ts";
import { AnswerSentence } from "./chart/words.tsx";

const Sheet = lazy(() => import("../shell/sheet.tsx").then((module) => ({ default: module.Sheet })));

const WORDS = { same: "It belongs here", different: "It does not", unsure: "Unsure" } as const;

/** The claim that stands for the question in a judgement: its first one, or another when that is the one judged. */
const anchorOf = (question: QuestionRecord, claimId: string): string | undefined => {
  const first = `c_${question.id.slice(2)}`;
  const candidates = [
    ...question.answers.filter((answer) => answer.claimId === first),
    ...question.answers.filter((answer) => answer.takenFrom === null),
    ...question.answers,
  ];
  return candidates.find((answer) => answer.claimId !== claimId)?.claimId;
};

export const MembershipSheet = ({
  question,
  answer,
  onClose,
}: {
  readonly question: QuestionRecord;
  readonly answer: AnswerRecord;
  readonly onClose: () => void;
}) => {
  const anchor = anchorOf(question, answer.claimId);
  const { membership } = answer;
  return (
    <Suspense fallback={null}>
      <Sheet title="Why this claim is here" side onClose={onClose}>
        <div className="membership">
          <p className="serif">
            <AnswerSentence answer={answer} />
          </p>
          <p className="soft small">
            <Link href={answerPath(answer)}>{whereWords(answer)}</Link>
          </p>
          <p>
            {membership.by === "person"
              ? "A person decided that it answers this question."
              : `It was found to answer this question with a score of ${membership.score.toFixed(2)}.`}
          </p>
          <Reasons reasons={membership.reasons} />
          {anchor ? (
            <VerdictForm pair={{ subject: "question", a: answer.claimId, b: anchor }} words={WORDS} />
          ) : (
            <p className="soft">It is the only claim of the question; there is no other to part it from.</p>
          )}
        </div>
      </Sheet>
    </Suspense>
  );
};

const SHOWN = 2;

export const Waiting = ({ question }: { readonly question: QuestionRecord }) => {
  const [all, setAll] = useState(false);
  const shown = all ? question.unsure : question.unsure.slice(0, SHOWN);
  if (question.unsure.length === 0) return null;
  return (
    <section className="part waiting-part" aria-labelledby="waiting">
      <h2 id="waiting">Wait for a person</h2>
      <p className="soft part-note">
        They may answer this question. Until someone decides they are counted nowhere here.
      </p>
      <ul className="pairs">
        {shown.map((pair) => (
          <li key={pair.claimId} className="pair">
            <ClaimSentence claimId={pair.claimId} words={pair.sentence} />
            <p className="soft small">
              {pair.outlet ?? "unnamed outlet"}; score {pair.score.toFixed(2)}
            </p>
            <details>
              <summary>What speaks for and against</summary>
              <Reasons reasons={pair.reasons} />
            </details>
            <VerdictForm
              pair={{ subject: "question", a: pair.claimId, b: anchorOf(question, pair.claimId) ?? pair.claimId }}
              words={WORDS}
            />
          </li>
        ))}
      </ul>
      {question.unsure.length > SHOWN ? (
        <button type="button" className="plain more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${question.unsure.length}`}
        </button>
      ) : null}
    </section>
  );
};
