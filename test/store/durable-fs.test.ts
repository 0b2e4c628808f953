// A commit reaches the disk before it is acknowledged; PGlite's own file system would never call fsync.
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDurable } from "../../src/store/durable-fs.ts";
import { freshHome } from "./fresh-home.ts";

test("each commit syncs at least once, and a checkpoint more", async () => {
  const { database, files } = await openDurable(join(await freshHome(), "database"));
  const shown = async (name: string): Promise<unknown> => {
    const { rows } = await database.query<Record<string, unknown>>(`show ${name}`);
    return Object.values(rows[0] ?? {})[0];
  };
  expect([await shown("fsync"), await shown("wal_sync_method"), await shown("synchronous_commit")]).toEqual([
    "on",
    "fsync",
    "on",
  ]);
  await database.exec("create table synced (number integer)");
  const counts: number[] = [];
  for (let number = 0; number < 20; number++) {
    const before = files.fsyncs;
    await database.query("insert into synced values ($1)", [number]);
    counts.push(files.fsyncs - before);
  }
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
  const before = files.fsyncs;
  await database.query("select count(*) from synced");
  expect(files.fsyncs).toBe(before);
  await database.exec("checkpoint");
  expect(files.fsyncs - before).toBeGreaterThan(3);
  await database.close();
}, 60_000);
