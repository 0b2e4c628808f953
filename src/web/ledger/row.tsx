// One claim in the table: a line of cells, or a card on a phone.
import { memo } from "react";
import { Link } from "wouter";
import type { ClaimRecord } from "../../export/record.ts";
import { MarkedSentence } from "../marks/marked.tsx";
import { CertaintyMark } from "../words/certainty.tsx";
import { claimPath } from "../words/citation.ts";
import { spokenRow, whatIsSaid, whoSays } from "../words/claim.ts";
import { demoLabel } from "../words/document.ts";
import { dayWords } from "../words/time.ts";
import type { Column } from "./columns.tsx";
import { STRIP_ID } from "./strip.tsx";

interface RowProps {
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly claim: ClaimRecord | undefined;
  readonly columns: readonly Column[];
  readonly card: boolean;
  readonly isCursor: boolean;
  readonly onHover: (index: number) => void;
  readonly onCursor: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

const Card = ({ claim }: { readonly claim: ClaimRecord }) => (
  <td className="card">
    <p className="card-said">{whatIsSaid(claim)}</p>
    <p className="card-who">
      {whoSays(claim)} <CertaintyMark certainty={claim.certainty.value} />
    </p>
    <p className="card-sentence">
      <MarkedSentence claim={claim} />
    </p>
    <p className="card-foot">
      {[claim.document.outlet, claim.document.publishedAt && dayWords(claim.document.publishedAt)]
        .filter(Boolean)
        .join(" · ")}
      {demoLabel(claim.document) ? <span className="label">{demoLabel(claim.document)}</span> : null}
    </p>
  </td>
);

/** Cells of a row; a claim without a figure says its piece over the figure's column too. */
const Cells = ({ claim, columns }: { readonly claim: ClaimRecord; readonly columns: readonly Column[] }) => {
  const spans = !claim.figure && columns[0]?.id === "figure" && columns[1]?.id === "said";
  const shown = spans ? columns.slice(1) : columns;
  return shown.map((column, place) => (
    <td
      key={column.id}
      colSpan={spans && place === 0 ? 2 : undefined}
      className={`cell-${column.id}${column.number ? " number" : ""}`}
    >
      {place === 0 ? (
        <Link href={claimPath(claim)} tabIndex={-1} className="cell-link" onClick={(event) => event.stopPropagation()}>
          {column.cell(claim)}
          <span className="hidden">Open</span>
        </Link>
      ) : (
        column.cell(claim)
      )}
    </td>
  ));
};

export const ClaimRow = memo(
  ({ index, top, height, claim, columns, card, isCursor, onHover, onCursor, onOpen }: RowProps) => (
    <tr
      aria-rowindex={index + 2}
      aria-label={claim ? spokenRow(claim) : "Loading"}
      aria-describedby={isCursor && !card ? STRIP_ID : undefined}
      data-index={index}
      tabIndex={isCursor ? 0 : -1}
      className={card ? "claims-card" : "claims-row"}
      style={{ transform: `translateY(${top}px)`, height }}
      onPointerEnter={() => onHover(index)}
      onFocus={() => onCursor(index)}
      onClick={() => onOpen(index)}
    >
      {!claim ? (
        <td className="waiting">
          <span className="bar" style={{ width: `${90 - ((index * 29) % 50)}%` }} />
        </td>
      ) : card ? (
        <Card claim={claim} />
      ) : (
        <Cells claim={claim} columns={columns} />
      )}
    </tr>
  ),
);
ClaimRow.displayName = "ClaimRow";
