// The built-in model and the second reader on the same PolNeAR dev documents, both through the product's own path, their
// scores in one table: `npm run score -- --reader llm [--documents N]`. Exits 2 when no second reader is set up. What one
// reads beside the other is a third column. Documents on which the second reader fails are counted and left out of the table.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { originOf } from "../src/acquire/destination.ts";
import { decodeAttributions } from "../src/annotate/decode-attribution.ts";
import { encodeBlocks } from "../src/annotate/encoding.ts";
import { besideBuiltIn } from "../src/annotate/second/index.ts";
import { createReader } from "../src/annotate/session.ts";
import { readPieces } from "../src/annotate/windows.ts";
import { createWordFinder } from "../src/annotate/words.ts";
import { packageFile } from "../src/compiled.ts";
import { readConfig } from "../src/config.ts";
import { ReportedlyError } from "../src/errors.ts";
import { en } from "../src/lang/en/index.ts";
import type { RoleSpans } from "../src/model/annotation.ts";
import { openSecondReader } from "../src/pipeline/second-reader.ts";

const quit = (message: string, code: number): never => {
  console.error(message);
  process.exit(code);
};

const { values: options } = parseArgs({
  options: { reader: { type: "string", default: "llm" }, documents: { type: "string", default: "10" } },
});
if (options.reader !== "llm") quit(`There is no reader "${options.reader}" to compare: llm is the second reader`, 2);
const count = Number(options.documents);
if (!Number.isInteger(count) || count < 1) quit(`--documents ${options.documents} is no number of documents`, 2);
const { secondReader: settings, threads, modelFolder } = readConfig();
if (!settings)
  quit(
    "No second reader is set up: set REPORTEDLY_READER_URL and REPORTEDLY_READER_MODEL (docs/second-reader.md). Nothing was scored.",
    2,
  );
const corpora = process.env.REPORTEDLY_CORPORA ?? packageFile("../shared");
const file = join(corpora, "data/polnear/dev.jsonl.gz");
if (!existsSync(file)) quit(`No corpora in ${corpora}: nothing was scored. Set REPORTEDLY_CORPORA to their folder.`, 0);

const open = () => {
  try {
    return openSecondReader(settings as NonNullable<typeof settings>);
  } catch (error) {
    if (error instanceof ReportedlyError) return quit(`${error.message}. ${error.hint}`, 2);
    throw error;
  }
};
const second = open();
const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean).slice(0, count);
const model = await createReader({ threads, ...(modelFolder === null ? {} : { modelFolder }) });
const findWords = createWordFinder(en.words);
console.error(
  `The text of ${lines.length} documents goes to ${originOf(settings?.url ?? "")}, a few paragraphs at a time.`,
);

const builtIn = async (text: string): Promise<RoleSpans[]> => {
  const encoding = encodeBlocks(text, [[0, text.length]], findWords, model.wordPiece);
  return decodeAttributions(encoding, await readPieces(model, encoding));
};

const READERS = ["built-in", "second", "both"] as const;
const predicted: Record<(typeof READERS)[number], string[]> = { "built-in": [], second: [], both: [] };
const gold: string[] = [];
const reasons: string[] = [];
const spent = { "built-in": 0, second: 0, tokensIn: 0, tokensOut: 0, words: 0 };
const timed = async <T>(reader: "built-in" | "second", work: () => Promise<T>): Promise<T> => {
  const begun = performance.now();
  const result = await work();
  spent[reader] += (performance.now() - begun) / 1000;
  return result;
};
for (const line of lines) {
  const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
  const reading = await timed("second", () => second.read({ text, blocks: [] }));
  spent.tokensIn += reading.tokensIn;
  spent.tokensOut += reading.tokensOut;
  for (const { message } of reading.issues) reasons.push(`${id}: ${message}`);
  if (reading.attributions === null) continue;
  const own = await timed("built-in", () => builtIn(text));
  const add = (reader: (typeof READERS)[number], attributions: readonly RoleSpans[]): void => {
    predicted[reader].push(JSON.stringify({ id, unit: "utf-16", attributions }));
  };
  add("built-in", own);
  add("second", reading.attributions);
  add("both", besideBuiltIn(own, reading.attributions));
  gold.push(line);
  spent.words += text.split(/\s+/).length;
}
await Promise.all([model.close(), second.close()]);
for (const reason of reasons) console.error(reason);
if (gold.length === 0) quit("The second reader read none of the documents: there is nothing to compare.", 1);

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
const work = mkdtempSync(join(tmpdir(), "score-readers-"));
const scoresOf = (reader: (typeof READERS)[number]): Readonly<Record<string, Score>> => {
  writeFileSync(join(work, "gold.jsonl"), gold.join("\n"));
  writeFileSync(join(work, "predicted.jsonl"), predicted[reader].join("\n"));
  const files = [join(work, "gold.jsonl"), join(work, "predicted.jsonl"), "--json"];
  const scorer = join(corpora, "tools/score-attribution.mjs");
  return JSON.parse(spawnSync(process.execPath, [scorer, ...files], { encoding: "utf8" }).stdout);
};
const scores = READERS.map(scoresOf);
rmSync(work, { recursive: true });

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
const MEASURES = ["words content", "words source", "words cue", "content overlap", "content exact", "relation"];
console.log(
  `${gold.length} of ${lines.length} PolNeAR dev documents, ${spent.words} words; ${second.name}; P / R / F1`,
);
console.log(`${"".padEnd(18)}${READERS.map((reader) => reader.padEnd(23)).join("")}`.trimEnd());
for (const measure of MEASURES) {
  const cells = scores.map((table) => table[measure] as Score);
  const columns = cells.map(({ precision, recall, f1 }) => `${percent(precision)} /${percent(recall)} /${percent(f1)}`);
  console.log(`${measure.padEnd(18)}${columns.map((column) => column.padEnd(23)).join("")}`.trimEnd());
}
console.log(
  `seconds: built-in ${spent["built-in"].toFixed(1)}, second ${spent.second.toFixed(1)}; tokens in ${spent.tokensIn}, out ${spent.tokensOut}`,
);
