// One claim as a row beside or under its paragraph: `Coast Guard → 12 passengers · additional · believed · 3 May 2031`.
import { Fragment, memo } from "react";
import type { ClaimRecord } from "../../export/record.ts";
import { CertaintyMark } from "../words/certainty.tsx";
import { qualifiersOf, spokenRow, whatIsSaid, whoSays } from "../words/claim.ts";
import { figureWords } from "../words/figure.ts";

const Said = ({ claim }: { readonly claim: ClaimRecord }) => {
  if (!claim.figure) return <span className="row-said">{whatIsSaid(claim)}</span>;
  const { hedge, number, counted } = figureWords(claim.figure);
  return (
    <span className="row-said">
      {hedge === "" ? null : `${hedge} `}
      <strong className="row-number">{number}</strong> {counted}
    </span>
  );
};

const More = ({ claim }: { readonly claim: ClaimRecord }) => {
  const { before, certainty, after } = qualifiersOf(claim);
  const pieces = [
    ...before,
    ...(certainty === null
      ? []
      : [<CertaintyMark key="certainty" certainty={claim.certainty.value} words={certainty} />]),
    ...after,
  ];
  if (pieces.length === 0) return null;
  return (
    <span className="row-more">
      {pieces.map((piece, place) => (
        <Fragment key={typeof piece === "string" ? piece : "certainty"}>
          {place > 0 ? " · " : ""}
          {piece}
        </Fragment>
      ))}
    </span>
  );
};

export const ReaderRow = memo(
  ({
    claim,
    isOpen,
    onOpen,
  }: {
    readonly claim: ClaimRecord;
    readonly isOpen: boolean;
    readonly onOpen: (id: string) => void;
  }) => {
    const ownVoice = claim.chain.length === 0 && !claim.party;
    return (
      <button
        type="button"
        className="row"
        data-claims={claim.id}
        aria-expanded={isOpen}
        onClick={() => onOpen(claim.id)}
      >
        <span className="hidden">{spokenRow(claim)}</span>
        <span aria-hidden="true">
          <span className={ownVoice ? "row-who own-voice" : "row-who"}>{whoSays(claim)}</span>
          <span className="row-arrow" aria-hidden="true">
            {claim.kind === "stance" ? "·" : "→"}
          </span>
          <Said claim={claim} />
          <More claim={claim} />
        </span>
      </button>
    );
  },
);
ReaderRow.displayName = "ReaderRow";
