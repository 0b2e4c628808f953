// The command line's manners: help that teaches, suggestions, exit codes, where each kind of text goes.
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { runCli } from "../../src/cli/main.ts";
import { readConfig } from "../../src/config.ts";
import { memoryIo } from "./memory-io.ts";

const run = async (...argv: string[]) => {
  const world = memoryIo();
  const code = await runCli(argv, world.io, readConfig({ REPORTEDLY_HOME: "/nonexistent/ledger" }));
  return { code, out: world.out(), err: world.err() };
};

test("help is no failure and lists every command", async () => {
  for (const argv of [["--help"], ["help"], []]) {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(0);
    expect(err).toBe("");
    for (const { name, summary } of COMMANDS) expect(out).toMatch(new RegExp(`\\b${name} .*${summary.slice(0, 20)}`));
    expect(out).toContain("Exit codes");
  }
});

test("every command teaches with an example", async () => {
  for (const spec of COMMANDS) {
    const { code, out } = await run(spec.name, "--help");
    expect(code).toBe(0);
    for (const { line } of spec.examples) expect(out).toContain(line);
    expect(spec.examples.length).toBeGreaterThan(0);
    expect((await run("help", spec.name)).out).toBe(out);
  }
});

test.each([
  [["raed"], "Did you mean read?"],
  [["read", "--formt", "rows"], "Did you mean --format?"],
  [["read", "x.html", "--format", "xml"], "Allowed choices are rows"],
  [["read"], "read needs an input"],
  [["read", "x.html", "--jsonl", "y"], "either inputs or --jsonl"],
  [["read", "x.html", "--published-at", "last Sunday"], '"last Sunday" is no day'],
  [["read", "x.html", "--published-at", "2031-02-31"], '"2031-02-31" is no day'],
  [["show"], "missing required argument"],
  [["demo", "burn"], 'takes "load" or "remove"'],
])("%j is wrong usage, explained on standard error", async (argv, words) => {
  const { code, out, err } = await run(...argv);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(/^reportedly: /);
  expect(err).toContain(words);
  expect(err).toContain("RPT_USAGE");
});

test("the version is the package's", async () => {
  expect(await run("--version")).toEqual({ code: 0, out: "0.1.0\n", err: "" });
});
