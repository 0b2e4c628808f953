// An e-mail (.eml) -> the part that is to be read, decoded, with its place in the bytes; and what its head says.
import { decodeText } from "../text/charset.ts";

export interface MailHeader {
  readonly name: string;
  readonly value: string;
  /** Byte range of the whole header. */
  readonly bytes: readonly [start: number, end: number];
}

export interface MailPart {
  readonly mediaType: string;
  readonly charset: string | null;
  /** The decoded body. */
  readonly body: Uint8Array;
  /** Where the body stands in the mail. */
  readonly bytes: readonly [start: number, end: number];
  /** True when the body stands in the mail as it is, byte for byte. */
  readonly verbatim: boolean;
}

export interface Mail {
  readonly headers: readonly MailHeader[];
  /** The part to read: HTML before plain text; null when there is neither. */
  readonly part: MailPart | null;
}

const MAX_PARTS = 200;
const MAX_DEPTH = 8;

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

const parseHead = (text: string, start: number): { headers: MailHeader[]; body: number } => {
  const end = /\r?\n\r?\n/.exec(text.slice(start));
  const headEnd = end ? start + end.index : text.length;
  const headers: MailHeader[] = [];
  for (const match of text.slice(start, headEnd).matchAll(/^([!-9;-~]+):[ \t]*((?:[^\r\n]|\r?\n[ \t])*)/gm))
    headers.push({
      name: (match[1] as string).toLowerCase(),
      value: (match[2] as string).replace(/\r?\n[ \t]+/g, " ").trim(),
      bytes: [start + match.index, start + match.index + match[0].length],
    });
  return { headers, body: end ? headEnd + end[0].length : headEnd };
};

const headerOf = (headers: readonly MailHeader[], name: string): string =>
  headers.find((header) => header.name === name)?.value ?? "";

const parameter = (value: string, name: string): string | null =>
  new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i")
    .exec(value)
    ?.slice(1)
    .find((one) => one !== undefined) ?? null;

/** Undoes quoted-printable: "caf=C3=A9" and soft line ends. */
const fromQuotedPrintable = (text: string): Uint8Array =>
  Buffer.from(
    text
      .replace(/[ \t]+(?=\r?\n)/g, "")
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );

const decodeBody = (text: string, encoding: string): { body: Uint8Array; verbatim: boolean } => {
  if (encoding === "base64")
    return { body: Buffer.from(text.replace(/[^A-Za-z0-9+/=]/g, ""), "base64"), verbatim: false };
  if (encoding === "quoted-printable") return { body: fromQuotedPrintable(text), verbatim: false };
  return { body: Buffer.from(text, "latin1"), verbatim: true };
};

/** Decodes "=?utf-8?B?…?=" words in a header. */
export const decodeHeader = (value: string): string =>
  value
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(/=\?([^?*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, words: string) => {
      const bytes =
        kind.toLowerCase() === "b" ? Buffer.from(words, "base64") : fromQuotedPrintable(words.replace(/_/g, " "));
      return decodeText(bytes, { declared: charset }).text;
    });

/** Reads a mail: its headers, and the part that people read. */
export const parseMail = (bytes: Uint8Array): Mail => {
  const text = latin1(bytes);
  const { headers, body } = parseHead(text, 0);
  const parts: MailPart[] = [];
  const walk = (partHeaders: readonly MailHeader[], start: number, end: number, depth: number): void => {
    const type = headerOf(partHeaders, "content-type") || "text/plain";
    const mediaType = (type.split(";")[0] ?? "").trim().toLowerCase();
    const boundary = parameter(type, "boundary");
    if (mediaType.startsWith("multipart/") && boundary !== null) {
      if (depth >= MAX_DEPTH) return;
      const marks: { at: number; next: number }[] = [];
      for (
        let at = text.indexOf(`--${boundary}`, start);
        at >= 0 && at < end && marks.length < MAX_PARTS;
        at = text.indexOf(`--${boundary}`, at + 1)
      ) {
        const lineEnd = text.indexOf("\n", at);
        marks.push({ at, next: lineEnd < 0 ? end : lineEnd + 1 });
      }
      for (const [index, mark] of marks.entries()) {
        const stop = marks[index + 1]?.at ?? end;
        if (text.startsWith(`--${boundary}--`, mark.at) || mark.next >= stop) continue;
        const inner = parseHead(text, mark.next);
        walk(inner.headers, Math.min(inner.body, stop), stop, depth + 1);
      }
      return;
    }
    if (!/^text\/(html|plain)$/.test(mediaType) || /^attachment/i.test(headerOf(partHeaders, "content-disposition")))
      return;
    const encoding = headerOf(partHeaders, "content-transfer-encoding").toLowerCase();
    parts.push({
      mediaType,
      charset: parameter(type, "charset")?.toLowerCase() ?? null,
      bytes: [start, end],
      ...decodeBody(text.slice(start, end), encoding),
    });
  };
  walk(headers, body, text.length, 0);
  const part = parts.find((one) => one.mediaType === "text/html") ?? parts[0] ?? null;
  return { headers, part };
};
