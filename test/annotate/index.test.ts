// Whole documents through the model that the package ships: spans lie in the text, notices stay unread.
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReadingModel } from "../../src/annotate/index.ts";
import { annotate, createReader, GRAMMARS } from "../../src/annotate/index.ts";
import { packageFile } from "../../src/compiled.ts";
import { en } from "../../src/lang/en/index.ts";
import type { BlockKind, Document } from "../../src/model/document.ts";
import { wordsOf } from "../../src/model/span.ts";

const folder = process.env.REPORTEDLY_MODEL ?? packageFile("models/reader-1");

const documentOf = (blocks: readonly (readonly [BlockKind, string])[]): Document => {
  const text = blocks.map(([, words]) => words).join("\n");
  let start = 0;
  return {
    id: "d_test",
    captureId: "k_test",
    text,
    blocks: blocks.map(([kind, words]) => {
      const span = [start, start + words.length] as const;
      start = span[1] + 1;
      return { kind, span };
    }),
    sourceMap: [],
    headline: null,
    outlet: null,
    byline: null,
    agency: null,
    publishedAt: { value: "2031-03-07", from: "given" },
    updatedAt: null,
    canonicalUrl: null,
    dateline: null,
    language: null,
    reader: { name: "test", version: 1 },
    issues: [],
  };
};

const REPORT = documentOf([
  ["paragraph", "The coast guard of Velmora said on Thursday that 3,000 more passengers had been taken ashore."],
  ["paragraph", "“We can’t confirm any deaths,” Capt. Irina Dassel told reporters in Port Sella."],
  ["notice", "The editor said that 40 readers gave money. Support us!"],
]);

describe.skipIf(!existsSync(folder))("with the model", () => {
  let model: ReadingModel;
  beforeAll(async () => {
    model = await createReader({ threads: 1, modelFolder: folder });
  });
  afterAll(() => model.close());

  test("a report is marked with sentences, words, names, attributions, quantities and times", async () => {
    const [annotated] = await annotate([REPORT], model, GRAMMARS, en);
    const words = (span: readonly [number, number]): string => wordsOf(REPORT.text, span);
    expect(annotated?.sentences).toHaveLength(2);
    expect(annotated?.tokens.map(({ span }) => words(span))).toContain("n’t");
    expect(annotated?.attributions.map(({ cue }) => cue.map(words).join())).toEqual(["said", "told"]);
    expect(annotated?.attributions[0]?.source.map(words).join()).toContain("coast guard of Velmora");
    expect(annotated?.attributions[1]?.content.map(words).join()).toContain("We can’t confirm any deaths");
    expect(annotated?.names.map(({ span }) => words(span)).join()).toContain("Irina Dassel");
    expect(annotated?.quantities.map(({ value }) => value)).toEqual([3000]);
    expect(annotated?.times.map(({ start }) => start)).toEqual(["2031-03-06"]);
  });

  test("trees: one root a sentence, heads inside it, spans inside the text", async () => {
    const [annotated] = await annotate([REPORT], model, GRAMMARS, en);
    for (const {
      tokens: [first, last],
      span,
    } of annotated?.sentences ?? []) {
      const tokens = annotated?.tokens.slice(first, last) ?? [];
      expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1);
      for (const token of tokens) {
        expect(token.head === -1 || (token.head >= first && token.head < last)).toBe(true);
        expect(token.span[0] >= span[0] && token.span[1] <= span[1]).toBe(true);
      }
    }
  });

  test("a document reads the same alone and in company", async () => {
    const other = documentOf([["paragraph", "Nobody spoke. ".repeat(200)]]);
    const [alone] = await annotate([REPORT], model, GRAMMARS, en);
    const [, company] = await annotate([other, REPORT, other], model, GRAMMARS, en);
    expect(company).toEqual(alone);
  });

  test("an empty document and one of notices alone have nothing to mark", async () => {
    const empty = await annotate(
      [documentOf([["paragraph", ""]]), documentOf([["notice", "He said no."]])],
      model,
      GRAMMARS,
      en,
    );
    for (const { sentences, tokens, attributions, quantities } of empty) {
      expect([sentences, tokens, attributions, quantities]).toEqual([[], [], [], []]);
    }
  });

  test("a batch that the graph refuses fails alone", async () => {
    const empty = {
      ids: new Int32Array(3),
      cases: new Uint8Array(3),
      breaks: new Uint8Array(3),
      mask: new Uint8Array(3),
    };
    await expect(model.run({ rows: 7, length: 9, ...empty })).rejects.toThrow();
    expect(await annotate([REPORT], model, GRAMMARS, en)).toHaveLength(1);
  });

  test("a closed model refuses work, and closing again does nothing", async () => {
    const closed = await createReader({ threads: 1, modelFolder: folder });
    await closed.close();
    await closed.close();
    await expect(annotate([REPORT], closed, GRAMMARS, en)).rejects.toThrow("closed");
  });
});
