// Plain texts: kept as they are, with appeals and notices told apart.
import fc from "fast-check";
import { expect, test } from "vitest";
import { captureOf, readText, SENTENCES, shown } from "./page.ts";

test("the text is kept character for character", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", "\n", "\r\n", "é", "🚢", "\t", "."), maxLength: 200 }),
      (text) => {
        expect(readText(text).text).toBe(text);
      },
    ),
  );
  expect(readText("\ufeffGale warning").text).toBe("Gale warning");
});

test("the one run leads back to all bytes", () => {
  const text = `${SENTENCES[2]}\r\n\r\n${SENTENCES[0]}`;
  const document = readText(text);
  expect(document.sourceMap).toEqual([
    { text: [0, text.length], bytes: [0, captureOf(text).bytes.length], exact: true },
  ]);
  expect(shown(document)).toEqual([`paragraph: ${SENTENCES[2]}`, `paragraph: ${SENTENCES[0]}`]);
});

test("from an appeal at the end on all is notice", () => {
  const appeal = [
    "A Message from the Ommel Courier:",
    "Dear readers,",
    "The harbour company has taken us to court twice.",
    "We need your help: please support us monthly from just $2.",
    "Remind me later.",
  ];
  const kinds = readText([...SENTENCES, ...appeal].join("\n")).blocks.map((block) => block.kind);
  expect(kinds).toEqual([...SENTENCES.map(() => "paragraph"), ...appeal.map(() => "notice")]);
});

test("an opening without an appeal, and news about donations, stay article", () => {
  const article = [
    "A message from the minister:",
    ...SENTENCES,
    "The fund had asked people to donate blankets, the mayor said.",
  ];
  expect(new Set(readText(article.join("\n")).blocks.map((block) => block.kind))).toEqual(new Set(["paragraph"]));
});

test("single notices in between", () => {
  const text = [
    SENTENCES[0],
    "Read more: Storm season begins",
    SENTENCES[1],
    "© 2031 The Ommel Courier. All rights reserved.",
  ].join("\n");
  expect(readText(text).blocks.map((block) => block.kind)).toEqual(["paragraph", "notice", "paragraph", "notice"]);
});

test("lines wrapped at a width are one paragraph", () => {
  const wrapped =
    "Two fishing boats sank off Ommel on Tuesday after a sudden gale,\nthe coast guard said, and eleven people have not been seen since\nthat night.\n\nThe ministry denied that it had been late, and said that warnings\nhad been sent by radio.";
  expect(readText(wrapped).blocks).toHaveLength(2);
});

test("an empty text", () => {
  expect(readText(" \n ").issues.map((issue) => issue.code)).toContain("empty-text");
});
