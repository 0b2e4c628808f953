// Who took it from whom: each origin as a trunk, the reports that have it from the origin as branches, copies further out.
import { useMemo, useState } from "react";
import { Link } from "wouter";
import type { AnswerRecord, OriginRecord, QuestionRecord } from "../../export/question-record.ts";
import { answerPath, answerPhrase } from "../words/answer.ts";
import { SOURCE_KIND_WORDS } from "../words/codes.ts";
import { countWords, TAKING_WORDS } from "../words/question.ts";
import { dayWords } from "../words/time.ts";
import "../style/origins.css";

type Taking = QuestionRecord["takings"][number];

export interface Branch {
  /** The claim that the report is known by, and its other figures on the question. */
  readonly answer: AnswerRecord;
  readonly others: readonly AnswerRecord[];
  readonly taking: Taking | null;
  readonly copies: readonly Branch[];
}

/** The branches of each origin; a taking that would close a ring is left out, so that every claim stands once. */
export const branchesOf = (
  question: Pick<QuestionRecord, "answers" | "takings">,
): ReadonlyMap<string, readonly Branch[]> => {
  const byId = new Map(question.answers.map((answer) => [answer.claimId, answer]));
  const takings = new Map(question.takings.map((taking) => [taking.to, taking]));
  const children = new Map<string, AnswerRecord[]>();
  const roots: AnswerRecord[] = [];
  const leadsToRoot = (id: string): boolean => {
    const seen = new Set<string>();
    let at = byId.get(id);
    while (at?.takenFrom && !seen.has(at.claimId)) {
      seen.add(at.claimId);
      at = byId.get(at.takenFrom);
    }
    return at !== undefined && at.takenFrom === null;
  };
  for (const answer of question.answers) {
    if (answer.takenFrom !== null && byId.has(answer.takenFrom) && leadsToRoot(answer.claimId)) {
      const list = children.get(answer.takenFrom);
      if (list) list.push(answer);
      else children.set(answer.takenFrom, [answer]);
    } else roots.push(answer);
  }
  /** One branch a report: its figures stand together, those that still hold first. */
  const gather = (answers: readonly AnswerRecord[]): Branch[] => {
    const reports = new Map<string, AnswerRecord[]>();
    for (const answer of answers) {
      const report = reports.get(answer.documentId);
      if (report) report.push(answer);
      else reports.set(answer.documentId, [answer]);
    }
    return [...reports.values()].flatMap((own): Branch[] => {
      const [answer, ...others] = [...own].sort(
        (a, b) => Number(b.state === "current") - Number(a.state === "current"),
      );
      if (!answer) return [];
      const shown = new Set([answerPhrase(answer)]);
      return [
        {
          answer,
          others: others.filter((other) => !shown.has(answerPhrase(other)) && shown.add(answerPhrase(other))),
          taking: own.map(({ claimId }) => takings.get(claimId)).find((taking) => taking !== undefined) ?? null,
          copies: gather(own.flatMap(({ claimId }) => children.get(claimId) ?? [])),
        },
      ];
    });
  };
  const origins = new Map<string, AnswerRecord[]>();
  for (const answer of roots) {
    const list = origins.get(answer.originId);
    if (list) list.push(answer);
    else origins.set(answer.originId, [answer]);
  }
  return new Map([...origins].map(([id, answers]) => [id, gather(answers)]));
};

const SHOWN = 10;

const BranchNode = ({ branch }: { readonly branch: Branch }) => {
  const { answer, others, taking, copies } = branch;
  return (
    <li className={taking ? "tree-copy" : ""}>
      <div className="tree-node">
        {taking ? (
          <span className="tree-way" title={`strength ${Math.round(taking.strength * 100)} %`}>
            {TAKING_WORDS[taking.way]}
          </span>
        ) : null}
        <Link href={answerPath(answer)} className="tree-outlet">
          {answer.outlet ?? "Unnamed outlet"}
        </Link>{" "}
        <span className={answer.state === "current" ? "tree-figure" : "tree-figure struck"}>
          {answerPhrase(answer)}
        </span>{" "}
        {others.map((other) => (
          <Link
            key={other.claimId}
            href={answerPath(other)}
            className={other.state === "current" ? "tree-other" : "tree-other struck"}
          >
            {answerPhrase(other)}
          </Link>
        ))}
        <span className="soft small">{answer.publishedAt ? dayWords(answer.publishedAt) : "undated"}</span>
        {taking ? <span className="tree-reason soft small">{taking.reason}</span> : null}
      </div>
      {copies.length > 0 ? <Branches branches={copies} /> : null}
    </li>
  );
};

const Branches = ({ branches }: { readonly branches: readonly Branch[] }) => {
  const [all, setAll] = useState(false);
  const shown = all ? branches : branches.slice(0, SHOWN);
  return (
    <>
      <ul className="tree">
        {shown.map((branch) => (
          <BranchNode key={branch.answer.claimId} branch={branch} />
        ))}
      </ul>
      {branches.length > SHOWN ? (
        <button type="button" className="plain more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${branches.length}`}
        </button>
      ) : null}
    </>
  );
};

const Trunk = ({ origin, branches }: { readonly origin: OriginRecord; readonly branches: readonly Branch[] }) => (
  <li className="trunk">
    <div className="trunk-head">
      <h3>
        <Link href={`/sources/${encodeURIComponent(origin.name)}`}>{origin.name}</Link>
      </h3>
      <p className="soft small">
        {SOURCE_KIND_WORDS[origin.kind]}; {countWords(origin.documents, "document")}
        {origin.side ? `; side: ${origin.side}` : ""}
      </p>
      {origin.otherNames.length > 0 ? <p className="soft small">also “{origin.otherNames.join("”, “")}”</p> : null}
    </div>
    <Branches branches={branches} />
  </li>
);

const SHOWN_TRUNKS = 6;

export const Origins = ({ question }: { readonly question: QuestionRecord }) => {
  const branches = useMemo(() => branchesOf(question), [question]);
  const [all, setAll] = useState(false);
  const trunks = question.origins.filter((origin) => branches.has(origin.id)).sort((a, b) => b.documents - a.documents);
  const shown = all ? trunks : trunks.slice(0, SHOWN_TRUNKS);
  return (
    <section className="part" aria-labelledby="origins">
      <h2 id="origins" tabIndex={-1}>
        {countWords(question.strict, "origin")}, {countWords(question.documents, "document")}
      </h2>
      <p className="soft part-note">
        Who took it from whom. Reports that go back to one claimant count once
        {question.loose > question.strict
          ? `; bodies of one side count once too (${question.loose} if each counted alone)`
          : ""}
        .
      </p>
      <ul className="trunks">
        {shown.map((origin) => (
          <Trunk key={origin.id} origin={origin} branches={branches.get(origin.id) ?? []} />
        ))}
      </ul>
      {trunks.length > SHOWN_TRUNKS ? (
        <p className="actions">
          <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Fewer origins" : `All ${trunks.length} origins`}
          </button>
        </p>
      ) : null}
    </section>
  );
};
