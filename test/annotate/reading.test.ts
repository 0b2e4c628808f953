// Scores of overlapping windows become one reading.
import { expect, test } from "vitest";
import { createReading, windowWeights } from "../../src/annotate/reading.ts";
import type { Scores } from "../../src/annotate/session.ts";
import { LABELS, markText } from "./marked-text.ts";

const { encoding } = markText("a b c d");
const size = encoding.ids.length;

const scoresOf = (length: number): Scores => ({
  role: new Float32Array(length * LABELS.roles.length),
  link: new Float32Array(length * length),
  upos: new Float32Array(length * LABELS.upos.length),
  arc: new Float32Array(length * length),
  rel: new Float32Array(length * LABELS.relations.length),
  start: new Float32Array(length * 2),
  tag: new Float32Array(length * LABELS.names.length),
});

test("a text's own edges weigh as much as a window's middle, a cut edge weighs least", () => {
  expect([...windowWeights(0, 4, 8)].map((weight) => Number(weight.toFixed(2)))).toEqual([0.5, 0.5, 0.5, 0.25]);
  expect([...windowWeights(0, 4, 4)]).toEqual([0.5, 0.5, 0.5, 0.5]);
});

test("chances sum to one after blending", () => {
  const reading = createReading(encoding, LABELS, size);
  reading.add([0, 3], scoresOf(5), 0, 5);
  reading.add([1, 4], scoresOf(5), 0, 5);
  reading.finish();
  for (let piece = 0; piece < size; piece++) {
    const sum = reading.roles.subarray(piece * 7, piece * 7 + 7).reduce((total, chance) => total + chance, 0);
    expect(sum).toBeCloseTo(1, 5);
  }
});

test("heads are kept best first, never the word itself", () => {
  const scores = scoresOf(6);
  for (let column = 0; column < 6; column++) scores.arc[2 * 6 + column] = column;
  const reading = createReading(encoding, LABELS, size);
  reading.add([0, 4], scores, 0, 6);
  expect([...reading.heads.subarray(8, 12)]).toEqual([3, 2, 0, -1]);
  expect(reading.roots[1]).toBe(0);
});

test("links are kept for likely cues alone", () => {
  const scores = scoresOf(6);
  scores.link.fill(2);
  for (let piece = 0; piece < 4; piece++) scores.role[(piece + 1) * 7] = 9;
  scores.role[3 * 7] = 0;
  scores.role[3 * 7 + LABELS.roles.indexOf("B-cue")] = 9;
  const reading = createReading(encoding, LABELS, size);
  reading.add([0, 4], scores, 0, 6);
  reading.finish();
  expect(reading.link(0, 2)).toBeCloseTo(2, 5);
  expect(reading.link(0, 1)).toBe(-30);
});
