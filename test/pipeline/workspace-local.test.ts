// The ledger of one process as every face sees it.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Config } from "../../src/config.ts";
import {
  addResult,
  captureRecord,
  claimRecord,
  documentRecord,
  documentSummary,
  facetsRecord,
  healthRecord,
  sourceRecord,
} from "../../src/export/record.ts";
import type { LocalWorkspace } from "../../src/pipeline/workspace-local.ts";
import { openWorkspace } from "../../src/pipeline/workspace-local.ts";
import { readLock } from "../../src/store/index.ts";
import { freshHome } from "../store/fresh-home.ts";
import { inventReading } from "./invented-reading.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry sinks off Orra</title>
<meta property="article:published_time" content="2024-05-02T09:00:00Z"><meta property="og:site_name" content="Sarrow Courier"></head>
<body><article><h1>Ferry sinks off Orra</h1><p>The harbour lost 3 ferries in one night, and nobody at the quay could say where 120 of the
passengers were taken when the storm came over the strait. Rescuers counted 14 boats at dawn, among them a pilot cutter that had been given up.</p>
<p>The wind had turned in the evening, the harbour master said, and the last boats were on their way home when the first wave came in.</p></article></body></html>`;

let config: Config;
let workspace: LocalWorkspace;
const reading = inventReading();
const page = { bytes: new TextEncoder().encode(PAGE), fileName: "ferry.html", mediaType: "text/html" };

beforeAll(async () => {
  config = { home: await freshHome(), port: 0, threads: 1, allowPrivate: false, modelFolder: null };
  workspace = await openWorkspace(config, { url: "http://127.0.0.1:4810", createReading: async () => reading });
});
afterAll(() => workspace.close());

test("a new ledger is new, and says where it is served", async () => {
  expect(await workspace.wantsDemo()).toBe(true);
  expect(readLock(config.home)?.url).toBe("http://127.0.0.1:4810");
  expect(healthRecord.parse(await workspace.health())).toMatchObject({ documents: 0, claims: 0, demo: false });
  await expect(openWorkspace(config)).rejects.toThrow(expect.objectContaining({ code: "RPT_LEDGER_LOCKED" }));
});

test("a page is added once; its stages are told; its records have their public shape", async () => {
  const stages: string[] = [];
  const [first] = await workspace.add(page, ({ stage }) => stages.push(stage));
  expect(addResult.parse(first)).toMatchObject({ added: true, claims: 3, figures: 3 });
  expect(stages.filter((stage) => !["read", "annotate", "extract"].includes(stage))).toEqual([
    "acquire",
    "store-capture",
    "store",
    "done",
  ]);
  const [second] = await workspace.add(page);
  expect(second).toEqual({ ...first, added: false });

  const { items, total } = await workspace.claims({ sort: "oldest" });
  expect(total).toBe(3);
  for (const item of items) expect(claimRecord.parse(item)).toEqual(item);
  expect(items.map((item) => item.figure?.words)).toEqual(["3", "120", "14"]);
  expect(items[0]?.document).toMatchObject({ outlet: "Sarrow Courier", publishedAt: "2024-05-02T09:00:00Z" });
  expect(await workspace.claim(items[1]?.id ?? "")).toEqual(items[1]);
  const document = await workspace.document(first?.documentId ?? "");
  expect(documentRecord.parse(document)).toEqual(document);
  expect(document).toMatchObject({
    headline: "Ferry sinks off Orra",
    claims: 3,
    readWith: ["article/1", "invented/1"],
  });
  const capture = await workspace.capture(first?.captureId ?? "");
  expect(captureRecord.parse(capture?.record)).toEqual(capture?.record);
  expect(new TextDecoder().decode(capture?.bytes)).toBe(PAGE);
  expect(facetsRecord.parse(await workspace.facets({}))).toMatchObject({ kind: [{ value: "figure", count: 3 }] });
  for (const summary of (await workspace.documents({})).items) expect(documentSummary.parse(summary)).toEqual(summary);
  for (const source of (await workspace.sources({})).items) expect(sourceRecord.parse(source)).toEqual(source);
});

test("what is not there is null", async () => {
  expect(await workspace.claim("c_0")).toBeNull();
  expect(await workspace.document("d_0")).toBeNull();
  expect(await workspace.capture("k_0")).toBeNull();
  expect(await workspace.source("Nobody")).toBeNull();
});

test("what a person knows better than the page is taken, and read again with it", async () => {
  const [given] = await workspace.add({ ...page, hints: { publishedAt: "2024-05-01" } });
  expect(given?.added).toBe(true);
  const document = await workspace.document(given?.documentId ?? "");
  expect(document?.found.publishedAt).toEqual({ value: "2024-05-01", from: "given" });
  expect((await workspace.claims({})).total).toBe(3);
});

test("a text in a language that is not read has no claims, and says so", async () => {
  const text = "정부는 월요일 성명을 발표하고 14명이 구조되었다고 밝혔다. 항구는 하루 동안 폐쇄되었다.";
  const [result] = await workspace.add({
    bytes: new TextEncoder().encode(text),
    fileName: null,
    mediaType: "text/plain",
  });
  expect(result?.issues.map((issue) => issue.code)).toContain("language-unsupported");
});

test("the demo is loaded, counted, and taken out again", async () => {
  const before = await workspace.health();
  const progress: string[] = [];
  const loaded = await workspace.loadDemo((done, total) => progress.push(`${done}/${total}`));
  expect(loaded.documents).toBeGreaterThan(10);
  expect(progress[0]).toBe(`0/${loaded.documents}`);
  expect(progress.at(-1)).toBe(`${loaded.documents}/${loaded.documents}`);
  expect(await workspace.health()).toMatchObject({ demo: true, documents: before.documents + loaded.documents });
  expect((await workspace.documents({})).items[0]?.demo).toBe(true);
  const { faults } = await workspace.verify();
  expect(faults).toEqual([]);
  await workspace.loadDemo();
  expect(await workspace.removeDemo()).toEqual(loaded);
  expect(await workspace.health()).toEqual(before);
});

test("a demo that was cut off is wanted again; one that was taken out is not", async () => {
  const own = { ...config, home: await freshHome() };
  const first = await openWorkspace(own, { createReading: async () => inventReading() });
  const cutOff = first.loadDemo((done) => {
    if (done === 2) throw new Error("cut off");
  });
  await expect(cutOff).rejects.toThrow("cut off");
  await first.close();
  const second = await openWorkspace(own, { createReading: async () => inventReading() });
  expect(await second.wantsDemo()).toBe(true);
  await second.loadDemo();
  expect(await second.wantsDemo()).toBe(false);
  await second.removeDemo();
  await second.close();
  const third = await openWorkspace(own, { createReading: async () => inventReading() });
  expect(await third.wantsDemo()).toBe(false);
  await third.close();
});
