// JSON lines to readings: in order, each with its id, bad lines named by number, the hints handed on.
import { expect, test } from "vitest";
import { readJsonl } from "../../src/cli/jsonl.ts";
import type { Reading, ReadResult } from "../../src/cli/reading.ts";
import type { Hints } from "../../src/model/capture.ts";

const asked: { text: string; hints: Hints }[] = [];
let inHand = 0;
let most = 0;
const reading = {
  readText: async (text: string, hints: Hints) => {
    asked.push({ text, hints });
    most = Math.max(most, ++inHand);
    await new Promise((resolve) => setTimeout(resolve, text.length % 4));
    inHand--;
    return { text } as unknown as ReadResult;
  },
} as unknown as Reading;

async function* stream(...lines: string[]): AsyncGenerator<string> {
  for (const line of lines) yield `${line}\n`;
}
const read = async (...lines: string[]): Promise<string[]> => {
  const seen: string[] = [];
  for await (const outcome of readJsonl(stream(...lines), reading))
    seen.push(
      "error" in outcome
        ? `${outcome.line}! ${(outcome.error as Error).message}`
        : `${outcome.line} ${outcome.id} ${(outcome.result as unknown as { text: string }).text}`,
    );
  return seen;
};

test("texts come out in the order they came in, at most four in hand", async () => {
  const lines = Array.from({ length: 12 }, (_, i) => JSON.stringify({ id: `r${i}`, text: "x".repeat(12 - i) }));
  expect(await read(...lines)).toEqual(lines.map((_, i) => `${i + 1} r${i} ${"x".repeat(12 - i)}`));
  expect(most).toBeLessThanOrEqual(4);
  expect(most).toBeGreaterThan(1);
});

test("what the line knows of the text is handed on, empty or null as unknown", async () => {
  asked.length = 0;
  await read(
    '{"id": 7, "text": "a", "publishedAt": "2031-05-05", "outlet": "Ommel Wire", "title": "Ferry", "more": 1}',
    '{"id": "b", "text": "b", "publishedAt": null, "outlet": ""}',
  );
  expect(asked.map(({ hints }) => hints)).toEqual([
    { publishedAt: "2031-05-05", outlet: "Ommel Wire", title: "Ferry" },
    {},
  ]);
});

test("bad lines are named and the others go on", async () => {
  const seen = await read(
    '{"id": "a", "text": "one"}',
    "{broken",
    "[1, 2]",
    '{"id": "c"}',
    '{"text": "no id"}',
    '{"id": "d", "text": "two", "publishedAt": "soon"}',
    '{"id": "e", "text": "three"}',
  );
  expect(seen[0]).toBe("1 a one");
  expect(seen[1]).toContain("2! the line is no JSON");
  expect(seen[2]).toContain("3! ");
  expect(seen[3]).toContain("4! text:");
  expect(seen[4]).toContain("5! id:");
  expect(seen[5]).toContain('6! "soon" is no day');
  expect(seen[6]).toBe("7 e three");
});
