// What `read` prints of one result in each format: one line a document for programs, rows for a person.
import { expect, test } from "vitest";
import { READ_FORMATS } from "../../src/cli/formats.ts";
import type { ReadResult } from "../../src/cli/reading.ts";
import { inputName, printed, recordsOf } from "../../src/cli/reading.ts";
import { claimRecord, documentRecord } from "../../src/export/record.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { Span } from "../../src/model/span.ts";
import { memoryIo } from "./memory-io.ts";

const text = "The coast guard said at least 14 people drowned.";
const at = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const stated = <T>(value: T, words: string) => ({ value, basis: "stated" as const, span: at(words) });
const inferred = <T>(value: T) => ({ value, basis: "inferred" as const, reason: "nothing says otherwise" });

const claim: Claim = {
  id: "c_1",
  documentId: "d_1",
  kind: "figure",
  sentence: [0, text.length],
  attribution: { source: [at("The coast guard")], cue: [at("said")], content: [at("at least 14 people drowned")] },
  chain: [
    {
      who: stated("The coast guard", "The coast guard"),
      name: stated("coast guard", "coast guard"),
      kind: inferred("organization" as const),
      cue: [at("said")],
    },
  ],
  stance: inferred("asserts" as const),
  certainty: inferred("asserted" as const),
  event: stated("kill" as const, "drowned"),
  eventTime: null,
  asOf: null,
  place: null,
  figure: {
    words: at("14"),
    value: 14,
    low: null,
    high: null,
    hedge: stated("at-least" as const, "at least"),
    unit: null,
    counted: stated("people", "people"),
    role: inferred("total" as const),
    within: null,
  },
  party: null,
  about: null,
  extractor: "figure",
  version: 1,
};

const issue = { code: "no-publication-day" as const, message: "No publication day was found" };
const document: Document = {
  id: "d_1",
  captureId: "k_1",
  text,
  blocks: [{ kind: "paragraph", span: [0, text.length] }],
  sourceMap: [],
  headline: { value: "Ferry sinks", from: "given" },
  outlet: null,
  byline: null,
  agency: null,
  publishedAt: null,
  updatedAt: null,
  canonicalUrl: null,
  dateline: null,
  language: null,
  reader: { name: "article", version: 1 },
  issues: [issue],
};
const result: ReadResult = {
  capture: {
    id: "k_1",
    origin: "file",
    url: null,
    finalUrl: null,
    fileName: "ferry.txt",
    status: null,
    headers: [],
    mediaType: "text/plain",
    charset: null,
    digest: "0".repeat(64),
    bytes: new Uint8Array(),
    capturedAt: "2031-05-05T09:00:00Z",
    truncated: false,
  },
  document,
  annotated: {
    document,
    sentences: [{ span: [0, text.length], tokens: [0, 1] }],
    tokens: [{ span: at("14"), upos: "NUM", head: -1, relation: "root" }],
    places: [],
    names: [{ span: at("coast guard"), type: "Organization" }],
    attributions: [{ source: [at("The coast guard")], cue: [at("said")], content: [[21, 47]], score: 0.9 }],
    quantities: [
      {
        span: at("14"),
        value: 14,
        low: null,
        high: null,
        unit: null,
        unitSpan: null,
        hedge: "at-least",
        hedgeSpan: at("at least"),
        kind: "count",
      },
    ],
    times: [],
    annotators: ["reader-1"],
  },
  claims: [claim],
  issues: [issue],
  readWith: ["article/1", "reader-1"],
};

const line = (format: (typeof READ_FORMATS)[number]) => printed(result, "r7", format, memoryIo().io);

test("every format but the table is one JSON line with the id it was given", () => {
  for (const format of READ_FORMATS.filter((name) => name !== "table")) {
    expect(line(format)).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(line(format)).id).toBe("r7");
  }
});

test("rows are the figures and stances, with spans of UTF-16 units", () => {
  expect(JSON.parse(line("rows"))).toEqual({
    id: "r7",
    figures: [
      expect.objectContaining({
        span: [30, 32],
        value: 14,
        hedge: "at-least",
        of: "people",
        event: "kill",
        chain: [{ who: "The coast guard", name: "coast guard" }],
      }),
    ],
    stances: [],
  });
});

test("attributions and annotations carry spans alone", () => {
  expect(JSON.parse(line("attributions"))).toEqual({
    id: "r7",
    unit: "utf-16",
    attributions: [{ source: [[0, 15]], cue: [[16, 20]], content: [[21, 47]] }],
  });
  expect(JSON.parse(line("annotations"))).toEqual({
    id: "r7",
    sentences: [[0, 48]],
    tokens: [{ span: [30, 32], upos: "NUM", head: -1, relation: "root" }],
    names: [{ span: [4, 15], type: "Organization" }],
    quantities: [{ span: [30, 32], value: 14, low: null, high: null, unit: null, hedge: "at-least" }],
    times: [],
  });
});

test("document and claims are the public records", () => {
  expect(documentRecord.safeParse(JSON.parse(line("document")).document).error).toBeUndefined();
  const [first] = JSON.parse(line("claims")).claims;
  expect(claimRecord.safeParse(first).error).toBeUndefined();
  expect(first.figure.hedge).toMatchObject({ value: "at-least", words: "at least" });
  expect(recordsOf(result).document.issues).toHaveLength(1);
});

test("the table has the head, what was odd, the rows and their count", () => {
  expect(line("table")).toBe(
    [
      "no outlet named · day unknown · Ferry sinks",
      "note: No publication day was found",
      "",
      "coast guard → at least 14 people · killed · asserted",
      "    The coast guard said at least [14] people drowned.",
      "",
      "1 claim, 1 figure",
      "",
    ].join("\n"),
  );
});

test("an input is called by its address, its file, or its document", () => {
  expect(inputName(result)).toBe("ferry.txt");
  expect(inputName({ ...result, capture: { ...result.capture, url: "https://wire.example/a" } })).toBe(
    "https://wire.example/a",
  );
  expect(inputName({ ...result, capture: { ...result.capture, fileName: null } })).toBe("d_1");
});
