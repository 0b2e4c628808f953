// Scores attribution spans on PolNeAR dev through the product's own path: text in, spans out, the corpora's scorer last.
// usage: npx tsx scripts/score-attribution.ts [--documents N] [--json] [--lean B-cue=1,B-content=-1]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { decodeAttributions, LEANING } from "../src/annotate/decode-attribution.ts";
import { encodeBlocks } from "../src/annotate/encoding.ts";
import { createReader } from "../src/annotate/session.ts";
import { readPieces, WINDOW_PLAN } from "../src/annotate/windows.ts";
import { createWordFinder } from "../src/annotate/words.ts";
import { en } from "../src/lang/en/index.ts";

const { values: options } = parseArgs({
  options: {
    documents: { type: "string", default: "1000" },
    size: { type: "string", default: String(WINDOW_PLAN.size) },
    overlap: { type: "string", default: String(WINDOW_PLAN.overlap) },
    batch: { type: "string", default: String(WINDOW_PLAN.batchPieces) },
    lean: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});
const corpora = process.env.REPORTEDLY_CORPORA ?? "../shared";
const plan = { size: Number(options.size), overlap: Number(options.overlap), batchPieces: Number(options.batch) };

const lean = options.lean
  .split(",")
  .filter(Boolean)
  .map((pair) => pair.split("="));
const leaning = { ...LEANING, ...Object.fromEntries(lean.map(([role, more]) => [role, Number(more)])) };

const lines = gunzipSync(readFileSync(join(corpora, "data/polnear/dev.jsonl.gz")))
  .toString("utf8")
  .split("\n")
  .filter(Boolean)
  .slice(0, Number(options.documents));
const folder = process.env.REPORTEDLY_MODEL;
const model = await createReader({ threads: 2, ...(folder ? { modelFolder: folder } : {}) });
const findWords = createWordFinder(en.words);

const begun = performance.now();
let words = 0;
const predicted: string[] = [];
for (const line of lines) {
  const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
  const encoding = encodeBlocks(text, [[0, text.length]], findWords, model.wordPiece);
  const reading = await readPieces(model, encoding, plan);
  predicted.push(JSON.stringify({ id, unit: "utf-16", attributions: decodeAttributions(encoding, reading, leaning) }));
  words += text.split(/\s+/).length;
}
const spent = performance.now() - begun;
await model.close();

const work = mkdtempSync(join(tmpdir(), "score-attribution-"));
writeFileSync(join(work, "gold.jsonl"), lines.join("\n"));
writeFileSync(join(work, "predicted.jsonl"), predicted.join("\n"));
const scorer = join(corpora, "tools/score-attribution.mjs");
const files = [join(work, "gold.jsonl"), join(work, "predicted.jsonl")];
spawnSync(process.execPath, [scorer, ...files, ...(options.json ? ["--json"] : [])], { stdio: "inherit" });
rmSync(work, { recursive: true });
const graphShare = ((100 * model.spent()) / spent).toFixed(1);
console.error(
  `${words} words in ${(spent / 1000).toFixed(1)} s: ${Math.round((1000 * words) / spent)} a second; ${graphShare} % of it inside the graph`,
);
