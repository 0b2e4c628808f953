// Reads whole documents through the model in overlapping windows, batch by batch, and hands every window's scores to the
// document's reading. Batches never mix documents: int8 scales depend on all of a batch, and a page must read the same alone
// as in company.
import type { Encoding } from "./encoding.ts";
import type { Reading } from "./reading.ts";
import { createReading } from "./reading.ts";
import type { ReadingModel } from "./session.ts";

export interface WindowPlan {
  /** Pieces of a window, without the opening and closing one. */
  readonly size: number;
  /** Pieces from one window's start to the next one's. */
  readonly step: number;
  /** Pieces of one batch, padding included. */
  readonly batchPieces: number;
}

/** Chosen on PolNeAR dev with scripts/score-attribution.ts. */
export const WINDOW_PLAN: WindowPlan = { size: 254, step: 127, batchPieces: 1024 };

/** Batches on their way at once: one in the graph, one waiting, so that the graph never waits for us. */
const UNDERWAY = 2;

/** Starts and ends of the windows over `count` pieces; the last one reaches back so that it is full. */
export const planWindows = (count: number, { size, step }: WindowPlan): (readonly [number, number])[] => {
  const windows: (readonly [number, number])[] = [];
  for (let start = 0; start + size < count; start += step) windows.push([start, start + size]);
  if (count > 0) windows.push([Math.max(0, count - size), count]);
  return windows;
};

type Window = readonly [start: number, end: number];

const runBatch = async (
  model: ReadingModel,
  encoding: Encoding,
  windows: readonly Window[],
  reading: Reading,
): Promise<void> => {
  const length = Math.max(...windows.map(([start, end]) => end - start)) + 2;
  const rows = windows.length;
  const ids = new Int32Array(rows * length).fill(model.wordPiece.padding);
  const cases = new Uint8Array(rows * length);
  const breaks = new Uint8Array(rows * length);
  const mask = new Uint8Array(rows * length);
  windows.forEach(([start, end], row) => {
    const at = row * length;
    ids[at] = model.wordPiece.opening;
    ids.set(encoding.ids.subarray(start, end), at + 1);
    ids[at + 1 + end - start] = model.wordPiece.closing;
    cases.set(encoding.cases.subarray(start, end), at + 1);
    breaks.set(encoding.breaks.subarray(start, end), at + 1);
    mask.fill(1, at, at + 2 + end - start);
  });
  const scores = await model.run({ rows, length, ids, cases, breaks, mask });
  windows.forEach((window, row) => {
    reading.add(window, scores, row, length);
  });
};

/** Reads one encoded document: scores of every piece, blended where windows overlap. */
export const readPieces = async (
  model: ReadingModel,
  encoding: Encoding,
  plan: WindowPlan = WINDOW_PLAN,
): Promise<Reading> => {
  const reading = createReading(encoding, model.labels, plan.size);
  const windows = planWindows(encoding.ids.length, plan);
  const perBatch = Math.max(1, Math.floor(plan.batchPieces / (plan.size + 2)));
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < windows.length) {
      const batch = windows.slice(next, next + perBatch);
      next += batch.length;
      await runBatch(model, encoding, batch, reading);
    }
  };
  await Promise.all(Array.from({ length: UNDERWAY }, work));
  reading.finish();
  return reading;
};
