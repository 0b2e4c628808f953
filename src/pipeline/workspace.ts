// What every face can do with a ledger, in public records. Two implementations: this process's own store, and (for a
// second process) the running server's API.
import type {
  AddProgress,
  AddResult,
  CaptureRecord,
  ClaimRecord,
  DocumentRecord,
  DocumentSummary,
  FacetsRecord,
  HealthRecord,
  PageOf,
  SourceRecord,
  VerifyReport,
} from "../export/record.ts";
import type { Hints } from "../model/capture.ts";
import type { ClaimQuery } from "../model/query.ts";
import type { Knowledge } from "./knowledge.ts";
import type { SeriesInput, SeriesResult } from "./series/import.ts";

/** What is to be added: an address, or bytes with what is known of them. */
export type AddInput =
  | { readonly url: string; readonly hints?: Hints }
  | {
      readonly bytes: Uint8Array;
      readonly fileName: string | null;
      readonly mediaType: string | null;
      readonly hints?: Hints;
    };

export interface Workspace extends Knowledge {
  /** Fetches, archives, reads and stores one input; several documents when it is a WARC. */
  add(input: AddInput, onProgress?: (progress: AddProgress) => void): Promise<AddResult[]>;
  /** Archives each record of a table of running figures as a page, and stores its figures as claims. */
  importSeries(input: SeriesInput, onProgress?: (done: number, total: number) => void): Promise<SeriesResult>;
  claims(query: ClaimQuery): Promise<PageOf<ClaimRecord>>;
  facets(query: ClaimQuery): Promise<FacetsRecord>;
  claim(id: string): Promise<ClaimRecord | null>;
  documents(page: {
    readonly limit?: number;
    readonly offset?: number;
    readonly text?: string;
  }): Promise<PageOf<DocumentSummary>>;
  document(id: string): Promise<DocumentRecord | null>;
  sources(page: {
    readonly limit?: number;
    readonly offset?: number;
    readonly text?: string;
  }): Promise<PageOf<SourceRecord>>;
  source(name: string): Promise<SourceRecord | null>;
  capture(id: string): Promise<{ readonly record: CaptureRecord; readonly bytes: Uint8Array } | null>;
  verify(onProgress?: (done: number, total: number) => void): Promise<VerifyReport>;
  loadDemo(
    onProgress?: (done: number, total: number) => void,
  ): Promise<{ readonly documents: number; readonly claims: number }>;
  removeDemo(): Promise<{ readonly documents: number; readonly claims: number }>;
  health(): Promise<HealthRecord>;
  close(): Promise<void>;
}
