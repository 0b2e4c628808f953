// The way from positions in decoded text back to positions in the bytes it was decoded from.
import iconv from "iconv-lite";

/** `at(6)` is the byte at which the seventh UTF-16 unit of the text starts; `at(text.length)` is the end of the bytes. */
export interface ByteOffsets {
  at(index: number): number;
}

/** UTF-16 units between two checkpoints: a lookup walks at most so far. */
const STEP = 512;

const between = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** Length of the UTF-8 sequence at `at`, as the WHATWG decoder cuts it: a broken one ends before the byte that breaks it. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] as number;
  if (lead < 0xc2 || lead > 0xf4) return 1;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (!between(bytes[at + 1], low, high)) return 1;
  if (lead < 0xe0) return 2;
  if (!between(bytes[at + 2], 0x80, 0xbf)) return 2;
  if (lead < 0xf0) return 3;
  return between(bytes[at + 3], 0x80, 0xbf) ? 4 : 3;
};

const unitsOf = (bytes: Uint8Array, at: number, length: number): number =>
  length === 4 && (bytes[at] as number) >= 0xf0 ? 2 : 1;

/** Offsets of UTF-8 bytes, well formed or not; `start` is 3 when a byte order mark was dropped. */
export const utf8Offsets = (bytes: Uint8Array, start: number): ByteOffsets => {
  const checkpoints: (readonly [unit: number, byte: number])[] = [[0, start]];
  let unit = 0;
  let next = STEP;
  for (let byte = start; byte < bytes.length; ) {
    if (unit >= next) {
      checkpoints.push([unit, byte]);
      next = unit + STEP;
    }
    if ((bytes[byte] as number) < 0x80) {
      byte++;
      unit++;
      continue;
    }
    const length = sequenceLength(bytes, byte);
    unit += unitsOf(bytes, byte, length);
    byte += length;
  }
  return {
    at(index) {
      let [at, byte] = checkpoints[lastNotAfter(checkpoints, index)] as readonly [number, number];
      while (at < index && byte < bytes.length) {
        const length = sequenceLength(bytes, byte);
        const units = unitsOf(bytes, byte, length);
        if (at + units > index) break;
        at += units;
        byte += length;
      }
      return byte;
    },
  };
};

/** Offsets where each unit takes the same number of bytes: 1 in windows-1252, 2 in UTF-16. */
export const fixedOffsets = (bytes: Uint8Array, start: number, width: number): ByteOffsets => ({
  at: (index) => Math.min(bytes.length, start + index * width),
});

/**
 * Offsets in a charset of one to four bytes a character (euc-kr, shift_jis, gb18030, big5): found line by line, because
 * a line feed is never part of a longer character there; a line is decoded byte by byte when it is asked for.
 */
export const lineOffsets = (bytes: Uint8Array, charset: string): ByteOffsets => {
  const checkpoints: (readonly [unit: number, byte: number])[] = [];
  let unit = 0;
  for (let byte = 0; byte < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, byte);
    const end = feed < 0 ? bytes.length : feed + 1;
    checkpoints.push([unit, byte]);
    unit += iconv.decode(bytes.subarray(byte, end), charset).length;
    byte = end;
  }
  const total = unit;
  let known: { line: number; units: number[] } = { line: -1, units: [] };
  return {
    at(index) {
      if (index >= total) return bytes.length;
      const line = lastNotAfter(checkpoints, index);
      const [firstUnit, firstByte] = checkpoints[line] as readonly [number, number];
      if (known.line !== line) {
        const end = checkpoints[line + 1]?.[1] ?? bytes.length;
        known = { line, units: byteOfEachUnit(bytes.subarray(firstByte, end), charset) };
      }
      return firstByte + (known.units[index - firstUnit] ?? 0);
    },
  };
};

const byteOfEachUnit = (line: Uint8Array, charset: string): number[] => {
  const decoder = iconv.getDecoder(charset);
  const units: number[] = [];
  let first = 0;
  for (let at = 0; at < line.length; at++) {
    const text = decoder.write(Buffer.from(line.subarray(at, at + 1)));
    for (let i = 0; i < text.length; i++) units.push(first);
    if (text.length > 0) first = at + 1;
  }
  return units;
};

const lastNotAfter = (checkpoints: readonly (readonly [unit: number, byte: number])[], index: number): number => {
  let low = 0;
  let high = checkpoints.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((checkpoints[middle] as readonly [number, number])[0] <= index) low = middle;
    else high = middle - 1;
  }
  return low;
};
