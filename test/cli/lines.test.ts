// Bytes to lines whatever the chunks, with numbers that count blank lines and a bound on length.
import { expect, test } from "vitest";
import { linesOf } from "../../src/cli/lines.ts";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}
const read = async (text: string, size: number, limit = 100) => {
  const lines: [number, string | null][] = [];
  for await (const { number, text: line } of linesOf(chunksOf(Buffer.from(text), size), limit))
    lines.push([number, line]);
  return lines;
};

test.each([1, 2, 3, 7, 1000])("chunks of %i bytes give the same lines", async (size) => {
  expect(await read("\uFEFFfirst\r\n\n\n서울 reported\nlast", size)).toEqual([
    [1, "first"],
    [4, "서울 reported"],
    [5, "last"],
  ]);
});

test("a line over the limit is named, and the next one is whole", async () => {
  expect(await read(`${"x".repeat(101)}\nshort\n`, 10)).toEqual([
    [1, null],
    [2, "short"],
  ]);
});

test("nothing gives nothing", async () => {
  expect(await read("", 10)).toEqual([]);
  expect(await read("\n\n", 10)).toEqual([]);
});
