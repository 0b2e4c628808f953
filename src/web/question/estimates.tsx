// The estimate under a rule that the reader chooses: low, best, high, what the rule does, and every claim behind it.
import { Link } from "wouter";
import type { AnswerRecord, EstimateRecord, QuestionRecord } from "../../export/question-record.ts";
import type { EstimateRule } from "../../model/question.ts";
import { answerPath, answerPhrase, whereWords } from "../words/answer.ts";
import { numberWords } from "../words/figure.ts";
import { countWords, RULE_MEANING, RULE_WORDS } from "../words/question.ts";

const Number3 = ({ name, value }: { readonly name: string; readonly value: number | null }) => (
  <div className={`estimate-${name}`}>
    <dt>{name}</dt>
    <dd>{value === null ? "–" : numberWords(value)}</dd>
  </div>
);

/** Which of the three a claim gives: its bound is the estimate's. */
const givesOf = (answer: AnswerRecord, estimate: EstimateRecord): string =>
  [
    (answer.low ?? answer.value) === estimate.low ? "low" : "",
    answer.value === estimate.best ? "best" : "",
    (answer.high ?? answer.value) === estimate.high ? "high" : "",
  ]
    .filter((name) => name !== "")
    .join(", ");

const One = ({ estimate, question }: { readonly estimate: EstimateRecord; readonly question: QuestionRecord }) => {
  const byId = new Map(question.answers.map((answer) => [answer.claimId, answer]));
  const names = new Map(question.origins.map((origin) => [origin.id, origin.name]));
  const claims = estimate.claims.flatMap((id) => byId.get(id) ?? []);
  return (
    <div className="estimate">
      {estimate.side ? <h3>{names.get(estimate.side) ?? estimate.side}</h3> : null}
      <dl className="estimate-numbers">
        <Number3 name="low" value={estimate.low} />
        <Number3 name="best" value={estimate.best} />
        <Number3 name="high" value={estimate.high} />
      </dl>
      <p className="soft small">{estimate.reason}</p>
      <details>
        <summary>{countWords(claims.length, "claim")} behind it</summary>
        <ul className="estimate-claims">
          {claims.map((answer) => (
            <li key={answer.claimId}>
              <Link href={answerPath(answer)}>
                {answerPhrase(answer)}, {names.get(answer.originId)}
              </Link>{" "}
              <span className="soft small">
                {whereWords(answer)}
                {givesOf(answer, estimate) === "" ? "" : `; gives ${givesOf(answer, estimate)}`}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
};

/** The estimate that a rule gives for the question as a whole. */
export const estimateOf = (question: QuestionRecord, rule: EstimateRule): EstimateRecord | null =>
  question.estimates.find((estimate) => estimate.rule === rule && estimate.side === null) ?? null;

export const Estimates = ({
  question,
  rule,
  onRule,
}: {
  readonly question: QuestionRecord;
  readonly rule: EstimateRule;
  readonly onRule: (rule: EstimateRule) => void;
}) => {
  const rules = [...new Set(question.estimates.map((estimate) => estimate.rule))];
  const chosen = question.estimates.filter((estimate) => estimate.rule === rule);
  if (rules.length === 0) return null;
  return (
    <section className="part" aria-labelledby="estimate">
      <h2 id="estimate">Estimate</h2>
      <fieldset className="rules">
        <legend className="hidden">Rule of the estimate</legend>
        {rules.map((one) => (
          <label key={one} className="rule">
            <input type="radio" name="rule" checked={one === rule} onChange={() => onRule(one)} />
            {RULE_WORDS[one]}
          </label>
        ))}
      </fieldset>
      <p className="small">{RULE_MEANING[rule]}</p>
      {chosen.length === 0 ? <p className="soft">This rule gives nothing here.</p> : null}
      {chosen.map((estimate) => (
        <One key={estimate.side ?? ""} estimate={estimate} question={question} />
      ))}
      <p className="soft small">An estimate is arithmetic over claims, not a finding of what is true.</p>
    </section>
  );
};
