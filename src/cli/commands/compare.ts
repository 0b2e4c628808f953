// reportedly compare A B: two documents side by side, sentence by sentence and figure by figure.
import { ReportedlyError } from "../../errors.ts";
import type { ComparisonRecord } from "../../export/question-record.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import { documentWords } from "../terminal/rows.ts";
import type { Sheet } from "../terminal/sheet.ts";
import { wrapped } from "../terminal/sheet.ts";
import { styleFor } from "../terminal/style.ts";

interface Options {
  readonly all?: boolean;
  readonly json?: boolean;
}

const RELATIONS: Readonly<Record<ComparisonRecord["figures"][number]["relation"], string>> = {
  same: "same   ",
  differs: "differs",
  "only-a": "only A ",
  "only-b": "only B ",
};

const sentenceLines = ({ rows }: ComparisonRecord, all: boolean, { width, style }: Sheet): string[] =>
  rows.flatMap(({ a, b, likeness }) => {
    const shared = a !== null && b !== null;
    if (!shared && !all) return [];
    const head = shared ? `${Math.round(likeness * 100)} % alike` : a ? "only in A" : "only in B";
    const words = shared && a.words === b.words ? [a.words] : [a?.words, b?.words].filter((text) => text !== undefined);
    return [style.tone("quiet", `  ${head}`), ...words.map((text) => wrapped(text, width, "    "))];
  });

const text = (comparison: ComparisonRecord, all: boolean, sheet: Sheet): string => {
  const { style, width } = sheet;
  const figures = comparison.figures.map(({ relation, title, reason }) =>
    wrapped(`${title}: ${reason}`, width, "           ").replace(/^ {11}/, `  ${RELATIONS[relation]}  `),
  );
  const sentences = sentenceLines(comparison, all, sheet);
  return [
    `A  ${style.tone("strong", documentWords(comparison.a))}`,
    `B  ${style.tone("strong", documentWords(comparison.b))}`,
    "",
    wrapped(comparison.verdict, width, ""),
    `${Math.round(comparison.copiedShare * 100)} % of the shorter text stands in both.`,
    ...(figures.length > 0 ? ["", style.tone("quiet", "Figures"), ...figures] : []),
    ...(sentences.length > 0 ? ["", style.tone("quiet", all ? "Sentences" : "Shared sentences"), ...sentences] : []),
    "",
  ].join("\n");
};

export const compare = command<Options>({
  name: "compare",
  summary: "set two documents side by side: what is shared, copied, different",
  about:
    "Shows which sentences stand in both, nearly word for word or reworded, and what the two say to the same questions. A paper that reprints a wire report shows as such.",
  arguments: [
    { name: "<a>", doc: "id of a document (d_…)" },
    { name: "<b>", doc: "id of the other" },
  ],
  options: [
    { flags: "--all", doc: "also the sentences that only one of them has" },
    { flags: "--json", doc: "print the comparison as JSON" },
  ],
  examples: [{ line: "reportedly compare d_8a1b0c9be0a94f7e11aa42c7 d_1f6e0c9be0a94f7e11aa42c7", doc: "two reports" }],
  run: ([a = "", b = ""], options, io, config) =>
    withLedger(config, async (ledger) => {
      const comparison = await ledger.compare(a, b);
      if (!comparison)
        throw new ReportedlyError(
          "RPT_NOT_FOUND",
          `there is no document ${(await ledger.document(a)) ? b : a}`,
          "`reportedly ledger` prints rows with their documents; `reportedly add` prints the ids of new ones.",
        );
      const sheet = { width: io.terminal.width, style: styleFor(io.terminal) };
      await io.write(
        options.json ? `${JSON.stringify(comparison, null, 2)}\n` : text(comparison, options.all === true, sheet),
      );
      return 0;
    }),
});
