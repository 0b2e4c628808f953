// What kind of input some bytes are, by what they were served as, their name, and their first bytes.

const BY_EXTENSION: Readonly<Record<string, string>> = {
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
  shtml: "text/html",
  mhtml: "message/rfc822",
  txt: "text/plain",
  text: "text/plain",
  md: "text/plain",
  pdf: "application/pdf",
  eml: "message/rfc822",
  warc: "application/warc",
};

/** Media types under which the readable kinds are served, beside their own name. */
const ALIASES: Readonly<Record<string, string>> = {
  "application/xhtml+xml": "text/html",
  "application/vnd.wap.xhtml+xml": "text/html",
  "application/x-pdf": "application/pdf",
  "text/markdown": "text/plain",
  "application/x-warc": "application/warc",
  "application/mime": "message/rfc822",
  "text/eml": "message/rfc822",
};

/** Whether a media type can hold news to read; XML is let through, so that a feed given as a page is told by name. */
export const isReadable = (mediaType: string): boolean =>
  /^(text\/(html|plain|xml)|application\/(pdf|warc|xml|rss\+xml|atom\+xml|rdf\+xml)|message\/rfc822)$/.test(mediaType);

const ascii = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString("latin1");

/** Whether the start of the bytes holds what no text holds: a picture, an archive, an executable. */
export const looksBinary = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 4096);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  let odd = 0;
  for (const byte of head) if (byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) odd++;
  return head.includes(0) || odd > head.length * 0.05;
};

const sniff = (bytes: Uint8Array): string | null => {
  const head = ascii(bytes, 2048);
  if (head.startsWith("%PDF-")) return "application/pdf";
  if (/^WARC\/[01]\.\d/.test(head)) return "application/warc";
  if (looksBinary(bytes)) return "application/octet-stream";
  const start = head.replace(/^(\xef\xbb\xbf)?\s*/, "");
  if (/^(<!doctype html|<html|<head|<body|<!--|<article|<div|<p[\s>]|<meta|<title)/i.test(start)) return "text/html";
  if (/^<\?xml/i.test(start)) return /<html[\s>]/i.test(head) ? "text/html" : "application/xml";
  if (/^<(rss|feed|rdf:RDF)[\s>]/i.test(start)) return "application/xml";
  if (
    /^(Return-Path|Received|Delivered-To|MIME-Version|From|Message-ID|X-[\w-]+|Date|Subject): [^\n]*\r?\n[\s\S]*?(^MIME-Version:|^Subject:|^Content-Type:)/im.test(
      start,
    ) &&
    /^[\w-]+:\s/.test(start)
  )
    return "message/rfc822";
  return null;
};

/** Splits "Text/HTML; charset=EUC-KR" into "text/html" and "euc-kr". */
export const parseContentType = (value: string | null): { mediaType: string | null; charset: string | null } => {
  if (value === null) return { mediaType: null, charset: null };
  const mediaType = (value.split(";")[0] ?? "").trim().toLowerCase();
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(value)?.[1]?.toLowerCase() ?? null;
  return { mediaType: mediaType === "" ? null : (ALIASES[mediaType] ?? mediaType), charset };
};

/**
 * The media type of an input. What was declared stands unless it says nothing ("application/octet-stream") or the bytes
 * are plainly something else: a PDF served as text, a page served as plain text.
 */
export const mediaTypeOf = (bytes: Uint8Array, declared: string | null, fileName: string | null): string => {
  const found = sniff(bytes);
  const extension = /\.([a-z0-9]+)$/i.exec(fileName?.replace(/\.gz$/i, "") ?? "")?.[1]?.toLowerCase();
  const named = extension === undefined ? undefined : BY_EXTENSION[extension];
  const vague =
    declared === null ||
    /^(application\/(octet-stream|x-download|force-download|x-gzip|gzip)|binary\/|text\/x-unknown)/.test(declared);
  if (found === "application/pdf" || found === "application/warc" || found === "application/octet-stream") return found;
  if (!vague) return ALIASES[declared] ?? declared;
  return named ?? found ?? "text/plain";
};
