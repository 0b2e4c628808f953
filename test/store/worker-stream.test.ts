// The driver's bytes go out in whole batches, however they were cut, and Terminate goes nowhere.
import { expect, test } from "vitest";
import type { BatchAnswer, BatchRequest, Line } from "../../src/store/worker-stream.ts";
import { WorkerStream } from "../../src/store/worker-stream.ts";

const message = (type: string, body = "xy"): Buffer => {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes.length + 4);
  return Buffer.concat([Buffer.from(type), head, bytes]);
};
const STARTUP = message("", "startup");

const open = () => {
  const sent: string[] = [];
  let answer: (answer: BatchAnswer) => void = () => {};
  let id = 0;
  const line: Line = {
    postMessage: (request: BatchRequest) => {
      id = request.stream;
      sent.push(Buffer.from(request.batch).toString("latin1"));
    },
    on: (_, listener) => {
      answer = listener;
    },
    off: () => {},
  };
  return { stream: new WorkerStream(line), sent, reply: (reply: object) => answer({ stream: id, ...reply }) };
};
const text = (...parts: Buffer[]): string => Buffer.concat(parts).toString("latin1");

test("a batch waits for its end", () => {
  const { stream, sent } = open();
  stream.write(STARTUP);
  stream.write(message("P"));
  stream.write(message("B"));
  expect(sent).toEqual([text(STARTUP)]);
  stream.write(message("S"));
  expect(sent).toEqual([text(STARTUP), text(message("P"), message("B"), message("S"))]);
});

test("bytes may come one by one", () => {
  const { stream, sent } = open();
  const all = Buffer.concat([STARTUP, message("Q", "select 1"), message("P"), message("S")]);
  for (const byte of all) stream.write(Buffer.from([byte]));
  expect(sent).toEqual([text(STARTUP), text(message("Q", "select 1")), text(message("P"), message("S"))]);
});

test("Terminate ends the stream and reaches nobody", async () => {
  const { stream, sent } = open();
  stream.write(STARTUP);
  stream.resume();
  stream.write(message("X", ""));
  await new Promise((resolve) => stream.once("close", resolve));
  expect(sent).toEqual([text(STARTUP)]);
});

test("an answer is read, a failure of the database breaks the connection", async () => {
  const { stream, reply } = open();
  stream.write(STARTUP);
  reply({ result: new Uint8Array([1, 2]) });
  expect(stream.read()).toEqual(Buffer.from([1, 2]));
  const failed = new Promise((resolve) => stream.once("error", resolve));
  reply({ failure: "out of memory" });
  expect(String(await failed)).toContain("out of memory");
});

test("another stream's answer is not taken", () => {
  const { stream, reply } = open();
  stream.write(STARTUP);
  reply({ stream: -1, result: new Uint8Array([1]) });
  expect(stream.read()).toBeNull();
});
