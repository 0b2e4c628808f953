// The evidence capture by capture, as it lies in database and files, for a check that takes none of it on trust.
import { sha256 } from "../model/id.ts";
import { runDigest, runId } from "./append.ts";
import type { CaptureWithRecord } from "./captures.ts";
import { readCaptures } from "./captures.ts";
import type { Database } from "./database.ts";
import { markingDigest } from "./reports.ts";
import { isShownRight } from "./shown.ts";

export interface StoredBody {
  /** The id in the row. */
  readonly id: string;
  /** JSON text. */
  readonly body: string;
}

export interface StoredRun {
  readonly document: StoredBody;
  readonly claims: readonly StoredBody[];
  /** In words, where rows and the digests that bind them do not agree; empty when all do. */
  readonly faults: readonly { readonly id: string; readonly message: string }[];
}

export interface CaptureEvidence extends CaptureWithRecord {
  /** Whether the record's file still has the digest that is its name. */
  readonly recordIntact: boolean;
  readonly runs: readonly StoredRun[];
  /** Whether the rows that answer questions are those that the evidence gives. */
  readonly shownRight: boolean;
}

type Fault = StoredRun["faults"][number];

const readRuns = async (database: Database, captureId: string): Promise<StoredRun[]> => {
  const runs = await database
    .selectFrom("run")
    .innerJoin("document", "document.digest", "run.document_digest")
    .leftJoin("marking", "marking.run_id", "run.id")
    .where("document.capture_id", "=", captureId)
    .orderBy("run.seq")
    .select([
      "run.id",
      "run.document_id",
      "run.document_digest",
      "run.read_with",
      "run.claims",
      "run.digest",
      "document.id as stored_id",
      "document.body",
      "marking.mentions",
      "marking.owner",
      "marking.digest as marking_digest",
    ])
    .execute();
  const read: StoredRun[] = [];
  for (const run of runs) {
    const rows = await database
      .selectFrom("claim")
      .where("run_id", "=", run.id)
      .orderBy("place")
      .select(["id", "body", "digest"])
      .execute();
    const faults: Fault[] = [];
    const expect = (right: boolean, id: string, message: string): void => {
      if (!right) faults.push({ id, message });
    };
    expect(sha256(run.body) === run.document_digest, run.document_id, "the document's row was changed");
    expect(run.stored_id === run.document_id, run.document_id, "the document's row has another id than its reading");
    for (const row of rows) expect(sha256(row.body) === row.digest, row.id, "the claim's row was changed");
    expect(rows.length === run.claims, run.document_id, `the reading had ${run.claims} claims and has ${rows.length}`);
    const digests = rows.map((row) => row.digest);
    expect(
      runDigest(run.document_digest, digests) === run.digest,
      run.document_id,
      "the claims of the reading are not those that were stored with it",
    );
    expect(
      runId(run.document_id, run.document_digest, run.read_with) === run.id,
      run.document_id,
      "the reading's row was changed",
    );
    expect(
      run.mentions === null || markingDigest(run.id, run.mentions, run.owner) === run.marking_digest,
      run.document_id,
      "the names marked in the document were changed",
    );
    read.push({ document: { id: run.stored_id, body: run.body }, claims: rows, faults });
  }
  return read;
};

/** All captures in the order in which they were added, each with its file, its readings and their claims. */
export async function* readEvidence(database: Database, home: string): AsyncGenerator<CaptureEvidence> {
  for await (const stored of readCaptures(database, home)) {
    const { capture, record, address } = stored;
    yield {
      capture,
      record,
      recordIntact: record !== null && sha256(record) === capture.recordDigest,
      runs: await readRuns(database, capture.id),
      shownRight: await isShownRight(database, address),
    };
  }
}

/** How many captures there are to check. */
export const countCaptures = async (database: Database): Promise<number> => {
  const row = await database
    .selectFrom("capture")
    .select((expression) => expression.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
};
