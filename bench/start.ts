// How long from `serve` to the first answer: a new ledger, then one that is there. Run: npx tsx bench/start.ts
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageFile } from "../src/compiled.ts";
import type { Figure } from "./figure.ts";

const PORT = "4893";
const tell = (figure: Figure): void => console.log(JSON.stringify(figure));
const home = mkdtempSync(join(tmpdir(), "reportedly-start-"));

const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

/** Starts the server, waits for health (and for the demo where `full`), stops it; seconds to health and peak megabytes. */
const start = async (full: boolean): Promise<{ readonly seconds: number; readonly peak: number }> => {
  const began = performance.now();
  const server = spawn(process.execPath, [packageFile("bin/reportedly.js"), "serve", "--no-open"], {
    env: { ...process.env, PORT, REPORTEDLY_HOME: home },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const health = async (): Promise<{ documents: number } | null> =>
    fetch(`http://127.0.0.1:${PORT}/api/health`)
      .then((answer) => (answer.ok ? (answer.json() as Promise<{ documents: number }>) : null))
      .catch(() => null);
  while (!(await health())) await new Promise((resolve) => setTimeout(resolve, 20));
  const seconds = (performance.now() - began) / 1000;
  while (full && ((await health())?.documents ?? 0) < 16) await new Promise((resolve) => setTimeout(resolve, 200));
  const peak = peakOf(server.pid ?? 0);
  server.kill("SIGTERM");
  await ended;
  return { seconds, peak };
};

const first = await start(true);
const again = await start(false);
rmSync(home, { recursive: true, force: true });
tell({ what: "start to first answer, new ledger", value: first.seconds, unit: "s" });
tell({ what: "start to first answer, ledger there", value: again.seconds, unit: "s" });
tell({ what: "peak memory of the server reading the demo", value: first.peak, unit: "MB" });
tell({ what: "peak memory of the server at rest", value: again.peak, unit: "MB" });
