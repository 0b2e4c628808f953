// Failures as a person meets them: what, what to do, the code; safe for a screen; the right exit code.
import { expect, test } from "vitest";
import { failureCode, failureText } from "../../src/cli/failure.ts";
import { ReportedlyError } from "../../src/errors.ts";

const gone = new ReportedlyError(
  "RPT_FETCH_STATUS",
  "https://wire.example/a answered 404",
  "Look for an archived copy.",
);

test("what failed, then what to do with the code", () => {
  expect(failureText(gone)).toBe(
    "reportedly: https://wire.example/a answered 404\n  Look for an archived copy. [RPT_FETCH_STATUS]\n",
  );
});

test("the input is named unless the message names it", () => {
  expect(failureText(gone, "https://wire.example/a")).not.toContain("a: https");
  expect(failureText(gone, "march.jsonl line 12")).toContain("reportedly: march.jsonl line 12: https://");
});

test("a file that the message calls by its bare name is named with its path", () => {
  const empty = new ReportedlyError("RPT_INPUT_EMPTY", "may.html is empty", "Look.");
  expect(failureText(empty, "reports/may.html")).toContain("reportedly: reports/may.html is empty\n");
});

test("what a page says cannot steer the terminal", () => {
  const hostile = new ReportedlyError("RPT_INPUT_UNREADABLE", "a\u001b[2Jb\nc", "Look.");
  expect(failureText(hostile).split("\n")[0]).toBe("reportedly: a [2Jb c");
});

test("what was not foreseen is internal, with its place only when asked", () => {
  const text = failureText(new TypeError("x is undefined"));
  expect(text).toContain("[RPT_INTERNAL]");
  expect(text).not.toContain("failure.test.ts");
  expect(failureText(new TypeError("x is undefined"), undefined, true)).toContain("failure.test.ts");
});

test.each([
  ["RPT_USAGE", 2],
  ["RPT_QUERY_INVALID", 2],
  ["RPT_NOT_FOUND", 1],
  ["RPT_INTERNAL", 1],
] as const)("%s exits %i", (code, exit) => {
  expect(failureCode(new ReportedlyError(code, "m", "h"))).toBe(exit);
});
