// The API's description: complete, valid in outline, readable as a page that runs and fetches nothing.
import { expect, test } from "vitest";
import { ERROR_CODES } from "../../src/errors.ts";
import { createApp } from "../../src/http/app.ts";
import { ROUTES } from "../../src/http/routes/index.ts";
import { fakeLedger } from "./fake-ledger.ts";

const { workspace } = fakeLedger();
const app = createApp({
  workspace: () => workspace,
  port: () => 4810,
  webApp: () => new Response(""),
  version: "0.1.0",
});
const get = (path: string) => app.request(path, { headers: { host: "127.0.0.1:4810" } });

test("OpenAPI 3.1 names every route, its records and its failures", async () => {
  const description = (await (await get("/api/openapi.json")).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { summary?: string; responses: Record<string, object> }>>;
    components: { schemas: Record<string, object> };
  };
  expect(description.openapi).toBe("3.1.0");
  for (const { config } of ROUTES) {
    const operation = description.paths[config.path]?.[config.method];
    expect(operation?.summary, config.path).toBeTruthy();
    expect(operation?.responses["200"], config.path).toBeDefined();
  }
  expect(Object.keys(description.components.schemas)).toEqual(
    expect.arrayContaining(["Claim", "Document", "Capture", "Source", "Facets", "Problem", "ClaimPage"]),
  );
});

test("references in the description lead somewhere", async () => {
  const text = await (await get("/api/openapi.json")).text();
  const { components } = JSON.parse(text) as { components: { schemas: Record<string, object> } };
  const named = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] as string);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !components.schemas[name])).toEqual([]);
});

test("the page shows every route and every code, and neither runs nor fetches", async () => {
  const answer = await get("/api");
  const page = await answer.text();
  for (const { config } of ROUTES) expect(page).toContain(config.path);
  for (const code of ERROR_CODES) expect(page).toContain(`id="${code}"`);
  expect(page).not.toMatch(/<script|<link|<img|src=|https?:\/\/(?!127\.0\.0\.1|example\.org)/);
  expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'; style-src 'sha256-/);
});
