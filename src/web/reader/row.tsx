// One claim as a row beside or under its paragraph: `Coast Guard → 12 passengers · additional · believed · 3 May 2031`.
import { memo } from "react";
import type { ClaimRecord } from "../../export/record.ts";
import { CertaintyGlyph } from "../words/certainty.tsx";
import { qualifiers, spokenRow, whatIsSaid, whoSays } from "../words/claim.ts";
import { CERTAINTY_WORDS } from "../words/codes.ts";
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
          <span className="row-more">
            <span className={`is-${claim.certainty.value}`} title={CERTAINTY_WORDS[claim.certainty.value]}>
              <CertaintyGlyph certainty={claim.certainty.value} />
            </span>
            {qualifiers(claim).join(" · ")}
          </span>
        </span>
      </button>
    );
  },
);
ReaderRow.displayName = "ReaderRow";
