// Reads whole documents through the model in overlapping windows, batch by batch, and hands every window's scores to the
// document's reading. Batches never mix documents: int8 scales depend on all of a batch, and a page must read the same alone
// as in company.
import type { Encoding } from "./encoding.ts";
import { AFTER_STOP } from "./encoding.ts";
import type { Reading } from "./reading.ts";
import { createReading } from "./reading.ts";
import type { ReadingModel } from "./session.ts";

export interface WindowPlan {
  /** Most pieces of a window, without the opening and closing one. */
  readonly size: number;
  /** Pieces that a window shares with the one before it, at least. */
  readonly overlap: number;
  /** Pieces of one batch, padding included. */
  readonly batchPieces: number;
}

/** Chosen on PolNeAR dev with scripts/score-attribution.ts. */
export const WINDOW_PLAN: WindowPlan = { size: 254, overlap: 96, batchPieces: 1024 };

/** Batches on their way at once: one in the graph, one waiting, so that the graph never waits for us. */
const UNDERWAY = 2;

type Window = readonly [start: number, end: number];

/** Pieces at which a window may begin or end without cutting a sentence: after a new line, or after a full stop. */
const seamsOf = (encoding: Encoding): Uint8Array => {
  const seams = new Uint8Array(encoding.ids.length + 1);
  for (let word = 1; word < encoding.words.length; word++) {
    if (encoding.edges[word] === 1 || encoding.stops[word] === AFTER_STOP)
      seams[encoding.firstPieces[word] as number] = 1;
  }
  return seams;
};

/** Starts and ends of the windows over a text: whole sentences where that is possible, the same for the same text always. */
export const planWindows = (seams: Uint8Array, { size, overlap }: Pick<WindowPlan, "size" | "overlap">): Window[] => {
  const count = seams.length - 1;
  /** The last seam from `from` down to `least`, else `from`. */
  const seamBefore = (from: number, least: number): number => {
    for (let at = from; at > least; at--) if (seams[at] === 1) return at;
    return from;
  };
  const windows: Window[] = [];
  for (let start = 0; start < count; ) {
    if (start + size >= count) {
      windows.push([start, count]);
      break;
    }
    const end = seamBefore(start + size, start + size - Math.floor(overlap / 2));
    windows.push([start, end]);
    const next = end - overlap;
    start = seamBefore(next, Math.max(start, next - overlap));
  }
  return windows;
};

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
  const windows = planWindows(seamsOf(encoding), plan).sort((a, b) => b[1] - b[0] - (a[1] - a[0]));
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < windows.length) {
      const [start, end] = windows[next] as Window;
      const batch = windows.slice(next, next + Math.max(1, Math.floor(plan.batchPieces / (end - start + 2))));
      next += batch.length;
      await runBatch(model, encoding, batch, reading);
    }
  };
  await Promise.all(Array.from({ length: UNDERWAY }, work));
  reading.finish();
  return reading;
};
