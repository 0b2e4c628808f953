// One process holds a ledger; a dead one's lock is taken over, a living one's never.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { readLock, takeLock } from "../../src/store/lock.ts";
import { root } from "../source-files.ts";
import { freshFolder } from "./fresh-home.ts";

const lockIn = (home: string, holder: unknown): void =>
  writeFileSync(join(home, "ledger.lock"), JSON.stringify(holder));
const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

test("a lock is held once, tells where the server is, and is gone after its release", () => {
  const home = freshFolder();
  expect(readLock(home)).toBeNull();
  const lock = takeLock(home);
  expect(readLock(home)).toMatchObject({ pid: process.pid, url: null });
  lock.setUrl("http://127.0.0.1:4810");
  expect(readLock(home)?.url).toBe("http://127.0.0.1:4810");
  expect(() => takeLock(home)).toThrow(
    expect.objectContaining({
      code: "RPT_LEDGER_LOCKED",
      message: expect.stringContaining("http://127.0.0.1:4810"),
    }),
  );
  lock.release();
  expect(existsSync(join(home, "ledger.lock"))).toBe(false);
  takeLock(home).release();
});

test("a locked ledger without a server says which process to wait for", () => {
  const home = freshFolder();
  const lock = takeLock(home);
  expect(() => takeLock(home)).toThrow(`process ${process.pid}`);
  lock.release();
});

test("the lock of a dead process is taken over", () => {
  const home = freshFolder();
  lockIn(home, { pid: deadPid(), started: "1", url: "http://127.0.0.1:4810" });
  expect(readLock(home)).toBeNull();
  takeLock(home).release();
});

test.runIf(existsSync("/proc/self/stat"))("a process that has another's number is not taken for it", () => {
  const home = freshFolder();
  lockIn(home, { pid: process.pid, started: "1", url: null });
  expect(readLock(home)).toBeNull();
  takeLock(home).release();
});

test("a lock that cannot be read is taken over", () => {
  const home = freshFolder();
  writeFileSync(join(home, "ledger.lock"), "");
  takeLock(home).release();
});

test("a release leaves another's lock alone", () => {
  const home = freshFolder();
  const lock = takeLock(home);
  lockIn(home, { pid: 1, started: null, url: null });
  lock.release();
  expect(existsSync(join(home, "ledger.lock"))).toBe(true);
});

test("of several processes that find a dead lock one gets it", async () => {
  const home = freshFolder();
  lockIn(home, { pid: deadPid(), started: "1", url: null });
  const module = JSON.stringify(pathToFileURL(join(root, "dist/store/lock.js")).href);
  const script = `import { takeLock } from ${module};
    try { takeLock(${JSON.stringify(home)}); console.log("held"); } catch (error) { console.log(error.code); }
    process.stdin.resume();`;
  const rivals = Array.from({ length: 6 }, () => spawn(process.execPath, ["--input-type=module", "-e", script]));
  const answers = await Promise.all(rivals.map(async (rival) => String((await once(rival.stdout, "data"))[0]).trim()));
  for (const rival of rivals) rival.stdin.end();
  await Promise.all(rivals.map((rival) => once(rival, "exit")));
  expect(answers.sort()).toEqual([...Array(5).fill("RPT_LEDGER_LOCKED"), "held"]);
}, 60_000);
