// The words of a PDF made by hand.
import { expect, test } from "vitest";
import { PACKS } from "../../src/lang/index.ts";
import { readCapture } from "../../src/read/index.ts";
import { captureOf, shown } from "./page.ts";

/** A PDF of one page with these lines. */
const pdfOf = (lines: readonly string[]): string => {
  const content = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
};

const read = (bytes: string) =>
  readCapture(captureOf(bytes, { mediaType: "application/pdf", url: null, finalUrl: null }), PACKS);

test("lines are joined to paragraphs, and the whole file is their place", async () => {
  const pdf = pdfOf([
    "Two fishing boats sank off Ommel on Tuesday, and the coast",
    "guard said that eleven people were miss-",
    "ing.",
    "The ministry denied that.",
  ]);
  const document = await read(pdf);
  expect(shown(document)).toEqual([
    "paragraph: Two fishing boats sank off Ommel on Tuesday, and the coast guard said that eleven people were missing.",
    "paragraph: The ministry denied that.",
  ]);
  expect(document.sourceMap).toEqual([{ text: [0, document.text.length], bytes: [0, pdf.length], exact: false }]);
});

test("a broken PDF is no failure but an issue", async () => {
  expect((await read("%PDF-1.4 nonsense")).issues.map((issue) => issue.code)).toEqual([
    "no-article-found",
    "empty-text",
    "no-publication-day",
  ]);
});
