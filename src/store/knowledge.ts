// All that the store knows of questions, in one hand: what is asked, what waits, how it is changed.
import { sql } from "kysely";
import type { Bearer } from "../model/entity.ts";
import type { Page } from "./claims.ts";
import { LIMIT } from "./claims.ts";
import type { PlaceQuery, StoredPair, StoredPlace } from "./compared.ts";
import { readDocumentsWithKeys, readFirsts, readPairsOf, readPlaces, readProfiles } from "./compared.ts";
import type { Counts } from "./counts.ts";
import type { Database } from "./database.ts";
import type { DerivedChange, Pending, Rows } from "./derived.ts";
import { changeDerived, digestDerived, readPending, readStand, replaceDerived } from "./derived.ts";
import type { StoredEntity } from "./entities.ts";
import { findEntity, readBearers, readNames } from "./entities.ts";
import type { QuestionFilter, StoredFacets } from "./questions.ts";
import {
  findQuestion,
  listQuestions,
  questionIdOf,
  readGlances,
  readMadeOf,
  readQuestionFacets,
  readSummaries,
  readTitles,
} from "./questions.ts";

interface PageQuery {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

type Texts = ReadonlyMap<string, string>;

export interface KnowledgeStore {
  /** Summaries as JSON text. */
  questions(query: QuestionFilter): Promise<Page<string>>;
  facets(query: QuestionFilter): Promise<StoredFacets>;
  question(id: string): Promise<string | null>;
  questionIdOf(claimId: string): Promise<string | null>;
  glances(claimIds: readonly string[]): Promise<Texts>;
  titles(ids: readonly string[]): Promise<Texts>;
  madeOf(ids: readonly string[]): Promise<Texts>;
  summaries(ids: readonly string[]): Promise<Texts>;
  entity(idOrName: string): Promise<StoredEntity | null>;
  names(entityIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Pairs as JSON text, those first whose judgement would move most. */
  openPairs(page: PageQuery): Promise<Page<string>>;
  places(query: PlaceQuery): Promise<StoredPlace[]>;
  /** The first claim of each strand. */
  firsts(strands: readonly string[]): Promise<ReadonlyMap<string, string>>;
  documentsWithKeys(keys: readonly number[]): Promise<string[]>;
  /** What comparing the claims of documents needs, as JSON text. */
  profiles(documentIds: readonly string[]): Promise<Texts>;
  /** `seq` of the run that each document was reconciled in. */
  addedOf(documentIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** All sources as documents name them, by document. */
  bearers(): Promise<ReadonlyMap<string, readonly Bearer[]>>;
  pairsOf(claimIds: readonly string[]): Promise<StoredPair[]>;
  pending(): Promise<Pending>;
  stand(): Promise<Readonly<Record<string, string>>>;
  change(change: DerivedChange): Promise<void>;
  replace(parts: AsyncIterable<Partial<Rows>>, stand: () => DerivedChange["stand"]): Promise<void>;
  /** Equal for equal tables. */
  digest(): Promise<string>;
}

const listOpenPairs = async (database: Database, { limit = LIMIT, offset = 0 }: PageQuery): Promise<Page<string>> => {
  const { rows } = await sql<{ body: string }>`
    select pair.body from open_pair pair
    left join answer one on one.claim_id = pair.a left join question first on first.id = one.question_id
    left join answer other on other.claim_id = pair.b left join question second on second.id = other.question_id
    left join lateral (select count(*) as claims from answer where origin_id in (
      select entity_id from bearer where bearer.id in (pair.a, pair.b))) named on pair.subject = 'entity'
    order by coalesce(named.claims, least(first.claims, second.claims), 0) desc, score desc, subject, a, b
    limit ${limit} offset ${offset}`.execute(database);
  const { rows: counted } = await sql<{ total: number }>`select count(*)::integer as total from open_pair`.execute(
    database,
  );
  return { items: rows.map((row) => row.body), total: counted[0]?.total ?? 0, offset, limit };
};

/** The questions of a ledger; `changing` hears of every change. */
export const createKnowledge = (
  database: Database,
  counts: Counts,
  changing: <Result>(work: Promise<Result>) => Promise<Result>,
): KnowledgeStore => ({
  questions: (query) => listQuestions(database, counts, query),
  facets: (query) => readQuestionFacets(database, counts, query),
  question: (id) => findQuestion(database, id),
  questionIdOf: (claimId) => questionIdOf(database, claimId),
  glances: (claimIds) => readGlances(database, claimIds),
  titles: (ids) => readTitles(database, ids),
  madeOf: (ids) => readMadeOf(database, ids),
  summaries: (ids) => readSummaries(database, ids),
  entity: (idOrName) => findEntity(database, idOrName),
  names: (entityIds) => readNames(database, entityIds),
  openPairs: (page) => listOpenPairs(database, page),
  places: (query) => readPlaces(database, query),
  firsts: (strands) => readFirsts(database, strands),
  documentsWithKeys: (keys) => readDocumentsWithKeys(database, keys),
  profiles: (documentIds) => readProfiles(database, documentIds),
  addedOf: async (documentIds) => {
    const { rows } = await sql<{ id: string; added: number }>`
      select document_id as id, added from reconciled where document_id = any(${documentIds}::text[])`.execute(
      database,
    );
    return new Map(rows.map(({ id, added }) => [id, added]));
  },
  bearers: () => readBearers(database),
  pairsOf: (claimIds) => readPairsOf(database, claimIds),
  pending: () => readPending(database),
  stand: () => readStand(database),
  change: (change) => changing(changeDerived(database, change)),
  replace: (parts, stand) => changing(replaceDerived(database, parts, stand)),
  digest: () => digestDerived(database),
});
