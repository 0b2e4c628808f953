// Results in the order of their items, a bounded number in hand, and none held back while the stream is silent.
import { expect, test } from "vitest";
import { inOrder } from "../../src/cli/ordered.ts";

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i;
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("the order is that of the items, however long each takes", async () => {
  const results: number[] = [];
  for await (const outcome of inOrder(numbers(20), 4, async (item) => {
    await pause((item * 7) % 5);
    return item * 10;
  }))
    if ("result" in outcome) results.push(outcome.result);
  expect(results).toEqual(Array.from({ length: 20 }, (_, i) => i * 10));
});

test("no more than the bound are in hand, counting those not yet given out", async () => {
  let begun = 0;
  let given = 0;
  for await (const _ of inOrder(numbers(30), 3, async () => {
    begun++;
    expect(begun - given).toBeLessThanOrEqual(3);
  })) {
    await pause(1);
    given++;
  }
  expect(begun).toBe(30);
});

test("one that fails is an outcome, and the others go on", async () => {
  const seen: string[] = [];
  for await (const outcome of inOrder(numbers(3), 2, async (item) => {
    if (item === 1) throw new Error("no text");
    return item;
  }))
    seen.push("error" in outcome ? `${outcome.item} ${(outcome.error as Error).message}` : `${outcome.item}`);
  expect(seen).toEqual(["0", "1 no text", "2"]);
});

test("a result is given out while the next item is still awaited", async () => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  async function* slow(): AsyncGenerator<number> {
    yield 1;
    await released;
    yield 2;
  }
  const outcomes = inOrder(slow(), 4, async (item) => item)[Symbol.asyncIterator]();
  expect((await outcomes.next()).value).toMatchObject({ result: 1 });
  release();
  expect((await outcomes.next()).value).toMatchObject({ result: 2 });
  expect((await outcomes.next()).done).toBe(true);
});
