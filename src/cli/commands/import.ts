// reportedly import FILE --series MAPPING: a table of running figures into the ledger, a record a day.
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { packageFile } from "../../compiled.ts";
import { ReportedlyError } from "../../errors.ts";
import type { SeriesMapping } from "../../pipeline/series/mapping.ts";
import { readMapping } from "../../pipeline/series/mapping.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import { fileFailure } from "../inputs.ts";
import { progressOn } from "../terminal/progress.ts";
import { counted } from "../terminal/words.ts";

interface Options {
  readonly series?: string;
  readonly corrections?: string;
  readonly json?: boolean;
}

const FOLDER = "data/series";

const mappingNames = (): string[] =>
  readdirSync(packageFile(FOLDER))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -5))
    .sort();

const readText = async (path: string): Promise<string> => {
  try {
    const bytes = await readFile(path);
    return new TextDecoder().decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
  } catch (error) {
    throw fileFailure(path, error);
  }
};

/** A mapping by its name in the package, or the file of one's own. */
const mappingOf = async (word: string | undefined): Promise<SeriesMapping> => {
  if (word === undefined)
    throw new ReportedlyError(
      "RPT_USAGE",
      "import needs --series, which says what the fields count",
      `Give one of ${mappingNames().join(", ")}, or the file of your own mapping; docs/import-series.md explains them.`,
    );
  const path = mappingNames().includes(word) ? packageFile(`${FOLDER}/${word}.json`) : word;
  const text = await readText(path);
  try {
    return readMapping(JSON.parse(text), word);
  } catch (error) {
    if (error instanceof ReportedlyError) throw error;
    throw new ReportedlyError("RPT_INPUT_UNREADABLE", `${word} is no JSON`, "docs/import-series.md has an example.", {
      cause: error,
    });
  }
};

const fileOf = async (path: string) => ({ fileName: basename(path), text: await readText(path) });

export const importCommand = command<Options>({
  name: "import",
  summary: "read a table of running figures, a record a day, into the ledger",
  about:
    "Each record of the file (a JSON list, or one object a line; also gzipped) is archived as a page of its own: a line of words for each figure, and the record as it stood. Every figure becomes a claim of whoever the mapping names, as of the record's day, so that the series stands in its question beside what news reports say. A record that is there already changes nothing; a changed one takes its place.",
  arguments: [{ name: "<file>", doc: "the table" }],
  options: [
    { flags: "--series <mapping>", doc: `what the fields count: ${mappingNames().join(", ")}, or a file of your own` },
    { flags: "--corrections <file>", doc: "records that say by how much totals were corrected on which day" },
    { flags: "--json", doc: "print the counts as JSON" },
  ],
  examples: [
    { line: "reportedly import losses.json --series ukraine-equipment", doc: "a claimant's running totals" },
    { line: "reportedly import counts.jsonl --series counts.mapping.json", doc: "a table of your own" },
  ],
  run: async ([file = ""], options, io, config) => {
    const mapping = await mappingOf(options.series);
    const input = {
      ...(await fileOf(file)),
      mapping,
      ...(options.corrections === undefined ? {} : { corrections: await fileOf(options.corrections) }),
    };
    return withLedger(config, async (ledger) => {
      const progress = progressOn(io);
      const result = await ledger.importSeries(input, (done, total) => progress.show(`record ${done} of ${total}`));
      progress.clear();
      const fixed = result.corrections > 0 ? `, ${counted(result.corrections, "corrected total")}` : "";
      await io.write(
        options.json
          ? `${JSON.stringify(result)}\n`
          : `${counted(result.records, "record")} with ${counted(result.claims, "claim")}${fixed}; ${counted(result.added, "document")} new.\n`,
      );
      return 0;
    });
  },
});
