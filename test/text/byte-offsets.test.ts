// Positions in text and in the bytes it came from.
import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { fixedOffsets, lineOffsets, utf8Offsets } from "../../src/text/byte-offsets.ts";
import { decodeText } from "../../src/text/charset.ts";

const boundaries = (text: string): number[] => {
  const at: number[] = [0];
  for (const character of text) at.push((at.at(-1) as number) + character.length);
  return at;
};

test("every character of UTF-8 is found again in its bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 1500 }), (raw) => {
      const text = Buffer.from(raw, "utf8").toString("utf8");
      const bytes = Buffer.from(text, "utf8");
      const offsets = utf8Offsets(bytes, 0);
      const cuts = boundaries(text);
      for (let i = 1; i < cuts.length; i += 37) {
        const [start, end] = [cuts[i - 1] as number, cuts[i] as number];
        expect(bytes.subarray(offsets.at(start), offsets.at(end)).toString("utf8")).toBe(text.slice(start, end));
      }
    }),
    { numRuns: 60 },
  );
});

test("broken UTF-8 is cut as the decoder cuts it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const offsets = utf8Offsets(bytes, 0);
      for (const cut of boundaries(text).slice(0, -1)) {
        const rest = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(offsets.at(cut)));
        expect(rest).toBe(text.slice(cut));
      }
      expect(offsets.at(text.length)).toBe(bytes.length);
    }),
    { numRuns: 300 },
  );
});

test("charsets of two bytes a character are found again line by line", () => {
  const text = "항구 당국은 두 척이 침몰했다고 밝혔다.\nEleven people, 열한 명.\n끝";
  const bytes = iconv.encode(text, "euc-kr");
  const offsets = lineOffsets(bytes, "euc-kr");
  for (let i = 0; i < text.length; i++)
    expect(iconv.decode(bytes.subarray(offsets.at(i), offsets.at(i + 1)), "euc-kr")).toBe(text[i]);
});

test("units of one size", () => {
  const bytes = new Uint8Array(10);
  expect(fixedOffsets(bytes, 2, 2).at(3)).toBe(8);
  expect(fixedOffsets(bytes, 0, 1).at(99)).toBe(10);
});

test("a byte order mark is dropped and counted", () => {
  const decoded = decodeText(Buffer.from("\ufeffGale", "utf8"));
  expect([decoded.text, decoded.offsets.at(0), decoded.offsets.at(4)]).toEqual(["Gale", 3, 7]);
});
