// docs/cli.md is what --help says; docs/errors.md has a paragraph for every code, and none for a code that is gone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cliDocs } from "../../scripts/cli-docs.ts";
import { ERROR_CODES } from "../../src/errors.ts";
import { root } from "../source-files.ts";

const docs = (name: string): string => readFileSync(join(root, "docs", name), "utf8");

test("docs/cli.md equals the help (npx tsx scripts/cli-docs.ts)", async () => {
  expect(docs("cli.md")).toBe(await cliDocs());
});

test("docs/errors.md explains every code, in the order of the list", () => {
  const sections = docs("errors.md").split(/^## /m).slice(1);
  expect(sections.map((section) => section.split("\n")[0])).toEqual([...ERROR_CODES]);
  expect(sections.filter((section) => section.split("\n").slice(1).join("").trim().length < 80)).toEqual([]);
});
