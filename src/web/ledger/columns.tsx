// The columns that the ledger's table can show: a name, a width, how it sorts, what stands in a cell.
import type { ReactNode } from "react";
import type { ClaimRecord } from "../../export/record.ts";
import type { Sort } from "../../model/query.ts";
import { CertaintyMark } from "../words/certainty.tsx";
import { whatIsSaid, whoSays } from "../words/claim.ts";
import { EVENT_WORDS, KIND_WORDS, ROLE_WORDS, STANCE_WORDS } from "../words/codes.ts";
import { figureWords } from "../words/figure.ts";
import { dayWords, intervalWords } from "../words/time.ts";

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly width: string;
  readonly sort?: Sort;
  /** Which way a first click sorts. */
  readonly descends?: boolean;
  readonly number?: boolean;
  readonly byDefault?: boolean;
  readonly cell: (claim: ClaimRecord) => ReactNode;
}

const FigureCell = ({ claim }: { readonly claim: ClaimRecord }) => {
  if (!claim.figure) return null;
  const { hedge, number } = figureWords(claim.figure);
  return (
    <>
      {hedge === "" ? null : <span className="hedge">{hedge} </span>}
      <strong className={claim.figure.value === null && claim.figure.low === null ? "vague" : ""}>{number}</strong>
    </>
  );
};

const said = (claim: ClaimRecord) => (claim.figure ? figureWords(claim.figure).counted : whatIsSaid(claim));

export const COLUMNS: readonly Column[] = [
  {
    id: "figure",
    name: "Figure",
    width: "minmax(8.25rem, 0.9fr)",
    sort: "value",
    descends: true,
    number: true,
    byDefault: true,
    cell: (claim) => <FigureCell claim={claim} />,
  },
  { id: "said", name: "Of what", width: "minmax(6.5rem, 1.5fr)", byDefault: true, cell: said },
  {
    id: "event",
    name: "Event",
    width: "minmax(4.75rem, 0.7fr)",
    byDefault: true,
    cell: (claim) => (claim.event ? EVENT_WORDS[claim.event.value] : null),
  },
  {
    id: "source",
    name: "Source",
    width: "minmax(8rem, 1.4fr)",
    sort: "source",
    byDefault: true,
    cell: (claim) =>
      claim.chain.length > 0 || claim.party ? whoSays(claim) : <span className="soft">the outlet itself</span>,
  },
  {
    id: "outlet",
    name: "Outlet",
    width: "minmax(5.5rem, 1fr)",
    sort: "outlet",
    byDefault: true,
    cell: (claim) => claim.document.outlet,
  },
  {
    id: "certainty",
    name: "Certainty",
    width: "6rem",
    byDefault: true,
    cell: (claim) => <CertaintyMark certainty={claim.certainty.value} />,
  },
  {
    id: "time",
    name: "Event time",
    width: "minmax(6.75rem, 0.9fr)",
    sort: "event-time",
    descends: true,
    byDefault: true,
    cell: (claim) => (claim.eventTime ? intervalWords(claim.eventTime.value) : null),
  },
  {
    id: "published",
    name: "Published",
    width: "6.25rem",
    sort: "published",
    descends: true,
    byDefault: true,
    cell: (claim) => (claim.document.publishedAt ? dayWords(claim.document.publishedAt) : null),
  },
  {
    id: "role",
    name: "Role",
    width: "minmax(5rem, 0.7fr)",
    cell: (claim) => (claim.figure ? ROLE_WORDS[claim.figure.role.value] || "total" : null),
  },
  { id: "kind", name: "Kind", width: "5.5rem", cell: (claim) => KIND_WORDS[claim.kind] },
  { id: "stance", name: "Stance", width: "minmax(6rem, 0.8fr)", cell: (claim) => STANCE_WORDS[claim.stance.value] },
  { id: "place", name: "Place", width: "minmax(5rem, 0.8fr)", cell: (claim) => claim.place?.value },
  { id: "as-of", name: "As of", width: "6.25rem", cell: (claim) => (claim.asOf ? dayWords(claim.asOf.value) : null) },
  { id: "headline", name: "Headline", width: "minmax(8rem, 1.6fr)", cell: (claim) => claim.document.headline },
  {
    id: "captured",
    name: "Captured",
    width: "6.25rem",
    cell: (claim) => dayWords(claim.document.capturedAt),
  },
];

export const DEFAULT_COLUMNS = COLUMNS.filter((column) => column.byDefault).map((column) => column.id);

/** The chosen columns in the table's own order; an address with none that is known gives the usual ones. */
export const columnsOf = (ids: readonly string[]): readonly Column[] => {
  const chosen = COLUMNS.filter((column) => ids.includes(column.id));
  return chosen.length > 0 ? chosen : COLUMNS.filter((column) => column.byDefault);
};
