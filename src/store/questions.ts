// Questions by query or id: the list with its facets, one whole, the one that a claim answers, its claims as they are shown.
import type { RawBuilder, SqlBool } from "kysely";
import { sql } from "kysely";
import type { Page } from "./claims.ts";
import { LIMIT } from "./claims.ts";
import type { Counts } from "./counts.ts";
import type { Database } from "./database.ts";

/** As the faces ask for questions; the values are checked by them. */
export interface QuestionFilter {
  readonly text?: string | undefined;
  readonly status?: string | undefined;
  readonly event?: string | undefined;
  readonly kind?: string | undefined;
  /** Id or name of a claimant. */
  readonly origin?: string | undefined;
  readonly sort?: "changed" | "origins" | "documents" | "title" | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

interface FacetCount {
  readonly value: string;
  readonly count: number;
}
export interface StoredFacets {
  readonly status: FacetCount[];
  readonly event: FacetCount[];
  readonly kind: FacetCount[];
  readonly origin: FacetCount[];
}

/** Words that ask and say nothing of what is asked. */
const ASKING =
  /\b(?:how|many|much|what|who|whose|when|where|which|number|numbers|figures?|tolls?|according|far|now|latest|say|says|said)\b/gi;

const termsOf = (text: string): string => {
  const telling = text.replace(ASKING, " ").trim();
  return telling === "" ? text : telling;
};

/** The search terms as a list of lexemes; half of them must be met. */
const terms = (text: string): RawBuilder<unknown> =>
  sql`array(select lexeme from unnest(to_tsvector('english', ${termsOf(text)})))`;
const met = (text: string): RawBuilder<number> =>
  sql<number>`(select count(*) from unnest(${terms(text)}) term where search @@ quote_literal(term)::tsquery)`;
const anyOf = (text: string): RawBuilder<unknown> =>
  sql`replace(plainto_tsquery('english', ${termsOf(text)})::text, '&', '|')::tsquery`;

const ofOrigin = (origin: string): RawBuilder<unknown> =>
  sql`(select question_id from answer where origin_id = ${origin}
    or origin_id in (select entity_id from bearer where lower = ${origin.toLowerCase()})
    or origin_id in (select id from entity where name = ${origin}))`;

type Filter = "text" | "status" | "event" | "kind" | "origin";
const FILTERS: Readonly<Record<Filter, (value: string) => RawBuilder<SqlBool>>> = {
  text: (text) => sql<SqlBool>`search @@ ${anyOf(text)} and 2 * ${met(text)} >= cardinality(${terms(text)})`,
  status: (status) => sql<SqlBool>`${status} = any(status)`,
  event: (event) => sql<SqlBool>`event = ${event}`,
  kind: (kind) => sql<SqlBool>`kind = ${kind}`,
  origin: (origin) => sql<SqlBool>`id in ${ofOrigin(origin)}`,
};
const NAMES = Object.keys(FILTERS) as readonly Filter[];

const givenFor = (query: QuestionFilter, name: Filter): string | undefined =>
  name === "text" ? query.text?.trim() || undefined : query[name];

const conditionsOf = (query: QuestionFilter, without?: Filter): RawBuilder<SqlBool> => {
  const conditions = NAMES.flatMap((name) => {
    const value = givenFor(query, name);
    return value === undefined || name === without ? [] : [FILTERS[name](value)];
  });
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
};

const ORDERS: Readonly<Record<NonNullable<QuestionFilter["sort"]>, RawBuilder<unknown>>> = {
  changed: sql`left(changed_at, 10) desc nulls last, strict desc, documents desc, id`,
  origins: sql`strict desc, documents desc, id`,
  documents: sql`documents desc, claims desc, id`,
  title: sql`title, id`,
};

const orderOf = ({ sort, text }: QuestionFilter): RawBuilder<unknown> =>
  sort === undefined && text?.trim()
    ? sql`${met(text)} desc, ts_rank(search, ${anyOf(text)}) * sqrt(claims) desc, strict desc, id`
    : ORDERS[sort ?? "changed"];

/** Summaries of questions, as JSON text: `listQuestions(database, counts, { text: "soldiers sent to Russia" })`. */
export const listQuestions = (database: Database, counts: Counts, query: QuestionFilter): Promise<Page<string>> =>
  counts.remember(`questions ${JSON.stringify(query)}`, async () => {
    const { limit = LIMIT, offset = 0 } = query;
    const where = conditionsOf(query);
    const { rows } = await sql<{ summary: string }>`
      select summary from question where ${where} order by ${orderOf(query)} limit ${limit} offset ${offset}`.execute(
      database,
    );
    const { rows: counted } = await sql<{ total: number }>`
      select count(*)::integer as total from question where ${where}`.execute(database);
    return { items: rows.map((row) => row.summary), total: counted[0]?.total ?? 0, offset, limit };
  });

const LISTED = 200;

/** How many questions each value of each filter would leave: a facet counts under all filters but its own. */
export const readQuestionFacets = (
  database: Database,
  counts: Counts,
  query: QuestionFilter,
): Promise<StoredFacets> => {
  const { sort: _sort, limit: _limit, offset: _offset, ...filters } = query;
  return counts.remember(`question facets ${JSON.stringify(filters)}`, async () => {
    const count = async (
      name: Filter,
      from: RawBuilder<unknown>,
      value: RawBuilder<unknown>,
    ): Promise<FacetCount[]> => {
      const { rows } = await sql<FacetCount>`
        select ${value} as value, count(distinct question.id)::integer as count ${from}
        where ${conditionsOf(filters, name)} and ${value} is not null
        group by 1 order by count desc, value limit ${LISTED}`.execute(database);
      return rows;
    };
    const own = sql`from question`;
    return {
      status: await count("status", sql`from question, unnest(question.status) as state`, sql`state`),
      event: await count("event", own, sql`question.event`),
      kind: await count("kind", own, sql`question.kind`),
      origin: await count(
        "origin",
        sql`from (select distinct question_id, origin_id from answer) told
          join (select id as entity_id, name as entity_name from entity) named on named.entity_id = told.origin_id
          join question on question.id = told.question_id`,
        sql`entity_name`,
      ),
    };
  });
};

/** One question whole as JSON text; null when there is none at this address. */
export const findQuestion = async (database: Database, id: string): Promise<string | null> =>
  (await database.selectFrom("question").where("id", "=", id).select("body").executeTakeFirst())?.body ?? null;

/** The address of the question that a claim answers. */
export const questionIdOf = async (database: Database, claimId: string): Promise<string | null> =>
  (await database.selectFrom("answer").where("claim_id", "=", claimId).select("question_id").executeTakeFirst())
    ?.question_id ?? null;

/** The claims of a question as it shows them, JSON text by id. */
export const readGlances = async (
  database: Database,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (claimIds.length === 0) return new Map();
  const { rows } = await sql<{ claim_id: string; body: string }>`
    select claim_id, body from answer where claim_id = any(${claimIds}::text[])`.execute(database);
  return new Map(rows.map((row) => [row.claim_id, row.body]));
};

/** What these questions were made of, by id. */
export const readMadeOf = async (database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; made_of: string }>`
    select id, made_of from question where id = any(${ids}::text[])`.execute(database);
  return new Map(rows.map((row) => [row.id, row.made_of]));
};

/** Titles by question, for those that are there. */
export const readTitles = async (database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from question where id = any(${ids}::text[])`.execute(database);
  return new Map(rows.map((row) => [row.id, row.title]));
};

/** Summaries as JSON text by id. */
export const readSummaries = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; summary: string }>`
    select id, summary from question where id = any(${ids}::text[])`.execute(database);
  return new Map(rows.map((row) => [row.id, row.summary]));
};
