// Judgements are kept in a list of which each is bound to the one before; a change or a gap is seen.
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openEmbedded } from "../../src/store/database.ts";
import type { NewJudgement } from "../../src/store/judgements.ts";
import { appendJudgement, readJudgements } from "../../src/store/judgements.ts";
import { freshHome } from "./fresh-home.ts";

const judgement = (a: string, b: string, undoes: string | null = null): NewJudgement => ({
  subject: "entity",
  a,
  b,
  verdict: "same",
  at: "2031-05-06T10:00:00Z",
  by: "Ada",
  why: "named so on its site",
  undoes,
});

test("added in order, taken back once, and changed only in sight", async () => {
  const { database, close } = await openEmbedded(join(await freshHome(), "database"));
  const first = await appendJudgement(database, judgement("Karsund Coast Guard", "KCG"));
  const again = await appendJudgement(database, judgement("Karsund Coast Guard", "KCG"));
  expect(again.id).not.toBe(first.id);
  const undo = await appendJudgement(database, judgement("Karsund Coast Guard", "KCG", first.id));
  await expect(appendJudgement(database, judgement("Karsund Coast Guard", "KCG", first.id))).rejects.toThrow(
    expect.objectContaining({ code: "RPT_REQUEST_INVALID" }),
  );
  expect(await readJudgements(database)).toEqual({ judgements: [first, again, undo], faults: [] });
  await sql`alter table judgement disable trigger all`.execute(database);
  await sql`update judgement set body = replace(body, 'Ada', 'Bob') where id = ${again.id}`.execute(database);
  expect((await readJudgements(database)).faults.map(({ id }) => id)).toEqual([again.id]);
  await sql`update judgement set body = replace(body, 'Bob', 'Ada') where id = ${again.id}`.execute(database);
  await sql`delete from judgement where id = ${again.id}`.execute(database);
  expect((await readJudgements(database)).faults.map(({ id }) => id)).toEqual([undo.id]);
  await close();
}, 120_000);
