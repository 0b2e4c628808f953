// Environment -> Config, read once by the faces; everyone else is handed values.
import { homedir } from "node:os";
import { join } from "node:path";

export interface Config {
  /** Folder of the ledger: `REPORTEDLY_HOME`, else `~/.reportedly`. */
  readonly home: string;
  /** Port of `serve` on the loopback interface: `PORT`, else 4810. */
  readonly port: number;
  /** Threads of the reading model: `REPORTEDLY_THREADS`, else 2. */
  readonly threads: number;
  /** Whether `read` and `add` may fetch from private addresses: `REPORTEDLY_ALLOW_PRIVATE=1`, for tests and intranets. */
  readonly allowPrivate: boolean;
  /** Folder of another reading model: `REPORTEDLY_MODEL`; null is the one in the package. */
  readonly modelFolder: string | null;
}

const wholeNumber = (text: string | undefined, fallback: number, low: number, high: number): number => {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && value >= low && value <= high ? value : fallback;
};

/** Reads the settings from an environment, `process.env` by default. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env): Config => ({
  home: env.REPORTEDLY_HOME || join(homedir(), ".reportedly"),
  port: wholeNumber(env.PORT, 4810, 0, 65535),
  threads: wholeNumber(env.REPORTEDLY_THREADS, 2, 1, 64),
  allowPrivate: env.REPORTEDLY_ALLOW_PRIVATE === "1",
  modelFolder: env.REPORTEDLY_MODEL || null,
});
