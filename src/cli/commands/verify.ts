// reportedly verify: derives every span again from the archived bytes and says in plain words what it found.
import type { VerifyReport } from "../../export/record.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import { plain } from "../terminal/plain.ts";
import { progressOn } from "../terminal/progress.ts";
import { wrapped } from "../terminal/sheet.ts";
import type { Style } from "../terminal/style.ts";
import { styleFor } from "../terminal/style.ts";
import { counted } from "../terminal/words.ts";

interface Options {
  readonly json?: boolean;
}

/** What each kind of fault means to a person. */
const FAULT_WORDS: Readonly<Record<VerifyReport["faults"][number]["kind"], string>> = {
  bytes: "archived bytes have changed",
  text: "text differs from what the bytes give",
  span: "words are not where the row says",
  row: "row has changed",
  missing: "something is missing",
};

const reportText = (report: VerifyReport, style: Style, width: number): string => {
  const checked = `Checked ${[
    counted(report.captures, "archived input"),
    counted(report.documents, "document"),
    counted(report.claims, "claim"),
    counted(report.spans, "span"),
  ].join(", ")}.`;
  const faults = report.faults.map(
    (fault) => `  ${style.tone("bad", fault.id)}  ${FAULT_WORDS[fault.kind]}: ${plain(fault.message)}`,
  );
  const verdict =
    faults.length === 0
      ? style.tone("good", "Every archived byte is as it was stored, and every row's words stand where it says.")
      : `${style.tone("bad", `${counted(faults.length, "fault")}:`)}\n${faults.join("\n")}`;
  const limits = report.notProven.map((line) => `  -${wrapped(line, width, "    ").slice(3)}`);
  return [checked, verdict, ...(limits.length > 0 ? ["Not proven by this:", ...limits] : []), ""].join("\n");
};

export const verify = command<Options>({
  name: "verify",
  summary: "check every stored byte and span",
  about:
    "Reads the archived bytes again, compares their digests, derives the text and every span anew and compares them with the rows. Exits 1 when anything differs.",
  arguments: [],
  options: [{ flags: "--json", doc: "print the report as JSON" }],
  examples: [{ line: "reportedly verify", doc: "check the whole ledger" }],
  run: (_, options, io, config) =>
    withLedger(config, async (ledger) => {
      const progress = progressOn(io);
      const report = await ledger.verify((done, total) => progress.show(`checking ${done} of ${total}`));
      progress.clear();
      await io.write(
        options.json
          ? `${JSON.stringify(report, null, 2)}\n`
          : reportText(report, styleFor(io.terminal), io.terminal.width),
      );
      return report.faults.length > 0 ? 1 : 0;
    }),
});
