// A folder or a postgres:// address -> one Kysely over the ordinary driver; the embedded database runs on its own thread.
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { compiled } from "../compiled.ts";
import { ReportedlyError } from "../errors.ts";
import { syncTree } from "./disk.ts";
import type { Tables } from "./schema.ts";
import type { Line } from "./worker-stream.ts";
import { WorkerStream } from "./worker-stream.ts";

export type Database = Kysely<Tables>;

export interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

const unreadable = (folder: string, cause: unknown): ReportedlyError =>
  new ReportedlyError(
    "RPT_LEDGER_UNREADABLE",
    `the ledger in ${folder} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`,
    "Check the folder's permissions and the free space on the disk; `reportedly doctor` says more.",
    { cause },
  );

/** Whole numbers of eight bytes are row counts and orders here, far below what a number holds exactly. */
const TYPES = new pg.TypeOverrides();
TYPES.setTypeParser(20, Number);

const poolOf = (settings: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ ...settings, types: TYPES });
  // A connection that breaks while idle is reported by the next query; without a listener it would end the process.
  pool.on("error", () => {});
  return pool;
};

const startWorker = async (folder: string): Promise<Worker> => {
  const worker = new Worker(compiled("./database.worker", import.meta.url), { workerData: folder });
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`its thread ended with code ${code}`)));
  });
  worker.removeAllListeners("error").removeAllListeners("exit").setMaxListeners(0);
  return worker;
};

const stopWorker = async (worker: Worker): Promise<void> => {
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.postMessage("close");
  await ended;
};

/**
 * Makes an empty database aside and moves it into its place whole. On a thread of its own, because making one takes
 * 500 MB that only the end of the thread gives back.
 */
const makeDatabase = async (folder: string): Promise<void> => {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await stopWorker(await startWorker(draft));
  await syncTree(draft);
  await rename(draft, folder);
  await syncTree(dirname(folder), 0);
};

const start = async (folder: string): Promise<Worker> => {
  try {
    if (!existsSync(join(folder, "PG_VERSION"))) await makeDatabase(folder);
    return await startWorker(folder);
  } catch (cause) {
    throw unreadable(folder, cause);
  }
};

/** Opens the database of a folder, made first where there is none; the caller holds the folder's lock. */
export const openEmbedded = async (folder: string): Promise<OpenDatabase> => {
  const worker = await start(folder);
  const streams = new Set<WorkerStream>();
  let broken: Error | null = null;
  const fail = (error: Error): void => {
    broken ??= error;
    for (const stream of streams) stream.destroy(broken);
  };
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`the ledger's database ended with code ${code}`)));
  const pool = poolOf({
    max: 1,
    idleTimeoutMillis: 0,
    user: "postgres",
    database: "postgres",
    stream: () => {
      const stream = new WorkerStream(worker as unknown as Line);
      streams.add(stream);
      stream.once("close", () => streams.delete(stream));
      if (broken) process.nextTick(() => stream.destroy(broken as Error));
      return stream as never;
    },
  });
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    database,
    close: async () => {
      await database.destroy();
      if (!broken) await stopWorker(worker);
    },
  };
};

/** Opens a database on a server: `postgres://user@host/name`. */
export const openServer = (url: string): OpenDatabase => {
  const pool = poolOf({ connectionString: url, max: 8 });
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { database, close: () => database.destroy() };
};
