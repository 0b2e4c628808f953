// reportedly rebuild: makes everything that is derived anew from the evidence.
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import { progressOn } from "../terminal/progress.ts";
import { counted } from "../terminal/words.ts";

interface Options {
  readonly json?: boolean;
}

export const rebuild = command<Options>({
  name: "rebuild",
  summary: "make claimants and questions anew from the evidence",
  about:
    "Drops all that is derived (rows to search, claimants, questions) and works it out again from the archived readings and the judgements; no model is needed. The result is the same, byte for byte, and questions keep their addresses. Needed only when `verify` finds that derived rows were changed.",
  arguments: [],
  options: [{ flags: "--json", doc: "print the counts as JSON" }],
  examples: [{ line: "reportedly rebuild", doc: "make everything derived anew" }],
  run: (_, options, io, config) =>
    withLedger(config, async (ledger) => {
      const progress = progressOn(io);
      const counts = await ledger.rebuild((done, total) => progress.show(`rebuilding: step ${done} of ${total}`));
      progress.clear();
      await io.write(
        options.json
          ? `${JSON.stringify(counts)}\n`
          : `Rebuilt ${counted(counts.questions, "question")} from ${counted(counts.claims, "answer")} in ${counted(counts.documents, "document")}.\n`,
      );
      return 0;
    }),
});
