// docs/cli.md from the commands' own help: `npx tsx scripts/cli-docs.ts` writes it, a test holds it equal.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { COMMANDS } from "../src/cli/commands/index.ts";
import { runCli } from "../src/cli/main.ts";
import { readConfig } from "../src/config.ts";

const helpOf = async (argv: readonly string[]): Promise<string> => {
  const printed: string[] = [];
  const io = {
    input: (async function* () {})(),
    write: async (text: string) => {
      printed.push(text);
    },
    warn: () => {},
    env: {},
    terminal: { out: false, err: false, width: 90, colour: false },
    stop: new AbortController().signal,
  };
  await runCli(argv, io, readConfig({}));
  return printed.join("").trimEnd();
};

/** The whole page: the program's help, then each command's. */
export const cliDocs = async (): Promise<string> => {
  const parts = [
    "# The command line",
    "This page is made from `--help` by `npx tsx scripts/cli-docs.ts`.",
    `\`\`\`\n${await helpOf(["--help"])}\n\`\`\``,
  ];
  for (const { name } of COMMANDS)
    parts.push(`## reportedly ${name}`, `\`\`\`\n${await helpOf([name, "--help"])}\n\`\`\``);
  return `${parts.join("\n\n")}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL("../docs/cli.md", import.meta.url), await cliDocs());
