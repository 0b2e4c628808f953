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

/** Append only. The names marked in a reading, and who owns its outlet where that was given. */
export interface MarkingTable {
  readonly run_id: string;
  /** JSON list. */
  readonly mentions: string;
  readonly owner: string | null;
  readonly digest: string;
  readonly demo: boolean;
}

/** Append only. What a person decided; each row is bound to the one before it. */
export interface JudgementTable {
  readonly id: string;
  readonly seq: Generated<number>;
  readonly undoes: string | null;
  /** The judgement as JSON text, byte for byte as it was digested. */
  readonly body: string;
  /** SHA-256 over the digest of the row before and `body`. */
  readonly digest: string;
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

/** Derived. Which reading of each document the questions stand on: what differs from what is shown is worked out again. */
export interface ReconciledTable {
  readonly document_id: string;
  readonly added: number;
  /** What comparing its claims needs, as JSON. */
  readonly profiles: string;
}

/** Derived. What else the questions stand on, by name: the version that made them, the last judgement they heed. */
export interface DerivationTable {
  readonly name: string;
  readonly value: string;
}

/** Derived. One question: columns to search and sort by, and the whole of it as JSON. */
export interface QuestionTable {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly event: string | null;
  readonly status: readonly string[];
  readonly strict: number;
  readonly documents: number;
  readonly claims: number;
  readonly changed_at: string | null;
  readonly demo: boolean;
  /** Digests over its claims with why each stands in it, and over its unsure claims: equal while nothing about it changes. */
  readonly made_of: string;
  readonly summary: string;
  readonly body: string;
  readonly search: string;
}

/** Derived. One claim that answers a question, or stands beside one. */
export interface AnswerTable {
  readonly claim_id: string;
  readonly document_id: string;
  /** "figure", "forecast" or "denial". */
  readonly sort: string;
  /** Claims of one strand are one running series; its first is compared for all. */
  readonly strand: string;
  /** Sorts claims by capture, document and place in the text. */
  readonly turn: string;
  /** First claim of all that are tied to it: claims of one component are grouped together. */
  readonly component: string;
  readonly question_id: string | null;
  readonly origin_id: string | null;
  /** Forecasts and denials: the claim beside which it stands, and the comparison that says so. */
  readonly beside: string | null;
  readonly pair: string | null;
  /** The claim as its question shows it, as JSON. */
  readonly body: string;
}

/** Derived. Documents that share a key have claims to compare; the key is a hash. */
export interface DocumentKeyTable {
  readonly key: number;
  readonly added: number;
}

/** Derived. One claimant across documents, whole as JSON. */
export interface EntityTable {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly body: string;
}

/** Derived. One source as one document names it, and the claimant that it is. */
export interface BearerTable {
  readonly id: string;
  readonly document_id: string;
  readonly entity_id: string | null;
  readonly name: string;
  readonly lower: string;
  readonly body: string;
}

/** Derived. A pair that waits for a person. */
export interface OpenPairTable {
  readonly subject: string;
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly body: string;
}

export interface Tables {
  capture: CaptureTable;
  document: DocumentTable;
  run: RunTable;
  claim: ClaimTable;
  marking: MarkingTable;
  judgement: JudgementTable;
  reconciled: ReconciledTable;
  derivation: DerivationTable;
  question: QuestionTable;
  answer: AnswerTable;
  document_key: DocumentKeyTable;
  entity: EntityTable;
  bearer: BearerTable;
  open_pair: OpenPairTable;
  shown_document: ShownDocumentTable;
  shown_claim: ShownClaimTable;
  shown_words: ShownWordsTable;
  source_name: SourceNameTable;
}
