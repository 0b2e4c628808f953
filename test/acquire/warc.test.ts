// WARC files, well formed and broken, made up line by line.
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { capturesOfWarc } from "../../src/acquire/warc.ts";

const options = { allowPrivate: false, now: () => "2031-05-06T07:00:00Z" };
const words = "<p>Two boats sank off Ommel.</p>";

const record = (fields: string[], block: string, length = Buffer.byteLength(block)): string =>
  `WARC/1.0\r\n${fields.join("\r\n")}\r\nContent-Length: ${length}\r\n\r\n${block}\r\n\r\n`;
const response = (http: string, length?: number, uri = "https://news.example/a"): string =>
  record(
    [
      "WARC-Type: response",
      `WARC-Target-URI: ${uri}`,
      "WARC-Date: 2031-05-01T10:00:00Z",
      "Content-Type: application/http; msgtype=response",
    ],
    http,
    length,
  );
const page = (body: string, head = "Content-Type: text/html; charset=utf-8", status = "200 OK"): string =>
  `HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`;
const info = record(["WARC-Type: warcinfo"], "software: none\r\n");

const read = async (...parts: (string | Buffer)[]) => {
  const captures = await capturesOfWarc(
    parts.map((part) => Buffer.from(part)),
    options,
  );
  return captures.map((capture) => [capture.url, new TextDecoder().decode(capture.bytes)]);
};
const one = [["https://news.example/a", words]];

test("responses among other records", async () => {
  const request = record(["WARC-Type: request"], "GET /a HTTP/1.1\r\n\r\n");
  expect(await read(info + request + response(page(words)))).toEqual(one);
});

test("gzipped record by record, in pieces of any size", async () => {
  const zipped = Buffer.concat([gzipSync(info), gzipSync(response(page(words)))]);
  expect(await read(zipped)).toEqual(one);
  expect(await read(...Array.from({ length: zipped.length }, (_, at) => zipped.subarray(at, at + 1)))).toEqual(one);
});

test("chunked bodies", async () => {
  const chunked = `10\r\n${words.slice(0, 16)}\r\n${(words.length - 16).toString(16)}\r\n${words.slice(16)}\r\n0\r\n\r\n`;
  expect(await read(response(page(chunked, "Content-Type: text/html\r\nTransfer-Encoding: chunked")))).toEqual(one);
});

test("resources, and addresses in angle brackets", async () => {
  const resource = record(
    ["WARC-Type: resource", "WARC-Target-URI: <https://news.example/a>", "Content-Type: text/plain"],
    "Two boats sank.",
  );
  expect(await read(resource)).toEqual([["https://news.example/a", "Two boats sank."]]);
});

test("redirects, errors and pictures are passed over", async () => {
  const others =
    response(page("", "Location: /b", "301 Moved")) +
    response(page("no", "Content-Type: text/html", "404 Not Found")) +
    response(page("x", "Content-Type: image/png"));
  expect(await read(others + response(page(words)))).toEqual(one);
  await expect(read(others)).rejects.toMatchObject({ code: "RPT_INPUT_EMPTY" });
});

test("a length that is a little wrong does not lose the page or the next", async () => {
  const http = page(words);
  for (const wrong of [http.length - 3, http.length + 2])
    expect(
      (await read(response(http, wrong) + response(page(words), undefined, "https://news.example/b"))).map(
        ([url]) => url,
      ),
    ).toEqual(["https://news.example/a", "https://news.example/b"]);
});

test.each([
  [
    "a length that is no number",
    record(["WARC-Type: response"], "x").replace("Content-Length: 1", "Content-Length: many"),
    /length is "many"/,
  ],
  ["a length beyond the end", response(page(words), 100_000), /the file ends before/],
  ["no WARC at all", "Two boats sank off Ommel.\r\n\r\n", /does not begin with WARC/],
  ["a head without end", `WARC/1.0\r\n${"x".repeat(100)}`, /head has no end/],
  ["a broken gzip", gzipSync(response(page(words))).subarray(0, 60), /broken at byte/],
])("%s is told, and ends", async (_, bytes, message) => {
  await expect(read(bytes)).rejects.toMatchObject({
    code: "RPT_INPUT_UNREADABLE",
    message: expect.stringMatching(message),
  });
});
