// What a PostgreSQL server does in the background and the embedded one does not: checkpoints, vacuum, statistics.
import { sql } from "kysely";
import type { Database } from "./database.ts";

export interface Upkeep {
  /** Called after each change; the work is done after the answer has gone out. */
  afterChange(): void;
  /** Waits for work that is under way. */
  end(): Promise<void>;
}

/** Bytes of log after which a checkpoint lets the older files go. */
const LOG = 48 * 1024 * 1024;
/** Changes between two looks. */
const CHANGES = 16;
/** The planner's picture of the table is renewed when it has grown by half. */
const GROWTH = 1.5;

export const createUpkeep = (database: Database): Upkeep => {
  let underWay: Promise<void> | null = null;
  let changes = 0;
  let logged: number | null = null;
  let counted: number | null = null;

  const tend = async (): Promise<void> => {
    const { rows } = await sql<{ log: number; rows: number; analyzed: number }>`
      select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as log,
        (select coalesce(sum(claims), 0) from shown_document)::integer as rows,
        (select reltuples from pg_class where oid = 'shown_claim'::regclass)::integer as analyzed`.execute(database);
    const now = rows[0];
    if (!now) return;
    counted ??= now.analyzed;
    logged ??= now.log;
    if (now.rows > 500 && now.rows > GROWTH * counted) {
      await sql`vacuum (analyze) shown_claim, shown_words, shown_document, source_name`.execute(database);
      await sql`analyze claim, run, document, capture`.execute(database);
      counted = now.rows;
    }
    if (now.log - logged > LOG) {
      await sql`checkpoint`.execute(database);
      logged = now.log;
    }
  };

  return {
    afterChange: () => {
      if (++changes < CHANGES || underWay) return;
      changes = 0;
      // Upkeep that fails (a full disk, a server that does not let us) loses nothing but speed.
      underWay = tend()
        .catch(() => {})
        .finally(() => {
          underWay = null;
        });
    },
    end: async () => {
      await underWay;
    },
  };
};
