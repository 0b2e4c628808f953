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
  /** The second reader of attributions; absent is off, and then no text leaves this process. */
  readonly secondReader?: SecondReaderSettings;
}

/** A chat endpoint that marks attributions; see docs/second-reader.md. */
export interface SecondReaderSettings {
  /** Base address of the endpoint: `REPORTEDLY_READER_URL`, "http://127.0.0.1:8080/v1". */
  readonly url: string;
  /** The model that it is asked for: `REPORTEDLY_READER_MODEL`. */
  readonly model: string;
  /** `REPORTEDLY_READER_KEY`; a function, so that settings that are printed or stored never show it. */
  readonly key: () => string | null;
  /** Whether its attributions are added to the built-in model's instead of replacing them: `REPORTEDLY_READER_BESIDE=1`. */
  readonly beside: boolean;
  /** Milliseconds that one answer may take: `REPORTEDLY_READER_TIMEOUT` in seconds, else 120. */
  readonly timeout: number;
}

const wholeNumber = (text: string | undefined, fallback: number, low: number, high: number): number => {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && value >= low && value <= high ? value : fallback;
};

const secondReader = (env: Readonly<Record<string, string | undefined>>): SecondReaderSettings | null => {
  const url = env.REPORTEDLY_READER_URL?.trim();
  if (!url) return null;
  const key = env.REPORTEDLY_READER_KEY?.trim() || null;
  return {
    url,
    model: env.REPORTEDLY_READER_MODEL?.trim() ?? "",
    key: () => key,
    beside: env.REPORTEDLY_READER_BESIDE === "1",
    timeout: wholeNumber(env.REPORTEDLY_READER_TIMEOUT, 120, 1, 3600) * 1000,
  };
};

/** Reads the settings from an environment, `process.env` by default. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const second = secondReader(env);
  return {
    home: env.REPORTEDLY_HOME || join(homedir(), ".reportedly"),
    port: wholeNumber(env.PORT, 4810, 0, 65535),
    threads: wholeNumber(env.REPORTEDLY_THREADS, 2, 1, 64),
    allowPrivate: env.REPORTEDLY_ALLOW_PRIVATE === "1",
    modelFolder: env.REPORTEDLY_MODEL || null,
    ...(second ? { secondReader: second } : {}),
  };
};
