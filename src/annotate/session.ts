// Opens the reading model on a worker thread and runs batches through it: windows of pieces in, scores of all heads out.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import { compiled, packageFile } from "../compiled.ts";
import { ReportedlyError } from "../errors.ts";
import type { WordPiece } from "./wordpiece.ts";
import { createWordPiece } from "./wordpiece.ts";

/** Windows of one length, row after row; every row begins with the opening and ends with the closing piece, then padding. */
export interface Batch {
  readonly id: number;
  readonly rows: number;
  readonly length: number;
  readonly ids: Int32Array;
  readonly cases: Uint8Array;
  readonly breaks: Uint8Array;
  readonly mask: Uint8Array;
}

/** Scores by head, row-major: rows x length x labels; `link` and `arc` are rows x length x length. */
export interface Scores {
  readonly role: Float32Array;
  readonly link: Float32Array;
  readonly upos: Float32Array;
  readonly arc: Float32Array;
  readonly rel: Float32Array;
  readonly start: Float32Array;
  readonly tag: Float32Array;
}

/** What the worker sends back; id -1 says that the model is open, or why it is not. */
export interface Answer {
  readonly id: number;
  readonly scores?: Scores;
  /** Milliseconds inside the graph. */
  readonly spent?: number;
  readonly failure?: string;
}

/** What the numbers of each head mean, in order. */
export interface Labels {
  readonly roles: readonly string[];
  readonly upos: readonly string[];
  readonly relations: readonly string[];
  readonly names: readonly string[];
}

export interface ReadingModel {
  /** Name and version, from its folder: "reader-1". */
  readonly name: string;
  readonly labels: Labels;
  readonly wordPiece: WordPiece;
  run(batch: Omit<Batch, "id">): Promise<Scores>;
  /** Milliseconds spent inside the graph so far. */
  readonly spent: () => number;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Folder with reader.int8.onnx, labels.json and vocab.txt; the one in the package by default. */
  readonly modelFolder?: string;
  readonly threads: number;
}

export const MODEL_NAME = "reader-1";

const missing = (file: string, cause: unknown): ReportedlyError =>
  new ReportedlyError(
    "RPT_MODEL_MISSING",
    `The reading model cannot be opened: ${file}`,
    "Install the package again, or set REPORTEDLY_MODEL to a folder that holds reader.int8.onnx, labels.json and vocab.txt.",
    { cause },
  );

const readPart = async <T>(folder: string, file: string, parse: (text: string) => T): Promise<T> => {
  try {
    return parse(await readFile(join(folder, file), "utf8"));
  } catch (cause) {
    throw missing(join(folder, file), cause);
  }
};

interface Waiting {
  readonly resolve: (scores: Scores) => void;
  readonly reject: (error: Error) => void;
}

/** Opens the model: `createReader({ threads: 2 })`. Close it, or the process does not end. */
export const createReader = async (options: ReaderOptions): Promise<ReadingModel> => {
  const folder = options.modelFolder ?? packageFile(`models/${MODEL_NAME}`);
  const modelFile = join(folder, "reader.int8.onnx");
  const labels = await readPart(folder, "labels.json", (text) => JSON.parse(text) as Labels);
  const wordPiece = await readPart(folder, "vocab.txt", (text) => createWordPiece(text.trimEnd().split(/\r?\n/)));
  const worker = new Worker(compiled("./session.worker", import.meta.url), {
    workerData: { modelFile, threads: options.threads },
  });

  const waiting = new Map<number, Waiting>();
  let failed: Error | undefined;
  let spent = 0;
  let last = 0;
  const fail = (error: Error): void => {
    failed ??= error;
    for (const { reject } of waiting.values()) reject(failed);
    waiting.clear();
  };
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The reading model's thread ended with code ${code}`)));
  await new Promise<void>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (answer: Answer) => (answer.failure ? reject(new Error(answer.failure)) : resolve()));
  }).catch(async (cause: unknown) => {
    await worker.terminate();
    throw missing(modelFile, cause);
  });
  worker.on("message", (answer: Answer) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    spent += answer.spent ?? 0;
    if (answer.scores) call?.resolve(answer.scores);
    else call?.reject(new Error(answer.failure));
  });

  return {
    name: basename(folder),
    labels,
    wordPiece,
    run: (batch) =>
      new Promise((resolve, reject) => {
        if (failed) return reject(failed);
        const id = last++;
        waiting.set(id, { resolve, reject });
        const buffers = [batch.ids, batch.cases, batch.breaks, batch.mask].map(
          (values) => values.buffer as ArrayBuffer,
        );
        worker.postMessage({ id, ...batch } satisfies Batch, buffers);
      }),
    spent: () => spent,
    close: async () => {
      fail(new Error("The reading model is closed"));
      worker.postMessage(null);
      await ended;
    },
  };
};
