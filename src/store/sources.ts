// Who says what how often: the claims grouped by the name of their source.
import type { RawBuilder, SqlBool } from "kysely";
import { sql } from "kysely";
import type { SourceKind } from "../model/claim.ts";
import type { Page } from "./claims.ts";
import { LIMIT } from "./claims.ts";
import type { Counts } from "./counts.ts";
import type { Database } from "./database.ts";
import type { ListQuery } from "./documents.ts";
import { part } from "./filters.ts";

interface Outlet {
  readonly name: string;
  readonly claims: number;
}

/** All claims whose source has this name. */
export interface StoredSource {
  readonly name: string;
  /** The kind that most of its claims give it. */
  readonly kind: SourceKind;
  readonly claims: number;
  readonly figures: number;
  readonly documents: number;
  /** The outlets that carried it, most first. */
  readonly outlets: readonly Outlet[];
  /** Days on which the first and the last of its claims were published. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

const OUTLETS = 20;

const outletsOf = async (database: Database, names: readonly string[]): Promise<ReadonlyMap<string, Outlet[]>> => {
  const { rows } = await sql<Outlet & { source: string }>`
    select source, outlet as name, count(*)::integer as claims from shown_claim
    where source = any(${names}::text[]) and outlet is not null
    group by source, outlet order by claims desc, outlet`.execute(database);
  const outlets = new Map<string, Outlet[]>(names.map((name) => [name, []]));
  for (const { source, name, claims } of rows) {
    const found = outlets.get(source);
    if (found && found.length < OUTLETS) found.push({ name, claims });
  }
  return outlets;
};

const readSources = async (
  database: Database,
  where: RawBuilder<SqlBool>,
  limit: number,
  offset: number,
): Promise<StoredSource[]> => {
  const { rows } = await sql<Omit<StoredSource, "outlets">>`
    select source as name, mode() within group (order by source_kind) as kind, count(*)::integer as claims,
      (count(*) filter (where kind = 'figure'))::integer as figures, count(distinct added)::integer as documents,
      left(min(published_at), 10) as "firstSeen", left(max(published_at), 10) as "lastSeen"
    from shown_claim where source is not null and ${where}
    group by source order by claims desc, source limit ${limit} offset ${offset}`.execute(database);
  const outlets = await outletsOf(
    database,
    rows.map((row) => row.name),
  );
  return rows.map((row) => ({ ...row, outlets: outlets.get(row.name) ?? [] }));
};

/** Sources by how many claims they have: `listSources(database, counts, { text: "guard" })`. */
export const listSources = (
  database: Database,
  counts: Counts,
  { limit = LIMIT, offset = 0, text }: ListQuery,
): Promise<Page<StoredSource>> =>
  counts.remember(`sources ${JSON.stringify([limit, offset, text ?? null])}`, async () => {
    const where = text?.trim()
      ? sql<SqlBool>`source = any(array(select name from source_name where lower like ${part(text.trim().toLowerCase())}))`
      : sql<SqlBool>`true`;
    const { rows } = await sql<{ total: number }>`
      select count(distinct source)::integer as total from shown_claim where ${where}`.execute(database);
    return { items: await readSources(database, where, limit, offset), total: rows[0]?.total ?? 0, offset, limit };
  });

/** One source by its exact name; null when no claim is its. */
export const findSource = async (database: Database, name: string): Promise<StoredSource | null> =>
  (await readSources(database, sql<SqlBool>`source = ${name}`, 1, 0))[0] ?? null;
