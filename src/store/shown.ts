// The tables that answer questions, derived from the evidence and rebuilt from it at any time. The rule: of each address
// the last reading of the latest capture is shown (a capture without an address stands for itself); older captures and
// readings stay in the evidence, and each document is still found by its id.
import type { RawBuilder, Transaction } from "kysely";
import { sql } from "kysely";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Database } from "./database.ts";
import type { DerivedRows, ReadingFacts } from "./derive.ts";
import { deriveRows } from "./derive.ts";
import type { Tables } from "./schema.ts";

type Work = Database | Transaction<Tables>;
/** Tables whose rows belong to one run each. */
const BY_RUN = ["shown_document", "shown_claim", "shown_words"] as const;
type DerivedTable = keyof DerivedRows;

interface Statement {
  readonly columns: RawBuilder<unknown>;
  /** The rows as the table would hold them. */
  readonly rows: RawBuilder<unknown>;
}

/** Rows as SQL; words become the search index inside the database. */
const asTable = (table: DerivedTable, rows: readonly object[]): Statement => {
  const keys = Object.keys(rows[0] ?? {}).filter((key) => key !== "words");
  const names = sql.join(keys.map((key) => sql.ref(key)));
  const searched = "words" in (rows[0] ?? {});
  return {
    columns: searched ? sql`${names}, search` : names,
    rows: sql`select ${names}${searched ? sql`, to_tsvector('english', words) as search` : sql``}
      from (select given.*, row ->> 'words' as words
        from json_array_elements(${JSON.stringify(rows)}::json) row,
          lateral json_populate_record(null::${sql.table(table)}, row) given) drafts`,
  };
};

const insertDerived = async (work: Work, table: DerivedTable, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return;
  const statement = asTable(table, rows);
  await sql`insert into ${sql.table(table)} (${statement.columns}) ${statement.rows} on conflict do nothing`.execute(
    work,
  );
};

/** Whether the table holds exactly these rows for a run. */
const holdsExactly = async (
  work: Work,
  table: (typeof BY_RUN)[number],
  added: number,
  rows: readonly object[],
): Promise<boolean> => {
  const held = await work
    .selectFrom(table)
    .where("added", "=", added)
    .select((expression) => expression.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (held.count !== rows.length) return false;
  if (rows.length === 0) return true;
  const statement = asTable(table, rows);
  const { rows: different } = await sql`(${statement.rows}) except all
    (select ${statement.columns} from ${sql.table(table)} where added = ${added}) limit 1`.execute(work);
  return different.length === 0;
};

interface LastReading extends ReadingFacts {
  readonly run_id: string;
  readonly body: string;
}

const lastReading = async (work: Work, address: string): Promise<LastReading | undefined> =>
  work
    .selectFrom("run")
    .innerJoin("document", "document.digest", "run.document_digest")
    .innerJoin("capture", "capture.id", "document.capture_id")
    .where("capture.address", "=", address)
    .orderBy("capture.captured_at", "desc")
    .orderBy("capture.seq", "desc")
    .orderBy("run.seq", "desc")
    .limit(1)
    .select([
      "run.id as run_id",
      "run.seq as added",
      "capture.id as capture_id",
      "capture.address",
      "capture.captured_at",
      sql<string | null>`coalesce(capture.final_url, capture.url)`.as("url"),
      "run.demo",
      "document.body",
    ])
    .executeTakeFirst();

const deriveReading = async (work: Work, { run_id, body, ...facts }: LastReading): Promise<DerivedRows> => {
  const rows = await work.selectFrom("claim").where("run_id", "=", run_id).orderBy("place").select("body").execute();
  const claims = rows.map((row) => JSON.parse(row.body) as Claim);
  return deriveRows(JSON.parse(body) as Document, claims, facts);
};

const shownRun = async (work: Work, address: string): Promise<number | undefined> =>
  (await work.selectFrom("shown_document").where("address", "=", address).select("added").executeTakeFirst())?.added;

/** Brings the shown rows of one address up to what the evidence holds. */
export const showAddress = async (work: Work, address: string): Promise<void> => {
  const reading = await lastReading(work, address);
  const shown = await shownRun(work, address);
  if (reading?.added === shown) return;
  if (shown !== undefined)
    for (const table of BY_RUN) await work.deleteFrom(table).where("added", "=", shown).execute();
  if (!reading) return;
  const derived = await deriveReading(work, reading);
  for (const table of [...BY_RUN, "source_name"] as const) await insertDerived(work, table, derived[table]);
};

/** Whether what is shown of an address is what the evidence gives; a row that cannot be read is not. */
export const isShownRight = async (database: Database, address: string): Promise<boolean> => {
  const reading = await lastReading(database, address);
  const shown = await shownRun(database, address);
  if (!reading || reading.added !== shown) return reading?.added === shown;
  try {
    const derived = await deriveReading(database, reading);
    for (const table of BY_RUN) if (!(await holdsExactly(database, table, shown, derived[table]))) return false;
    return true;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
};

/** How many shown rows belong to nothing in the evidence. */
export const countStrays = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select (
    (select count(*) from shown_document where added not in (select seq from run)) +
    (select count(*) from shown_claim where added not in (select added from shown_document)) +
    (select count(*) from shown_words where added not in (select added from shown_document)) +
    (select count(*) from answer where document_id not in (select document_id from shown_document)) +
    (select count(*) from bearer where document_id not in (select document_id from shown_document)) +
    (select count(*) from question where id not in (select question_id from answer where question_id is not null)))::integer as count`.execute(
    database,
  );
  return rows[0]?.count ?? 0;
};

/** Drops the derived rows and makes them anew from the evidence. */
export const rebuildShown = (database: Database): Promise<void> =>
  database.transaction().execute(async (work) => {
    for (const table of [...BY_RUN, "source_name"] as const) await work.deleteFrom(table).execute();
    const addresses = await work.selectFrom("capture").select("address").distinct().orderBy("address").execute();
    for (const { address } of addresses) await showAddress(work, address);
  });
