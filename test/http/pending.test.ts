// What is under way is known: a server waits for the adds that began, also those that fail.
import { expect, test } from "vitest";
import { watchPending } from "../../src/http/pending.ts";
import { fakeLedger } from "./fake-ledger.ts";

test("settled waits for an add that runs, and for one that begins meanwhile", async () => {
  const { workspace } = fakeLedger();
  const finish: (() => void)[] = [];
  const add = workspace.add;
  workspace.add = (input, onProgress) =>
    new Promise((resolve) => {
      finish.push(() => resolve(add(input, onProgress)));
    });
  const watched = watchPending(workspace);
  const first = watched.workspace.add({ url: "https://wire.example/a" });
  let done = false;
  const settled = watched.settled().then(() => {
    done = true;
  });
  const second = watched.workspace.add({ url: "https://wire.example/b" });
  finish[0]?.();
  await first;
  expect(done).toBe(false);
  finish[1]?.();
  await second;
  await settled;
  expect(done).toBe(true);
});

test("a failed add is settled too, and its failure reaches who asked", async () => {
  const { workspace, settled } = watchPending(fakeLedger().workspace);
  await expect(workspace.add({ url: "https://wire.example/gone" })).rejects.toMatchObject({ code: "RPT_FETCH_STATUS" });
  await settled();
});

test("questions pass through", async () => {
  const { workspace } = watchPending(fakeLedger().workspace);
  expect((await workspace.claims({})).total).toBe(2);
  expect((await workspace.capture("k_1"))?.record.id).toBe("k_1");
});
