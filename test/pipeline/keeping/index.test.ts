// Questions kept step by step are those that a rebuild gives, byte for byte, whatever the order in which reports came.
import { afterEach, expect, test } from "vitest";
import type { InventedReading } from "../../../bench/invented-news.ts";
import { inventNews, randomFrom } from "../../../bench/invented-news.ts";
import type { Judgement, Verdict } from "../../../src/model/judgement.ts";
import type { Question } from "../../../src/model/question.ts";
import type { Keeping } from "../../../src/pipeline/keeping/index.ts";
import { createKeeping } from "../../../src/pipeline/keeping/index.ts";
import type { Store } from "../../../src/store/index.ts";
import { openStore } from "../../../src/store/index.ts";
import { freshHome } from "../../store/fresh-home.ts";

const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

const ledger = async (): Promise<{ store: Store; keeping: Keeping }> => {
  const store = await openStore({ home: await freshHome() });
  open.push(store);
  return { store, keeping: createKeeping(store) };
};

const add = async (store: Store, { capture, document, claims, mentions }: InventedReading, demo = false) => {
  await store.addCapture(capture, capture.bytes, { demo });
  await store.addReading({ document, claims, mentions, readWith: ["article/1", "invented/1"] });
};

const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  const random = randomFrom(seed);
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
};

const questionsOf = async (store: Store): Promise<Question[]> => {
  const { items } = await store.knowledge.questions({ sort: "title", limit: 1000 });
  const questions: Question[] = [];
  for (const text of items) {
    const { id } = JSON.parse(text) as { id: string };
    questions.push(JSON.parse((await store.knowledge.question(id)) as string) as Question);
  }
  return questions.sort((a, b) => (a.id < b.id ? -1 : 1));
};

const judge = (
  store: Store,
  a: string,
  b: string,
  verdict: Verdict,
  undoes: string | null = null,
): Promise<Judgement> =>
  store.addJudgement({
    subject: "question",
    a,
    b,
    verdict,
    at: new Date().toISOString(),
    by: "Ada",
    why: null,
    undoes,
  });

const expectWhole = async (store: Store, keeping: Keeping): Promise<string> => {
  const kept = await store.knowledge.digest();
  await keeping.rebuild();
  expect(await store.knowledge.digest()).toBe(kept);
  return kept;
};

const NEWS = [...inventNews({ reports: 12, size: 14, perEvent: 6 })];

test("kept step by step, rebuilt, or in another order: the same questions", async () => {
  const answers: Question[][] = [];
  for (const seed of [1, 2]) {
    const { store, keeping } = await ledger();
    for (const reading of seed === 1 ? NEWS : shuffled(NEWS, seed)) {
      await add(store, reading);
      await keeping.catchUp();
    }
    if (seed === 1) await expectWhole(store, keeping);
    answers.push(await questionsOf(store));
  }
  expect(answers[0]?.length).toBeGreaterThan(20);
  expect(answers[0]?.some(({ positions }) => positions.length > 3)).toBe(true);
  expect(answers[1]).toEqual(answers[0]);
}, 240_000);

test("what was taken out leaves the questions that there would have been without it", async () => {
  const { store, keeping } = await ledger();
  const kept = NEWS.filter((_, place) => place % 3 !== 1);
  for (const [place, reading] of NEWS.entries()) await add(store, reading, place % 3 === 1);
  await keeping.catchUp();
  await store.removeDemo();
  await keeping.catchUp();
  const left = await questionsOf(store);
  await expectWhole(store, keeping);
  const other = await ledger();
  for (const reading of kept) await add(other.store, reading);
  await other.keeping.catchUp();
  expect(left).toEqual(await questionsOf(other.store));
}, 240_000);

test("a judgement parts or joins questions, and taken back restores what was there", async () => {
  const { store, keeping } = await ledger();
  for (const reading of NEWS.slice(0, 7)) {
    await add(store, reading);
    await keeping.catchUp();
  }
  const before = await questionsOf(store);
  const large = before.find(({ positions }) => positions.length > 2) as Question;
  const [first, second] = [large.positions[0]?.claimId as string, large.positions.at(-1)?.claimId as string];
  const parted = await judge(store, first, second, "different");
  await keeping.heed(parted);
  const ids = [await store.knowledge.questionIdOf(first), await store.knowledge.questionIdOf(second)];
  expect(ids[0]).not.toBe(ids[1]);
  await expectWhole(store, keeping);
  await keeping.heed(await judge(store, first, second, "different", parted.id));
  expect(await questionsOf(store)).toEqual(before);

  const alone = before
    .filter(({ positions }) => positions.length === 1)
    .map(({ positions }) => positions[0]?.claimId as string);
  const joined = await judge(store, alone[0] as string, alone.at(-1) as string, "same");
  await keeping.heed(joined);
  expect(await store.knowledge.questionIdOf(alone[0] as string)).toBe(
    await store.knowledge.questionIdOf(alone.at(-1) as string),
  );
  await expectWhole(store, keeping);
  await keeping.heed(await judge(store, alone[0] as string, alone.at(-1) as string, "same", joined.id));
  expect(await questionsOf(store)).toEqual(before);
  await expect(judge(store, alone[0] as string, alone.at(-1) as string, "same", joined.id)).rejects.toThrow(
    expect.objectContaining({ code: "RPT_REQUEST_INVALID" }),
  );
}, 240_000);

test("what a process left undone is done by the next", async () => {
  const { store, keeping } = await ledger();
  for (const reading of NEWS.slice(0, 8)) await add(store, reading);
  await keeping.catchUp();
  await add(store, NEWS[8] as InventedReading);
  const next = createKeeping(store);
  await next.ready();
  expect(await store.knowledge.pending()).toEqual({ changed: [], gone: [] });
  await expectWhole(store, next);
}, 240_000);
