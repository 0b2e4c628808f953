// The tables that answer questions, derived from the evidence and rebuilt from it at any time. The rule: of each address
// the last reading of the latest capture is shown (a capture without an address stands for itself); older captures and
// readings stay in the evidence, and each document is still found by its id.
import type { RawBuilder, Transaction } from "kysely";
import { sql } from "kysely";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { wordsOf } from "../model/span.ts";
import type { Database } from "./database.ts";
import type { ShownClaimTable, ShownDocumentTable, Tables } from "./schema.ts";

type DerivedTable = "shown_document" | "shown_claim";
type Work = Database | Transaction<Tables>;
/** A derived row with the words to search in place of the index made of them. */
type Draft<Table> = Omit<Table, "search"> & { readonly words: string };

interface LastReading {
  readonly run_id: string;
  readonly added: number;
  readonly capture_id: string;
  readonly address: string;
  readonly captured_at: string;
  readonly url: string | null;
  readonly demo: boolean;
  readonly body: string;
}

/** PostgreSQL holds no NUL and no half of a surrogate pair; a page that has one in a name keeps it in the evidence. */
const clean = <T extends string | null>(text: T): T =>
  (text?.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\ufffd") ?? null) as T;

const sourceOf = (claim: Claim): { readonly name: string; readonly kind: string } | null => {
  const claimant = claim.party ?? claim.chain.at(-1);
  return claimant ? { name: claimant.name.value, kind: claimant.kind.value } : null;
};

const claimRow = (claim: Claim, place: number, document: Document, reading: LastReading): Draft<ShownClaimTable> => {
  const source = sourceOf(claim);
  const figure = claim.figure;
  const words = [
    wordsOf(document.text, claim.sentence),
    figure?.counted.value,
    ...claim.chain.flatMap((link) => [link.name.value, link.role?.value]),
    claim.party?.name.value,
    claim.place?.value,
  ];
  return {
    run_id: reading.run_id,
    place,
    id: claim.id,
    document_id: document.id,
    added: reading.added,
    demo: reading.demo,
    kind: claim.kind,
    source: clean(source?.name ?? null),
    source_kind: source?.kind ?? null,
    outlet: clean(document.outlet?.value ?? null),
    event: claim.event?.value ?? null,
    certainty: claim.certainty.value,
    stance: claim.stance.value,
    role: figure?.role.value ?? null,
    value: figure?.value ?? figure?.high ?? figure?.low ?? null,
    low: figure?.low ?? figure?.value ?? null,
    high: figure?.high ?? figure?.value ?? null,
    event_start: claim.eventTime?.value.start ?? null,
    event_end: claim.eventTime?.value.end ?? null,
    published_at: document.publishedAt?.value ?? null,
    words: clean(words.filter((word) => word !== undefined).join("\n")),
  };
};

const documentRow = (
  document: Document,
  claims: readonly Claim[],
  reading: LastReading,
): Draft<ShownDocumentTable> => ({
  document_id: document.id,
  run_id: reading.run_id,
  capture_id: reading.capture_id,
  address: reading.address,
  added: reading.added,
  outlet: clean(document.outlet?.value ?? null),
  headline: clean(document.headline?.value ?? null),
  published_at: document.publishedAt?.value ?? null,
  captured_at: reading.captured_at,
  url: reading.url,
  demo: reading.demo,
  claims: claims.length,
  figures: claims.filter((claim) => claim.kind === "figure").length,
  issues: document.issues.length,
  words: clean([document.headline?.value ?? "", document.outlet?.value ?? "", document.text].join("\n")),
});

const columnsOf = (rows: readonly object[]): string[] =>
  Object.keys(rows[0] ?? {}).filter((column) => column !== "words");

/** The rows as the table would hold them; the words become the search index inside the database. */
const asTable = (table: DerivedTable, rows: readonly object[]): RawBuilder<unknown> => sql`
  select ${sql.join(columnsOf(rows).map((column) => sql.ref(column)))}, to_tsvector('english', words) as search
  from (select given.*, row ->> 'words' as words
    from json_array_elements(${JSON.stringify(rows)}::json) row,
      lateral json_populate_record(null::${sql.table(table)}, row) given) drafts`;

const insertDerived = async (work: Work, table: DerivedTable, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return;
  const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}, search) ${asTable(table, rows)}`.execute(work);
};

/** Whether the table holds exactly these rows for a run. */
const holdsExactly = async (
  work: Work,
  table: DerivedTable,
  run: string,
  rows: readonly object[],
): Promise<boolean> => {
  if (rows.length === 0) {
    const some = await work.selectFrom(table).where("run_id", "=", run).select("run_id").executeTakeFirst();
    return some === undefined;
  }
  const columns = sql.join(columnsOf(rows).map((column) => sql.ref(column)));
  const held = sql`select ${columns}, search from ${sql.table(table)} where run_id = ${run}`;
  const given = asTable(table, rows);
  const { rows: different } =
    await sql`((${given}) except all (${held})) union all ((${held}) except all (${given})) limit 1`.execute(work);
  return different.length === 0;
};

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

const deriveRows = async (
  work: Work,
  reading: LastReading,
): Promise<{ readonly document: Draft<ShownDocumentTable>; readonly claims: readonly Draft<ShownClaimTable>[] }> => {
  const document = JSON.parse(reading.body) as Document;
  const rows = await work
    .selectFrom("claim")
    .where("run_id", "=", reading.run_id)
    .orderBy("place")
    .select(["place", "body"])
    .execute();
  const claims = rows.map((row) => JSON.parse(row.body) as Claim);
  return {
    document: documentRow(document, claims, reading),
    claims: claims.map((claim, index) => claimRow(claim, rows[index]?.place ?? index, document, reading)),
  };
};

const shownRun = (work: Work, address: string): Promise<{ readonly run_id: string } | undefined> =>
  work.selectFrom("shown_document").where("address", "=", address).select("run_id").executeTakeFirst();

/** Brings the shown rows of one address up to what the evidence holds. */
export const showAddress = async (work: Work, address: string): Promise<void> => {
  const reading = await lastReading(work, address);
  const shown = await shownRun(work, address);
  if (reading?.run_id === shown?.run_id) return;
  if (shown) {
    await work.deleteFrom("shown_claim").where("run_id", "=", shown.run_id).execute();
    await work.deleteFrom("shown_document").where("address", "=", address).execute();
  }
  if (!reading) return;
  const { document, claims } = await deriveRows(work, reading);
  await insertDerived(work, "shown_document", [document]);
  await insertDerived(work, "shown_claim", claims);
};

/** Whether what is shown of an address is what the evidence gives; a row that cannot be read is not. */
export const isShownRight = async (database: Database, address: string): Promise<boolean> => {
  const reading = await lastReading(database, address);
  const shown = await shownRun(database, address);
  if (!reading || reading.run_id !== shown?.run_id) return reading?.run_id === shown?.run_id;
  try {
    const { document, claims } = await deriveRows(database, reading);
    return (
      (await holdsExactly(database, "shown_document", reading.run_id, [document])) &&
      (await holdsExactly(database, "shown_claim", reading.run_id, claims))
    );
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
};

/** Drops the derived rows and makes them anew from the evidence. */
export const rebuildShown = (database: Database): Promise<void> =>
  database.transaction().execute(async (work) => {
    await work.deleteFrom("shown_claim").execute();
    await work.deleteFrom("shown_document").execute();
    const addresses = await work.selectFrom("capture").select("address").distinct().orderBy("address").execute();
    for (const { address } of addresses) await showAddress(work, address);
  });
