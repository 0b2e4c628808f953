// Commands against a ledger that another process holds: every one works through that process's API.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../../src/cli/main.ts";
import { remoteWorkspace } from "../../src/cli/remote.ts";
import { readConfig } from "../../src/config.ts";
import { createApp } from "../../src/http/app.ts";
import type { Listening } from "../../src/http/server.ts";
import { listen } from "../../src/http/server.ts";
import { takeLock } from "../../src/store/lock.ts";
import { fakeLedger } from "../http/fake-ledger.ts";
import { memoryIo } from "./memory-io.ts";

const home = mkdtempSync(join(tmpdir(), "reportedly-remote-"));
const fake = fakeLedger({ faults: true });
let server: Listening;
let release = (): void => {};

beforeAll(async () => {
  const app = createApp({
    workspace: () => fake.workspace,
    port: () => server.port,
    webApp: () => new Response("the app"),
    version: "0.1.0",
  });
  server = await listen(app.fetch, 0);
  const lock = takeLock(home);
  lock.setUrl(server.url);
  release = () => lock.release();
});
afterAll(async () => {
  release();
  await server.close(0);
});

const run = async (argv: readonly string[], input = "") => {
  const world = memoryIo({ input });
  const code = await runCli(argv, world.io, readConfig({ REPORTEDLY_HOME: home, PORT: "0" }));
  return { code, out: world.out(), err: world.err() };
};

test("every operation of a workspace goes over the wire", async () => {
  const remote = remoteWorkspace(server.url);
  expect((await remote.claims({ kind: "figure", minValue: 10 })).items.map((claim) => claim.id)).toEqual(["c_1"]);
  expect((await remote.claim("c_1"))?.figure?.value).toBe(14);
  expect(await remote.claim("c_9")).toBeNull();
  expect((await remote.document("d_1"))?.outlet).toBe("Ommel Wire");
  expect((await remote.documents({ limit: 5 })).total).toBe(1);
  expect((await remote.source("The harbour master"))?.claims).toBe(1);
  expect((await remote.sources({})).items).toHaveLength(1);
  expect((await remote.facets({})).event).toEqual([{ value: "rescue", count: 1 }]);
  expect(new TextDecoder().decode((await remote.capture("k_1"))?.bytes)).toContain("Fourteen rescued");
  expect(await remote.capture("k_9")).toBeNull();
  expect((await remote.health()).status).toBe("ok");
  const stages: string[] = [];
  await remote.add({ url: "https://wire.example/ferry" }, ({ stage }) => stages.push(stage));
  expect(stages).toEqual(["acquire", "read"]);
  const counts: number[] = [];
  expect((await remote.verify((done) => counts.push(done))).faults).toHaveLength(1);
  expect(await remote.loadDemo((done) => counts.push(done))).toEqual({ documents: 16, claims: 120 });
  expect(counts).toEqual([1, 1]);
  expect((await remote.removeDemo()).documents).toBe(16);
});

test("bytes are added with their name, kind and hints", async () => {
  const bytes = new Uint8Array([0, 255, 10, 13]);
  await remoteWorkspace(server.url).add({
    bytes,
    fileName: 'archiv "é".pdf',
    mediaType: "application/pdf",
    hints: { publishedAt: "2031-05-05", url: "https://wire.example/a" },
  });
  expect(fake.added.at(-1)).toEqual({
    bytes,
    fileName: 'archiv "é".pdf',
    mediaType: "application/pdf",
    hints: { publishedAt: "2031-05-05", url: "https://wire.example/a" },
  });
});

test("a server that is gone is named", async () => {
  await expect(remoteWorkspace("http://127.0.0.1:9").health()).rejects.toMatchObject({
    code: "RPT_LEDGER_UNREACHABLE",
  });
});

test("ledger prints rows for a person and records for a program", async () => {
  const rows = await run(["ledger", "--event", "rescue"]);
  expect(rows.code).toBe(0);
  expect(rows.out).toContain("The harbour master → at least 14 passengers");
  expect(rows.out).toContain("1 claim");
  const records = await run(["ledger", "kind:figure", "--json"]);
  expect(
    records.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id),
  ).toEqual(["c_1"]);
  expect((await run(["ledger", "--min-value", "1000"])).out).toBe("No claim matches.\n");
});

test.each([
  [["ledger", "sourc:x"], /There is no filter "sourc"/],
  [["ledger", "--event", "explode"], /Allowed choices are kill/],
  [["ledger", "--limit", "0"], /--limit takes a whole number/],
  [["ledger", "--since", "yesterday"], /since/],
])("%j is wrong usage", async (argv, message) => {
  const result = await run(argv);
  expect(result.code).toBe(2);
  expect(result.err).toMatch(message);
  expect(result.out).toBe("");
});

test("show prints every field with its words or reason", async () => {
  const shown = await run(["show", "c_1"]);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain("stated: “at least”");
  expect(shown.out).toContain("inferred: the last Sunday on or before 2031-05-05");
  expect((await run(["show", "d_1"])).out).toContain("from json-ld datePublished");
  expect((await run(["show", "k_1"])).out).toContain("SHA-256");
  expect(JSON.parse((await run(["show", "c_1", "--json"])).out).id).toBe("c_1");
  const missing = await run(["show", "c_9"]);
  expect(missing.code).toBe(1);
  expect(missing.err).toContain("RPT_NOT_FOUND");
});

test("add names an input that fails and goes on with the rest", async () => {
  const file = join(home, "report.txt");
  writeFileSync(file, "The harbour master said fourteen were rescued.");
  const result = await run(["add", "https://wire.example/gone", file, join(home, "missing.html"), home]);
  expect(result.code).toBe(1);
  expect(result.out).toMatch(/d_1 {2}2 claims, 1 figure|known {2}d_1/);
  expect(result.err).toContain("answered 404");
  expect(result.err).toContain("missing.html is not there");
  expect(result.err).toContain("is a folder");
  const lines = (await run(["add", file, "--json", "--outlet", "Ommel Wire"])).out;
  expect(JSON.parse(lines)).toMatchObject({ input: file, results: [{ documentId: "d_1" }] });
  expect(fake.added.at(-1)).toMatchObject({ fileName: "report.txt", hints: { outlet: "Ommel Wire" } });
});

test("add reads standard input", async () => {
  expect((await run(["add", "-"], "Fourteen were rescued, officials said.")).code).toBe(0);
  expect(fake.added.at(-1)).toMatchObject({
    fileName: null,
    bytes: new TextEncoder().encode("Fourteen were rescued, officials said."),
  });
});

test("verify says what is wrong and exits 1", async () => {
  const result = await run(["verify"]);
  expect(result.code).toBe(1);
  expect(result.out).toContain("archived bytes have changed");
  expect(result.out).toContain("Not proven by this");
});

test("demo loads and removes", async () => {
  expect((await run(["demo", "load"])).out).toBe("Loaded 16 reports with 120 claims.\n");
  expect((await run(["demo", "remove", "--json"])).out).toBe('{"documents":16,"claims":120}\n');
  expect((await run(["demo", "burn"])).code).toBe(2);
});
