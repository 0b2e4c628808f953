// Files, bytes and pasted text as inputs: their kind, their limits, and what is refused.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { acquire, warcRecord } from "../../src/acquire/index.ts";

const folder = mkdtempSync(join(tmpdir(), "acquire-"));
const options = { allowPrivate: false, now: () => "2031-05-06T07:00:00Z" };
const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const code = (input: Parameters<typeof acquire>[0], more = {}): Promise<string> =>
  acquire(input, { ...options, ...more }).then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

test.each([
  ["page.html", "<p>Two boats sank.</p>", "text/html"],
  ["page.bin", "<!doctype html><p>Two boats sank.</p>", "text/html"],
  ["note.txt", "Two boats sank.", "text/plain"],
  ["note", "Two boats sank.", "text/plain"],
  ["odd.txt", "%PDF-1.4 …", "application/pdf"],
  ["letter.eml", "From: a@news.example\r\nSubject: x\r\n\r\nTwo boats sank.", "message/rfc822"],
  ["letter", "From: a@news.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nTwo boats sank.", "message/rfc822"],
  ["feed.xml", `<?xml version="1.0"?><rss></rss>`, "application/xml"],
])("%s", async (name, bytes, mediaType) => {
  const [capture] = await acquire(file(name, bytes), options);
  expect(capture).toMatchObject({ mediaType, origin: "file", fileName: name, url: null });
});

test("a gzipped page is unpacked", async () => {
  const [capture] = await acquire(file("page.html.gz", gzipSync("<p>Two boats sank.</p>")), options);
  expect(new TextDecoder().decode(capture?.bytes)).toBe("<p>Two boats sank.</p>");
});

test("what is no input is refused by name", async () => {
  expect(await code(join(folder, "nothing.html"))).toBe("RPT_INPUT_NOT_FOUND");
  expect(await code(folder)).toBe("RPT_INPUT_UNREADABLE");
  expect(await code(file("empty.html", ""))).toBe("RPT_INPUT_EMPTY");
  expect(await code(file("empty.warc", ""))).toBe("RPT_INPUT_EMPTY");
  expect(await code(file("picture.html", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])))).toBe(
    "RPT_MEDIA_TYPE_UNSUPPORTED",
  );
  expect(await code({ bytes: new Uint8Array(), fileName: null, mediaType: null })).toBe("RPT_INPUT_EMPTY");
  expect(await code({ text: "" })).toBe("RPT_INPUT_EMPTY");
});

test("a page that is too large is cut, a PDF is not", async () => {
  const [capture] = await acquire(file("large.html", "<p>Two boats sank.</p>".repeat(1000)), {
    ...options,
    maxBytes: 1000,
  });
  expect(capture).toMatchObject({ truncated: true, bytes: { length: 1000 } });
  expect(await code(file("large.pdf", `%PDF-1.4 ${"x".repeat(2000)}`), { maxBytes: 1000 })).toBe("RPT_INPUT_TOO_LARGE");
});

test("an archive that is handed in is read to its end, however large", async () => {
  const pages = await Promise.all(["a.html", "b.html"].map((name) => acquire(file(name, `<p>${name}</p>`), options)));
  const bytes = Buffer.concat(pages.flat().map((capture) => warcRecord(capture)));
  const input = { bytes, fileName: "two.warc", mediaType: null };
  expect(await acquire(input, { ...options, maxBytes: 100 })).toHaveLength(2);
});

test("the same bytes give the same capture, at another address another", async () => {
  const bytes = new TextEncoder().encode("Two boats sank.");
  const id = async (fileName: string) => (await acquire({ bytes, fileName, mediaType: null }, options))[0]?.id;
  expect(await id("a.txt")).toBe(await id("a.txt"));
  expect(await id("a.txt")).not.toBe(await id("b.txt"));
});

test("pasted text", async () => {
  const [capture] = await acquire({ text: "Two boats sank <off> Ommel." }, options);
  expect(capture).toMatchObject({ origin: "text", mediaType: "text/plain", fileName: null });
});
