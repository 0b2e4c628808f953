// Captures and readings into the evidence: written once, found again by what they are made of, never changed.
import { sql } from "kysely";
import type { Capture } from "../model/capture.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { recordId, sha256 } from "../model/id.ts";
import type { Mention } from "../model/report.ts";
import { hasCapture } from "./captures.ts";
import type { Database } from "./database.ts";
import { removeRecord, writeRecord } from "./record-files.ts";
import { markingDigest } from "./reports.ts";
import { showAddress } from "./shown.ts";

/** A document with its claims, and the names and versions of all that read it: ["article/1", "reader-1", "figures/1"]. */
export interface NewReading {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly readWith: readonly string[];
  /** Names that were marked in the text; kept so that questions can be worked out again without the model. */
  readonly mentions?: readonly Mention[];
  /** Who owns the outlet, where that was given. */
  readonly owner?: string | null;
}

/** Id of a reading: the same words read by the same versions are one reading. */
export const runId = (documentId: string, documentDigest: string, readWith: string): string =>
  recordId("r", [documentId, documentDigest, readWith]);

/** Digest that binds a reading's claims, and their order, to its document. */
export const runDigest = (documentDigest: string, claimDigests: readonly string[]): string =>
  sha256([documentDigest, ...claimDigests].join("\n"));

/** Stores a capture with its WARC record, the file first; false when it was there already. */
export const appendCapture = async (
  database: Database,
  home: string,
  capture: Capture,
  record: Uint8Array,
  demo: boolean,
): Promise<boolean> => {
  if (await hasCapture(database, capture.id)) return false;
  const recordDigest = await writeRecord(home, record);
  const result = await database
    .insertInto("capture")
    .values({
      id: capture.id,
      origin: capture.origin,
      address: capture.finalUrl ?? capture.url ?? capture.id,
      url: capture.url,
      final_url: capture.finalUrl,
      file_name: capture.fileName,
      status: capture.status,
      media_type: capture.mediaType,
      digest: capture.digest,
      size: capture.bytes.length,
      captured_at: capture.capturedAt,
      record_digest: recordDigest,
      demo,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
};

/** Stores a reading in one transaction; false when the same versions had read the same document already. */
export const appendReading = (database: Database, reading: NewReading): Promise<boolean> => {
  const { document, claims, readWith, owner = null } = reading;
  const mentions = JSON.stringify(reading.mentions ?? []);
  const body = JSON.stringify(document);
  const digest = sha256(body);
  const versions = JSON.stringify(readWith);
  const id = runId(document.id, digest, versions);
  const drafts = claims.map((claim, place) => {
    const text = JSON.stringify(claim);
    return { run_id: id, place, id: claim.id, body: text, digest: sha256(text) };
  });
  return database.transaction().execute(async (work) => {
    const there = await work.selectFrom("run").where("id", "=", id).select("id").executeTakeFirst();
    if (there) return false;
    const { address, demo } = await work
      .selectFrom("capture")
      .where("id", "=", document.captureId)
      .select(["address", "demo"])
      .executeTakeFirstOrThrow();
    await work
      .insertInto("document")
      .values({ digest, id: document.id, capture_id: document.captureId, body, demo })
      .onConflict((conflict) => conflict.column("digest").doNothing())
      .execute();
    const run = await work
      .insertInto("run")
      .values({
        id,
        document_id: document.id,
        document_digest: digest,
        read_with: versions,
        claims: claims.length,
        digest: runDigest(
          digest,
          drafts.map((draft) => draft.digest),
        ),
        at: new Date().toISOString(),
        demo,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    if (run.numInsertedOrUpdatedRows !== 1n) return false;
    await work
      .insertInto("marking")
      .values({ run_id: id, mentions, owner, digest: markingDigest(id, mentions, owner), demo })
      .execute();
    const rows = drafts.map((draft) => ({ ...draft, demo }));
    if (rows.length > 0)
      await sql`insert into claim select * from json_populate_recordset(null::claim, ${JSON.stringify(rows)}::json)`.execute(
        work,
      );
    await showAddress(work, address);
    return true;
  });
};

/** Takes the demo out again: its rows in one transaction, then its files. */
export const removeDemo = async (
  database: Database,
  home: string,
): Promise<{ readonly documents: number; readonly claims: number }> => {
  const { documents, claims, records } = await database.transaction().execute(async (work) => {
    const captures = await work
      .selectFrom("capture")
      .where("demo", "=", true)
      .select(["address", "record_digest"])
      .execute();
    const shown = await work
      .selectFrom("shown_document")
      .where("demo", "=", true)
      .select([sql<number>`count(*)`.as("documents"), sql<number>`coalesce(sum(claims), 0)`.as("claims")])
      .executeTakeFirstOrThrow();
    for (const table of ["claim", "marking", "run", "document", "capture"] as const)
      await work.deleteFrom(table).where("demo", "=", true).execute();
    for (const address of new Set(captures.map((capture) => capture.address))) await showAddress(work, address);
    return { ...shown, records: captures.map((capture) => capture.record_digest) };
  });
  for (const digest of records) await removeRecord(home, digest);
  return { documents, claims };
};
