// The shape of one command: what it is called, what it takes, how it is taught, what it does.
import type { Config } from "../config.ts";
import type { Io } from "./io.ts";

export interface ArgumentSpec {
  /** "<id>" is needed, "[input...]" may be left out or repeated. */
  readonly name: string;
  readonly doc: string;
}

export interface OptionSpec {
  /** As commander writes it: "--limit <n>", "-f, --format <name>". */
  readonly flags: string;
  readonly doc: string;
  readonly choices?: readonly string[];
  /** Turns the words typed into a value, or throws RPT_USAGE. */
  readonly parse?: (words: string) => unknown;
}

export interface Example {
  readonly line: string;
  readonly doc: string;
}

export interface CommandSpec<Options = Readonly<Record<string, unknown>>> {
  readonly name: string;
  readonly summary: string;
  /** What a person needs to know before the first use, in a few sentences. */
  readonly about: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** Gives the exit code: 0 fine, 1 some input failed. Wrong usage throws RPT_USAGE. */
  run(args: readonly string[], options: Options, io: Io, config: Config): Promise<number>;
}

/** Keeps the type of a command's own options inside it; the list of commands sees them all alike. */
export const command = <Options>(spec: CommandSpec<Options>): CommandSpec =>
  ({ ...spec, run: (args, options, io, config) => spec.run(args, options as Options, io, config) }) as CommandSpec;
