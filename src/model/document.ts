// The reading text of a capture, its blocks, what the page says about itself, and the way back to the bytes.
import type { Issue } from "./issue.ts";
import type { Span } from "./span.ts";

export const BLOCK_KINDS = [
  "standfirst",
  "heading",
  "paragraph",
  "list",
  "quotation",
  "caption",
  "table",
  "entry",
  "correction",
  "notice",
] as const;
/** `notice` is on the page but is no part of the article: appeals, promotions, "read more", captions of other stories. No claims are read from it. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/**
 * One run of `document.text` and the bytes it came from. When `exact`, the decoded bytes equal the words one to one;
 * otherwise the run was changed on the way (an entity, folded white space) and maps as a whole.
 */
export interface SourceRun {
  readonly text: Span;
  /** Half-open byte range in `capture.bytes`. */
  readonly bytes: readonly [start: number, end: number];
  readonly exact: boolean;
}

/** Something the page or its address says about the document, with where it was found: "meta article:published_time", "json-ld datePublished", "given". */
export interface Found<T> {
  readonly value: T;
  readonly from: string;
  /** Byte range in the capture, where the finding stands in it. */
  readonly bytes?: readonly [start: number, end: number];
}

export interface Dateline {
  readonly place: string;
  readonly agency: string | null;
  readonly span: Span;
}

export interface Document {
  /** `d_…`, made of capture id, reader name and version. */
  readonly id: string;
  readonly captureId: string;
  /** Blocks in page order, joined by "\n". The headline is not part of it; plain text is kept character for character. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sourceMap: readonly SourceRun[];
  readonly headline: Found<string> | null;
  readonly outlet: Found<string> | null;
  readonly byline: Found<string> | null;
  /** News agency credited in the dateline, byline or page: "Reuters", "AP". */
  readonly agency: Found<string> | null;
  /** Day ("2025-03-27") or UTC instant ("2025-03-27T08:10:00Z"). */
  readonly publishedAt: Found<string> | null;
  readonly updatedAt: Found<string> | null;
  readonly canonicalUrl: Found<string> | null;
  readonly dateline: Dateline | null;
  /** BCP 47 tag, null when unknown. */
  readonly language: Found<string> | null;
  readonly reader: { readonly name: string; readonly version: number };
  readonly issues: readonly Issue[];
}

/** The publication day of a document, "2025-03-27", or null. */
export const publicationDay = (document: Pick<Document, "publishedAt">): string | null =>
  document.publishedAt?.value.slice(0, 10) ?? null;
