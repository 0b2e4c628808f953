// Windows for the second reader: whole paragraphs, context on both sides, every character of the article in one core.
import { describe, expect, test } from "vitest";
import { planTextWindows, toDocument } from "../../../src/annotate/second/windows.ts";
import type { Block } from "../../../src/model/document.ts";

const paragraph = (name: string, sentences: number): string =>
  Array.from({ length: sentences }, (_, i) => `${name} sentence ${i} tells of the harbour.`).join(" ");

const plain = (text: string) => ({ text, blocks: [] as Block[] });
const SIZES = { core: 200, context: 100 };

describe("windows", () => {
  const text = [
    paragraph("One", 2),
    paragraph("Two", 3),
    paragraph("Three", 2),
    "",
    paragraph("Four", 4),
    paragraph("Five", 1),
  ].join("\n");

  test("hold whole paragraphs, and their cores hold each paragraph once", () => {
    const windows = planTextWindows(plain(text), SIZES);
    const cores = windows.flatMap(({ core }) => text.slice(...core).split(/\n+/));
    expect(cores).toEqual(text.split(/\n+/));
    for (const { text: words } of windows)
      for (const line of words.split("\n")) expect(text.split("\n")).toContain(line);
  });

  test("carry the neighbours that fit as context, before and behind", () => {
    const windows = planTextWindows(plain(text), { core: 120, context: 120 });
    const second = windows[1];
    expect(text.slice(...(second?.core ?? [0, 0]))).toBe(paragraph("Two", 3));
    expect(second?.text).toBe([paragraph("One", 2), paragraph("Two", 3), paragraph("Three", 2)].join("\n"));
  });

  test("cut a paragraph that is too long at a full stop, and words that never end anywhere", () => {
    const long = planTextWindows(plain(paragraph("Long", 20)), SIZES);
    expect(long.length).toBeGreaterThan(3);
    for (const { core } of long) expect(paragraph("Long", 20).slice(...core)).toMatch(/^Long .*\.$/);
    const endless = planTextWindows(plain("x".repeat(1000)), SIZES);
    expect(endless.map(({ core: [start, end] }) => end - start)).toEqual([200, 200, 200, 200, 200]);
    const faces = planTextWindows(plain("😀".repeat(301)), { core: 201, context: 0 });
    expect(faces.map(({ text: words }) => words).join("")).toBe("😀".repeat(301));
    for (const { text: words } of faces) expect(words).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  test("leave out notices, and lead back over them", () => {
    const [first, notice, last] = ["The mayor spoke.", "Give to us, he said.", "The ferry sank."] as const;
    const words = `${first}\n${notice}\n${last}`;
    const block = (kind: Block["kind"], line: string): Block => {
      const start = words.indexOf(line);
      return { kind, span: [start, start + line.length] };
    };
    const blocks = [block("paragraph", first), block("notice", notice), block("paragraph", last)];
    const [window] = planTextWindows({ text: words, blocks });
    expect(window?.text).toBe(`${first}\n${last}`);
    const spans = window ? toDocument(window, [4, first.length + 1 + 9]) : [];
    expect(spans.map((span) => words.slice(...span))).toEqual(["mayor spoke.", "The ferry"]);
  });

  test("there are none of an empty text or of white space", () => {
    expect(planTextWindows(plain(""))).toEqual([]);
    expect(planTextWindows(plain(" \n\n \t"))).toEqual([]);
  });
});
