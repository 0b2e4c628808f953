// The list of commands as a commander program: parsing, checks of choices, help that teaches with examples.
import { readFileSync } from "node:fs";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { packageFile } from "../compiled.ts";
import type { CommandSpec, OptionSpec } from "./command.ts";

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly width: number;
}

type Runner = (spec: CommandSpec, args: readonly string[], options: Readonly<Record<string, unknown>>) => Promise<void>;

/** The version in package.json. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string }).version;

/** More choices than this are named when one is wrong, but would bury the help. */
const FEW = 8;

const optionOf = ({ flags, doc, choices, parse }: OptionSpec): Option => {
  if (!choices || choices.length <= FEW) {
    const option = new Option(flags, doc);
    return choices ? option.choices(choices) : parse ? option.argParser(parse) : option;
  }
  return new Option(flags, `${doc}: ${choices.slice(0, 6).join(", ")} …`).argParser((word: string) => {
    if (choices.includes(word)) return word;
    throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}.`);
  });
};

const examplesText = (spec: CommandSpec): string =>
  spec.examples.length === 0
    ? ""
    : `\nExamples:\n${spec.examples.map(({ line, doc }) => `  $ ${line}\n      ${doc}`).join("\n")}\n`;

/** Commander's messages in the product's voice: "error: unknown command 'raed'" becomes "reportedly: unknown command 'raed'". */
const usageText = (text: string, asked: string): string => {
  const message = text.replace(/^error: /, "").trim();
  const [head, ...rest] = message.split("\n");
  return `reportedly: ${head}\n${rest.map((line) => `  ${line}\n`).join("")}  See \`${asked} --help\`. [RPT_USAGE]\n`;
};

const HEAD = `Turns news reporting into a ledger of attributed claims: who said it, on whose word, how many, how sure, when and where.`;

const TAIL = `
Start here:
  $ reportedly read https://example.org/report     rows of one page, nothing stored
  $ reportedly serve                               the ledger in the browser
  $ reportedly add reports/*.html                  read saved pages into the ledger

Settings (environment):
  REPORTEDLY_HOME            folder of the ledger (~/.reportedly)
  PORT                       port of \`serve\` (4810)
  REPORTEDLY_THREADS         threads of the reading model (2)
  REPORTEDLY_ALLOW_PRIVATE   1 lets \`read\` and \`add\` fetch from private addresses
  REPORTEDLY_MODEL           folder of another reading model
  REPORTEDLY_READER_URL      endpoint of a second reader, which text is then sent to; also
                             _MODEL, _KEY, _BESIDE, _TIMEOUT (see docs/second-reader.md)
  REPORTEDLY_DEBUG           1 shows where a failure happened
  NO_COLOR                   no colour in the terminal

Exit codes: 0 fine, 1 some input failed, 2 wrong usage, 130 stopped by Ctrl-C.
`;

const subcommand = (spec: CommandSpec, run: Runner): Command => {
  const sub = new Command(spec.name)
    .summary(spec.summary)
    .description(`${spec.summary.charAt(0).toUpperCase()}${spec.summary.slice(1)}.\n\n${spec.about}`);
  for (const { name, doc } of spec.arguments) sub.addArgument(new Argument(name, doc));
  for (const option of spec.options) sub.addOption(optionOf(option));
  sub.addHelpText("after", examplesText(spec));
  sub.action(async (...given: unknown[]) => {
    const words = given
      .slice(0, spec.arguments.length)
      .flat()
      .filter((word) => word !== undefined) as string[];
    await run(spec, words, sub.opts());
  });
  return sub;
};

/** A program that calls `run` for the command it was given, and throws commander's errors instead of exiting. */
export const buildProgram = (commands: readonly CommandSpec[], run: Runner, output: Output): Command => {
  const program = new Command("reportedly")
    .description(HEAD)
    .version(packageVersion(), "-V, --version", "print the version");
  for (const spec of commands) program.addCommand(subcommand(spec, run));
  program.helpCommand("help [command]", "help on a command").addHelpText("after", TAIL);
  for (const part of [program, ...program.commands])
    part
      .exitOverride()
      .showSuggestionAfterError(true)
      .helpOption("-h, --help", "print this help")
      .configureHelp({ helpWidth: Math.min(output.width, 100) })
      .configureOutput({
        writeOut: output.out,
        writeErr: output.err,
        outputError: (text) =>
          output.err(usageText(text, part === program ? "reportedly" : `reportedly ${part.name()}`)),
        getOutHelpWidth: () => Math.min(output.width, 100),
        getErrHelpWidth: () => Math.min(output.width, 100),
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      });
  return program;
};
