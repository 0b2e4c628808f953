// reportedly demo load|remove: the invented sample reports.
import { ReportedlyError } from "../../errors.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import { progressOn } from "../terminal/progress.ts";
import { counted } from "../terminal/words.ts";

interface Options {
  readonly json?: boolean;
}

export const demo = command<Options>({
  name: "demo",
  summary: "load or remove the sample reports",
  about:
    "A dozen invented reports about a ferry accident, by invented outlets, and a few reports by Wikinews. They are marked as demo wherever they show. The first start of `serve` loads them.",
  arguments: [{ name: "<load|remove>", doc: "what to do" }],
  options: [{ flags: "--json", doc: "print the counts as JSON" }],
  examples: [
    { line: "reportedly demo load", doc: "add the sample reports" },
    { line: "reportedly demo remove", doc: "take them away; your own reports stay" },
  ],
  run: ([action], options, io, config) => {
    if (action !== "load" && action !== "remove")
      throw new ReportedlyError(
        "RPT_USAGE",
        `demo takes "load" or "remove", not "${action}"`,
        "See `reportedly demo --help`.",
      );
    return withLedger(config, async (ledger) => {
      const progress = progressOn(io);
      const counts =
        action === "load"
          ? await ledger.loadDemo((done, total) => progress.show(`reading report ${done} of ${total}`))
          : await ledger.removeDemo();
      progress.clear();
      const words = `${counted(counts.documents, "report")} with ${counted(counts.claims, "claim")}`;
      await io.write(
        options.json ? `${JSON.stringify(counts)}\n` : action === "load" ? `Loaded ${words}.\n` : `Removed ${words}.\n`,
      );
      return 0;
    });
  },
});
