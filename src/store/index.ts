// The ledger of a folder or of a PostgreSQL server: what goes in stays, and answers come from what was put in.
import { join } from "node:path";
import { sql } from "kysely";
import type { Capture } from "../model/capture.ts";
import type { Judgement } from "../model/judgement.ts";
import type { ClaimQuery } from "../model/query.ts";
import type { NewReading } from "./append.ts";
import { appendCapture, appendReading, removeDemo } from "./append.ts";
import type { CaptureWithRecord } from "./captures.ts";
import { findCapture, hasCapture } from "./captures.ts";
import type { Page, StoredClaim } from "./claims.ts";
import { createClaimReader } from "./claims.ts";
import { createCounts } from "./counts.ts";
import { openEmbedded, openServer } from "./database.ts";
import type { ListQuery, StoredDocument, StoredSummary } from "./documents.ts";
import { findDocument, listDocuments } from "./documents.ts";
import type { CaptureEvidence } from "./evidence.ts";
import { countCaptures, readEvidence } from "./evidence.ts";
import type { FacetCounts } from "./facets.ts";
import { readFacets } from "./facets.ts";
import { asFailure } from "./failure.ts";
import type { NewJudgement, StoredJudgements } from "./judgements.ts";
import { appendJudgement, readJudgements } from "./judgements.ts";
import type { KnowledgeStore } from "./knowledge.ts";
import { createKnowledge } from "./knowledge.ts";
import type { Lock } from "./lock.ts";
import { takeLock } from "./lock.ts";
import { migrate } from "./migrations/index.ts";
import type { StoredReport } from "./reports.ts";
import { readReports } from "./reports.ts";
import { countStrays, rebuildShown } from "./shown.ts";
import type { StoredSource } from "./sources.ts";
import { findSource, listSources } from "./sources.ts";
import { createUpkeep } from "./upkeep.ts";

export type { NewReading } from "./append.ts";
export type { CaptureWithRecord, StoredCapture } from "./captures.ts";
export type { Page, StoredClaim, StoredHead } from "./claims.ts";
export type { PlaceQuery, StoredPair, StoredPlace } from "./compared.ts";
export type { DerivedChange, Pending, QuestionDraft, Rows } from "./derived.ts";
export type { StoredDocument, StoredSummary } from "./documents.ts";
export type { StoredEntity } from "./entities.ts";
export type { CaptureEvidence, StoredBody, StoredRun } from "./evidence.ts";
export type { FacetCounts } from "./facets.ts";
export type { KnowledgeStore } from "./knowledge.ts";
export type { LockHolder } from "./lock.ts";
export { readLock } from "./lock.ts";
export type { StoredReport } from "./reports.ts";
export type { StoredSource } from "./sources.ts";

export interface StoreOptions {
  /** Folder of the captures, and of the embedded database. */
  readonly home: string;
  /** `postgres://…` for a server in place of the embedded database. */
  readonly url?: string;
}

export interface Size {
  readonly documents: number;
  readonly claims: number;
  readonly demo: boolean;
}

export interface Store {
  /** Keeps a capture with its WARC record; false when it was there already. */
  addCapture(capture: Capture, record: Uint8Array, options?: { readonly demo?: boolean }): Promise<boolean>;
  /** Keeps a reading of a capture that is kept; false when the same versions had read the same. */
  addReading(reading: NewReading): Promise<boolean>;
  claims(query: ClaimQuery): Promise<Page<StoredClaim>>;
  claim(id: string): Promise<StoredClaim | null>;
  facets(query: ClaimQuery): Promise<FacetCounts>;
  documents(query: ListQuery): Promise<Page<StoredSummary>>;
  document(id: string): Promise<StoredDocument | null>;
  sources(query: ListQuery): Promise<Page<StoredSource>>;
  source(name: string): Promise<StoredSource | null>;
  capture(id: string): Promise<CaptureWithRecord | null>;
  /** Whether a capture is there, its record left unread. */
  hasCapture(id: string): Promise<boolean>;
  removeDemo(): Promise<{ readonly documents: number; readonly claims: number }>;
  size(): Promise<Size>;
  /** Everything that was ever added, capture by capture, to be checked. */
  evidence(): AsyncIterable<CaptureEvidence>;
  countCaptures(): Promise<number>;
  /** How many rows that answer questions belong to nothing in the evidence. */
  countStrays(): Promise<number>;
  /** Makes the rows that answer questions anew from the evidence. */
  rebuild(): Promise<void>;
  /** Ids of all documents that are shown. */
  shownDocuments(): Promise<string[]>;
  /** Shown readings as reconciliation takes them, in the order of their ids. */
  reports(documentIds: readonly string[]): AsyncIterable<StoredReport>;
  judgements(): Promise<StoredJudgements>;
  addJudgement(judgement: NewJudgement): Promise<Judgement>;
  /** Questions and claimants, derived from all the rest. */
  readonly knowledge: KnowledgeStore;
  /** Nothing was ever added. */
  readonly isNew: boolean;
  /** Tells other processes where this one's server answers; null when it ends. */
  announce(url: string | null): void;
  close(): Promise<void>;
}

/** Opens the ledger, made first where there is none: `openStore({ home: "/home/ada/.reportedly" })`. */
export const openStore = async ({ home, url }: StoreOptions): Promise<Store> => {
  const lock: Lock | null = url === undefined ? takeLock(home) : null;
  try {
    const { database, close } = url === undefined ? await openEmbedded(join(home, "database")) : openServer(url);
    try {
      await migrate(database);
    } catch (error) {
      await close();
      throw error;
    }
    const counts = createCounts();
    const upkeep = createUpkeep(database);
    const changing = async <Result>(work: Promise<Result>): Promise<Result> => {
      try {
        return await work;
      } catch (error) {
        throw asFailure(error);
      } finally {
        counts.forget();
        upkeep.afterChange();
      }
    };
    const { rows: added } = await sql<{ is_called: boolean }>`select is_called from capture_seq_seq`.execute(database);
    const reader = createClaimReader(database, counts);
    return {
      addCapture: (capture, record, { demo = false } = {}) =>
        changing(appendCapture(database, home, capture, record, demo)),
      addReading: (reading) => changing(appendReading(database, reading)),
      claims: reader.page,
      claim: reader.one,
      facets: (query) => readFacets(database, counts, query),
      documents: (query) => listDocuments(database, query),
      document: (id) => findDocument(database, id),
      sources: (query) => listSources(database, counts, query),
      source: (name) => findSource(database, name),
      capture: (id) => findCapture(database, home, id),
      hasCapture: (id) => hasCapture(database, id),
      removeDemo: () => changing(removeDemo(database, home)),
      size: async () => {
        const { rows } = await sql<Size>`
          select count(*)::integer as documents, coalesce(sum(claims), 0)::integer as claims,
            coalesce(bool_or(demo), false) as demo from shown_document`.execute(database);
        return rows[0] as Size;
      },
      evidence: () => readEvidence(database, home),
      countCaptures: () => countCaptures(database),
      countStrays: () => countStrays(database),
      rebuild: () => changing(rebuildShown(database)),
      shownDocuments: async () =>
        (await database.selectFrom("shown_document").select("document_id").orderBy("document_id").execute()).map(
          (row) => row.document_id,
        ),
      reports: (documentIds) => readReports(database, documentIds),
      judgements: () => readJudgements(database),
      addJudgement: (judgement) => changing(appendJudgement(database, judgement)),
      knowledge: createKnowledge(database, counts, changing),
      isNew: added[0]?.is_called !== true,
      announce: (address) => lock?.setUrl(address),
      close: async () => {
        await upkeep.end();
        await close();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
};
