// Pieces and offsets as the encoder's own tokenizer gives them; the expected pieces were made with it.
import { expect, test } from "vitest";
import { createWordPiece } from "../../src/annotate/wordpiece.ts";

const VOCABULARY = (
  "[PAD] [UNK] [CLS] [SEP] emile ’ s naive cafe cost $ 3 , 000 . 北 京 reports 2 5 % in ku ##rsk - 12 istanbul report " +
  "ferry ##men un ##quest ##ion ##ably d ø ##rst ##ed"
).split(" ");
const wordPiece = createWordPiece(VOCABULARY);

const piecesOf = (text: string, start = 0, end = text.length): string => {
  const pieces = { ids: [], starts: [], ends: [] } as { ids: number[]; starts: number[]; ends: number[] };
  wordPiece.encode(text, start, end, pieces);
  return pieces.ids.map((id, i) => `${VOCABULARY[id]}@${pieces.starts[i]}-${pieces.ends[i]}`).join(" ");
};

test.each([
  [
    "Émile’s naïve café cost $3,000.",
    "emile@0-5 ’@5-6 s@6-7 naive@8-13 cafe@14-18 cost@19-23 $@24-25 3@25-26 ,@26-27 000@27-30 .@30-31",
  ],
  [
    "北京 reports 2.5% in KURSK-12",
    "北@0-1 京@1-2 reports@3-10 2@11-12 .@12-13 5@13-14 %@14-15 in@16-18 ku@19-21 ##rsk@21-24 -@24-25 12@25-27",
  ],
  [
    "ferrymen unquestionably zzqxj☃ d’Ørsted",
    "ferry@0-5 ##men@5-8 un@9-11 ##quest@11-16 ##ion@16-19 ##ably@19-23 [UNK]@24-30 d@31-32 ’@32-33 ø@33-34 ##rst@34-37 ##ed@37-39",
  ],
])("%s", (text, expected) => {
  expect(piecesOf(text)).toBe(expected);
});

test("invisible characters vanish, and the piece still covers them", () => {
  expect(piecesOf("İstanbul\u200b’s re\u00adport\ufffd")).toBe("istanbul@0-8 ’@9-10 s@10-11 report@12-19");
});

test("offsets are UTF-16 units, so a character outside the basic plane counts two", () => {
  expect(piecesOf("😀 cost")).toBe("[UNK]@0-2 cost@3-7");
});

test("only the asked stretch is cut", () => {
  expect(piecesOf("the ferry cost 3", 4, 14)).toBe("ferry@4-9 cost@10-14");
});

test("a word longer than the encoder takes is unknown, not cut short", () => {
  expect(piecesOf("d".repeat(101))).toBe("[UNK]@0-101");
});

test("a vocabulary without its special pieces is refused", () => {
  expect(() => createWordPiece(["[PAD]", "ferry"])).toThrow("[UNK]");
});
