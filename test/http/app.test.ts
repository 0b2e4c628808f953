// The API over a ledger in memory: records, filters, failures, progress, paging, caching.
import { expect, test } from "vitest";
import {
  askRecord,
  comparisonRecord,
  entityRecord,
  judgementRecord,
  openPair,
  questionFacets,
  questionRecord,
  questionSummary,
} from "../../src/export/question-record.ts";
import { claimRecord, documentRecord, healthRecord, pageOf } from "../../src/export/record.ts";
import { createApp } from "../../src/http/app.ts";
import { problemRecord } from "../../src/http/problem.ts";
import { fakeLedger } from "./fake-ledger.ts";

const server = (options: { opening?: boolean } = {}) => {
  const fake = fakeLedger();
  const failures: unknown[] = [];
  const app = createApp({
    workspace: () => (options.opening ? null : fake.workspace),
    port: () => 4810,
    webApp: () => new Response("the app"),
    version: "0.1.0",
    onFailure: (error) => failures.push(error),
  });
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { host: "127.0.0.1:4810", ...(init.headers as Record<string, string>) } });
  return { ...fake, failures, app, ask };
};

const json = { "content-type": "application/json" };

test("health answers once the ledger is open, and says so until then", async () => {
  const answer = await server().ask("/api/health");
  expect(answer.status).toBe(200);
  expect(healthRecord.safeParse(await answer.json()).success).toBe(true);
  const early = await server({ opening: true }).ask("/api/health");
  expect(early.status).toBe(503);
  expect(early.headers.get("retry-after")).toBe("1");
  expect(await early.json()).toMatchObject({ code: "RPT_LEDGER_UNREACHABLE" });
});

test("claims take filters as parameters and as a query line", async () => {
  const { ask, queries } = server();
  const answer = await ask(
    "/api/claims?event=rescue&minValue=10&limit=1&descending=true&q=source:%22harbour%20master%22",
  );
  expect(answer.status).toBe(200);
  const page = pageOf(claimRecord).parse(await answer.json());
  expect(page).toMatchObject({ total: 1, limit: 1, offset: 0 });
  expect(queries[0]).toMatchObject({
    event: "rescue",
    minValue: 10,
    limit: 1,
    descending: true,
    source: "harbour master",
  });
});

test.each([
  ["/api/claims?event=explode", "event"],
  ["/api/claims?limit=0", "limit"],
  ["/api/claims?limit=1001", "limit"],
  ["/api/claims?since=yesterday", "since"],
  ["/api/claims?minValue=many", "minValue"],
  ["/api/claims?sourc=x", "sourc"],
])("%s is refused by name", async (path, named) => {
  const answer = await server().ask(path);
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemRecord.parse(await answer.json());
  expect(problem.code).toMatch(/RPT_(REQUEST|QUERY)_INVALID/);
  expect(problem.detail).toContain(named);
});

test("figures are claims with a figure, whatever else is asked", async () => {
  const { ask } = server();
  const page = pageOf(claimRecord).parse(await (await ask("/api/figures")).json());
  expect(page.items.map((claim) => claim.kind)).toEqual(["figure"]);
});

test("lists name their neighbouring pages", async () => {
  const answer = await server().ask("/api/claims?limit=1&offset=0");
  expect(answer.headers.get("link")).toBe('</api/claims?limit=1&offset=1>; rel="next"');
  const last = await server().ask("/api/claims?limit=1&offset=1");
  expect(last.headers.get("link")).toContain('rel="prev"');
  expect(last.headers.get("link")).not.toContain('rel="next"');
});

test("one record by its id, with an ETag that saves the second answer", async () => {
  const { ask } = server();
  const answer = await ask("/api/documents/d_1");
  expect(documentRecord.safeParse(await answer.json()).success).toBe(true);
  const etag = answer.headers.get("etag") ?? "";
  expect(etag).not.toBe("");
  expect((await ask("/api/documents/d_1", { headers: { "if-none-match": etag } })).status).toBe(304);
  const missing = await ask("/api/documents/d_9");
  expect(missing.status).toBe(404);
  expect(await missing.json()).toMatchObject({ code: "RPT_NOT_FOUND", detail: "there is no document d_9" });
});

test("claims of a document come in the order of its text", async () => {
  const page = pageOf(claimRecord).parse(await (await server().ask("/api/documents/d_1/claims")).json());
  expect(page.items.map((claim) => claim.id)).toEqual(["c_1", "c_2"]);
  expect((await server().ask("/api/documents/d_9/claims")).status).toBe(404);
});

test("a source is found by its name, spaces and all", async () => {
  expect((await server().ask("/api/sources/The%20harbour%20master")).status).toBe(200);
  expect((await server().ask("/api/sources/Nobody")).status).toBe(404);
});

test("archived bytes come as they were and can do nothing", async () => {
  const answer = await server().ask("/api/captures/k_1/bytes");
  expect(await answer.text()).toContain("<script>");
  const policy = answer.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("sandbox;");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("allow-scripts");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  const saved = await server().ask("/api/captures/k_1/bytes?download=true");
  expect(saved.headers.get("content-disposition")).toBe('attachment; filename="k_1.html"');
});

test("adding answers with JSON, or with its stages as events", async () => {
  const { ask, added } = server();
  const body = JSON.stringify({ url: "https://wire.example/ferry", outlet: "Ommel Wire" });
  const plain = await ask("/api/add", { method: "POST", headers: json, body });
  expect(await plain.json()).toMatchObject([{ documentId: "d_1", added: true }]);
  expect(added[0]).toEqual({ url: "https://wire.example/ferry", hints: { outlet: "Ommel Wire" } });
  const events = await (
    await ask("/api/add", { method: "POST", headers: { ...json, accept: "text/event-stream" }, body })
  ).text();
  expect(events.match(/^event: .*/gm)).toEqual(["event: progress", "event: progress", "event: result"]);
});

test("a failed add is a problem, in either form", async () => {
  const { ask } = server();
  const body = JSON.stringify({ url: "https://wire.example/gone" });
  const plain = await ask("/api/add", { method: "POST", headers: json, body });
  expect(plain.status).toBe(502);
  expect(await plain.json()).toMatchObject({ code: "RPT_FETCH_STATUS", hint: "Look for an archived copy." });
  const events = await (
    await ask("/api/add", { method: "POST", headers: { ...json, accept: "text/event-stream" }, body })
  ).text();
  expect(events).toContain("event: problem");
  expect(events).toContain("RPT_FETCH_STATUS");
});

test("a file is added from a form, a text from JSON", async () => {
  const { ask, added } = server();
  const form = new FormData();
  form.set("file", new File(["<p>Twelve were found"], "report.html", { type: "text/html" }));
  form.set("publishedAt", "2031-05-05");
  const answer = await ask("/api/add", { method: "POST", headers: { "x-reportedly": "1" }, body: form });
  expect(answer.status).toBe(200);
  expect(added[0]).toMatchObject({
    fileName: "report.html",
    mediaType: "text/html",
    hints: { publishedAt: "2031-05-05" },
  });
  await ask("/api/add", { method: "POST", headers: json, body: JSON.stringify({ text: "Twelve were found." }) });
  expect(added[1]).toMatchObject({ fileName: null, mediaType: "text/plain" });
});

test.each([
  ['{"url":"file:///etc/passwd"}', json],
  ['{"address":"https://wire.example"}', json],
  ["{broken", json],
  ["", json],
  ["url=x", { "content-type": "application/x-www-form-urlencoded", "x-reportedly": "1" }],
])("the body %s is refused", async (body, headers) => {
  const { ask, added } = server();
  const answer = await ask("/api/add", { method: "POST", headers, body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ code: "RPT_REQUEST_INVALID" });
  expect(added).toEqual([]);
});

test("a body over the limit is refused before it is read", async () => {
  const answer = await server().ask("/api/add", {
    method: "POST",
    headers: { ...json, "content-length": String(51 * 1024 * 1024) },
    body: "{}",
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: "RPT_INPUT_TOO_LARGE" });
});

test("an unforeseen failure tells the client nothing of the inside, and the terminal everything", async () => {
  const { app, failures, workspace, ask } = server();
  expect(app).toBeDefined();
  Object.assign(workspace, { facets: async () => Promise.reject(new Error("secret detail")) });
  const answer = await ask("/api/facets");
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret");
  expect(failures).toHaveLength(1);
  Object.assign(workspace, { add: async () => Promise.reject(new Error("secret detail")) });
  const events = await ask("/api/add", {
    method: "POST",
    headers: { ...json, accept: "text/event-stream" },
    body: '{"text":"Twelve were found."}',
  });
  expect(await events.text()).not.toContain("secret");
  expect(failures).toHaveLength(2);
});

test("unknown addresses of the API are problems, every other path is the app", async () => {
  const { ask } = server();
  expect(await (await ask("/api/nothing")).json()).toMatchObject({ code: "RPT_NOT_FOUND" });
  expect(await (await ask("/documents/d_1")).text()).toBe("the app");
});

test("verify, demo and the rest answer", async () => {
  const { ask } = server();
  const post = (path: string, method = "POST") => ask(path, { method, headers: { "x-reportedly": "1" } });
  expect(await (await post("/api/verify")).json()).toMatchObject({ faults: [], spans: 9 });
  expect(await (await post("/api/demo")).json()).toEqual({ documents: 16, claims: 120 });
  expect(await (await post("/api/demo", "DELETE")).json()).toEqual({ documents: 16, claims: 120 });
  expect((await ask("/api/search?q=ferry")).status).toBe(200);
  expect((await ask("/api/captures/k_1")).status).toBe(200);
});

test("questions are listed, found, followed and asked for", async () => {
  const { ask, asked } = server();
  const page = await ask("/api/questions?text=rescued&status=contested&sort=origins&limit=1&offset=0");
  expect(pageOf(questionSummary).parse(await page.json()).total).toBe(1);
  expect(asked[0]).toEqual({ text: "rescued", status: "contested", sort: "origins", limit: 1, offset: 0 });
  expect(questionFacets.safeParse(await (await ask("/api/questions/facets")).json()).success).toBe(true);
  const one = await ask("/api/questions/q_1");
  expect(questionRecord.safeParse(await one.clone().json()).success).toBe(true);
  const etag = one.headers.get("etag") ?? "";
  expect((await ask("/api/questions/q_1", { headers: { "if-none-match": etag } })).status).toBe(304);
  expect(await (await ask("/api/questions/q_old")).json()).toMatchObject({ id: "q_1", forwardedFrom: "q_old" });
  expect((await ask("/api/questions/q_0")).status).toBe(404);
  expect((await ask("/api/claims/c_2/question")).status).toBe(404);
  expect((await ask("/api/questions?status=true")).status).toBe(400);
  const best = askRecord.parse(await (await ask("/api/ask?words=how%20many%20rescued")).json());
  expect(best).toMatchObject({ total: 1, question: { id: "q_1" }, others: [] });
  expect(await (await ask("/api/ask?words=nothing")).json()).toMatchObject({ total: 0, question: null });
  expect(entityRecord.safeParse(await (await ask("/api/entities/The%20harbour%20master")).json()).success).toBe(true);
  expect(comparisonRecord.safeParse(await (await ask("/api/compare?a=d_1&b=d_2")).json()).success).toBe(true);
  expect((await ask("/api/compare?a=d_1&b=d_9")).status).toBe(404);
});

test("a judgement is made from this machine alone, and checked", async () => {
  const { ask } = server();
  const body = JSON.stringify({ subject: "entity", a: "harbour master", b: "HM", verdict: "same" });
  const made = await ask("/api/judgements", { method: "POST", headers: json, body });
  expect(judgementRecord.parse(await made.json())).toMatchObject({ verdict: "same", undone: false });
  const foreign = { ...json, origin: "https://elsewhere.example" };
  expect((await ask("/api/judgements", { method: "POST", headers: foreign, body })).status).toBe(403);
  const wrong = JSON.stringify({ subject: "entity", a: "harbour master", b: "HM", verdict: "maybe" });
  expect((await ask("/api/judgements", { method: "POST", headers: json, body: wrong })).status).toBe(400);
  const undo = await ask("/api/judgements/j_1/undo", { method: "POST", headers: { "x-reportedly": "1" } });
  expect(judgementRecord.parse(await undo.json()).undoes).toBe("j_1");
  expect(await (await ask("/api/judgements")).json()).toMatchObject({ total: 2 });
  expect(pageOf(openPair).safeParse(await (await server().ask("/api/judgements/open")).json()).success).toBe(true);
});
