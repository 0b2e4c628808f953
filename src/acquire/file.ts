// A file, standard input, or bytes handed in -> captures; a WARC gives one for each page in it.
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { ReportedlyError } from "../errors.ts";
import type { Capture } from "../model/capture.ts";
import { makeCapture } from "./capture.ts";
import { collect, decompress } from "./decompress.ts";
import { mediaTypeOf } from "./media-type.ts";
import { type AcquireOptions, isAddress, MAX_BYTES, type Reader } from "./reader.ts";
import { capturesOfWarc } from "./warc.ts";

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const openFile = async (path: string): ReturnType<typeof open> => {
  try {
    const file = await open(path, "r");
    if ((await file.stat()).isDirectory()) {
      await file.close();
      throw new ReportedlyError("RPT_INPUT_UNREADABLE", `${path} is a folder`, "Give the path of a file.");
    }
    return file;
  } catch (error) {
    if (error instanceof ReportedlyError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw missing
      ? new ReportedlyError(
          "RPT_INPUT_NOT_FOUND",
          `There is no file ${path}`,
          "Check the path; an address begins with https://.",
          { cause: error },
        )
      : new ReportedlyError(
          "RPT_INPUT_UNREADABLE",
          `${path} cannot be read: ${(error as Error).message}`,
          "Check the file's permissions.",
          { cause: error },
        );
  }
};

interface Source {
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly origin: "file" | "text";
}

/** Captures of bytes that are at hand: `readBytes(bytes, { fileName: "report.eml", … })`. */
const capturesOf = async (
  taken: { bytes: Uint8Array; truncated: boolean },
  source: Source,
  options: AcquireOptions,
): Promise<Capture[]> => {
  const limit = options.maxBytes ?? MAX_BYTES;
  const shown = source.fileName ?? "The input";
  if (taken.bytes.length === 0)
    throw new ReportedlyError(
      "RPT_INPUT_EMPTY",
      `${shown} is empty`,
      "Give a page, a text, a PDF, an e-mail or a WARC file.",
    );
  const zipped = isGzip(taken.bytes);
  const head = zipped ? await decompress(taken.bytes, "gzip", limit) : { bytes: taken.bytes, truncated: false };
  const mediaType = mediaTypeOf(head.bytes, source.mediaType, source.fileName);
  if (mediaType === "application/warc") return capturesOfWarc([taken.bytes], options);
  if (mediaType === "application/octet-stream")
    throw new ReportedlyError(
      "RPT_MEDIA_TYPE_UNSUPPORTED",
      `${shown} is a binary file, no text`,
      "Give a page, a text, a PDF, an e-mail or a WARC file.",
    );
  const truncated = taken.truncated || head.truncated || head.bytes.length > limit;
  if (truncated && mediaType === "application/pdf")
    throw new ReportedlyError(
      "RPT_INPUT_TOO_LARGE",
      `${shown} is larger than ${limit >> 20} MB`,
      "A PDF is read whole or not at all: split it.",
    );
  return [
    makeCapture({
      origin: source.origin,
      url: null,
      finalUrl: null,
      fileName: source.fileName,
      status: null,
      headers: [],
      mediaType,
      charset: null,
      bytes: head.bytes.subarray(0, limit),
      capturedAt: options.now(),
      truncated,
    }),
  ];
};

const readPath = async (path: string, options: AcquireOptions): Promise<Capture[]> => {
  const file = await openFile(path);
  try {
    const fileName = basename(path);
    const head = Buffer.alloc(16);
    const { bytesRead } = await file.read(head, 0, 16, 0);
    const first = head.subarray(0, bytesRead);
    const stream = file.createReadStream({ start: 0, autoClose: false });
    if (/\.warc(\.gz)?$/i.test(fileName) || first.toString("latin1").startsWith("WARC/")) {
      if (bytesRead === 0)
        throw new ReportedlyError("RPT_INPUT_EMPTY", `${fileName} is empty`, "Give a WARC file with records in it.");
      return await capturesOfWarc(stream, options);
    }
    const taken = await collect(stream, options.maxBytes ?? MAX_BYTES);
    stream.destroy();
    return await capturesOf(taken, { fileName, mediaType: null, origin: "file" }, options);
  } finally {
    await file.close();
  }
};

export const fileReader: Reader = {
  name: "file",
  accepts: (input) => typeof input === "string" && !isAddress(input) && input !== "-",
  read: (input, options) => readPath(input as string, options),
};

export const bytesReader: Reader = {
  name: "bytes",
  accepts: (input) => input === "-" || (typeof input === "object" && "bytes" in input),
  read: async (input, options) => {
    if (input === "-") {
      const taken = await collect(process.stdin, options.maxBytes ?? MAX_BYTES);
      return capturesOf(taken, { fileName: null, mediaType: null, origin: "text" }, options);
    }
    const { bytes, fileName, mediaType } = input as {
      bytes: Uint8Array;
      fileName: string | null;
      mediaType: string | null;
    };
    return capturesOf({ bytes, truncated: false }, { fileName, mediaType, origin: "file" }, options);
  },
};

export const textReader: Reader = {
  name: "text",
  accepts: (input) => typeof input === "object" && "text" in input,
  read: (input, options) => {
    const bytes = Buffer.from((input as { text: string }).text, "utf8");
    return capturesOf(
      { bytes, truncated: false },
      { fileName: null, mediaType: "text/plain", origin: "text" },
      options,
    );
  },
};
