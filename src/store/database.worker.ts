// The embedded database on a thread of its own: batches of the PostgreSQL protocol in, the answers out, in order.
import { parentPort, workerData } from "node:worker_threads";
import { openDurable } from "./durable-fs.ts";
import type { BatchAnswer, BatchRequest } from "./worker-stream.ts";

const port = parentPort;
if (!port) throw new Error("the database's worker runs as a thread only");

const { database } = await openDurable(workerData as string);
let last: Promise<void> = Promise.resolve();

const answer = async ({ stream, batch }: BatchRequest): Promise<void> => {
  try {
    const result = await database.execProtocolRaw(batch);
    port.postMessage({ stream, result } satisfies BatchAnswer);
  } catch (error) {
    port.postMessage({ stream, failure: error instanceof Error ? error.message : String(error) } satisfies BatchAnswer);
  }
};

port.on("message", (request: BatchRequest | "close") => {
  last = last.then(async () => {
    if (request !== "close") return answer(request);
    await database.close();
    port.close();
  });
});
port.postMessage("ready");
