// reportedly ask WORDS: the question that words ask for, with who says how many, and the others that match.
import type { AskRecord } from "../../export/question-record.ts";
import { askLedger } from "../../pipeline/ask.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import { plain } from "../terminal/plain.ts";
import { originLines, summaryLines } from "../terminal/question.ts";
import type { Sheet } from "../terminal/sheet.ts";
import { styleFor } from "../terminal/style.ts";
import { shorten } from "../terminal/width.ts";
import { counted } from "../terminal/words.ts";

interface Options {
  readonly json?: boolean;
}

const NOTHING = "No question matches. `reportedly ledger WORDS` looks among the claims themselves.\n";

const text = ({ question, others, total }: AskRecord, sheet: Sheet): string => {
  if (!question) return NOTHING;
  const rest = others.map(
    (other) => `  ${other.id}  ${shorten(plain(`${other.title}: ${other.answer}`), sheet.width - 30)}`,
  );
  return [
    ...summaryLines(question, sheet),
    "",
    ...originLines(question, sheet),
    "",
    sheet.style.tone("quiet", `Every answer with its words: reportedly question ${question.id}`),
    ...(rest.length > 0 ? ["", sheet.style.tone("quiet", `${counted(total - 1, "other question")}:`), ...rest] : []),
    "",
  ].join("\n");
};

export const ask = command<Options>({
  name: "ask",
  summary: "ask how many, according to whom, as of when",
  about:
    "Finds the question that the words ask for and shows who says how many, in how many documents, and what is known of its answers. Nothing is averaged and no source is believed over another; copies of one report count once.",
  arguments: [{ name: "<words...>", doc: "what you want to know, in your own words" }],
  options: [{ flags: "--json", doc: "print the best question with every answer, and the others, as JSON" }],
  examples: [
    { line: "reportedly ask how many people died on the Halcyon Star", doc: "the best match and the others" },
    { line: "reportedly ask ferry missing --json | jq .question.origins", doc: "for a program" },
  ],
  run: (words, options, io, config) =>
    withLedger(config, async (ledger) => {
      const answer = await askLedger(ledger, words.join(" "));
      const sheet = { width: io.terminal.width, style: styleFor(io.terminal) };
      await io.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : text(answer, sheet));
      return answer.question ? 0 : 1;
    }),
});
