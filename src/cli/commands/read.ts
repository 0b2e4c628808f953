// reportedly read: a page, file, text or a stream of texts to rows at once; no ledger is touched.
import type { Config } from "../../config.ts";
import { ReportedlyError } from "../../errors.ts";
import { command } from "../command.ts";
import { failureText } from "../failure.ts";
import type { ReadFormat } from "../formats.ts";
import { READ_FORMATS } from "../formats.ts";
import type { HintOptions } from "../inputs.ts";
import { fileFailure, HINT_OPTIONS, hintsOf, openInput } from "../inputs.ts";
import type { Io } from "../io.ts";
import { stopped, untilStopped } from "../io.ts";
import { JSONL_LINE_LIMIT, openLines, readJsonl } from "../jsonl.ts";
import type { Reading } from "../reading.ts";
import { inputName, openReading, printed } from "../reading.ts";
import { plain } from "../terminal/plain.ts";
import { progressOn } from "../terminal/progress.ts";

interface Options extends HintOptions {
  readonly format?: ReadFormat;
  readonly jsonl?: string;
}

/** A failure is named on standard error and counted; the other inputs go on. */
type Fail = (error: unknown, subject: string) => void;

const readInputs = async (
  words: readonly string[],
  options: Options,
  format: ReadFormat,
  io: Io,
  reading: Reading,
  fail: Fail,
): Promise<void> => {
  const progress = progressOn(io);
  for (const word of words) {
    if (io.stop.aborted) return;
    try {
      progress.show(`reading ${word}`);
      const work = openInput(word, hintsOf(options), io, true).then((input) => reading.read(input));
      // Work given up at a stop may still fail; nobody waits for it then.
      work.catch(() => {});
      const results = (await Promise.race([work, stopped(io.stop)])) ?? [];
      progress.clear();
      for (const result of results) {
        await io.write(printed(result, inputName(result), format, io));
        if (format !== "table" && format !== "document")
          for (const issue of result.issues) io.warn(`note: ${plain(word)}: ${plain(issue.message)} (${issue.code})\n`);
      }
    } catch (error) {
      progress.clear();
      fail(error, word);
    }
  }
};

const readLines = async (path: string, format: ReadFormat, io: Io, reading: Reading, fail: Fail): Promise<void> => {
  const progress = progressOn(io);
  const started = performance.now();
  const name = path === "-" ? "standard input" : path;
  let done = 0;
  try {
    for await (const outcome of readJsonl(untilStopped(openLines(path, io), io.stop), reading)) {
      const subject = `${name} line ${outcome.line}`;
      if ("error" in outcome) {
        progress.clear();
        fail(outcome.error, subject);
      } else {
        await io.write(printed(outcome.result, outcome.id, format, io));
        done++;
      }
      const rate = (1000 * done) / (performance.now() - started);
      progress.show(`read ${done} documents, ${rate.toFixed(1)} a second`);
    }
  } catch (error) {
    progress.clear();
    fail((error as NodeJS.ErrnoException).code ? fileFailure(path, error) : error, name);
  }
  progress.clear();
};

const run = async (words: readonly string[], options: Options, io: Io, config: Config): Promise<number> => {
  if (words.length === 0 && options.jsonl === undefined)
    throw new ReportedlyError(
      "RPT_USAGE",
      "read needs an input",
      "Name an address, a file or - for standard input; or --jsonl FILE.",
    );
  if (words.length > 0 && options.jsonl !== undefined)
    throw new ReportedlyError("RPT_USAGE", "read takes either inputs or --jsonl", "Leave one of them out.");
  const format = options.format ?? (io.terminal.out ? "table" : "claims");
  let failed = 0;
  const fail: Fail = (error, subject) => {
    failed++;
    io.warn(failureText(error, subject, Boolean(io.env.REPORTEDLY_DEBUG)));
  };
  const reading = await openReading(config);
  try {
    if (options.jsonl !== undefined) await readLines(options.jsonl, format, io, reading, fail);
    else await readInputs(words, options, format, io, reading, fail);
  } finally {
    await reading.close();
  }
  return failed > 0 ? 1 : 0;
};

export const read = command<Options>({
  name: "read",
  summary: "turn a page, file or text into rows at once, without a ledger",
  about: `Prints who claims what: for a person as a table, for a program as one JSON value a line. With --jsonl each line {"id", "text", "publishedAt"?, "title"?, "outlet"?} gives one line, in order, in bounded memory; a line that cannot be read is named on standard error and the others go on (at most ${JSONL_LINE_LIMIT / 1024 / 1024} MB a line).`,
  arguments: [
    { name: "[input...]", doc: 'addresses, files (.html, .txt, .pdf, .eml, .warc), or "-" for standard input' },
  ],
  options: [
    {
      flags: "-f, --format <format>",
      doc: "what to print; a table on a terminal, else claims",
      choices: READ_FORMATS,
    },
    { flags: "--jsonl <file>", doc: 'read texts from a file of JSON lines, or "-"' },
    ...HINT_OPTIONS,
  ],
  examples: [
    { line: "reportedly read https://example.org/ferry-sinks", doc: "rows of one page" },
    {
      line: "reportedly read report.txt --published-at 2031-05-05",
      doc: 'a text without a date, so that "Sunday" is a day',
    },
    { line: "reportedly read page.html --format claims | jq .figure.value", doc: "the figures of a page" },
    { line: "reportedly read --jsonl reports.jsonl --format rows > rows.jsonl", doc: "thousands of texts" },
  ],
  run,
});
