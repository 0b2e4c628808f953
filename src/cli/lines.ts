// Bytes of a stream -> its lines, one at a time, whatever the chunks; a line over the limit is named, not held.

export interface Line {
  /** From 1, empty lines counted. */
  readonly number: number;
  /** Null when the line was longer than the limit. */
  readonly text: string | null;
}

/** Lines of a stream of UTF-8, without their ends; blank lines are left out but counted. */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const take = (): Line | null => {
    number++;
    const tooLong = size > limit;
    const text = tooLong
      ? null
      : Buffer.concat(parts)
          .toString("utf8")
          .replace(/^\uFEFF/, "")
          .trim();
    parts = [];
    size = 0;
    return text === "" ? null : { number, text };
  };
  const keep = (piece: Buffer): void => {
    size += piece.length;
    if (size <= limit) parts.push(piece);
    else parts = [];
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      keep(bytes.subarray(start, end));
      const line = take();
      if (line) yield line;
      start = end + 1;
    }
    if (start < bytes.length) keep(bytes.subarray(start));
  }
  if (size > 0) {
    const line = take();
    if (line) yield line;
  }
}
