// Bytes of a page or text file -> its characters, by byte order mark, declaration, the page's own meta tag, or a guess.
import { isUtf8 } from "node:buffer";
import htmlEncodingSniffer from "html-encoding-sniffer";
import iconv from "iconv-lite";
import { type ByteOffsets, fixedOffsets, lineOffsets, utf8Offsets } from "./byte-offsets.ts";

export interface DecodedText {
  readonly text: string;
  /** WHATWG name: "UTF-8", "windows-1252", "EUC-KR". */
  readonly charset: string;
  /** True when nothing trustworthy named the charset, or when what was named could not be right. */
  readonly guessed: boolean;
  /** The name that was declared and set aside because the bytes speak against it. */
  readonly setAside: string | null;
  /** Bytes that stand for no character in this charset, each shown as U+FFFD. */
  readonly errors: number;
  readonly offsets: ByteOffsets;
}

const WIDE = /^(gb18030|gbk|gb2312|big5|big5-hkscs|euc-kr|euc-jp|shift_jis)$/i;
const BOMS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ["UTF-8", [0xef, 0xbb, 0xbf]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
];

/** A meta tag beyond the first kilobyte, where browsers no longer look before they guess. */
const LATE_META = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})/i;

const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

const replacements = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
};

/**
 * Decodes the bytes of an input: `decodeText(bytes, { declared: "euc-kr", markup: true })`. A declaration that the bytes
 * contradict is set aside: text that is valid UTF-8 with characters beyond ASCII is UTF-8 whatever its label says.
 */
export const decodeText = (
  bytes: Uint8Array,
  hints: { readonly declared?: string | null; readonly markup?: boolean } = {},
): DecodedText => {
  const bom = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (bom) return decodeAs(bytes, bom[0], bom[1].length, false, null);
  const label = declaredCharset(bytes, hints.declared ?? null, hints.markup ?? false);
  if (!hasHighBytes(bytes)) {
    const plain = label !== null && /^utf-16/i.test(label) ? "UTF-8" : (label ?? "UTF-8");
    return decodeAs(bytes, plain, 0, false, null);
  }
  const utf8 = isUtf8(bytes);
  if (label === null) return decodeAs(bytes, utf8 || isMostlyUtf8(bytes) ? "UTF-8" : "windows-1252", 0, !utf8, null);
  if (utf8 && label !== "UTF-8") return decodeAs(bytes, "UTF-8", 0, true, label);
  if (!utf8 && label === "UTF-8" && !isMostlyUtf8(bytes)) return decodeAs(bytes, "windows-1252", 0, true, label);
  return decodeAs(bytes, label, 0, false, null);
};

const declaredCharset = (bytes: Uint8Array, declared: string | null, markup: boolean): string | null => {
  const none = "x-user-defined";
  const found = htmlEncodingSniffer(bytes, {
    xml: !markup,
    defaultEncoding: none,
    ...(declared === null ? {} : { transportLayerEncodingLabel: declared }),
  });
  if (found !== null && found !== none) return iconv.encodingExists(found) ? found : null;
  const late = markup ? LATE_META.exec(Buffer.from(bytes.subarray(0, 16_384)).toString("latin1"))?.[1] : undefined;
  return late === undefined ? null : declaredCharset(bytes, late, false);
};

/** Whether most bytes beyond ASCII form UTF-8: then the text is UTF-8 with faults, not another charset. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  let formed = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number;
    const needed = lead < 0x80 ? 0 : lead < 0xc2 || lead > 0xf4 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let found = 0;
    while (found < needed && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    if (needed < 0 || found < needed) broken++;
    else if (needed > 0) formed++;
    at += 1 + found;
  }
  return formed > broken * 2;
};

const decodeAs = (
  bytes: Uint8Array,
  charset: string,
  start: number,
  guessed: boolean,
  setAside: string | null,
): DecodedText => {
  const body = bytes.subarray(start);
  if (charset === "UTF-8") {
    const text = isUtf8(body)
      ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8")
      : new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
    const plain = text.length === body.length;
    const offsets = plain ? fixedOffsets(bytes, start, 1) : utf8Offsets(bytes, start);
    return { text, charset, guessed, setAside, errors: plain && !hasHighBytes(body) ? 0 : replacements(text), offsets };
  }
  const text = iconv.decode(body, charset, { stripBOM: false });
  const offsets = /^utf-16/i.test(charset)
    ? fixedOffsets(bytes, start, 2)
    : WIDE.test(charset)
      ? lineOffsets(bytes, charset)
      : fixedOffsets(bytes, start, 1);
  return { text, charset, guessed, setAside, errors: replacements(text), offsets };
};
