// Who may ask: this machine's own names, its own pages, and programs; no other site, under no other name.
import { expect, test } from "vitest";
import { createApp } from "../../src/http/app.ts";
import { fakeLedger } from "./fake-ledger.ts";

const ask = (path: string, method: string, headers: Record<string, string>, body?: string) => {
  const { workspace } = fakeLedger();
  const app = createApp({
    workspace: () => workspace,
    port: () => 4810,
    webApp: () => new Response("app"),
    version: "1",
  });
  return app.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
};
const host = "127.0.0.1:4810";

test.each([host, "localhost:4810", "[::1]:4810", "LOCALHOST:4810"])("the name %s is answered", async (name) => {
  expect((await ask("/api/health", "GET", { host: name })).status).toBe(200);
});

test.each([
  "evil.example:4810",
  "127.0.0.1",
  "127.0.0.1:80",
  "localhost.evil.example:4810",
  "",
  "10.0.0.1:4810",
])("the name %j is refused", async (name) => {
  const answer = await ask("/api/health", "GET", { host: name });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: "RPT_REQUEST_FORBIDDEN" });
  expect((await ask("/", "GET", { host: name })).status).toBe(403);
});

const body = '{"text":"Twelve were found."}';
test.each([
  [{ origin: "http://127.0.0.1:4810" }],
  [{ origin: "http://localhost:4810" }],
  [{ "sec-fetch-site": "same-origin" }],
  [{ "x-reportedly": "1" }],
  [{ "content-type": "application/json" }],
])("a change from %j is taken", async (headers) => {
  const answer = await ask("/api/add", "POST", { host, "content-type": "application/json", ...headers }, body);
  expect(answer.status).toBe(200);
});

test.each([
  [{ origin: "https://evil.example" }],
  [{ origin: "null" }],
  [{ origin: "http://127.0.0.1:9999" }],
  [{ origin: "https://127.0.0.1:4810" }],
  [{ "sec-fetch-site": "cross-site" }],
  [{ "sec-fetch-site": "same-site" }],
  [{ origin: "https://evil.example", "x-reportedly": "1" }],
  [{ "content-type": "text/plain" }],
  [{ "content-type": "multipart/form-data; boundary=x" }],
])("a change from %j is refused", async (headers) => {
  const answer = await ask("/api/add", "POST", { host, "content-type": "application/json", ...headers }, body);
  expect(answer.status).toBe(403);
  expect((await ask("/api/demo", "POST", { host, ...headers, "content-type": "text/plain" })).status).toBe(403);
});

test("no other origin is ever allowed to read answers", async () => {
  const answer = await ask("/api/claims", "GET", { host, origin: "https://evil.example" });
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  const preflight = await ask("/api/add", "OPTIONS", { host, origin: "https://evil.example" });
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  expect(preflight.headers.get("access-control-allow-headers")).toBeNull();
});

test("every answer carries the safe headers", async () => {
  for (const path of ["/", "/api", "/api/health", "/api/nothing", "/api/captures/k_1/bytes"]) {
    const { headers } = await ask(path, "GET", { host });
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toBe("no-referrer");
    expect(headers.get("content-security-policy"), path).toMatch(/frame-ancestors '(none|self)'/);
  }
});
