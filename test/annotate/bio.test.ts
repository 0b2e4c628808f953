// The likeliest lawful path over BIO tags.
import { expect, test } from "vitest";
import { bestPath, spansOf } from "../../src/annotate/bio.ts";

const TAGS = ["O", "B-cue", "I-cue", "B-source", "I-source"];
const chances = (...rows: readonly number[][]): Float32Array => Float32Array.from(rows.flat());
const spans = (table: Float32Array, breaks?: Uint8Array) => spansOf(bestPath(table, TAGS, breaks), TAGS);

test("a span begins with B and goes on with I", () => {
  const table = chances([0.1, 0.8, 0, 0.1, 0], [0.2, 0.1, 0.7, 0, 0], [0.9, 0, 0.1, 0, 0]);
  expect(spans(table)).toEqual([{ type: "cue", first: 0, last: 2 }]);
});

test("an I that nothing lawful precedes is not taken, however likely it is", () => {
  const table = chances([0.9, 0, 0, 0.1, 0], [0.1, 0, 0.9, 0, 0]);
  expect(spans(table)).toEqual([]);
});

test("an I pulls up the B before it when the two together are likelier", () => {
  const table = chances([0.6, 0.4, 0, 0, 0], [0.05, 0.05, 0.9, 0, 0]);
  expect(spans(table)).toEqual([{ type: "cue", first: 0, last: 2 }]);
});

test("two spans of one type may touch", () => {
  const table = chances([0.1, 0.9, 0, 0, 0], [0.1, 0.8, 0.1, 0, 0]);
  expect(spans(table)).toHaveLength(2);
});

test("no span goes on over a break", () => {
  const table = chances([0.1, 0, 0, 0.9, 0], [0.45, 0, 0, 0, 0.55]);
  expect(spans(table)).toEqual([{ type: "source", first: 0, last: 2 }]);
  expect(spans(table, Uint8Array.from([0, 1]))).toEqual([{ type: "source", first: 0, last: 1 }]);
});

test("nothing in, nothing out", () => {
  expect(spans(new Float32Array(0))).toEqual([]);
});
