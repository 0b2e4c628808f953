// Documents and captures as public records.
import type { Document, Found } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { DocumentRecord, DocumentSummary } from "./record.ts";

/** What a document's record says beyond the document itself. */
export interface DocumentContext {
  readonly head: Omit<DocumentSummary, "claims" | "figures" | "issues">;
  readonly digest: string;
  readonly mediaType: string;
  readonly readWith: readonly string[];
  readonly claims: number;
}

const pair = (span: Span): [number, number] => [span[0], span[1]];

const foundRecord = (found: Found<string> | null): { value: string; from: string } | null =>
  found && { value: found.value, from: found.from };

/** One document as it is shown and sent: `toDocumentRecord(document, { head, digest, … })`. */
export const toDocumentRecord = (document: Document, context: DocumentContext): DocumentRecord => ({
  ...context.head,
  captureId: document.captureId,
  text: document.text,
  blocks: document.blocks.map(({ kind, span }) => ({ kind, span: pair(span) })),
  found: {
    headline: foundRecord(document.headline),
    outlet: foundRecord(document.outlet),
    byline: foundRecord(document.byline),
    agency: foundRecord(document.agency),
    publishedAt: foundRecord(document.publishedAt),
    updatedAt: foundRecord(document.updatedAt),
    canonicalUrl: foundRecord(document.canonicalUrl),
    language: foundRecord(document.language),
  },
  dateline: document.dateline && {
    place: document.dateline.place,
    agency: document.dateline.agency,
    span: pair(document.dateline.span),
  },
  digest: context.digest,
  mediaType: context.mediaType,
  readWith: [...context.readWith],
  issues: document.issues.map(({ code, message, span }) => ({ code, message, span: span ? pair(span) : null })),
  claims: context.claims,
});
