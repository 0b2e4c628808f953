// A capture written as a WARC record and read back.
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCapture } from "../../src/acquire/capture.ts";
import { captureOfRecord, warcRecord } from "../../src/acquire/warc-record.ts";

const header = fc.tuple(fc.stringMatching(/^[a-z][a-z-]{0,12}[a-z]$/), fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/));
const overHttp = fc.record({
  origin: fc.constant("url" as const),
  url: fc.webUrl(),
  finalUrl: fc.webUrl(),
  fileName: fc.constant(null),
  status: fc.constantFrom(200, 203),
  headers: fc.array(header, { maxLength: 6 }),
  mediaType: fc.constantFrom("text/html", "text/plain"),
  charset: fc.constantFrom(null, "utf-8", "euc-kr"),
  bytes: fc.uint8Array({ maxLength: 200 }),
  capturedAt: fc.constant("2031-05-06T07:00:00Z"),
  truncated: fc.boolean(),
});
const fromFile = fc.record({
  origin: fc.constantFrom("file" as const, "text" as const),
  url: fc.constant(null),
  finalUrl: fc.constant(null),
  fileName: fc.constantFrom(null, "report 1.html", "Bericht\nä.txt", "ré:sumé.pdf"),
  status: fc.constant(null),
  headers: fc.constant([]),
  mediaType: fc.constantFrom("text/html", "application/pdf"),
  charset: fc.constant(null),
  bytes: fc.uint8Array({ maxLength: 200 }),
  capturedAt: fc.constant("2031-05-06T07:00:00Z"),
  truncated: fc.boolean(),
});

test("there and back is the same capture", () => {
  fc.assert(
    fc.property(fc.oneof(overHttp, fromFile), (taken) => {
      const capture = makeCapture(taken);
      expect(captureOfRecord(warcRecord(capture))).toEqual(capture);
    }),
  );
});

const capture = makeCapture({
  origin: "url",
  url: "https://news.example/a",
  finalUrl: "https://news.example/a",
  fileName: null,
  status: 200,
  headers: [
    ["content-type", "text/html"],
    ["content-encoding", "gzip"],
    ["content-length", "31"],
  ],
  mediaType: "text/html",
  charset: null,
  bytes: new TextEncoder().encode("<p>Two boats sank.</p>"),
  capturedAt: "2031-05-06T07:00:00Z",
  truncated: false,
});

test("the record is a WARC/1.1 response, the same each time, whose lengths are right", () => {
  const text = new TextDecoder().decode(warcRecord(capture));
  expect(text).toBe(new TextDecoder().decode(warcRecord(capture)));
  const [head = "", http = "", payload = ""] = text.split("\r\n\r\n");
  expect(head).toMatch(
    /^WARC\/1\.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>\r\n/,
  );
  expect(head).toContain(`WARC-Payload-Digest: sha256:${capture.digest}`);
  expect(head).toContain(`Content-Length: ${http.length + 4 + payload.length}`);
  expect(http).toContain("x-archive-orig-content-encoding: gzip");
  expect(http).toContain("content-length: 22");
  expect(text.endsWith("</p>\r\n\r\n")).toBe(true);
});

test("one changed byte is found", () => {
  const bytes = warcRecord(capture);
  const at = new TextDecoder().decode(bytes).indexOf("boats");
  bytes[at] = 0x42;
  expect(() => captureOfRecord(bytes)).toThrow(/do not match their digest/);
  expect(() => captureOfRecord(bytes.subarray(0, at))).toThrow(/shorter than it says/);
  expect(() => captureOfRecord(new Uint8Array(10))).toThrow(/no WARC head/);
});
