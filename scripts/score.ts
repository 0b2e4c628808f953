// Runs every scorer on the development sets and holds the floors: `npm run score` (exit 1 below a floor), `-- --update`
// raises floors to what was measured and refuses to lower one, `-- --write` writes docs/accuracy.md, `-- NAME` only the
// scorers whose script holds NAME, `-- --reader llm` compares the second reader with the built-in one instead. The corpora
// lie in REPORTEDLY_CORPORA (../shared by default).
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageFile } from "../src/compiled.ts";
import { sha256 } from "../src/model/id.ts";
import type { Scorer } from "./score-measures.ts";
import { SCORERS } from "./score-measures.ts";

/** Points that a score may lie under its floor: one field of one figure among 114 is 0.9, and other processors may round an int8 sum otherwise. */
const TOLERANCE = 1;
const FLOORS = packageFile("corpus/scored/floors.json");

interface Floor {
  readonly floor: number;
  readonly corpus: string;
}

if (process.argv.some((argument) => /^--reader(=|$)/.test(argument))) {
  const compare = [packageFile("node_modules/tsx/dist/cli.mjs"), packageFile("scripts/score-readers.ts")];
  process.exit(spawnSync(process.execPath, [...compare, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1);
}

const corpora = process.env.REPORTEDLY_CORPORA ?? packageFile("../shared");
const flags = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const floors: Record<string, Floor> = existsSync(FLOORS) ? JSON.parse(readFileSync(FLOORS, "utf8")) : {};

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

/** Twelve digits of the SHA-256 over the digests of a scorer's files. */
const digestOf = (scorer: Scorer): string =>
  sha256(
    scorer.corpus
      .flatMap((path) => filesOf(join(corpora, path)))
      .map((file) => sha256(readFileSync(file)))
      .join(),
  ).slice(0, 12);

const rows: string[] = [];
let fallen = 0;
if (!existsSync(join(corpora, "data"))) {
  console.log(`No corpora in ${corpora}: nothing was scored. Set REPORTEDLY_CORPORA to their folder.`);
  process.exit(0);
}
for (const scorer of SCORERS.filter(({ script }) => wanted.every((name) => script.includes(name)))) {
  const command = [
    packageFile("node_modules/tsx/dist/cli.mjs"),
    packageFile(`scripts/${scorer.script}`),
    ...scorer.args,
  ];
  const env = { ...process.env, REPORTEDLY_CORPORA: corpora };
  const result = spawnSync(process.execPath, command, { encoding: "utf8", env, stdio: ["ignore", "pipe", "inherit"] });
  const corpus = digestOf(scorer);
  for (const { name, pattern, bar } of scorer.measures) {
    const found = Number(pattern.exec(result.stdout)?.[1] ?? Number.NaN);
    const score =
      found <= 1 && pattern.source.includes("F1") && scorer.script === "score-article.ts" ? found * 100 : found;
    const held = floors[name];
    const low = Number.isNaN(score) || (held !== undefined && score < held.floor - TOLERANCE);
    if (low) fallen++;
    console.log(
      `${low ? "LOW " : "    "}${name.padEnd(52)} ${score.toFixed(1).padStart(6)}${held ? `  floor ${held.floor.toFixed(1)}` : ""}${bar ? `  bar ${bar}` : ""}`,
    );
    if (held && held.corpus !== corpus)
      console.log(`    ${name}: measured on other texts than its floor (${held.corpus}, now ${corpus})`);
    if (flags.includes("--update") && score > (held?.floor ?? -1))
      floors[name] = { floor: Math.floor(score * 10) / 10, corpus };
    rows.push(`| ${name} | ${score.toFixed(1)} | ${floors[name]?.floor.toFixed(1) ?? ""} | ${bar ?? ""} | ${corpus} |`);
  }
}
if (flags.includes("--update")) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
if (flags.includes("--write")) {
  const card = packageFile("models/reader-1/card.md");
  const model = existsSync(card) ? /SHA-256[^0-9a-f]*([0-9a-f]{12})/.exec(readFileSync(card, "utf8"))?.[1] : undefined;
  const page = [
    "# Accuracy",
    "",
    `Measured through the product's own path on the development sets that corpus/scored/README.md names, on ${new Date().toISOString().slice(0, 10)}, with model reader-1 (${model ?? "unknown"}…). All in percent. \`npm run score -- --write\` makes this page; \`npm run score\` holds the floors.`,
    "",
    "| what | score | floor | bar | corpus |",
    "|---|---:|---:|---:|---|",
    ...rows,
    "",
  ];
  writeFileSync(packageFile("docs/accuracy.md"), page.join("\n"));
}
if (fallen > 0) {
  console.log(`${fallen} scores are under their floor or were not printed`);
  process.exitCode = 1;
}
