// Parses the command line, runs a command, gives the exit code: 0 fine, 1 some input failed, 2 wrong usage,
// 130 stopped by Ctrl-C, 143 terminated. A reader who closes the pipe early (`| head`) is no failure.
import { CommanderError } from "commander";
import type { Config } from "../config.ts";
import { readConfig } from "../config.ts";
import { ReportedlyError } from "../errors.ts";
import { COMMANDS } from "./commands/index.ts";
import { failureCode, failureText } from "./failure.ts";
import type { Io, StopReason } from "./io.ts";
import { processIo, STOP_CODES } from "./io.ts";
import { buildProgram } from "./program.ts";

const isStopReason = (reason: unknown): reason is StopReason => typeof reason === "string" && reason in STOP_CODES;

/** The code of a run that ended, or was ended: `| head` leaves the command's own code. */
const finalCode = (code: number, io: Io): number => {
  const { aborted, reason } = io.stop;
  return aborted && isStopReason(reason) && reason !== "closed" ? STOP_CODES[reason] : code;
};

/** Commander says why it stopped: help and version are fine, everything else is wrong usage, already explained. */
const parseFailureCode = (error: CommanderError): number => (error.exitCode === 0 ? 0 : 2);

/** Runs one command line in a world that may be the process's own or a test's. */
export const runCli = async (argv: readonly string[], io: Io, config: Config): Promise<number> => {
  let code = 0;
  let written: Promise<void> = Promise.resolve();
  const program = buildProgram(
    COMMANDS,
    async (spec, args, options) => {
      code = await spec.run(args, options, io, config);
    },
    {
      out: (text) => {
        written = io.write(text);
      },
      err: io.warn,
      width: io.terminal.width,
    },
  );
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) code = parseFailureCode(error);
    else {
      io.warn(failureText(error, undefined, Boolean(io.env.REPORTEDLY_DEBUG)));
      code = failureCode(error);
    }
  }
  await written;
  return finalCode(code, io);
};

/** The whole program: `await main(["read", "page.html"])`. */
export const main = async (argv: readonly string[]): Promise<number> => {
  const { io, dispose } = processIo();
  try {
    const code = await runCli(argv, io, readConfig());
    // What a stopped command waited for (a host that does not answer) must not keep the process.
    if (io.stop.aborted) process.exit(code);
    return code;
  } catch (error) {
    io.warn(failureText(error));
    return error instanceof ReportedlyError ? failureCode(error) : 1;
  } finally {
    dispose();
  }
};
