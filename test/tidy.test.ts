// House rules that a machine can hold: head comments, size, exports, printing, leftovers. See CONTRIBUTING.md.
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

/** Files that may be longer than the ceiling, with the reason. */
const LONG: Readonly<Record<string, string>> = {};

const files = ["src", "test", "bench", "scripts"].flatMap(sourceFiles);
const own = sourceFiles("src");
const broken = (test: (text: string, path: string) => boolean, among = files): string[] =>
  among.filter((file) => test(file.text, file.path)).map((file) => file.path);

test("each file opens with a comment that says what it is for", () => {
  expect(broken((text) => !/^(#!.*\n)?(\/\/ |\/\*\*)/.test(text))).toEqual([]);
});

test("no file is longer than 500 lines without a named reason", () => {
  expect(broken((text, path) => text.split("\n").length > 500 && !LONG[path])).toEqual([]);
});

test("the median file of src has at most 120 lines", () => {
  const lengths = own.map((file) => file.text.split("\n").length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThanOrEqual(120);
});

test("no default exports in src", () => {
  expect(broken((text, path) => /^export default/m.test(text) && !path.endsWith("vite.config.ts"), own)).toEqual([]);
});

test("only faces print", () => {
  expect(
    broken(
      (text, path) => /\bconsole\.|process\.std(out|err)\.write/.test(text) && !/^src\/(cli|http)\//.test(path),
      own,
    ),
  ).toEqual([]);
});

test("no unfinished notes, no skipped or focused tests", () => {
  const words = new RegExp(["TO" + "DO", "FIX" + "ME", "X" + "XX"].join("|"));
  expect(broken((text) => words.test(text))).toEqual([]);
  expect(broken((text, path) => path.endsWith(".test.ts") && /\b(test|it|describe)\.(only|skip)\(/.test(text))).toEqual(
    [],
  );
});

test("no attic folders and no technology folders", () => {
  expect(broken((_, path) => /\/(utils?|helpers?|common|misc|shared|core|lib)(\/|\.ts)/.test(path))).toEqual([]);
});
