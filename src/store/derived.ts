// The tables of questions as one change: what is dropped, what is put in its place, in one transaction.
import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { Database } from "./database.ts";
import type {
  AnswerTable,
  BearerTable,
  DocumentKeyTable,
  EntityTable,
  OpenPairTable,
  QuestionTable,
  ReconciledTable,
  Tables,
} from "./schema.ts";

/** A question with the words by which it is found, weightiest first: title, names and places, sentences. */
export interface QuestionDraft extends Omit<QuestionTable, "search"> {
  readonly words: readonly [title: string, names: string, sentences: string];
}

export interface Rows {
  readonly reconciled: readonly ReconciledTable[];
  readonly answer: readonly AnswerTable[];
  readonly document_key: readonly DocumentKeyTable[];
  readonly bearer: readonly BearerTable[];
  readonly entity: readonly EntityTable[];
  readonly question: readonly QuestionDraft[];
  readonly open_pair: readonly OpenPairTable[];
}

export interface DerivedChange {
  /** Documents whose rows go: those that changed or are no longer shown. */
  readonly dropDocuments: readonly string[];
  /** Documents whose keys go, though their other rows may stay. */
  readonly dropKeysOf: readonly string[];
  readonly dropEntities: readonly string[];
  readonly dropQuestions: readonly string[];
  readonly dropPairs: readonly { readonly subject: string; readonly a: string; readonly b: string }[];
  /** Rows that take the place of those with their keys. */
  readonly rows: Partial<Rows>;
  /** What the tables stand on from now: "version", "judgement". */
  readonly stand: Readonly<Record<string, string>>;
}

type Work = Database | Transaction<Tables>;
type Derived = keyof Rows;

/** Key of each table, by which a row takes the place of another. */
const KEYS: Readonly<Record<Derived, readonly string[]>> = {
  reconciled: ["document_id"],
  answer: ["claim_id"],
  document_key: ["key", "added"],
  bearer: ["id"],
  entity: ["id"],
  question: ["id"],
  open_pair: ["subject", "a", "b"],
};
const TABLES = Object.keys(KEYS) as readonly Derived[];

/** Rows put in with one statement; few enough that their JSON stays small. */
const BATCH = 2000;

/** PostgreSQL holds no NUL and no half of a surrogate pair. */
const clean = (_: string, value: unknown): unknown =>
  typeof value === "string" && /[\0\ud800-\udfff]/.test(value)
    ? value.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd")
    : value;

/** What JSON makes of a NUL and of half a surrogate pair; rows are seldom so odd, and a look at each value takes long. */
const ODD = /\\u(?:0000|d[89a-f])/;
const jsonOf = (rows: readonly object[]): string => {
  const json = JSON.stringify(rows);
  return ODD.test(json) ? JSON.stringify(rows, clean) : json;
};

const put = async (work: Work, table: Derived, rows: readonly object[], whole: boolean): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== "words");
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const searched = table === "question";
  const search = searched
    ? sql`, setweight(to_tsvector('english', row -> 'words' ->> 0), 'A') || setweight(to_tsvector('english', row -> 'words' ->> 1), 'B')
        || setweight(to_tsvector('english', row -> 'words' ->> 2), 'D') as search`
    : sql``;
  const others = [...columns.filter((name) => !KEYS[table].includes(name)), ...(searched ? ["search"] : [])];
  const conflict = whole
    ? sql``
    : others.length === 0
      ? sql`on conflict do nothing`
      : sql`on conflict (${sql.join(KEYS[table].map((name) => sql.ref(name)))}) do update set ${sql.join(
          others.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
        )}`;
  for (let start = 0; start < rows.length; start += BATCH) {
    const json = jsonOf(rows.slice(start, start + BATCH));
    await sql`insert into ${sql.table(table)} (${names}${searched ? sql`, search` : sql``})
      select ${names}${search} from (select given.*, row from json_array_elements(${json}::json) row,
        lateral json_populate_record(null::${sql.table(table)}, row) given) drafts ${conflict}`.execute(work);
  }
};

const standOn = async (work: Work, stand: DerivedChange["stand"]): Promise<void> => {
  for (const [name, value] of Object.entries(stand))
    await work
      .insertInto("derivation")
      .values({ name, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute();
};

const drop = async (work: Work, change: DerivedChange): Promise<void> => {
  const { dropDocuments: documents, dropKeysOf, dropQuestions, dropEntities } = change;
  const keyless = [...documents, ...dropKeysOf];
  if (keyless.length > 0)
    await sql`delete from document_key where added in (select added from reconciled where document_id = any(${keyless}::text[]))`.execute(
      work,
    );
  if (documents.length > 0) {
    for (const table of ["answer", "bearer", "reconciled"] as const)
      await sql`delete from ${sql.table(table)} where document_id = any(${documents}::text[])`.execute(work);
  }
  if (dropQuestions.length > 0) await sql`delete from question where id = any(${dropQuestions}::text[])`.execute(work);
  if (dropEntities.length > 0) await sql`delete from entity where id = any(${dropEntities}::text[])`.execute(work);
  if (change.dropPairs.length > 0)
    await sql`delete from open_pair using json_populate_recordset(null::open_pair, ${JSON.stringify(change.dropPairs)}::json) gone
      where open_pair.subject = gone.subject and open_pair.a = gone.a and open_pair.b = gone.b`.execute(work);
};

/** Makes a change whole or not at all. */
export const changeDerived = (database: Database, change: DerivedChange): Promise<void> =>
  database.transaction().execute(async (work) => {
    await drop(work, change);
    for (const table of TABLES) await put(work, table, change.rows[table] ?? [], false);
    await standOn(work, change.stand);
  });

/**
 * Drops all that is derived of questions and puts the rows in a part at a time. Until the end the tables stand on nothing,
 * so a process that opens them after a cut-off makes them anew.
 */
export const replaceDerived = async (
  database: Database,
  parts: AsyncIterable<Partial<Rows>>,
  stand: () => DerivedChange["stand"],
): Promise<void> => {
  await sql`truncate ${sql.join(TABLES.map((table) => sql.table(table)))}, derivation`.execute(database);
  for await (const rows of parts)
    await database.transaction().execute(async (work) => {
      for (const table of TABLES) await put(work, table, rows[table] ?? [], true);
    });
  await database.transaction().execute((work) => standOn(work, stand()));
};

/** What the tables stand on, by name. */
export const readStand = async (database: Database): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await database.selectFrom("derivation").selectAll().execute()).map(({ name, value }) => [name, value]),
  );

export interface Pending {
  /** Shown documents whose reading is not yet reconciled, with the run that is shown. */
  readonly changed: readonly { readonly documentId: string; readonly added: number }[];
  /** Reconciled documents that are no longer shown. */
  readonly gone: readonly string[];
}

/** What was added or removed since the tables were last brought up to date: nothing, unless a process was cut off. */
export const readPending = async (database: Database): Promise<Pending> => {
  const { rows: changed } = await sql<{ documentId: string; added: number }>`
    select shown.document_id as "documentId", shown.added from shown_document shown
    left join reconciled using (document_id) where reconciled.added is distinct from shown.added
    order by shown.document_id`.execute(database);
  const { rows: gone } = await sql<{ document_id: string }>`
    select document_id from reconciled where document_id not in (select document_id from shown_document)
    order by document_id`.execute(database);
  return { changed, gone: gone.map((row) => row.document_id) };
};

/** One digest over every row of the tables of questions, in the order of their keys: equal for equal tables. */
export const digestDerived = async (database: Database): Promise<string> => {
  const digests: string[] = [];
  for (const table of [...TABLES, "derivation"] as const) {
    const order = table === "derivation" ? ["name"] : KEYS[table];
    const { rows } = await sql<{ digest: string | null }>`
      select encode(sha256(convert_to(string_agg(row::text, E'\n' order by ${sql.join(
        order.map((name) => sql.ref(name)),
      )}), 'UTF8')), 'hex') as digest from ${sql.table(table)} row`.execute(database);
    digests.push(`${table} ${rows[0]?.digest ?? ""}`);
  }
  return digests.join("\n");
};
