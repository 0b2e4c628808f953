// What grouping asks of the tables of questions: claims by strand, component or document, and documents by key.
import { sql } from "kysely";
import type { Database } from "./database.ts";

/** A claim in its place among the others. */
export interface StoredPlace {
  readonly claimId: string;
  readonly documentId: string;
  readonly sort: string;
  readonly strand: string;
  readonly turn: string;
  readonly component: string;
  readonly questionId: string | null;
  readonly originId: string | null;
  readonly beside: string | null;
  /** The comparison that puts it beside that claim, as JSON. */
  readonly pair: string | null;
}

export interface StoredPair {
  readonly a: string;
  readonly b: string;
  readonly body: string;
}

/** Which claims are wanted: all that fit one of the lists. */
export interface PlaceQuery {
  readonly documents?: readonly string[];
  readonly claims?: readonly string[];
  readonly strands?: readonly string[];
  readonly components?: readonly string[];
  readonly beside?: readonly string[];
  readonly origins?: readonly string[];
}

const COLUMNS: Readonly<Record<keyof PlaceQuery, string>> = {
  documents: "document_id",
  claims: "claim_id",
  strands: "strand",
  components: "component",
  beside: "beside",
  origins: "origin_id",
};

/** Claims by any of the lists, in order. */
export const readPlaces = async (database: Database, query: PlaceQuery): Promise<StoredPlace[]> => {
  const found = new Map<string, StoredPlace>();
  for (const [name, values] of Object.entries(query) as [keyof PlaceQuery, readonly string[]][]) {
    if (values.length === 0) continue;
    const { rows } = await sql<StoredPlace>`
      select claim_id as "claimId", document_id as "documentId", sort, strand, turn, component,
        question_id as "questionId", origin_id as "originId", beside, pair
      from answer where ${sql.ref(COLUMNS[name])} = any(${values}::text[])`.execute(database);
    for (const row of rows) found.set(row.claimId, row);
  }
  return [...found.values()].sort((a, b) => (a.turn < b.turn ? -1 : a.turn > b.turn ? 1 : 0));
};

/** The first claim of each strand. */
export const readFirsts = async (
  database: Database,
  strands: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (strands.length === 0) return new Map();
  const { rows } = await sql<{ strand: string; claim_id: string }>`
    select wanted.strand, first.claim_id from unnest(${[...new Set(strands)]}::text[]) wanted (strand)
    cross join lateral (select claim_id from answer where answer.strand = wanted.strand order by turn limit 1) first`.execute(
    database,
  );
  return new Map(rows.map((row) => [row.strand, row.claim_id]));
};

/** Keys looked up with one statement. */
const BATCH = 2000;

/** Documents that have any of the keys. */
export const readDocumentsWithKeys = async (database: Database, keys: readonly number[]): Promise<string[]> => {
  const found = new Set<string>();
  for (let start = 0; start < keys.length; start += BATCH) {
    const { rows } = await sql<{ document_id: string }>`
      select document_id from reconciled where added in (
        select document_key.added from unnest(${keys.slice(start, start + BATCH)}::integer[]) wanted (key)
        join document_key using (key))`.execute(database);
    for (const row of rows) found.add(row.document_id);
  }
  return [...found].sort();
};

/** What comparing the claims of documents needs, JSON text by document. */
export const readProfiles = async (
  database: Database,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (documentIds.length === 0) return new Map();
  const { rows } = await sql<{ document_id: string; profiles: string }>`
    select document_id, profiles from reconciled where document_id = any(${documentIds}::text[])`.execute(database);
  return new Map(rows.map((row) => [row.document_id, row.profiles]));
};

/** Open pairs of claims in which one of these stands. */
export const readPairsOf = async (database: Database, claimIds: readonly string[]): Promise<StoredPair[]> => {
  if (claimIds.length === 0) return [];
  const { rows } = await sql<StoredPair>`
    select a, b, body from open_pair where subject = 'question' and a = any(${claimIds}::text[])
    union select a, b, body from open_pair where subject = 'question' and b = any(${claimIds}::text[])
    order by a, b`.execute(database);
  return rows;
};
