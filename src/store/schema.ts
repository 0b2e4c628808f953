// The ledger's tables for the compiler; the migrations make them. `seq` is the order in which rows were added.
import type { Generated } from "kysely";

/** Append only. A record of the bytes, kept in a file of its own. */
export interface CaptureTable {
  readonly id: string;
  readonly seq: Generated<number>;
  readonly origin: string;
  /** Address by which readings of one page are told to be of one page: final address, else address, else the id. */
  readonly address: string;
  readonly url: string | null;
  readonly final_url: string | null;
  readonly file_name: string | null;
  readonly status: number | null;
  readonly media_type: string;
  readonly digest: string;
  readonly size: number;
  readonly captured_at: string;
  /** SHA-256 of the WARC record, which is its file's name. */
  readonly record_digest: string;
  readonly demo: boolean;
}

/** Append only. What a reader made of a capture; one document may have been read with and without a given day. */
export interface DocumentTable {
  /** SHA-256 of `body`. */
  readonly digest: string;
  readonly seq: Generated<number>;
  readonly id: string;
  readonly capture_id: string;
  /** The document as JSON text, byte for byte as it was digested. */
  readonly body: string;
  readonly demo: boolean;
}

/** Append only. One reading of a document by given versions of model, grammars and extractors. */
export interface RunTable {
  readonly id: string;
  readonly seq: Generated<number>;
  readonly document_id: string;
  readonly document_digest: string;
  /** JSON list: "article/1", "reader-1", "figures/2" … */
  readonly read_with: string;
  readonly claims: number;
  /** SHA-256 over the digests of the document and of all its claims, in order. */
  readonly digest: string;
  readonly at: string;
  readonly demo: boolean;
}

/** Append only. One claim of one run, in the order of the text. */
export interface ClaimTable {
  readonly run_id: string;
  readonly place: number;
  readonly id: string;
  /** The claim as JSON text, byte for byte as it was digested. */
  readonly body: string;
  readonly digest: string;
  readonly demo: boolean;
}

/** Derived. The readings that are shown, one for each address. */
export interface ShownDocumentTable {
  readonly document_id: string;
  readonly capture_id: string;
  readonly address: string;
  /** `seq` of the run that is shown. */
  readonly added: number;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly published_at: string | null;
  readonly captured_at: string;
  readonly url: string | null;
  readonly demo: boolean;
  readonly claims: number;
  readonly figures: number;
  readonly issues: number;
  readonly search: string;
}

/** Derived. The claims of the shown readings, one column for each thing that is asked for; narrow, for it is scanned. */
export interface ShownClaimTable {
  /** `seq` of the run; with `place` it says which claim this is. */
  readonly added: number;
  readonly place: number;
  readonly demo: boolean;
  readonly kind: string;
  /** The party of a stance row, else the last link of the chain; null is the outlet's own voice. */
  readonly source: string | null;
  readonly source_kind: string | null;
  readonly outlet: string | null;
  readonly event: string | null;
  readonly certainty: string;
  readonly stance: string;
  readonly role: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly event_start: string | null;
  readonly event_end: string | null;
  readonly published_at: string | null;
}

/** Derived. The words of a shown claim, to be searched. */
export interface ShownWordsTable {
  readonly added: number;
  readonly place: number;
  readonly search: string;
}

/** Derived. Every name that a source ever had, in lower case too, so that a part of it is looked for among few. */
export interface SourceNameTable {
  readonly name: string;
  readonly lower: string;
}

export interface Tables {
  capture: CaptureTable;
  document: DocumentTable;
  run: RunTable;
  claim: ClaimTable;
  shown_document: ShownDocumentTable;
  shown_claim: ShownClaimTable;
  shown_words: ShownWordsTable;
  source_name: SourceNameTable;
}
