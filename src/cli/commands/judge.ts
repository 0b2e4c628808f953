// reportedly judge: lists the pairs that wait for a person, takes a decision on two names or two claims, takes one back.
import { userInfo } from "node:os";
import { ReportedlyError } from "../../errors.ts";
import type { JudgementRecord, OpenPair } from "../../export/question-record.ts";
import type { Verdict } from "../../model/judgement.ts";
import { VERDICTS } from "../../model/judgement.ts";
import type { Workspace } from "../../pipeline/workspace.ts";
import { instantWords } from "../../web/words/time.ts";
import { command } from "../command.ts";
import { withLedger } from "../connect.ts";
import type { Io } from "../io.ts";
import { plain } from "../terminal/plain.ts";
import { wrapped } from "../terminal/sheet.ts";
import type { Style } from "../terminal/style.ts";
import { styleFor } from "../terminal/style.ts";
import { counted } from "../terminal/words.ts";

interface Options {
  readonly why?: string;
  readonly by?: string;
  readonly all?: boolean;
  readonly limit?: string;
  readonly json?: boolean;
}

const usage = (message: string): ReportedlyError =>
  new ReportedlyError("RPT_USAGE", message, "See `reportedly judge --help` for examples.");

const limitOf = (words = "20"): number => {
  if (/^[1-9]\d{0,2}$|^1000$/.test(words)) return Number(words);
  throw usage(`--limit takes a whole number from 1 to 1000, not "${words}"`);
};

/** Who judges, unless it is said: the person at this machine. */
const ownName = (): string => {
  try {
    return userInfo().username || "a person";
  } catch {
    return "a person";
  }
};

const pairText = ({ a, b, shown, score, reasons }: OpenPair, style: Style, width: number): string =>
  [
    wrapped(shown[0], width, "  "),
    style.tone("quiet", "  and"),
    wrapped(shown[1], width, "  "),
    ...reasons
      .slice(0, 4)
      .map(({ weight, words }) =>
        style.tone("quiet", wrapped(`${weight > 0 ? "for" : "against"}: ${words}`, width, "    ")),
      ),
    style.tone("quiet", `    score ${score}: reportedly judge same|different "${a}" "${b}"`),
  ].join("\n");

const judgementText = (judgement: JudgementRecord, style: Style): string => {
  const { id, a, b, verdict, by, why, at, undoes, undone } = judgement;
  const what = undoes ? `took back ${undoes}` : `${plain(a)} and ${plain(b)}: ${verdict}`;
  const state = undone ? style.tone("quiet", " (taken back)") : "";
  return `${id}  ${what}, ${plain(by)}, ${instantWords(at)}${why ? `: ${plain(why)}` : ""}${state}`;
};

const printOpen = async (ledger: Workspace, options: Options, io: Io): Promise<void> => {
  const page = await ledger.openPairs({ limit: limitOf(options.limit) });
  const style = styleFor(io.terminal);
  if (options.json) await io.write(page.items.map((pair) => `${JSON.stringify(pair)}\n`).join(""));
  else if (page.total === 0) await io.write("No pair waits for a decision.\n");
  else
    await io.write(
      `${page.items.map((pair) => pairText(pair, style, io.terminal.width)).join("\n\n")}\n\n${style.tone("quiet", `${counted(page.total, "pair")} wait; nothing is merged meanwhile.`)}\n`,
    );
};

const printMade = async (ledger: Workspace, options: Options, io: Io): Promise<void> => {
  const page = await ledger.judgements({ limit: limitOf(options.limit) });
  const style = styleFor(io.terminal);
  await io.write(
    options.json
      ? page.items.map((judgement) => `${JSON.stringify(judgement)}\n`).join("")
      : `${page.items.map((judgement) => `${judgementText(judgement, style)}\n`).join("")}${style.tone("quiet", counted(page.total, "judgement"))}\n`,
  );
};

const isClaim = (words: string): boolean => /^c_[0-9a-f]+$/.test(words);

const decide = async (ledger: Workspace, words: readonly string[], options: Options): Promise<JudgementRecord> => {
  const [action = "", a, b] = words;
  if (action === "undo") {
    if (a === undefined || b !== undefined) throw usage("undo takes the id of one judgement");
    return ledger.undoJudgement(a);
  }
  if (!(VERDICTS as readonly string[]).includes(action))
    throw usage(`judge takes same, different, unsure or undo, not "${action}"`);
  if (a === undefined || b === undefined || words.length > 3) throw usage(`${action} takes two names or two claim ids`);
  if (isClaim(a) !== isClaim(b)) throw usage("a claim is judged against a claim, a name against a name");
  return ledger.judge({
    subject: isClaim(a) ? "question" : "entity",
    a,
    b,
    verdict: action as Verdict,
    by: options.by ?? ownName(),
    ...(options.why === undefined ? {} : { why: options.why }),
  });
};

export const judge = command<Options>({
  name: "judge",
  summary: "decide which names are one claimant and which claims answer one question",
  about:
    "Without a decision it lists the pairs that wait, those first that would move most claims. A decision on two names or two claims is added to the evidence with who made it and why, and what follows from it is worked out again. Nothing is overwritten: `undo` takes a decision back by a later one, and what was there before is there again.",
  arguments: [
    {
      name: "[decision...]",
      doc: "same, different or unsure with two names or two claim ids; undo with a judgement's id",
    },
  ],
  options: [
    { flags: "--why <words>", doc: "the reason, kept with the judgement" },
    { flags: "--by <name>", doc: "who decides; your user name when absent" },
    { flags: "--all", doc: "list the judgements that were made, newest first" },
    { flags: "--limit <n>", doc: "how many to list; 20" },
    { flags: "--json", doc: "print records, one a line" },
  ],
  examples: [
    { line: "reportedly judge", doc: "the pairs that wait, with what speaks for and against" },
    {
      line: `reportedly judge same "Karsund Coast Guard" "KCG" --why "named so on its site"`,
      doc: "two names, one body",
    },
    {
      line: "reportedly judge different c_5d2f0c9be0a94f7e11aa42c7 c_1f6e0c9be0a94f7e11aa42c7",
      doc: "two claims, two questions",
    },
    { line: "reportedly judge undo j_5d2f0c9be0a94f7e11aa42c7", doc: "take a decision back" },
  ],
  run: (words, options, io, config) =>
    withLedger(config, async (ledger) => {
      if (words.length === 0) {
        await (options.all ? printMade : printOpen)(ledger, options, io);
        return 0;
      }
      const judgement = await decide(ledger, words, options);
      await io.write(
        options.json ? `${JSON.stringify(judgement)}\n` : `${judgementText(judgement, styleFor(io.terminal))}\n`,
      );
      return 0;
    }),
});
