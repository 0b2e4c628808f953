// Captures by their ids, with the bytes of their records.
import type { Selectable } from "kysely";
import type { CaptureOrigin } from "../model/capture.ts";
import type { Database } from "./database.ts";
import { readRecord } from "./record-files.ts";
import type { CaptureTable } from "./schema.ts";

/** What the ledger's row says of a capture; the rest stands in its record. */
export interface StoredCapture {
  readonly id: string;
  readonly origin: CaptureOrigin;
  readonly url: string | null;
  readonly finalUrl: string | null;
  readonly fileName: string | null;
  readonly status: number | null;
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly capturedAt: string;
  readonly recordDigest: string;
}

export interface CaptureWithRecord {
  readonly capture: StoredCapture;
  /** The WARC record; null when its file is gone. */
  readonly record: Uint8Array | null;
}

const storedCapture = (row: Selectable<CaptureTable>): StoredCapture => ({
  id: row.id,
  origin: row.origin as CaptureOrigin,
  url: row.url,
  finalUrl: row.final_url,
  fileName: row.file_name,
  status: row.status,
  mediaType: row.media_type,
  digest: row.digest,
  size: row.size,
  capturedAt: row.captured_at,
  recordDigest: row.record_digest,
});

/** Whether a capture is there; its record is not read. */
export const hasCapture = async (database: Database, id: string): Promise<boolean> =>
  (await database.selectFrom("capture").where("id", "=", id).select("id").executeTakeFirst()) !== undefined;

/** One capture with its WARC record; null when there is none. */
export const findCapture = async (database: Database, home: string, id: string): Promise<CaptureWithRecord | null> => {
  const row = await database.selectFrom("capture").where("id", "=", id).selectAll().executeTakeFirst();
  return row ? { capture: storedCapture(row), record: await readRecord(home, row.record_digest) } : null;
};

/** Captures fetched at a time. */
const BATCH = 100;

/** All captures in the order in which they were added. */
export async function* readCaptures(
  database: Database,
  home: string,
): AsyncGenerator<CaptureWithRecord & { readonly address: string }> {
  for (let last = 0, more = true; more; ) {
    const rows = await database
      .selectFrom("capture")
      .where("seq", ">", last)
      .orderBy("seq")
      .limit(BATCH)
      .selectAll()
      .execute();
    for (const row of rows) {
      const record = await readRecord(home, row.record_digest);
      yield { capture: storedCapture(row), record, address: row.address };
    }
    last = rows.at(-1)?.seq ?? last;
    more = rows.length === BATCH;
  }
}
