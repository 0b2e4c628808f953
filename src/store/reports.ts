// The shown readings as reconciliation takes them: each document with its claims, the names marked in it, its owner.
import { sql } from "kysely";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { sha256 } from "../model/id.ts";
import type { Mention } from "../model/report.ts";
import type { StoredHead } from "./claims.ts";
import { headOf } from "./claims.ts";
import type { Database } from "./database.ts";

export interface StoredReport {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly head: StoredHead;
  readonly mentions: readonly Mention[];
  readonly owner: string | null;
  /** `seq` of the run that is shown. */
  readonly added: number;
  /** Where it was taken from: the address asked for and the one that answered. */
  readonly addresses: readonly string[];
}

/** What a reading is kept with besides its claims. */
export interface Marking {
  readonly mentions: readonly Mention[];
  readonly owner: string | null;
}

/** Digest that binds the marks of a reading to it. */
export const markingDigest = (runId: string, mentions: string, owner: string | null): string =>
  sha256(JSON.stringify([runId, mentions, owner]));

/** Documents fetched at a time. */
const BATCH = 200;

/** The shown readings of these documents, in the order of their ids; a reading of an earlier version has no names. */
export async function* readReports(database: Database, documentIds: readonly string[]): AsyncGenerator<StoredReport> {
  const sorted = [...documentIds].sort();
  for (let start = 0; start < sorted.length; start += BATCH) {
    const { rows } = await sql<{
      body: string;
      captured_at: string;
      added: number;
      asked: string | null;
      url: string | null;
      demo: boolean;
      mentions: string | null;
      owner: string | null;
      claims: string;
    }>`
      select document.body, capture.captured_at, run.seq as added, capture.url as asked, coalesce(capture.final_url, capture.url) as url, run.demo,
        marking.mentions, marking.owner,
        (select '[' || coalesce(string_agg(claim.body, ',' order by claim.place), '') || ']'
          from claim where claim.run_id = run.id) as claims
      from unnest(${sorted.slice(start, start + BATCH)}::text[]) with ordinality as wanted (id, turn)
      join shown_document shown on shown.document_id = wanted.id
      join run on run.seq = shown.added
      join document on document.digest = run.document_digest
      join capture on capture.id = document.capture_id
      left join marking on marking.run_id = run.id
      order by wanted.turn`.execute(database);
    for (const row of rows) {
      const document = JSON.parse(row.body) as Document;
      yield {
        document,
        claims: JSON.parse(row.claims) as Claim[],
        head: headOf(document, row),
        mentions: row.mentions === null ? [] : (JSON.parse(row.mentions) as Mention[]),
        owner: row.owner,
        added: row.added,
        addresses: [...new Set([row.asked, row.url].filter((address) => address !== null))],
      };
    }
  }
}
