// Killed in the middle of adding, again and again: what was acknowledged is there, and what is there is whole.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { root } from "../source-files.ts";
import { freshHome } from "./fresh-home.ts";

const ROUNDS = Number(process.env.REPORTEDLY_KILL_ROUNDS ?? 3);

/** Lets a process add reports and kills it after some; gives the ids of the documents that it said were added. */
const addAndKill = async (home: string, from: number, count: number): Promise<string[]> => {
  const script = join(root, "test/store/adding-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, home, String(from)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const added: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    added.push(line.split(" ")[1] as string);
    if (added.length === count) child.kill("SIGKILL");
  }
  await exited;
  return added;
};

test(
  "nothing acknowledged is lost",
  async () => {
    const home = await freshHome();
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const added = await addAndKill(home, 1000 * round, 5 + 7 * (round % 5));
      expect(added.length).toBeGreaterThan(0);
      acknowledged.push(...added);
      const store = await openStore({ home });
      for (const id of acknowledged) expect((await store.document(id))?.claims).toBe(1);
      for await (const { recordIntact, runs, shownRight } of store.evidence()) {
        expect({ recordIntact, shownRight }).toEqual({ recordIntact: true, shownRight: true });
        expect(runs.flatMap((run) => run.faults)).toEqual([]);
      }
      expect(await store.countStrays()).toBe(0);
      await store.close();
    }
  },
  60_000 * ROUNDS,
);
