// The worker thread that owns the model: batches come in as messages, raw scores go back without copying.
import { parentPort, workerData } from "node:worker_threads";
import { InferenceSession, Tensor } from "onnxruntime-node";
import type { Answer, Batch, Scores } from "./session.ts";

const { modelFile, threads } = workerData as { readonly modelFile: string; readonly threads: number };
const port = parentPort;
if (port === null) throw new Error("session.worker runs as a worker thread only");

const session = InferenceSession.create(modelFile, {
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
});

const run = async (batch: Batch): Promise<{ readonly scores: Scores; readonly spent: number }> => {
  const { rows, length } = batch;
  const wide = (values: Int32Array | Uint8Array): Tensor => {
    const numbers = new BigInt64Array(values.length);
    const low = new Int32Array(numbers.buffer);
    for (let i = 0; i < values.length; i++) low[2 * i] = values[i] as number;
    return new Tensor("int64", numbers, [rows, length]);
  };
  const feeds = {
    ids: wide(batch.ids),
    case: wide(batch.cases),
    brk: wide(batch.breaks),
    mask: new Tensor("bool", batch.mask, [rows, length]),
  };
  const model = await session;
  const begun = performance.now();
  const results = await model.run(feeds);
  const spent = performance.now() - begun;
  return {
    scores: Object.fromEntries(Object.entries(results).map(([name, tensor]) => [name, tensor.data])) as never,
    spent,
  };
};

const answer = async (batch: Batch): Promise<void> => {
  try {
    const { scores, spent } = await run(batch);
    const buffers = Object.values(scores).map((values) => values.buffer as ArrayBuffer);
    port.postMessage({ id: batch.id, scores, spent } satisfies Answer, buffers);
  } catch (error) {
    port.postMessage({
      id: batch.id,
      failure: error instanceof Error ? error.message : String(error),
    } satisfies Answer);
  }
};

const end = async (): Promise<void> => {
  await (await session).release();
  port.close();
};

// One after another: batches that wait in the graph together would only share its threads.
let last: Promise<void> = Promise.resolve();
port.on("message", (batch: Batch | null) => {
  last = last.then(() => (batch === null ? end() : answer(batch)));
});

session.then(
  () => port.postMessage({ id: -1 } satisfies Answer),
  (error: unknown) => port.postMessage({ id: -1, failure: String(error) } satisfies Answer),
);
