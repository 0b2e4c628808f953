// A document with its claims as reconciliation sees them: what is compared across reports, without model or page.
import type { Claim } from "./claim.ts";
import type { Span } from "./span.ts";

/** A name in the text as the reading model marked it; kept with the run, so that a rebuild needs no model. */
export interface Mention {
  readonly span: Span;
  /** Model's type: "Person", "Organization", "Location", "NORP", "Facility" … */
  readonly type: string;
}

export interface Report {
  readonly documentId: string;
  readonly outlet: string | null;
  /** Who owns the outlet, where it is known: given with the document, else from the table of publisher families. */
  readonly owner: string | null;
  /** Credited news agency, from the page or the dateline. */
  readonly agency: string | null;
  /** Day or UTC instant. */
  readonly publishedAt: string | null;
  readonly capturedAt: string;
  readonly headline: string | null;
  readonly datelinePlace: string | null;
  /** Its own address, its canonical one and those it links to as its source. */
  readonly links: readonly string[];
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}
