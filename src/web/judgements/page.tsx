// What waits for a person, and what was decided: every pair with its reasons, every judgement with who, when, why and undo.
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import type { JudgementRecord, OpenPair } from "../../export/question-record.ts";
import type { PageOf } from "../../export/record.ts";
import { judgementsQuery, openPairsQuery, refreshJudged, undoJudgement } from "../api/questions.ts";
import { claimQuery } from "../api/records.ts";
import { Failure, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { claimPath } from "../words/citation.ts";
import { instantWords } from "../words/time.ts";
import { ClaimSentence } from "./claim-sentence.tsx";
import { Reasons } from "./reasons.tsx";
import { VerdictForm } from "./verdict.tsx";
import "../style/facts.css";
import "../style/question.css";
import "../style/judgements.css";

const WORDS = {
  entity: { same: "The same", different: "Different", unsure: "Unsure" },
  question: { same: "Same question", different: "Different questions", unsure: "Unsure" },
} as const;

const Shown = ({ pair, place }: { readonly pair: OpenPair; readonly place: 0 | 1 }) =>
  pair.subject === "question" ? (
    <ClaimSentence claimId={place === 0 ? pair.a : pair.b} words={pair.shown[place]} />
  ) : (
    <p className="serif">
      <Link href={`/sources/${encodeURIComponent(pair.shown[place])}`}>{pair.shown[place]}</Link>
    </p>
  );

const Pair = ({ pair }: { readonly pair: OpenPair }) => (
  <li className="pair">
    <div className="pair-two">
      <Shown pair={pair} place={0} />
      <p className="pair-asks soft small">
        {pair.subject === "entity" ? "Are these one body or person?" : "Do these answer the same question?"}
      </p>
      <Shown pair={pair} place={1} />
    </div>
    <details>
      <summary>What speaks for and against; score {pair.score.toFixed(2)}</summary>
      <Reasons reasons={pair.reasons} />
    </details>
    <VerdictForm pair={pair} words={WORDS[pair.subject]} />
  </li>
);

const LENGTH = 90;

/** What was judged: a name as it is, a claim by its sentence. */
const Judged = ({ subject, id }: { readonly subject: JudgementRecord["subject"]; readonly id: string }) => {
  const { data: claim } = useQuery({ ...claimQuery(id), enabled: subject === "question" });
  if (subject === "entity") return <q>{id}</q>;
  if (!claim) return <code>{id}</code>;
  const words = claim.sentence.words.replace(/\s+/g, " ").trim();
  return (
    <Link href={claimPath(claim)}>
      “{words.length > LENGTH ? `${words.slice(0, words.lastIndexOf(" ", LENGTH))} …` : words}”
    </Link>
  );
};

const Row = ({ judgement }: { readonly judgement: JudgementRecord }) => {
  const cache = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoJudgement(judgement.id),
    onSuccess: () => refreshJudged(cache),
  });
  return (
    <tr>
      <td>
        {judgement.undoes ? (
          <span className="soft">takes back {judgement.undoes}</span>
        ) : (
          <span className={judgement.undone ? "struck" : ""}>
            <Judged subject={judgement.subject} id={judgement.a} />{" "}
            <strong>{WORDS[judgement.subject][judgement.verdict].toLowerCase()}</strong>{" "}
            <Judged subject={judgement.subject} id={judgement.b} />
          </span>
        )}
        {judgement.why ? <span className="why soft small">“{judgement.why}”</span> : null}
      </td>
      <td>{judgement.by}</td>
      <td className="nowrap">{instantWords(judgement.at)}</td>
      <td className="number">
        {judgement.undone ? (
          <span className="soft">undone</span>
        ) : judgement.undoes ? null : (
          <button type="button" className="quiet" disabled={undo.isPending} onClick={() => undo.mutate()}>
            Undo
          </button>
        )}
        {undo.isError ? <Failure error={undo.error} /> : null}
      </td>
    </tr>
  );
};

type List<T> = UseInfiniteQueryResult<InfiniteData<PageOf<T>>>;

const More = <T,>({ list }: { readonly list: List<T> }) =>
  list.hasNextPage ? (
    <p className="actions">
      <button
        type="button"
        className="quiet"
        disabled={list.isFetchingNextPage}
        onClick={() => void list.fetchNextPage()}
      >
        Show more
      </button>
    </p>
  ) : null;

export const JudgementsPage = () => {
  useTitle("Judgements");
  const pairs = useInfiniteQuery(openPairsQuery);
  const judgements = useInfiniteQuery(judgementsQuery);
  const open = pairs.data?.pages.flatMap((page) => page.items) ?? [];
  const made = judgements.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page judgements-page">
      <h1>Judgements</h1>
      <p className="soft judgements-note">
        Where the machine is unsure it decides nothing; what a person decides is kept with the reason and can be taken
        back.
      </p>
      <section className="part" aria-labelledby="open-pairs">
        <h2 id="open-pairs">Wait for a person</h2>
        {pairs.isPending ? (
          <Lines count={6} />
        ) : pairs.isError ? (
          <Failure error={pairs.error} retry={() => void pairs.refetch()} />
        ) : open.length === 0 ? (
          <p className="soft">Nothing waits.</p>
        ) : (
          <ul className="pairs">
            {open.map((pair) => (
              <Pair key={`${pair.subject} ${pair.a} ${pair.b}`} pair={pair} />
            ))}
          </ul>
        )}
        <More list={pairs} />
      </section>
      <section className="part" aria-labelledby="made">
        <h2 id="made">Decided</h2>
        {judgements.isPending ? (
          <Lines count={3} />
        ) : judgements.isError ? (
          <Failure error={judgements.error} retry={() => void judgements.refetch()} />
        ) : made.length === 0 ? (
          <p className="soft">Nobody has decided anything yet.</p>
        ) : (
          <table className="list-table">
            <caption className="hidden">Judgements, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Judgement</th>
                <th scope="col">By</th>
                <th scope="col">When</th>
                <th scope="col" className="number">
                  <span className="hidden">Undo</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {made.map((judgement) => (
                <Row key={judgement.id} judgement={judgement} />
              ))}
            </tbody>
          </table>
        )}
        <More list={judgements} />
      </section>
    </div>
  );
};
