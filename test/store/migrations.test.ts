// The tables of the evidence refuse to change; the migrations are numbered without gaps; a newer ledger is refused.
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/store/database.ts";
import { openStore } from "../../src/store/index.ts";
import { MIGRATIONS } from "../../src/store/migrations/index.ts";
import { freshHome } from "./fresh-home.ts";
import { inventCapture, inventDocument, inventRecord } from "./invented.ts";

test("the migrations are numbered from 1 without gaps", () => {
  const numbers = Object.keys(MIGRATIONS).map((name) => Number(/^(\d{4})-[a-z-]+$/.exec(name)?.[1]));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test("evidence is neither changed nor removed, but for the demo", async () => {
  const home = await freshHome();
  const store = await openStore({ home });
  for (const demo of [false, true]) {
    const report = { url: `https://sarrow.example/${demo}`, text: "Nobody was hurt." };
    const capture = inventCapture(report);
    await store.addCapture(capture, inventRecord(capture), { demo });
    await store.addReading({ document: inventDocument(report, capture), claims: [], readWith: ["article/1"] });
  }
  await store.close();
  const { database, close } = await openEmbedded(join(home, "database"));
  const run = (text: string): Promise<unknown> => sql.raw(text).execute(database);
  for (const table of ["capture", "document", "run", "marking"]) {
    await expect(run(`update ${table} set demo = true where not demo`)).rejects.toThrow("kept as they were written");
    await expect(run(`update ${table} set demo = false where demo`)).rejects.toThrow("kept as they were written");
    await expect(run(`delete from ${table} where not demo`)).rejects.toThrow("kept as they were written");
    await expect(run(`truncate ${table} cascade`)).rejects.toThrow("kept as they were written");
  }
  await expect(run("truncate claim")).rejects.toThrow("kept as they were written");
  await expect(run("delete from judgement")).rejects.toThrow("kept as they were written");
  await run("delete from marking where demo");
  await run("delete from run where demo");
  await run("insert into migration (name, timestamp) values ('9999-later', '2031-01-01')");
  await close();
  await expect(openStore({ home })).rejects.toThrow(expect.objectContaining({ code: "RPT_LEDGER_UNREADABLE" }));
}, 240_000);
