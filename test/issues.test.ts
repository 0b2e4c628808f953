// docs/issues.md explains every issue code, and none that is gone; every code is given somewhere.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ISSUE_CODES } from "../src/model/issue.ts";
import { root, sourceFiles } from "./source-files.ts";

test("docs/issues.md explains every code, in the order of the list", () => {
  const sections = readFileSync(join(root, "docs/issues.md"), "utf8").split(/^## /m).slice(1);
  expect(sections.map((section) => section.split("\n")[0])).toEqual([...ISSUE_CODES]);
});

test("every code is given by some stage", () => {
  const texts = sourceFiles("src").filter((file) => file.path !== "src/model/issue.ts");
  expect(ISSUE_CODES.filter((code) => !texts.some((file) => file.text.includes(`"${code}"`)))).toEqual([]);
});
