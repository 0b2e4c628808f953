// A capture <-> one WARC/1.1 record: what the ledger keeps of a page, readable by any web archive tool.
import { ReportedlyError } from "../errors.ts";
import type { Capture, CaptureOrigin } from "../model/capture.ts";
import { CAPTURE_ORIGINS } from "../model/capture.ts";
import { sha256 } from "../model/id.ts";
import { makeCapture } from "./capture.ts";

const LINE = "\r\n";
const HEAD_END = "\r\n\r\n";

/** Headers that speak of the bytes as they travelled, not of the bytes as they are kept. */
const TRAVEL = new Set(["content-encoding", "content-length", "transfer-encoding"]);
const KEPT_AS = "x-archive-orig-";

/** A UUID (version 8, made by us) that is the same for the same capture on every machine. */
const recordUuid = (id: string): string => {
  const hex = sha256(`warc ${id}`);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};

const oneLine = (value: string): string => value.replace(/[\r\n]+/g, " ");

const httpHead = (capture: Capture): string =>
  [
    `HTTP/1.1 ${capture.status} ${capture.status === 200 ? "OK" : "Response"}`,
    ...capture.headers.map(([name, value]) => `${TRAVEL.has(name) ? KEPT_AS : ""}${name}: ${oneLine(value)}`),
    `content-length: ${capture.bytes.length}`,
  ].join(LINE) + HEAD_END;

/** The capture as a WARC record: a `response` with its HTTP head when it came over HTTP, else a `resource`. */
export const warcRecord = (capture: Capture): Uint8Array => {
  const overHttp = capture.status !== null;
  const head = Buffer.from(overHttp ? httpHead(capture) : "", "utf8");
  const block = Buffer.concat([head, capture.bytes]);
  const target = capture.finalUrl ?? capture.url ?? `urn:sha256:${capture.digest}`;
  const optional = (name: string, value: string | null): string[] => (value === null ? [] : [`${name}: ${value}`]);
  const fields = [
    "WARC/1.1",
    `WARC-Type: ${overHttp ? "response" : "resource"}`,
    `WARC-Record-ID: <urn:uuid:${recordUuid(capture.id)}>`,
    `WARC-Date: ${capture.capturedAt}`,
    `WARC-Target-URI: ${target}`,
    `WARC-Payload-Digest: sha256:${capture.digest}`,
    `WARC-Block-Digest: sha256:${sha256(block)}`,
    ...(capture.truncated ? ["WARC-Truncated: length"] : []),
    `Content-Type: ${overHttp ? "application/http;msgtype=response" : capture.mediaType}`,
    `Reportedly-Origin: ${capture.origin}`,
    `Reportedly-Media-Type: ${capture.mediaType}`,
    ...optional("Reportedly-Charset", capture.charset),
    ...optional("Reportedly-Asked-URI", capture.url),
    ...optional("Reportedly-Final-URI", capture.finalUrl),
    ...optional("Reportedly-File-Name", capture.fileName === null ? null : encodeURIComponent(capture.fileName)),
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(fields.join(LINE) + HEAD_END, "utf8"), block, Buffer.from(HEAD_END)]);
};

/** Named fields of a record or an HTTP head, names in lower case; a line that begins with a space goes on with the last. */
export const parseFields = (lines: readonly string[]): [name: string, value: string][] => {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const last = fields[fields.length - 1];
    if (/^[ \t]/.test(line) && last) last[1] = `${last[1]} ${line.trim()}`;
    else {
      const colon = line.indexOf(":");
      if (colon > 0) fields.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
    }
  }
  return fields;
};

const unreadable = (reason: string): ReportedlyError =>
  new ReportedlyError(
    "RPT_INPUT_UNREADABLE",
    `The stored record cannot be read: ${reason}`,
    "Run verify: the file was changed or cut.",
  );

/** The way back: `captureOfRecord(warcRecord(capture))` equals the capture. Throws when the bytes do not match their digest. */
export const captureOfRecord = (bytes: Uint8Array): Capture => {
  const record = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = record.indexOf(HEAD_END);
  if (headEnd < 0 || !record.subarray(0, 8).toString("latin1").startsWith("WARC/1."))
    throw unreadable("it has no WARC head");
  const fields = new Map(parseFields(record.subarray(0, headEnd).toString("utf8").split(LINE).slice(1)));
  const length = Number(fields.get("content-length"));
  const start = headEnd + HEAD_END.length;
  if (!Number.isInteger(length) || start + length > record.length) throw unreadable("it is shorter than it says");
  const block = record.subarray(start, start + length);
  const overHttp = fields.get("warc-type") === "response";
  const split = overHttp ? block.indexOf(HEAD_END) : -HEAD_END.length;
  if (overHttp && split < 0) throw unreadable("its HTTP head has no end");
  const [statusLine = "", ...lines] = overHttp ? block.subarray(0, split).toString("utf8").split(LINE) : [];
  const headers = parseFields(lines)
    .slice(0, -1)
    .map(([name, value]): [string, string] => [name.startsWith(KEPT_AS) ? name.slice(KEPT_AS.length) : name, value]);
  const origin = CAPTURE_ORIGINS.find((one) => one === fields.get("reportedly-origin"));
  const fileName = fields.get("reportedly-file-name");
  const capture = makeCapture({
    origin: (origin ?? "warc") satisfies CaptureOrigin,
    url: fields.get("reportedly-asked-uri") ?? null,
    finalUrl: fields.get("reportedly-final-uri") ?? null,
    fileName: fileName === undefined ? null : decodeURIComponent(fileName),
    status: overHttp ? Number(statusLine.split(" ")[1]) : null,
    headers: overHttp ? headers : [],
    mediaType: fields.get("reportedly-media-type") ?? "text/html",
    charset: fields.get("reportedly-charset") ?? null,
    bytes: new Uint8Array(block.subarray(split + HEAD_END.length)),
    capturedAt: fields.get("warc-date") ?? "",
    truncated: fields.get("warc-truncated") === "length",
  });
  if (fields.get("warc-payload-digest") !== `sha256:${capture.digest}`)
    throw unreadable("its bytes do not match their digest");
  return capture;
};
