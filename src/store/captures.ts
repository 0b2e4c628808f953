// Captures by their ids, with the bytes of their records.
import type { CaptureOrigin } from "../model/capture.ts";
import type { Database } from "./database.ts";
import { readRecord } from "./record-files.ts";

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

/** One capture with its WARC record; null when there is none. */
export const findCapture = async (database: Database, home: string, id: string): Promise<CaptureWithRecord | null> => {
  const row = await database.selectFrom("capture").where("id", "=", id).selectAll().executeTakeFirst();
  if (!row) return null;
  const capture: StoredCapture = {
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
  };
  return { capture, record: await readRecord(home, row.record_digest) };
};
