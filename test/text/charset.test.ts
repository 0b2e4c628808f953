// Charsets declared rightly, wrongly, and not at all.
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "../../src/text/charset.ts";

const page = (charset: string, words: string): string =>
  `<html><head><meta charset="${charset}"></head><p>${words}</p>`;

test.each([
  ["utf-8", "Café de l’océan"],
  ["windows-1251", "Два судна затонули"],
  ["euc-kr", "두 척이 침몰했다"],
  ["shift_jis", "二隻が沈没した"],
  ["gb18030", "两艘船沉没"],
])("a page in %s is decoded as it declares", (charset, words) => {
  const decoded = decodeText(iconv.encode(page(charset, words), charset), { markup: true });
  expect(decoded.text).toContain(words);
  expect([decoded.guessed, decoded.errors]).toEqual([false, 0]);
});

test("the server's word comes before the page's", () => {
  const bytes = iconv.encode(page("windows-1251", "Два судна"), "koi8-r");
  expect(decodeText(bytes, { declared: "koi8-r", markup: true }).text).toContain("Два судна");
});

test("UTF-8 with a wrong label is read as UTF-8, and that is said", () => {
  const decoded = decodeText(Buffer.from(page("iso-8859-1", "“Élan” sank"), "utf8"), { markup: true });
  expect(decoded.text).toContain("“Élan” sank");
  expect([decoded.guessed, decoded.setAside]).toEqual([true, "windows-1252"]);
});

test("windows-1252 that calls itself UTF-8 is read as what it is", () => {
  const decoded = decodeText(Buffer.from(page("utf-8", "caf\xe9"), "latin1"), { markup: true });
  expect(decoded.text).toContain("café");
  expect(decoded.setAside).toBe("UTF-8");
});

test("broken places in UTF-8 are counted", () => {
  const decoded = decodeText(
    Buffer.concat([Buffer.from("Café à l’île "), Buffer.from([0xff]), Buffer.from(" closed")]),
  );
  expect([decoded.charset, decoded.errors, decoded.guessed]).toEqual(["UTF-8", 1, true]);
});

test("plain ASCII needs no guess", () => {
  expect(decodeText(Buffer.from("Two boats")).guessed).toBe(false);
});

test("UTF-16 is known by its mark", () => {
  const decoded = decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Gale", "utf16le")]));
  expect([decoded.text, decoded.offsets.at(2)]).toEqual(["Gale", 6]);
});
