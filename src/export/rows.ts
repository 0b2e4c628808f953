// Claims in, the fixed rows of a document out: figures and stances as batch reading writes them, one line a document.
import type { Claim } from "../model/claim.ts";

export interface FigureRow {
  readonly span: readonly [number, number];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: string;
  readonly of: string;
  readonly role: string;
  readonly event: string;
  readonly certainty: string;
  readonly chain: readonly { readonly who: string; readonly name: string }[];
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
}

export interface StanceRow {
  readonly party: string;
  readonly name: string;
  readonly stance: string;
}

export interface DocumentRows {
  readonly id: string;
  readonly figures: readonly FigureRow[];
  readonly stances: readonly StanceRow[];
}

const figureRow = (claim: Claim): FigureRow[] =>
  claim.figure
    ? [
        {
          span: claim.figure.words,
          value: claim.figure.value,
          low: claim.figure.low,
          high: claim.figure.high,
          hedge: claim.figure.hedge.value,
          of: claim.figure.counted.value,
          role: claim.figure.role.value,
          event: claim.event?.value ?? "other",
          certainty: claim.certainty.value,
          chain: claim.chain.map((link) => ({ who: link.who.value, name: link.name.value })),
          start: claim.eventTime?.value.start ?? null,
          end: claim.eventTime?.value.end ?? null,
          place: claim.place?.value ?? null,
        },
      ]
    : [];

const stanceRow = (claim: Claim): StanceRow[] =>
  claim.party ? [{ party: claim.party.who.value, name: claim.party.name.value, stance: claim.stance.value }] : [];

/** The rows of one document, under the id its reader gave it: `toRows(claims, { id: "story-7" })`. */
export const toRows = (claims: readonly Claim[], document: { readonly id: string }): DocumentRows => ({
  id: document.id,
  figures: claims.flatMap(figureRow),
  stances: claims.flatMap(stanceRow),
});
