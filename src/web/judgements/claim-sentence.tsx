// The sentence of a claim with its figure boxed, fetched by id; the plain words stand there until it has come.
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { claimQuery } from "../api/records.ts";
import { AnswerSentence } from "../question/chart/words.tsx";
import { claimPath } from "../words/citation.ts";
import "../style/marks.css";

export const ClaimSentence = ({ claimId, words }: { readonly claimId: string; readonly words: string }) => {
  const { data: claim } = useQuery(claimQuery(claimId));
  if (!claim?.figure) return <p className="serif">{words}</p>;
  const [start] = claim.sentence.span;
  const [from, to] = claim.figure.span;
  return (
    <p className="serif">
      <AnswerSentence answer={{ sentence: claim.sentence.words, wordsAt: [from - start, to - start] }} />{" "}
      <Link href={claimPath(claim)} className="small">
        {claim.document.outlet ?? "Report"}
      </Link>
    </p>
  );
};
