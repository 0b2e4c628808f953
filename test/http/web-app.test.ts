// The built app's files as answers: caching, packing, the fallback page, and no way out of the folder.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openWebApp } from "../../src/http/web-app.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-web-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "index.html"), "<!doctype html><html><head><title>R</title></head><body></body></html>");
writeFileSync(join(folder, "assets/app-1a2b.js"), "console.log('ledger')".repeat(50));
writeFileSync(join(folder, "favicon.svg"), "<svg/>");
writeFileSync(join(folder, ".stamp"), "1/1");
const app = openWebApp(folder);
const get = (path: string, headers: Record<string, string> = {}) => app(path, (name) => headers[name]);

test("the page is fresh, strict, and has a nonce of its own each time", async () => {
  const [a, b] = [get("/"), get("/ledger/anything")];
  const policy = a.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe-inline");
  expect(a.headers.get("cache-control")).toBe("no-cache");
  const nonce = /csp-nonce" content="([^"]+)"/.exec(await a.text())?.[1] ?? "";
  expect(policy).toContain(`'nonce-${nonce}'`);
  expect(await b.text()).not.toContain(nonce);
});

test("hashed assets are kept for ever and packed where that is wanted", async () => {
  const plain = get("/assets/app-1a2b.js");
  expect(plain.headers.get("cache-control")).toContain("immutable");
  expect(plain.headers.get("content-type")).toContain("text/javascript");
  const packed = get("/assets/app-1a2b.js", { "accept-encoding": "gzip, br" });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(await plain.text());
  expect(get("/assets/app-1a2b.js", { "if-none-match": plain.headers.get("etag") ?? "" }).status).toBe(304);
  expect(get("/favicon.svg").headers.get("cache-control")).toBe("no-cache");
});

test.each([
  "/assets/gone.js",
  "/missing.css",
  "/../package.json",
  "/.stamp.txt",
  "/%2e%2e/secret.json",
])("%s is not there", (path) => {
  expect(get(path).status).toBe(404);
});

test("the build's own stamp is no page of the app", async () => {
  expect(await get("/.stamp").text()).toContain("<title>");
});

test("a folder that was never built says what to do", async () => {
  const answer = openWebApp(join(folder, "nowhere"))("/", () => undefined);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("npm run build");
});
