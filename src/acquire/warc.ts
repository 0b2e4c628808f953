// A WARC file, gzipped or not -> the pages in it, read as a stream; what is no page (images, requests) is passed over.
import { PassThrough, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ReportedlyError } from "../errors.ts";
import type { Capture } from "../model/capture.ts";
import { makeCapture } from "./capture.ts";
import { decompress } from "./decompress.ts";
import { mediaTypeOf, parseContentType } from "./media-type.ts";
import { type AcquireOptions, MAX_BYTES } from "./reader.ts";
import { parseFields } from "./warc-record.ts";

const MAX_HEAD = 1024 * 1024;
/** How far the next record is looked for when a length was wrong. */
const MAX_SEARCH = 1024 * 1024;

/** Bytes of a stream, taken as they are asked for. */
class ByteQueue {
  private buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Uint8Array>;
  position = 0;
  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }
  /** Fills up to `count` bytes; fewer only at the end. */
  async peek(count: number): Promise<Buffer> {
    if (this.buffer.length < count) {
      const parts = [this.buffer];
      let size = this.buffer.length;
      while (size < count) {
        const next = await this.source.next();
        if (next.done) break;
        const chunk = Buffer.from(next.value);
        parts.push(chunk);
        size += chunk.length;
      }
      this.buffer = Buffer.concat(parts);
    }
    return this.buffer.subarray(0, count);
  }
  async take(count: number): Promise<Buffer> {
    const bytes = Buffer.from(await this.peek(count));
    this.buffer = this.buffer.subarray(bytes.length);
    this.position += bytes.length;
    return bytes;
  }
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      const taken = (await this.take(Math.min(left, 1024 * 1024))).length;
      if (taken === 0) return;
      left -= taken;
    }
  }
  async close(): Promise<void> {
    await this.source.return?.();
  }
}

const unreadable = (queue: ByteQueue, reason: string): ReportedlyError =>
  new ReportedlyError(
    "RPT_INPUT_UNREADABLE",
    `The WARC file is broken at byte ${queue.position}: ${reason}`,
    "Fetch the file again, or cut it before that record.",
  );

/** Up to and without the blank line that ends a head; null at the end of the file. */
const takeHead = async (queue: ByteQueue): Promise<string[] | null> => {
  let seen = 0;
  for (let size = 4096; ; size *= 4) {
    const bytes = await queue.peek(size);
    const end = /\r?\n\r?\n/.exec(bytes.subarray(0, Math.min(bytes.length, MAX_HEAD)).toString("latin1"));
    if (end) {
      const head = await queue.take(end.index);
      await queue.take(end[0].length);
      return head.toString("utf8").split(/\r?\n/);
    }
    if (bytes.length === 0) return null;
    if (bytes.length === seen || bytes.length >= MAX_HEAD) throw unreadable(queue, "a record's head has no end");
    seen = bytes.length;
  }
};

const skipBlank = async (queue: ByteQueue): Promise<void> => {
  for (;;) {
    const bytes = await queue.peek(64);
    let blank = 0;
    while (blank < bytes.length && (bytes[blank] === 13 || bytes[blank] === 10)) blank++;
    if (blank === 0) return;
    await queue.take(blank);
  }
};

/** The body of a record. One whose length is too small goes on to the next record. */
const takeBody = async (
  queue: ByteQueue,
  length: number,
  limit: number,
): Promise<{ body: Buffer; truncated: boolean }> => {
  const body = await queue.take(Math.min(length, limit));
  if (body.length < Math.min(length, limit))
    throw unreadable(queue, `a record says ${length} bytes and the file ends before them`);
  const truncated = length > limit;
  if (truncated) await queue.skip(length - limit);
  await skipBlank(queue);
  const next = await queue.peek(5);
  if (next.length === 0 || next.toString("latin1") === "WARC/") return { body, truncated };
  const ahead = (await queue.peek(MAX_SEARCH)).toString("latin1");
  const found = /\r?\nWARC\/[01]\.\d\r?\n/.exec(ahead);
  if (!found) throw unreadable(queue, "no record begins where the last one ends");
  const rest = await queue.take(found.index);
  await skipBlank(queue);
  return {
    body: truncated
      ? body
      : Buffer.concat([body, Buffer.from(rest.toString("latin1").replace(/(\r?\n)+$/, ""), "latin1")]),
    truncated,
  };
};

/** Undoes chunked transfer coding; bytes that are not chunked after all come back as they are. */
const unchunk = (body: Buffer): Buffer => {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf("\n", at);
    const size =
      lineEnd < 0 ? null : /^\s*([0-9a-f]+)/i.exec(body.subarray(at, Math.min(lineEnd, at + 64)).toString("latin1"));
    if (!size) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size[1] as string, 16);
    if (length === 0) break;
    parts.push(body.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    while (body[at] === 13 || body[at] === 10) at++;
  }
  return Buffer.concat(parts);
};

const PAGES = new Set(["text/html", "text/plain", "application/pdf", "message/rfc822"]);

const toInstant = (date: string, fallback: string): string => {
  const time = Date.parse(date);
  return Number.isNaN(time) ? fallback : new Date(time).toISOString().replace(/\.000Z$/, "Z");
};

const captureOf = async (
  fields: ReadonlyMap<string, string>,
  body: Buffer,
  cut: boolean,
  options: AcquireOptions,
): Promise<Capture | null> => {
  const limit = options.maxBytes ?? MAX_BYTES;
  const response = fields.get("warc-type") === "response";
  const split = response ? /\r?\n\r?\n/.exec(body.subarray(0, 65_536).toString("latin1")) : null;
  if (response && !split) return null;
  const [statusLine = "", ...lines] = split ? body.subarray(0, split.index).toString("utf8").split(/\r?\n/) : [];
  const status = response ? Number(statusLine.split(" ")[1]) : null;
  if (status !== null && !(status >= 200 && status <= 299)) return null;
  const headers = parseFields(lines);
  const header = (name: string): string | undefined => headers.find(([key]) => key === name)?.[1];
  const payload = split ? body.subarray(split.index + split[0].length) : body;
  const whole = /chunked/i.test(header("transfer-encoding") ?? "") ? unchunk(payload) : payload;
  const decoded = await decompress(whole, header("content-encoding") ?? "", limit).catch(() => ({
    bytes: whole,
    truncated: false,
  }));
  const declared = parseContentType((response ? header("content-type") : fields.get("content-type")) ?? null);
  const url = (fields.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  if (!/^(https?|file|urn):/i.test(url) && url !== "") return null;
  const mediaType = mediaTypeOf(decoded.bytes, declared.mediaType, url.replace(/[?#].*$/, ""));
  if (!PAGES.has(mediaType) || decoded.bytes.length === 0) return null;
  return makeCapture({
    origin: "warc",
    url: url === "" ? null : url,
    finalUrl: url === "" ? null : url,
    fileName: null,
    status,
    headers,
    mediaType,
    charset: declared.charset,
    bytes: decoded.bytes,
    capturedAt: toInstant(fields.get("warc-date") ?? "", options.now()),
    truncated: cut || decoded.truncated || fields.has("warc-truncated"),
  });
};

const opened = async (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> => {
  const source = Readable.from(chunks);
  const iterator = source[Symbol.asyncIterator]();
  const first = (await iterator.next()) as IteratorResult<Uint8Array>;
  async function* again(): AsyncGenerator<Uint8Array> {
    if (!first.done) yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value as Uint8Array;
  }
  const zipped = !first.done && first.value[0] === 0x1f;
  const input = Readable.from(again(), { objectMode: false });
  const output = zipped ? createGunzip() : new PassThrough();
  input.on("error", (error) => output.destroy(error));
  return input.pipe(output);
};

/** The pages of a WARC file: `capturesOfWarc(createReadStream("strike.warc.gz"), options)`. */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: AcquireOptions,
): AsyncGenerator<Capture> {
  const limit = options.maxBytes ?? MAX_BYTES;
  const queue = new ByteQueue(await opened(chunks));
  try {
    for (;;) {
      await skipBlank(queue);
      const head = await takeHead(queue);
      if (head === null) return;
      if (!/^WARC\/[01]\.\d/.test(head[0] ?? ""))
        throw unreadable(queue, "a record does not begin with WARC/1.0 or WARC/1.1");
      const fields = new Map(parseFields(head.slice(1)));
      const length = Number(fields.get("content-length") ?? Number.NaN);
      if (!Number.isSafeInteger(length) || length < 0)
        throw unreadable(queue, `a record's length is "${fields.get("content-length") ?? ""}"`);
      const type = fields.get("warc-type") ?? "";
      const wanted = type === "response" || type === "resource";
      const { body, truncated } = await takeBody(queue, length, wanted ? limit + MAX_HEAD : 0);
      const capture = wanted ? await captureOf(fields, body, truncated, options) : null;
      if (capture) yield capture;
    }
  } catch (error) {
    if (error instanceof ReportedlyError) throw error;
    throw unreadable(queue, (error as Error).message);
  } finally {
    await queue.close();
  }
}

/** All pages of a WARC file at once; an error when there is none. */
export const capturesOfWarc = async (
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: AcquireOptions,
): Promise<Capture[]> => {
  const captures: Capture[] = [];
  for await (const capture of readWarc(chunks, options)) captures.push(capture);
  if (captures.length === 0)
    throw new ReportedlyError(
      "RPT_INPUT_EMPTY",
      "The WARC file holds no page",
      "Response and resource records of pages, texts, PDFs and e-mails are read.",
    );
  return captures;
};
