// Claimants across documents: one by id or name, its names, the questions that it answers.
import { sql } from "kysely";
import type { Bearer } from "../model/entity.ts";
import type { Database } from "./database.ts";

export interface StoredEntity {
  readonly id: string;
  /** The entity as JSON text. */
  readonly body: string;
  readonly names: readonly { readonly name: string; readonly documents: number }[];
  readonly claims: number;
  readonly documents: number;
  readonly outlets: readonly { readonly name: string; readonly claims: number }[];
  /** Questions with answers of its own, most answers first, as JSON text. */
  readonly questions: readonly string[];
}

const QUESTIONS = 100;
const OUTLETS = 20;

/** The id behind an id or any name; of several claimants with one name, the one in most documents. */
const idOf = async (database: Database, idOrName: string): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select id from entity where id = ${idOrName}
    union all
    (select entity_id as id from bearer where lower = ${idOrName.toLowerCase()} and entity_id is not null
      group by entity_id order by count(*) desc, entity_id limit 1)
    union all (select id from entity where name = ${idOrName} order by id limit 1)
    limit 1`.execute(database);
  return rows[0]?.id ?? null;
};

/** One claimant with all that it says: `findEntity(database, "Karsund Coast Guard")`. */
export const findEntity = async (database: Database, idOrName: string): Promise<StoredEntity | null> => {
  const id = await idOf(database, idOrName);
  if (id === null) return null;
  const { rows } = await sql<Omit<StoredEntity, "questions">>`
    select id, body,
      (select coalesce(json_agg(json_build_object('name', name, 'documents', documents) order by documents desc, name), '[]')
        from (select name, count(distinct document_id)::integer as documents from bearer
          where entity_id = entity.id group by name) named) as names,
      (select count(*)::integer from answer where origin_id = entity.id) as claims,
      (select count(distinct document_id)::integer from answer where origin_id = entity.id) as documents,
      (select coalesce(json_agg(json_build_object('name', outlet, 'claims', claims) order by claims desc, outlet), '[]')
        from (select outlet, count(*)::integer as claims from answer join shown_document using (document_id)
          where origin_id = entity.id and outlet is not null group by outlet order by claims desc, outlet
          limit ${OUTLETS}) told) as outlets
    from entity where id = ${id}`.execute(database);
  const entity = rows[0];
  if (!entity) return null;
  const { rows: questions } = await sql<{ body: string }>`
    select body from question join (select question_id as id, count(*) as answers from answer
      where origin_id = ${id} and question_id is not null group by question_id) own using (id)
    order by answers desc, id limit ${QUESTIONS}`.execute(database);
  return { ...entity, questions: questions.map((row) => row.body) };
};

/** All names of each of these claimants. */
export const readNames = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ entity_id: string; names: string[] }>`
    select entity_id, array_agg(distinct name order by name) as names from bearer
    where entity_id = any(${ids}::text[]) group by entity_id`.execute(database);
  return new Map(rows.map((row) => [row.entity_id, row.names]));
};

/** All sources as documents name them, by document. */
export const readBearers = async (database: Database): Promise<ReadonlyMap<string, readonly Bearer[]>> => {
  const rows = await database.selectFrom("bearer").orderBy("id").select(["document_id", "body"]).execute();
  const bearers = new Map<string, Bearer[]>();
  for (const { document_id, body } of rows) {
    const own = bearers.get(document_id);
    const bearer = JSON.parse(body) as Bearer;
    if (own) own.push(bearer);
    else bearers.set(document_id, [bearer]);
  }
  return bearers;
};
