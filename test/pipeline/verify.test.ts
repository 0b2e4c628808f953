// Whatever is changed behind the ledger's back is found and named; what cannot be proven is said.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Config } from "../../src/config.ts";
import { verifyReport } from "../../src/export/record.ts";
import { sha256 } from "../../src/model/id.ts";
import type { LocalWorkspace } from "../../src/pipeline/workspace-local.ts";
import { openWorkspace } from "../../src/pipeline/workspace-local.ts";
import { openEmbedded } from "../../src/store/database.ts";
import { freshHome } from "../store/fresh-home.ts";
import { inventReading } from "./invented-reading.ts";

const LONG = 300_000;

const openFresh = async (): Promise<Config> => ({
  home: await freshHome(),
  port: 0,
  threads: 1,
  allowPrivate: false,
  modelFolder: null,
});
const withWorkspace = async <T>(config: Config, work: (workspace: LocalWorkspace) => Promise<T>): Promise<T> => {
  const workspace = await openWorkspace(config, { createReading: async () => inventReading() });
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
};

const addReport = async (workspace: LocalWorkspace, number: number) => {
  const text = `The harbour lost 3 ferries on day ${number}, and 120 passengers waited on the quay of Orra until 14 boats came.`;
  const [added] = await workspace.add({
    bytes: new TextEncoder().encode(text),
    fileName: `quay-${number}.txt`,
    mediaType: "text/plain",
    hints: { publishedAt: "2031-05-02", outlet: "Sarrow Courier" },
  });
  if (!added) throw new Error("nothing was added");
  const claims = (await workspace.claims({ document: added.documentId })).items.map((claim) => claim.id);
  return { capture: added.captureId, document: added.documentId, claims };
};
type Ids = Awaited<ReturnType<typeof addReport>>;

test(
  "one changed byte anywhere in a capture's file is found, and nothing in one that is whole",
  () =>
    openFresh().then((config) =>
      withWorkspace(config, async (workspace) => {
        await addReport(workspace, 0);
        const seen: number[] = [];
        const report = await workspace.verify((done, total) => seen.push(done, total));
        expect(verifyReport.parse(report)).toEqual(report);
        expect(report).toMatchObject({ captures: 1, documents: 1, claims: 4, spans: 12, faults: [] });
        expect(report.notProven.join(" ")).toMatch(/no time stamp authority has signed/);
        expect(seen).toEqual([1, 1]);

        const captures = join(config.home, "captures");
        const [folder = ""] = readdirSync(captures);
        const [name = ""] = readdirSync(join(captures, folder));
        const file = join(captures, folder, name);
        const whole = readFileSync(file);
        const places = new Set([0, whole.length - 1, whole.indexOf("harbour"), whole.indexOf("WARC-Date") + 14]);
        for (let place = 3; place < whole.length; place += 41) places.add(place);
        for (const place of places) {
          const changed = Buffer.from(whole);
          changed[place] = (changed[place] ?? 0) ^ 1;
          writeFileSync(file, changed);
          const { faults } = await workspace.verify();
          expect([place, faults.some((fault) => fault.kind === "bytes")]).toEqual([place, true]);
        }
        writeFileSync(file, whole);
        expect((await workspace.verify()).faults).toEqual([]);
        writeFileSync(file, whole.subarray(0, whole.length - 20));
        expect((await workspace.verify()).faults[0]?.kind).toBe("bytes");
        rmSync(file);
        expect((await workspace.verify()).faults.map((fault) => fault.kind)).toEqual(["missing"]);
      }),
    ),
  LONG,
);

interface Tampering {
  readonly name: string;
  readonly statement: (ids: Ids) => string;
  readonly kind: string;
}

const ofRun = (ids: Ids): string => `(select id from run where document_id = '${ids.document}')`;
const ofShown = (ids: Ids): string => `(select seq from run where document_id = '${ids.document}')`;

const TAMPERINGS: readonly Tampering[] = [
  { name: "nothing", statement: () => "select 1", kind: "none" },
  {
    name: "a claim's value",
    statement: (ids) =>
      `update claim set body = replace(body, '"value":120', '"value":12') where id = '${ids.claims[2]}'`,
    kind: "row",
  },
  {
    name: "a claim taken away",
    statement: (ids) => `delete from claim where place = 2 and run_id = ${ofRun(ids)}`,
    kind: "row",
  },
  {
    name: "a claim moved",
    statement: (ids) => `update claim set place = 9 where place = 0 and run_id = ${ofRun(ids)}`,
    kind: "row",
  },
  {
    name: "another day of capture",
    statement: (ids) => `update capture set captured_at = '2030-01-01T00:00:00Z' where id = '${ids.capture}'`,
    kind: "row",
  },
  {
    name: "another address",
    statement: (ids) => `update capture set url = 'https://else.example/' where id = '${ids.capture}'`,
    kind: "row",
  },
  {
    name: "another text",
    statement: (ids) => `update document set body = replace(body, 'ferries', 'barges!') where id = '${ids.document}'`,
    kind: "text",
  },
  {
    name: "another version",
    statement: (ids) => `update run set read_with = '["article/9"]' where document_id = '${ids.document}'`,
    kind: "row",
  },
  {
    name: "a value that is shown",
    statement: (ids) => `update shown_claim set value = 4000 where place = 1 and added = ${ofShown(ids)}`,
    kind: "row",
  },
  {
    name: "words that are searched",
    statement: (ids) => `update shown_words set search = to_tsvector('x') where place = 0 and added = ${ofShown(ids)}`,
    kind: "row",
  },
  {
    name: "an outlet that is shown",
    statement: (ids) => `update shown_document set outlet = 'Teskov Herald' where document_id = '${ids.document}'`,
    kind: "row",
  },
];

test(
  "every changed row is found and named by its own id, and no other",
  async () => {
    const config = await openFresh();
    const reports = await withWorkspace(config, async (workspace) => {
      const added: Ids[] = [];
      for (const number of TAMPERINGS.keys()) added.push(await addReport(workspace, number));
      return added;
    });
    const { database, close } = await openEmbedded(join(config.home, "database"));
    for (const table of ["capture", "document", "run", "claim"])
      await sql.raw(`alter table ${table} disable trigger ${table}_kept`).execute(database);
    for (const [index, { statement }] of TAMPERINGS.entries())
      await sql.raw(statement(reports[index] as Ids)).execute(database);
    await sql.raw("insert into shown_words (added, place, search) values (9999, 0, '')").execute(database);
    await close();
    const { faults } = await withWorkspace(config, (workspace) => workspace.verify());
    const found = TAMPERINGS.map(({ name }, index) => {
      const { capture, document, claims } = reports[index] as Ids;
      const own = faults.filter((fault) => [capture, document, ...claims].includes(fault.id));
      return [name, own.length === 0 ? ["none"] : own.map((fault) => fault.kind)];
    });
    for (const [index, { name, kind }] of TAMPERINGS.entries())
      expect(found[index]).toEqual([name, expect.arrayContaining([kind])]);
    expect(faults).toContainEqual(expect.objectContaining({ kind: "row", id: "ledger" }));
  },
  LONG,
);

test(
  "a claim changed together with its own digest is found by what binds it to its reading",
  async () => {
    const config = await openFresh();
    const ids = await withWorkspace(config, (workspace) => addReport(workspace, 0));
    const { database, close } = await openEmbedded(join(config.home, "database"));
    const { body } = await database
      .selectFrom("claim")
      .where("id", "=", ids.claims[2] as string)
      .select("body")
      .executeTakeFirstOrThrow();
    const changed = body.replace('"value":120', '"value":12');
    await sql.raw("alter table claim disable trigger claim_kept").execute(database);
    await sql`update claim set body = ${changed}, digest = ${sha256(changed)} where id = ${ids.claims[2]}`.execute(
      database,
    );
    await close();
    await withWorkspace(config, async (workspace) => {
      const { faults } = await workspace.verify();
      expect(faults.map((fault) => fault.message)).toContain(
        "the claims of the reading are not those that were stored with it",
      );
    });
  },
  LONG,
);
