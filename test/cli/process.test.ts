// The program as a process: pipes that close early, Ctrl-C, one server a ledger, an orderly end.

import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/http/app.ts";
import type { Listening } from "../../src/http/server.ts";
import { listen } from "../../src/http/server.ts";
import { takeLock } from "../../src/store/lock.ts";
import { CLAIMS, fakeLedger } from "../http/fake-ledger.ts";
import { root } from "../source-files.ts";

const home = mkdtempSync(join(tmpdir(), "reportedly-process-"));
const fresh = (): string => mkdtempSync(join(tmpdir(), "reportedly-home-"));
let server: Listening;
let release = (): void => {};

/** A ledger so long that no pipe holds it. */
const ENDLESS = 1_000_000;

beforeAll(async () => {
  const { workspace } = fakeLedger();
  workspace.claims = async ({ limit = 100, offset = 0 }) => ({
    items: Array.from(
      { length: limit },
      (_, i) => ({ ...CLAIMS[0], id: `c_${offset + i}` }) as (typeof CLAIMS)[number],
    ),
    total: ENDLESS,
    offset,
    limit,
  });
  const app = createApp({
    workspace: () => workspace,
    port: () => server.port,
    webApp: () => new Response(""),
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

const start = (argv: readonly string[], folder: string): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [join(root, "bin/reportedly.js"), ...argv], {
    env: { ...process.env, REPORTEDLY_HOME: folder, PORT: "0", CI: "1" },
  });

const ended = (child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; err: string }> => {
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, err })));
};

const until = async (stream: Readable, words: RegExp): Promise<RegExpExecArray> => {
  let text = "";
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += chunk;
    const match = words.exec(text);
    if (match) return match;
  }
  throw new Error(`ended without ${words}: ${text}`);
};

test("a reader who has seen enough is no failure", async () => {
  const child = start(["ledger", "--json", "--limit", "all"], home);
  const end = ended(child);
  await until(child.stdout, /c_0/);
  child.stdout.destroy();
  expect(await end).toEqual({ code: 0, err: "" });
});

test("Ctrl-C ends a long listing with 130 after a whole line", async () => {
  const child = start(["ledger", "--json", "--limit", "all"], home);
  const end = ended(child);
  let out = "";
  child.stdout.on("data", (chunk) => {
    if (out === "") child.kill("SIGINT");
    out += chunk;
  });
  expect((await end).code).toBe(130);
  expect(out.endsWith("}\n")).toBe(true);
});

test("serve answers, tells a second command where it is, and leaves nothing behind", async () => {
  const folder = fresh();
  const child = start(["serve", "--no-open"], folder);
  const end = ended(child);
  const [, url] = await until(child.stdout, /at (http:\/\/127\.0\.0\.1:\d+)/);
  const health = await fetch(`${url}/api/health`);
  expect(health.status).toBe(200);
  const second = start(["ledger"], folder);
  expect((await ended(second)).code).toBe(0);
  const third = start(["serve", "--no-open"], folder);
  const refused = await ended(third);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("RPT_LEDGER_LOCKED");
  expect(refused.err).toContain(url);
  child.kill("SIGTERM");
  expect((await end).code).toBe(143);
  expect(existsSync(join(folder, "ledger.lock"))).toBe(false);
}, 180_000);
