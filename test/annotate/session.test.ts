// Opening and closing the model; what goes wrong says so.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createReader } from "../../src/annotate/session.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reportedly-model-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a folder without a model is named, with what to do", async () => {
  await expect(createReader({ threads: 1, modelFolder: folder })).rejects.toMatchObject({
    code: "RPT_MODEL_MISSING",
    message: expect.stringContaining(join(folder, "labels.json")),
    hint: expect.stringContaining("REPORTEDLY_MODEL"),
  });
});

test("a file that is no model is named, and the thread is gone", async () => {
  writeFileSync(join(folder, "labels.json"), "{}");
  writeFileSync(join(folder, "vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\n");
  writeFileSync(join(folder, "reader.int8.onnx"), "no graph");
  await expect(createReader({ threads: 1, modelFolder: folder })).rejects.toMatchObject({
    code: "RPT_MODEL_MISSING",
    message: expect.stringContaining("reader.int8.onnx"),
  });
});

test("labels that are no JSON and a vocabulary that is none are named", async () => {
  writeFileSync(join(folder, "labels.json"), "{");
  await expect(createReader({ threads: 1, modelFolder: folder })).rejects.toThrow("labels.json");
  writeFileSync(join(folder, "labels.json"), "{}");
  writeFileSync(join(folder, "vocab.txt"), "ferry\n");
  await expect(createReader({ threads: 1, modelFolder: folder })).rejects.toThrow("vocab.txt");
});
