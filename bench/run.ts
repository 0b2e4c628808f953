// Every bench in turn, as one table: `npm run bench` (minutes), `npm run bench -- --short` (less than a minute, for CI),
// `npm run bench -- --write` also writes docs/bench.md with a description of the machine.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { packageFile } from "../src/compiled.ts";
import type { Figure } from "./figure.ts";
import { table } from "./figure.ts";

const short = process.argv.includes("--short");

/** Script, its arguments, and what its names say where it names figures by a bare word. */
const BENCHES: readonly (readonly [script: string, ...args: string[]])[] = [
  ["reading.ts", short ? "2" : "20"],
  ["add.ts", short ? "1" : "10"],
  ["start.ts"],
  ["store.ts", short ? "5000" : "100000"],
  ["questions.ts", short ? "2000" : "10000"],
  ...(short ? [] : ([["questions.ts", "100000"]] as const)),
];

interface StoreLine {
  readonly name: string;
  readonly value: number;
  readonly first?: number;
}

/** A line of store.ts in the shape of a figure; its values are milliseconds unless the name says otherwise. */
const figureOf = (line: Figure | StoreLine): Figure =>
  "what" in line
    ? line
    : {
        what: `ledger, ${line.name}`,
        value: line.value,
        unit: /a second/.test(line.name) ? "/s" : /memory|peak/.test(line.name) ? "MB" : "ms",
      };

const figures: Figure[] = [];
for (const [script, ...args] of BENCHES) {
  process.stderr.write(`${script} ${args.join(" ")} …\n`);
  const command = [packageFile("node_modules/tsx/dist/cli.mjs"), packageFile(`bench/${script}`), ...args];
  const result = spawnSync(process.execPath, command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (result.status !== 0) {
    process.stderr.write(`${script} failed with ${result.status}\n`);
    process.exitCode = 1;
    continue;
  }
  for (const line of result.stdout.split("\n").filter((text) => text.startsWith("{")))
    figures.push(figureOf(JSON.parse(line)));
}
const processors = cpus();
const machine = `${processors.length} x ${processors[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
const day = new Date().toISOString().slice(0, 10);
const page = `# Bench\n\nMade by \`npm run bench -- --write\` on ${day}: ${machine}. Shared and noisy: the ratios hold better than the figures.\n\n${table(figures)}\n`;
process.stdout.write(page);
if (process.argv.includes("--write")) writeFileSync(packageFile("docs/bench.md"), page);
