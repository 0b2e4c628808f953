// Fetching from a server on this machine: redirects, limits, refusals of private addresses.
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acquire, captureOfRecord, warcRecord } from "../../src/acquire/index.ts";

const html = "<html><p>Two boats sank off Ommel, the coast guard said.</p></html>";
const now = (): string => "2031-05-06T07:00:00Z";

const send = (
  response: ServerResponse,
  body: string | Buffer,
  headers: Record<string, string> = {},
  status = 200,
): void => {
  response.writeHead(status, { "content-type": "text/html; charset=UTF-8", ...headers });
  response.end(body);
};

const ROUTES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "/page": (response) => send(response, html),
  "/gzip": (response) => send(response, gzipSync(html), { "content-encoding": "gzip" }),
  "/brotli": (response) => send(response, brotliCompressSync(html), { "content-encoding": "br" }),
  "/bomb": (response) => send(response, gzipSync(Buffer.alloc(50_000_000, 97)), { "content-encoding": "gzip" }),
  "/large": (response) => send(response, "a".repeat(300_000)),
  "/missing": (response) => send(response, "gone", {}, 404),
  "/empty": (response) => send(response, ""),
  "/picture": (response) =>
    send(response, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), { "content-type": "image/png" }),
  "/text": (response) => send(response, "Two boats sank.", { "content-type": "text/plain" }),
  "/hop": (response) => send(response, "", { location: "/page" }, 302),
  "/loop": (response) => send(response, "", { location: "/loop" }, 302),
  "/to-file": (response) => send(response, "", { location: "file:///etc/passwd" }, 302),
  "/slow": () => {},
  "/drip": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write("<p>"), 20);
    response.on("close", () => clearInterval(timer));
  },
};

let server: Server;
let base = "";
beforeAll(async () => {
  server = createServer((request, response) => ROUTES[request.url ?? ""]?.(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = async (path: string, options: { timeout?: number; maxBytes?: number; allowPrivate?: boolean } = {}) =>
  (await acquire(path.startsWith("http") ? path : base + path, { allowPrivate: true, now, ...options }))[0];
const code = (path: string, options = {}) =>
  get(path, options).then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

test("a page with what the server said of it", async () => {
  const capture = await get("/page");
  expect(capture).toMatchObject({
    origin: "url",
    status: 200,
    mediaType: "text/html",
    charset: "utf-8",
    capturedAt: now(),
    truncated: false,
  });
  expect(new TextDecoder().decode(capture?.bytes)).toBe(html);
});

test("compressed bodies are kept as what they say", async () => {
  for (const path of ["/gzip", "/brotli"]) expect(new TextDecoder().decode((await get(path))?.bytes)).toBe(html);
});

test("redirects are followed, and the last address is told", async () => {
  const capture = await get("/hop");
  expect([capture?.url, capture?.finalUrl]).toEqual([`${base}/hop`, `${base}/page`]);
});

test("redirects without end, and into files, are refused", async () => {
  expect(await code("/loop")).toBe("RPT_FETCH_REFUSED");
  expect(await code("/to-file")).toBe("RPT_FETCH_REFUSED");
});

test("private addresses are refused, by number, by odd number, by name", async () => {
  const { port } = server.address() as AddressInfo;
  for (const host of [
    "127.0.0.1",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "0.0.0.0",
    "localhost",
  ])
    expect([host, await code(`http://${host}:${port}/page`, { allowPrivate: false })]).toEqual([
      host,
      "RPT_FETCH_REFUSED",
    ]);
});

test("schemes other than http, and addresses with a password, are refused", async () => {
  for (const address of ["ftp://news.example/a", "file:///etc/passwd", "http://user:secret@news.example/"]) {
    const error = await acquire(address, { allowPrivate: true, now }).catch((one: Error) => one);
    expect(error).toMatchObject({ code: "RPT_FETCH_REFUSED" });
    expect((error as Error).message).not.toContain("secret");
  }
});

test("large and inflating answers are cut and say so", async () => {
  expect(await get("/large", { maxBytes: 100_000 })).toMatchObject({ truncated: true, bytes: { length: 100_000 } });
  expect(await get("/bomb", { maxBytes: 1_000_000 })).toMatchObject({ truncated: true, bytes: { length: 1_000_000 } });
});

test("hosts that do not answer, or never end, are given up", async () => {
  expect(await code("/slow", { timeout: 200 })).toBe("RPT_FETCH_TIMEOUT");
  expect(await code("/drip", { timeout: 300 })).toBe("RPT_FETCH_TIMEOUT");
});

test("answers that are no page", async () => {
  expect(await code("/missing")).toBe("RPT_FETCH_STATUS");
  expect(await code("/empty")).toBe("RPT_INPUT_EMPTY");
  expect(await code("/picture")).toBe("RPT_MEDIA_TYPE_UNSUPPORTED");
  expect((await get("/text"))?.mediaType).toBe("text/plain");
  expect(await code("http://127.0.0.1:9/")).toBe("RPT_FETCH_FAILED");
});

test("the record gives the capture back, though it came compressed", async () => {
  const capture = await get("/gzip");
  expect(capture && captureOfRecord(warcRecord(capture))).toEqual({
    ...capture,
    bytes: new Uint8Array(capture?.bytes ?? []),
  });
});
