// Claims by query or id, each with the head of its document and the text that its spans point into.
import { sql } from "kysely";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { ClaimQuery } from "../model/query.ts";
import type { Counts } from "./counts.ts";
import type { Database } from "./database.ts";
import { conditionsOf, filterKey, orderOf } from "./filters.ts";

/** What a row shows of the document that a claim stands in. */
export interface StoredHead {
  readonly id: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly publishedAt: string | null;
  readonly capturedAt: string;
  readonly url: string | null;
  readonly demo: boolean;
}

export interface StoredClaim {
  readonly claim: Claim;
  readonly document: StoredHead;
  /** Text of the document. */
  readonly text: string;
}

export interface Page<Item> {
  readonly items: Item[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}

export const LIMIT = 100;

interface Place {
  /** `seq` of the run. */
  readonly added: number;
  readonly place: number;
}

interface Reading {
  readonly head: StoredHead;
  readonly text: string;
}

/** Documents of the last pages, so that scrolling through one document's rows reads it once. */
const KEPT = 300;

export interface ClaimReader {
  page(query: ClaimQuery): Promise<Page<StoredClaim>>;
  one(id: string): Promise<StoredClaim | null>;
}

/** Reads claims; `counts` remembers totals until the ledger changes. */
export const createClaimReader = (database: Database, counts: Counts): ClaimReader => {
  const readings = new Map<number, Reading>();

  const fetchReadings = async (runs: readonly number[]): Promise<ReadonlyMap<number, Reading>> => {
    const wanted = [...new Set(runs)];
    const missing = wanted.filter((run) => !readings.has(run));
    const found = new Map(wanted.flatMap((run) => (readings.has(run) ? [[run, readings.get(run) as Reading]] : [])));
    if (missing.length === 0) return found;
    if (readings.size + missing.length > KEPT) readings.clear();
    const rows = await database
      .selectFrom("run")
      .innerJoin("document", "document.digest", "run.document_digest")
      .innerJoin("capture", "capture.id", "document.capture_id")
      .where("run.seq", "in", missing)
      .select([
        "run.seq",
        "document.body",
        "capture.captured_at",
        "run.demo",
        sql<string | null>`coalesce(capture.final_url, capture.url)`.as("url"),
      ])
      .execute();
    for (const row of rows) {
      const document = JSON.parse(row.body) as Document;
      const reading = { head: headOf(document, row), text: document.text };
      readings.set(row.seq, reading);
      found.set(row.seq, reading);
    }
    return found;
  };

  /** Claims at their places, in the given order. */
  const fetchClaims = async (places: readonly Place[]): Promise<StoredClaim[]> => {
    const runs = places.map((place) => place.added);
    const { rows } = await sql<{ body: string; turn: number }>`
      select claim.body, wanted.turn from unnest(${runs}::bigint[], ${places.map((place) => place.place)}::integer[])
        with ordinality as wanted (added, place, turn)
      join run on run.seq = wanted.added
      join claim on claim.run_id = run.id and claim.place = wanted.place order by wanted.turn`.execute(database);
    const found = await fetchReadings(runs);
    return rows.map((row) => {
      const reading = found.get(runs[row.turn - 1] as number) as Reading;
      return { claim: JSON.parse(row.body) as Claim, document: reading.head, text: reading.text };
    });
  };

  /** A document that is no longer shown still answers for its own claims. */
  const pageOfHidden = async (document: string, limit: number, offset: number): Promise<Page<StoredClaim> | null> => {
    const run = await database
      .selectFrom("run")
      .where("document_id", "=", document)
      .orderBy("seq", "desc")
      .select(["seq", "claims"])
      .executeTakeFirst();
    if (!run) return null;
    const last = Math.min(run.claims, offset + limit);
    const places = Array.from({ length: Math.max(0, last - offset) }, (_, index) => ({
      added: run.seq,
      place: offset + index,
    }));
    return { items: await fetchClaims(places), total: run.claims, offset, limit };
  };

  return {
    page: async (query) => {
      const { limit = LIMIT, offset = 0 } = query;
      const where = conditionsOf(query);
      const matching = where ? sql`from shown_claim where ${where}` : sql`from shown_claim`;
      const { rows } =
        await sql<Place>`select added, place ${matching} order by ${orderOf(query)} limit ${limit} offset ${offset}`.execute(
          database,
        );
      const whole = offset === 0 && rows.length < limit;
      const total = whole
        ? rows.length
        : await counts.remember(`total ${filterKey(query)}`, async () => {
            const counted = await sql<{ total: number }>`select count(*)::integer as total ${matching}`.execute(
              database,
            );
            return counted.rows[0]?.total ?? 0;
          });
      if (total === 0 && query.document !== undefined) {
        const hidden = await pageOfHidden(query.document, limit, offset);
        if (hidden) return hidden;
      }
      return { items: await fetchClaims(rows), total, offset, limit };
    },
    one: async (id) => {
      const row = await database
        .selectFrom("claim")
        .innerJoin("run", "run.id", "claim.run_id")
        .where("claim.id", "=", id)
        .orderBy("run.seq", "desc")
        .select(["run.seq as added", "claim.place"])
        .executeTakeFirst();
      return row ? ((await fetchClaims([row]))[0] ?? null) : null;
    },
  };
};

/** The head of a document with what its capture adds. */
export const headOf = (
  document: Document,
  capture: { readonly captured_at: string; readonly url: string | null; readonly demo: boolean },
): StoredHead => ({
  id: document.id,
  outlet: document.outlet?.value ?? null,
  headline: document.headline?.value ?? null,
  publishedAt: document.publishedAt?.value ?? null,
  capturedAt: capture.captured_at,
  url: capture.url,
  demo: capture.demo,
});
