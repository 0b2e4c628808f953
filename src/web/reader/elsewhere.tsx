// Where else a claim was said: the question it answers with everyone who answers it, and its source's other rows.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { ClaimRecord } from "../../export/record.ts";
import { questionOfClaimQuery } from "../api/questions.ts";
import { claimsQuery } from "../api/records.ts";
import { addressOfQuery } from "../ledger/address.ts";
import { questionPath } from "../questions/address.ts";
import { EVENT_WORDS } from "../words/codes.ts";
import { weightWords } from "../words/question.ts";

const SameQuestion = ({ claim }: { readonly claim: ClaimRecord }) => {
  const { data: question } = useQuery({ ...questionOfClaimQuery(claim.id), enabled: claim.kind !== "statement" });
  if (!question) return null;
  return (
    <p className="same-question">
      <Link href={questionPath(question.id)} className="same-question-title">
        {question.title}
      </Link>
      <span>{question.answer}</span>
      <span className="soft small">{weightWords(question)}</span>
    </p>
  );
};

export const Elsewhere = ({ claim }: { readonly claim: ClaimRecord }) => {
  const source = claim.chain.at(-1)?.name.value;
  const event = claim.event?.value;
  const query = { ...(source ? { source } : {}), ...(event ? { event } : {}) };
  const others = useQuery({ ...claimsQuery(query, 0), enabled: source !== undefined });
  const count = others.data ? Math.max(0, others.data.total - 1) : null;
  return (
    <section className="panel-part">
      <h3>Where else this was said</h3>
      <SameQuestion claim={claim} />
      {source ? (
        <ul className="panel-links">
          <li>
            <Link href={`/ledger?${addressOfQuery(query)}`}>
              {event ? `${source} on “${EVENT_WORDS[event]}”` : `All of ${source}`}
            </Link>
            {count === null ? null : <span className="soft"> {count === 0 ? "no other row" : `${count} more`}</span>}
          </li>
          <li>
            <Link href={`/sources/${encodeURIComponent(source)}`}>All that {source} is quoted with</Link>
          </li>
        </ul>
      ) : (
        <p className="soft small">
          The outlet's own voice:{" "}
          <Link href={`/ledger?${addressOfQuery({ outlet: claim.document.outlet ?? "" })}`}>its rows</Link>
        </p>
      )}
    </section>
  );
};
