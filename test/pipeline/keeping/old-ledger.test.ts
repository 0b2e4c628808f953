// A ledger of the version before questions: it opens, keeps all it had, and gets its questions; readings had no names then.
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { inventNews } from "../../../bench/invented-news.ts";
import { createKeeping } from "../../../src/pipeline/keeping/index.ts";
import { openEmbedded } from "../../../src/store/database.ts";
import { openStore } from "../../../src/store/index.ts";
import { freshHome } from "../../store/fresh-home.ts";

const NEW_TABLES =
  "marking, judgement, reconciled, derivation, question, answer, document_key, entity, bearer, open_pair";

test("a ledger without questions gets them when it is opened", async () => {
  const home = await freshHome();
  const store = await openStore({ home });
  for (const { capture, document, claims } of inventNews({ reports: 4, size: 7 })) {
    await store.addCapture(capture, capture.bytes);
    await store.addReading({ document, claims, readWith: ["article/1"] });
  }
  await store.close();
  const { database, close } = await openEmbedded(join(home, "database"));
  await sql.raw(`drop table ${NEW_TABLES} cascade`).execute(database);
  await sql`delete from migration where name = '0002-questions'`.execute(database);
  await close();

  const opened = await openStore({ home });
  const keeping = createKeeping(opened);
  await keeping.ready();
  expect(await opened.size()).toMatchObject({ documents: 4, claims: 28 });
  expect((await opened.knowledge.questions({})).total).toBeGreaterThan(0);
  for await (const { runs } of opened.evidence()) expect(runs.flatMap((run) => run.faults)).toEqual([]);
  await opened.close();
}, 120_000);
