// reportedly question [ID]: one question with every answer, or the list of questions.
import { ReportedlyError } from "../../errors.ts";
import type { QuestionQuery } from "../../export/question-record.ts";
import { QUESTION_SORTS } from "../../export/question-record.ts";
import { EVENTS } from "../../model/claim.ts";
import { COUNT_KINDS, STATUSES } from "../../model/question.ts";
import type { Workspace } from "../../pipeline/workspace.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import type { Io } from "../io.ts";
import { plain } from "../terminal/plain.ts";
import { questionText } from "../terminal/question.ts";
import { styleFor } from "../terminal/style.ts";
import { shorten } from "../terminal/width.ts";
import { counted } from "../terminal/words.ts";

type Options = Pick<QuestionQuery, "status" | "event" | "kind" | "origin" | "sort"> & {
  readonly limit?: string;
  readonly json?: boolean;
};

const limitOf = (words: string | undefined): number => {
  if (words === undefined) return 20;
  const limit = Number(words);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1000) return limit;
  throw new ReportedlyError(
    "RPT_USAGE",
    `--limit takes a whole number from 1 to 1000, not "${words}"`,
    "See `reportedly question --help`.",
  );
};

const printList = async (ledger: Workspace, options: Options, io: Io): Promise<void> => {
  const { json, limit, ...query } = options;
  const page = await ledger.questions({ ...query, limit: limitOf(limit) });
  if (json) {
    await io.write(page.items.map((item) => `${JSON.stringify(item)}\n`).join(""));
    return;
  }
  const style = styleFor(io.terminal);
  const lines = page.items.map(
    (item) =>
      `${item.id}  ${style.tone("strong", shorten(plain(item.title), io.terminal.width - 28))}\n    ${shorten(plain(item.answer), io.terminal.width - 4)}`,
  );
  const rest = page.total - page.items.length;
  const more = rest > 0 ? ` (${rest} more: --limit ${Math.min(1000, page.total)})` : "";
  await io.write(`${[...lines, style.tone("quiet", `${counted(page.total, "question")}${more}`)].join("\n")}\n`);
};

/** By the question's id, or that of a claim that answers it. */
const idOf = async (ledger: Workspace, word: string): Promise<string> =>
  word.startsWith("c_") ? ((await ledger.questionOf(word))?.id ?? word) : word;

const printOne = async (ledger: Workspace, word: string, options: Options, io: Io): Promise<void> => {
  const question = await ledger.question(await idOf(ledger, word));
  if (!question)
    throw new ReportedlyError(
      "RPT_NOT_FOUND",
      `there is no question ${word}`,
      "`reportedly question` lists them; `reportedly ask WORDS` finds one.",
    );
  const sheet = { width: io.terminal.width, style: styleFor(io.terminal) };
  await io.write(options.json ? `${JSON.stringify(question, null, 2)}\n` : `${questionText(question, sheet)}\n`);
};

export const question = command<Options>({
  name: "question",
  summary: "show one question with every answer, or list the questions",
  about:
    "A question is what several claims answer: how many, of what, where and when. It shows each origin's figures in order of time, which of them agree, contradict or were revised, who denies it, and which reports took theirs from another. Its address stays when reports are added; an old address leads to where its claim is now.",
  arguments: [{ name: "[id]", doc: "id of a question (q_…) or of a claim (c_…) that answers it; none lists all" }],
  options: [
    { flags: "--status <status>", doc: "only those in this state", choices: STATUSES },
    { flags: "--event <event>", doc: "what happened", choices: EVENTS },
    { flags: "--kind <kind>", doc: "what the numbers count", choices: COUNT_KINDS },
    { flags: "--origin <name>", doc: "only those that this claimant answers" },
    { flags: "--sort <order>", doc: "order of the list", choices: QUESTION_SORTS },
    { flags: "--limit <n>", doc: "how many at most; 20" },
    { flags: "--json", doc: "print the question as JSON, or one question of the list a line" },
  ],
  examples: [
    { line: "reportedly question --status contested", doc: "where origins contradict each other" },
    { line: "reportedly question q_5d2f0c9be0a94f7e11aa42c7", doc: "every answer with its words" },
    { line: "reportedly question --origin 'Karsund Coast Guard'", doc: "what this claimant gives figures for" },
  ],
  run: ([id], options, io, config) =>
    withLedger(config, async (ledger) => {
      if (id === undefined) await printList(ledger, options, io);
      else await printOne(ledger, id, options, io);
      return 0;
    }),
});
