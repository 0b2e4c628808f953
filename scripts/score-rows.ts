// Scores figures and stances against gold documents through the product's own path: text in, rows out, the public scorer after.
// Run: npx tsx scripts/score-rows.ts [--losses] [--json] [--keep FILE]; needs the corpora (REPORTEDLY_CORPORA, default ../shared).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/config.ts";
import { toRows } from "../src/export/rows.ts";
import type { Reading } from "../src/pipeline/reading.ts";
import { createReading } from "../src/pipeline/reading.ts";

const corpora = process.env.REPORTEDLY_CORPORA ?? "../shared";
const SETS = [join(corpora, "gold", "dev"), join(corpora, "seed", "gold")];
const passed = process.argv.slice(2).filter((argument) => argument === "--losses" || argument === "--json");
const kept = process.argv.indexOf("--keep");

interface GoldDocument {
  readonly id: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly text: string;
}

const goldIn = (folder: string): GoldDocument[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as GoldDocument);

const linesOf = async (reading: Reading, documents: readonly GoldDocument[]): Promise<string[]> => {
  const lines: string[] = [];
  for (const { id, outlet, publishedAt, title, text } of documents) {
    const page = await reading.readText(text, { outlet, publishedAt, title });
    if (page.document.text !== text) throw new Error(`${id}: the text was changed on the way in`);
    lines.push(JSON.stringify(toRows(page.claims, { id })));
  }
  return lines;
};

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-rows-"));
  const reading = await createReading(readConfig());
  try {
    for (const set of SETS) {
      const lines = await linesOf(reading, goldIn(set));
      const file = join(folder, "rows.jsonl");
      writeFileSync(file, `${lines.join("\n")}\n`);
      if (kept > 0) writeFileSync(process.argv[kept + 1] as string, `${lines.join("\n")}\n`, { flag: "a" });
      if (!passed.includes("--json")) console.log(`\n${set}`);
      spawnSync(process.execPath, [join(corpora, "tools", "score-rows.mjs"), set, file, ...passed], {
        stdio: "inherit",
      });
    }
  } finally {
    await reading.close();
    rmSync(folder, { recursive: true });
  }
};

await main();
