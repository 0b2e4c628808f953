// The migrations in their order, one line each; a released one is never edited.
import type { Migration } from "kysely";
import { Migrator } from "kysely";
import { ReportedlyError } from "../../errors.ts";
import type { Database } from "../database.ts";
import { ledger } from "./0001-ledger.ts";
import { questions } from "./0002-questions.ts";

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-ledger": ledger,
  "0002-questions": questions,
};

/** Brings a database to this version's tables; refuses one that a newer version has already changed. */
export const migrate = async (database: Database): Promise<void> => {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error)
    throw new ReportedlyError(
      "RPT_LEDGER_UNREADABLE",
      `the ledger's tables cannot be brought up to date: ${error instanceof Error ? error.message : String(error)}`,
      "A ledger that a newer version has written needs that version or a later one.",
      { cause: error },
    );
};
