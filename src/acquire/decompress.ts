// Undoes the content coding of a body, never beyond a limit: a small bomb must not become gigabytes.

import type { Transform } from "node:stream";
import { Readable } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

export interface Limited {
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
}

/** Collects a stream up to `limit` bytes and lets go of the rest. */
export const collect = async (stream: AsyncIterable<Uint8Array>, limit: number): Promise<Limited> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const room = limit - size;
    if (chunk.length > room) {
      chunks.push(chunk.subarray(0, room));
      return { bytes: Buffer.concat(chunks), truncated: true };
    }
    chunks.push(chunk);
    size += chunk.length;
  }
  return { bytes: Buffer.concat(chunks), truncated: false };
};

const decoderFor = (coding: string, first: number): Transform | null => {
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (coding === "gzip" || coding === "x-gzip") return createGunzip(lenient);
  if (coding === "br") return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  if (coding === "deflate") return (first & 0x0f) === 8 ? createInflate(lenient) : createInflateRaw(lenient);
  return null;
};

/** Decodes a whole body by its Content-Encoding; codings that are not known leave it as it is. A body cut short gives what it holds. */
export const decompress = async (body: Uint8Array, contentEncoding: string, limit: number): Promise<Limited> => {
  let result: Limited = { bytes: body, truncated: false };
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  for (const coding of codings.reverse()) {
    const decoder = decoderFor(coding, result.bytes[0] ?? 0);
    if (decoder === null || result.bytes.length === 0) continue;
    const source = Readable.from([result.bytes]);
    source.on("error", () => decoder.destroy());
    const next = await collect(source.pipe(decoder), limit);
    source.destroy();
    result = { bytes: next.bytes, truncated: result.truncated || next.truncated };
  }
  return result;
};
