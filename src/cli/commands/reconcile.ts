// reportedly reconcile: reports from a file of JSON lines to the questions they answer, in one JSON value; no ledger is touched.
import type { Config } from "../../config.ts";
import { ReportedlyError } from "../../errors.ts";
import type { Report } from "../../model/report.ts";
import { command } from "../command.ts";
import { failureText } from "../failure.ts";
import type { Io } from "../io.ts";
import { untilStopped } from "../io.ts";
import { openLines, readJsonl } from "../jsonl.ts";
import { openReading } from "../reading.ts";

interface Options {
  readonly jsonl?: string;
}

/** Order in which documents without a day of their own count: as they stand in the file. */
const UNDATED = "1970-01-01T00:00:00Z";

const run = async (_words: readonly string[], options: Options, io: Io, config: Config): Promise<number> => {
  if (options.jsonl === undefined)
    throw new ReportedlyError("RPT_USAGE", "reconcile needs --jsonl FILE", 'Name a file of JSON lines, or "-".');
  const { reconcile, reconciledRecord, reportOf } = await import("../../pipeline/reconciling.ts");
  const name = options.jsonl === "-" ? "standard input" : options.jsonl;
  const reports: Report[] = [];
  let failed = 0;
  const reading = await openReading(config);
  try {
    for await (const outcome of readJsonl(untilStopped(openLines(options.jsonl, io), io.stop), reading)) {
      if ("error" in outcome) {
        failed++;
        io.warn(failureText(outcome.error, `${name} line ${outcome.line}`, Boolean(io.env.REPORTEDLY_DEBUG)));
        continue;
      }
      const { id, owner, result } = outcome;
      const capturedAt = result.document.publishedAt?.value ?? UNDATED;
      reports.push(reportOf(result, { documentId: id, owner, capturedAt }));
    }
  } finally {
    await reading.close();
  }
  if (!io.stop.aborted) await io.write(`${JSON.stringify(reconciledRecord(reports, reconcile(reports)))}\n`);
  return failed > 0 ? 1 : 0;
};

export const reconcile = command<Options>({
  name: "reconcile",
  summary: "set texts beside each other: the questions they answer, without a ledger",
  about:
    'Reads one document a line, {"id", "text", "publishedAt"?, "title"?, "outlet"?, "owner"?}, and prints one JSON value: {"figures", "questions", "relations"}. Figures that answer the same question share its id; an origin is where a figure comes from; a and b of a relation are places in "figures". "low" and "high" of a question are the lowest and highest number that the latest word of each origin allows. A line that cannot be read is named on standard error and the others go on.',
  arguments: [],
  options: [{ flags: "--jsonl <file>", doc: 'file of JSON lines, or "-"' }],
  examples: [
    {
      line: "reportedly reconcile --jsonl reports.jsonl | jq .questions",
      doc: "what is asked, how many origins, from what to what",
    },
  ],
  run,
});
