// Documents as a list, newest first, and one by its id with all that its reading found.
import { sql } from "kysely";
import type { Document } from "../model/document.ts";
import type { Page, StoredHead } from "./claims.ts";
import { headOf, LIMIT } from "./claims.ts";
import type { Database } from "./database.ts";
import { part } from "./filters.ts";

/** What lists of documents and sources take. */
export interface ListQuery {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** Words of the headline, the outlet or the text. */
  readonly text?: string | undefined;
}

export interface StoredSummary extends StoredHead {
  readonly claims: number;
  readonly figures: number;
  readonly issues: number;
}

export interface StoredDocument {
  readonly document: Document;
  readonly head: StoredHead;
  readonly digest: string;
  readonly mediaType: string;
  readonly readWith: readonly string[];
  readonly claims: number;
}

/** Documents that are shown, last added first: `listDocuments(database, { text: "ferry" })`. */
export const listDocuments = async (
  database: Database,
  { limit = LIMIT, offset = 0, text }: ListQuery,
): Promise<Page<StoredSummary>> => {
  const matching = text?.trim()
    ? sql`from shown_document where document_id in (
        select document_id from shown_document where search @@ websearch_to_tsquery('english', ${text})
        union select document_id from shown_document where headline ilike ${part(text.trim())})`
    : sql`from shown_document`;
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${matching}`.execute(database);
  const { rows } = await sql<StoredSummary>`
    select document_id as id, outlet, headline, published_at as "publishedAt", captured_at as "capturedAt", url, demo,
      claims, figures, issues
    ${matching} order by added desc limit ${limit} offset ${offset}`.execute(database);
  return { items: rows, total: counted.rows[0]?.total ?? 0, offset, limit };
};

/** One document by its id, in its latest reading, shown or not; null when there is none. */
export const findDocument = async (database: Database, id: string): Promise<StoredDocument | null> => {
  const row = await database
    .selectFrom("run")
    .innerJoin("document", "document.digest", "run.document_digest")
    .innerJoin("capture", "capture.id", "document.capture_id")
    .where("run.document_id", "=", id)
    .orderBy("run.seq", "desc")
    .select([
      "document.body",
      "run.read_with",
      "run.claims",
      "run.demo",
      "capture.captured_at",
      "capture.digest",
      "capture.media_type",
      sql<string | null>`coalesce(capture.final_url, capture.url)`.as("url"),
    ])
    .executeTakeFirst();
  if (!row) return null;
  const document = JSON.parse(row.body) as Document;
  return {
    document,
    head: headOf(document, row),
    digest: row.digest,
    mediaType: row.media_type,
    readWith: JSON.parse(row.read_with) as string[],
    claims: row.claims,
  };
};
