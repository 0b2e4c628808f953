// Records lie under the digest of their bytes, are written once and never in part.
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../../src/model/id.ts";
import { readRecord, recordPath, removeRecord, writeRecord } from "../../src/store/record-files.ts";
import { freshFolder } from "./fresh-home.ts";

const BYTES = new TextEncoder().encode("WARC/1.1 of an invented page");

test("a record is found again by its digest", async () => {
  const home = freshFolder();
  const digest = await writeRecord(home, BYTES);
  expect(digest).toBe(sha256(BYTES));
  expect(recordPath(home, digest)).toBe(join(home, "captures", digest.slice(0, 2), `${digest.slice(2)}.warc`));
  expect(await readRecord(home, digest)).toEqual(Buffer.from(BYTES));
  expect(readdirSync(dirname(recordPath(home, digest)))).toEqual([`${digest.slice(2)}.warc`]);
});

test("a record that is there is not written again, even when its bytes were changed", async () => {
  const home = freshFolder();
  const digest = await writeRecord(home, BYTES);
  writeFileSync(recordPath(home, digest), "changed");
  const before = statSync(recordPath(home, digest)).mtimeMs;
  await writeRecord(home, BYTES);
  expect(statSync(recordPath(home, digest)).mtimeMs).toBe(before);
});

test("many writers of one record leave one file", async () => {
  const home = freshFolder();
  const digests = await Promise.all(Array.from({ length: 8 }, () => writeRecord(home, BYTES)));
  expect(new Set(digests)).toEqual(new Set([sha256(BYTES)]));
  expect(readdirSync(dirname(recordPath(home, digests[0] as string)))).toHaveLength(1);
});

test("a record that is gone is null", async () => {
  const home = freshFolder();
  const digest = await writeRecord(home, BYTES);
  await removeRecord(home, digest);
  expect(await readRecord(home, digest)).toBeNull();
  await removeRecord(home, digest);
});

test("a folder that cannot be written to is named", async () => {
  const home = join(freshFolder(), "file");
  writeFileSync(home, "");
  await expect(writeRecord(home, BYTES)).rejects.toThrow(
    expect.objectContaining({ code: "RPT_LEDGER_UNWRITABLE", message: expect.stringContaining(home) }),
  );
});
