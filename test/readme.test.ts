// The worked example of the README is what the product prints today.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../src/cli/main.ts";
import { readConfig } from "../src/config.ts";
import { memoryIo } from "./cli/memory-io.ts";
import { root } from "./source-files.ts";

test("the example reads as it is shown", async () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, command = "", shown = ""] =
    /<!-- example: npx reportedly (.*) -->\n```\n\$ .*\n([\s\S]*?)```/.exec(readme) ?? [];
  const { io, out } = memoryIo();
  const piped = { ...io, terminal: { ...io.terminal, width: 80 } };
  expect(await runCli(command.replace("demo/", `${root}demo/`).split(" "), piped, readConfig({}))).toBe(0);
  expect(out()).toBe(shown);
});
