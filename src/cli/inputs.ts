// What a person names on the command line (an address, a file, "-") as an input to read or add.
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ReportedlyError } from "../errors.ts";
import { BODY_LIMIT } from "../http/limits.ts";
import type { Hints } from "../model/capture.ts";
import type { AddInput } from "../pipeline/workspace.ts";
import type { OptionSpec } from "./command.ts";
import type { Io } from "./io.ts";

/** Largest standard input taken into memory. */
const STREAM_LIMIT = 1024 ** 3;

export interface HintOptions {
  readonly publishedAt?: string;
  readonly outlet?: string;
  readonly owner?: string;
  readonly title?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A publication day as typed or given in a line: "2025-03-27", or an instant with its zone. */
export const checkDay = (words: string): string => {
  if (DAY.test(words) && !Number.isNaN(Date.parse(words)) && sameDay(words)) return words;
  throw new ReportedlyError(
    "RPT_USAGE",
    `"${words}" is no day`,
    'Write it as "2025-03-27", or as an instant "2025-03-27T08:10:00Z".',
  );
};

/** The 31st of a short month reads as the next month's first: no such day. */
const sameDay = (words: string): boolean =>
  new Date(`${words.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(words.slice(0, 10));

/** What the person knows better than the page. */
export const HINT_OPTIONS: readonly OptionSpec[] = [
  {
    flags: "--published-at <day>",
    doc: "publication day, when the page does not say it (2025-03-27)",
    parse: checkDay,
  },
  { flags: "--outlet <name>", doc: "who publishes it" },
  { flags: "--title <words>", doc: "its headline" },
];

/** The hints among a command's options. */
export const hintsOf = ({ publishedAt, outlet, owner, title }: HintOptions): Hints => ({
  ...(publishedAt === undefined ? {} : { publishedAt }),
  ...(outlet === undefined ? {} : { outlet }),
  ...(owner === undefined ? {} : { owner }),
  ...(title === undefined ? {} : { title }),
});

const readStream = async (io: Io): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of io.input) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > STREAM_LIMIT)
      throw new ReportedlyError("RPT_INPUT_TOO_LARGE", "standard input is larger than 1 GB", "Give it as a file.");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const FAILURES: Readonly<
  Record<string, readonly [code: "RPT_INPUT_NOT_FOUND" | "RPT_INPUT_UNREADABLE", why: string, hint: string]>
> = {
  ENOENT: ["RPT_INPUT_NOT_FOUND", "is not there", "Check the name; an address begins with http:// or https://."],
  ENOTDIR: ["RPT_INPUT_NOT_FOUND", "is not there", "Check the name; an address begins with http:// or https://."],
  EISDIR: ["RPT_INPUT_UNREADABLE", "is a folder", "Name the files in it, for example FOLDER/*.html."],
  EACCES: ["RPT_INPUT_UNREADABLE", "may not be read", "Change its permissions, or copy it to where you may read it."],
};

/** A failure of the file system in words, with the file's name in it. */
export const fileFailure = (path: string, error: unknown): ReportedlyError => {
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  const [known, why, hint] = FAILURES[code] ?? [
    "RPT_INPUT_UNREADABLE",
    `cannot be read: ${message}`,
    "Check the file and the disk.",
  ];
  return new ReportedlyError(known, `${path} ${why}`, hint, { cause: error });
};

/** A file's bytes, for the process that holds the ledger: no more than its API takes. */
const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    const { size } = await stat(path);
    if (size <= BODY_LIMIT) return await readFile(path);
  } catch (error) {
    throw fileFailure(path, error);
  }
  throw new ReportedlyError(
    "RPT_INPUT_TOO_LARGE",
    `${path} is larger than the 50 MB that a running server takes`,
    "Stop `reportedly serve` and add the file without it.",
  );
};

/**
 * The input behind a word of the command line. In this process a file is handed on by its path, because a large archive is
 * read as a stream; another process is sent its bytes.
 */
export const openInput = async (word: string, hints: Hints, io: Io, inProcess: boolean): Promise<AddInput> => {
  if (/^https?:\/\//i.test(word)) return { url: word, hints };
  if (word === "-") return { bytes: await readStream(io), fileName: null, mediaType: null, hints };
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(word) && !word.startsWith("file://"))
    throw new ReportedlyError(
      "RPT_USAGE",
      `${word} is no address that can be fetched`,
      "Give an http or https address, or a file.",
    );
  const path = word.startsWith("file://") ? fileURLToPath(word) : word;
  if (inProcess) return { url: resolve(path), hints };
  return { bytes: await readBytes(path), fileName: basename(path), mediaType: null, hints };
};
