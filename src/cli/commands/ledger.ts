// reportedly ledger: lists claims by filters, as rows for a person or as records for a program.
import { ReportedlyError } from "../../errors.ts";
import { checkQuery } from "../../http/query.ts";
import { CERTAINTIES, CLAIM_KINDS, EVENTS, FIGURE_ROLES, STANCES } from "../../model/claim.ts";
import type { ClaimQuery } from "../../model/query.ts";
import { SORTS } from "../../model/query.ts";
import type { Workspace } from "../../pipeline/workspace.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import type { Io } from "../io.ts";
import { rowsText } from "../terminal/rows.ts";
import { styleFor } from "../terminal/style.ts";
import { counted } from "../terminal/words.ts";

type Filter = Exclude<keyof ClaimQuery, "limit" | "offset" | "demo" | "descending">;
type Options = Partial<Record<Filter, string>> & {
  readonly descending?: boolean;
  readonly demo?: "yes" | "no";
  readonly limit?: number;
  readonly offset?: number;
  readonly json?: boolean;
};

const PAGE = 1000;

const wholeNumber =
  (name: string, least: number) =>
  (words: string): number => {
    if (words === "all" && name === "--limit") return Number.POSITIVE_INFINITY;
    const value = Number(words);
    if (/^\d+$/.test(words) && value >= least) return value;
    throw new ReportedlyError(
      "RPT_USAGE",
      `${name} takes a whole number from ${least}, not "${words}"`,
      "See `reportedly ledger --help`.",
    );
  };

const queryFrom = (words: readonly string[], options: Options): ClaimQuery => {
  const { limit: _limit, offset: _offset, json: _json, demo, descending, ...filters } = options;
  return checkQuery({
    ...filters,
    ...(words.length > 0 ? { q: words.join(" ") } : {}),
    ...(demo ? { demo: String(demo === "yes") } : {}),
    ...(descending ? { descending: "true" } : {}),
  });
};

/** Prints pages of claims until the limit, the end, or the wish to stop; gives how many there are in all. */
const printPages = async (ledger: Workspace, query: ClaimQuery, options: Options, io: Io): Promise<number> => {
  const style = styleFor(io.terminal);
  const wanted = options.limit ?? (options.json ? 100 : 20);
  const start = options.offset ?? 0;
  let printed = 0;
  let total = 0;
  while (printed < wanted && !io.stop.aborted) {
    const limit = Math.min(PAGE, wanted - printed);
    const page = await ledger.claims({ ...query, limit, offset: start + printed });
    total = page.total;
    if (page.items.length === 0) break;
    const text = options.json
      ? page.items.map((claim) => `${JSON.stringify(claim)}\n`).join("")
      : `${rowsText(page.items, io.terminal, style, { withDocument: true, withIds: true })}\n\n`;
    await io.write(text);
    printed += page.items.length;
    if (start + printed >= total) break;
  }
  if (!options.json) {
    const rest = total - start - printed;
    const more = rest > 0 ? ` (${counted(rest, "more")}: --limit all)`.replace("mores", "more") : "";
    await io.write(
      total === 0 ? "No claim matches.\n" : `${style.tone("quiet", `${counted(total, "claim")}${more}`)}\n`,
    );
  }
  return total;
};

export const ledger = command<Options>({
  name: "ledger",
  summary: "list claims by source, outlet, event, figure, time or words",
  about:
    'Filters may be given as options or in one query line, as in the web app: source:"Coast Guard" event:kill value>10 since:2031-05. All of them must hold.',
  arguments: [{ name: "[query...]", doc: "words to find, and filters as key:value" }],
  options: [
    { flags: "--source <name>", doc: "part of the name on whose word it is" },
    { flags: "--outlet <name>", doc: "who published it" },
    { flags: "--event <event>", doc: "what happened", choices: EVENTS },
    { flags: "--certainty <certainty>", doc: "how it is put", choices: CERTAINTIES },
    { flags: "--kind <kind>", doc: "kind of row", choices: CLAIM_KINDS },
    { flags: "--role <role>", doc: "role of the figure", choices: FIGURE_ROLES },
    { flags: "--stance <stance>", doc: "how the party stands to it", choices: STANCES },
    { flags: "--min-value <number>", doc: "figure of at least this" },
    { flags: "--max-value <number>", doc: "figure of at most this" },
    { flags: "--since <day>", doc: "event on or after this day (2031-05 will do)" },
    { flags: "--until <day>", doc: "event on or before this day" },
    { flags: "--published-since <day>", doc: "published on or after this day" },
    { flags: "--published-until <day>", doc: "published on or before this day" },
    { flags: "--document <id>", doc: "claims of one document" },
    { flags: "--text <words>", doc: "words in the sentence, the thing counted or the source" },
    { flags: "--demo <yes|no>", doc: "only the demo reports, or none of them", choices: ["yes", "no"] },
    { flags: "--sort <order>", doc: "order", choices: SORTS },
    { flags: "--descending", doc: "turn the order round" },
    { flags: "--limit <n>", doc: 'how many at most, or "all"; 20, with --json 100', parse: wholeNumber("--limit", 1) },
    { flags: "--offset <n>", doc: "how many to pass over", parse: wholeNumber("--offset", 0) },
    { flags: "--json", doc: "print one claim record a line" },
  ],
  examples: [
    { line: "reportedly ledger --event kill --min-value 10", doc: "figures of ten dead and more" },
    { line: `reportedly ledger 'source:"Coast Guard" since:2031-05'`, doc: "the same filters as a query line" },
    { line: "reportedly ledger --json --limit all > claims.jsonl", doc: "everything, one record a line" },
  ],
  run: (words, options, io, config) => {
    const query = queryFrom(words, options);
    return withLedger(config, async (ledger) => {
      await printPages(ledger, query, options, io);
      return 0;
    });
  },
});
