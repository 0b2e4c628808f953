// reportedly show ID: one claim, document or capture with everything the ledger knows of it.
import { ReportedlyError } from "../../errors.ts";
import type { Workspace } from "../../pipeline/workspace.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import type { Io } from "../io.ts";
import type { Sheet } from "../terminal/sheet.ts";
import { captureText, claimText, documentText } from "../terminal/sheet.ts";
import { styleFor } from "../terminal/style.ts";

interface Options {
  readonly json?: boolean;
}

interface Shown {
  readonly record: object;
  readonly text: (sheet: Sheet) => string;
}

/** By the letter an id begins with: what it is, and how to find and print it. */
const KINDS: Readonly<
  Record<string, { noun: string; find: (ledger: Workspace, id: string) => Promise<Shown | null> }>
> = {
  c: {
    noun: "claim",
    find: async (ledger, id) => {
      const record = await ledger.claim(id);
      return record && { record, text: (sheet) => claimText(record, sheet) };
    },
  },
  d: {
    noun: "document",
    find: async (ledger, id) => {
      const record = await ledger.document(id);
      return record && { record, text: (sheet) => documentText(record, sheet) };
    },
  },
  k: {
    noun: "capture",
    find: async (ledger, id) => {
      const capture = await ledger.capture(id);
      return capture && { record: capture.record, text: (sheet) => captureText(capture.record, sheet) };
    },
  },
};

const print = async (id: string, options: Options, io: Io, ledger: Workspace): Promise<void> => {
  const kind = KINDS[id.slice(0, id.indexOf("_"))];
  const shown = await kind?.find(ledger, id);
  if (!kind || !shown)
    throw new ReportedlyError(
      "RPT_NOT_FOUND",
      `there is no ${kind?.noun ?? "record"} ${id}`,
      "`reportedly ledger` lists claims with their ids.",
    );
  const sheet = { width: io.terminal.width, style: styleFor(io.terminal) };
  await io.write(options.json ? `${JSON.stringify(shown.record, null, 2)}\n` : `${shown.text(sheet)}\n`);
};

export const show = command<Options>({
  name: "show",
  summary: "show one claim, document or archived input with every field",
  about:
    "Each field stands with its words from the page (stated) or with the reason it was inferred. Ids begin with c_ (claim), d_ (document) or k_ (archived input).",
  arguments: [{ name: "<id>", doc: "the id that `ledger` or `add` printed" }],
  options: [{ flags: "--json", doc: "print the record as JSON" }],
  examples: [{ line: "reportedly show c_5d2f0c9be0a94f7e11aa42c7", doc: "a claim with its words and reasons" }],
  run: ([id = ""], options, io, config) =>
    withLedger(config, async (ledger) => {
      await print(id, options, io, ledger);
      return 0;
    }),
});
