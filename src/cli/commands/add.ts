// reportedly add: archives inputs, reads them and stores their claims in the ledger.
import type { AddResult } from "../../export/record.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import { failureText } from "../failure.ts";
import type { HintOptions } from "../inputs.ts";
import { HINT_OPTIONS, hintsOf, openInput } from "../inputs.ts";
import { plain } from "../terminal/plain.ts";
import { progressOn } from "../terminal/progress.ts";
import type { Style } from "../terminal/style.ts";
import { styleFor } from "../terminal/style.ts";
import { counted, STAGE_WORDS } from "../terminal/words.ts";

interface Options extends HintOptions {
  readonly json?: boolean;
}

const resultText = (result: AddResult, style: Style): string => {
  const head = result.added
    ? `${style.tone("good", "added")}  ${result.documentId}  ${counted(result.claims, "claim")}, ${counted(result.figures, "figure")}`
    : `${style.tone("quiet", "known")}  ${result.documentId}  the same page, read the same way, was there: nothing changed`;
  return [head, ...result.issues.map((issue) => `       ${plain(issue.message)} (${issue.code})`)].join("\n");
};

export const add = command<Options>({
  name: "add",
  summary: "read pages into the ledger",
  about:
    "Archives each input byte for byte, reads it and stores its claims. The same page read twice changes nothing and says so. An archive (.warc) may hold many pages.",
  arguments: [
    { name: "<input...>", doc: 'addresses, files (.html, .txt, .pdf, .eml, .warc), or "-" for standard input' },
  ],
  options: [
    ...HINT_OPTIONS,
    { flags: "--owner <name>", doc: "who owns the outlet: reports of one house are no two origins" },
    { flags: "--json", doc: "print one JSON value a line and input: its name and what was added" },
  ],
  examples: [
    { line: "reportedly add https://example.org/ferry-sinks", doc: "fetch, archive and read a page" },
    { line: "reportedly add reports/*.html --outlet 'Teskov Herald'", doc: "read saved pages of one outlet" },
    { line: "pbpaste | reportedly add - --published-at 2031-05-04", doc: "read a text from the clipboard" },
  ],
  run: (words, options, io, config) =>
    withLedger(config, async (ledger, inProcess) => {
      const style = styleFor(io.terminal);
      const progress = progressOn(io);
      let failed = 0;
      io.stop.addEventListener("abort", () => {
        progress.clear();
        if (io.stop.reason !== "closed") io.warn("Finishing the page in hand; press Ctrl-C again to stop at once.\n");
      });
      for (const [index, word] of words.entries()) {
        if (io.stop.aborted) break;
        const place = words.length > 1 ? `${index + 1}/${words.length} ` : "";
        try {
          const input = await openInput(word, hintsOf(options), io, inProcess);
          const results = await ledger.add(input, ({ stage, note }) =>
            progress.show(`${place}${word}: ${STAGE_WORDS[stage]}${note ? ` (${note})` : ""}`),
          );
          progress.clear();
          await io.write(
            options.json
              ? `${JSON.stringify({ input: word, results })}\n`
              : results.map((result) => `${resultText(result, style)}\n`).join(""),
          );
        } catch (error) {
          progress.clear();
          failed++;
          io.warn(failureText(error, word, Boolean(io.env.REPORTEDLY_DEBUG)));
        }
      }
      return failed > 0 ? 1 : 0;
    }),
});
