// Pages and captures made up for the tests of reading.
import { PACKS } from "../../src/lang/index.ts";
import type { Capture, Hints } from "../../src/model/capture.ts";
import type { Document } from "../../src/model/document.ts";
import { recordId, sha256 } from "../../src/model/id.ts";
import { readDocument } from "../../src/read/index.ts";

export const captureOf = (input: string | Uint8Array, about: Partial<Capture> = {}): Capture => {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const digest = sha256(bytes);
  return {
    id: recordId("k", ["url", about.url ?? null, digest]),
    origin: "url",
    url: "https://news.example/sea/ferry",
    finalUrl: "https://news.example/sea/ferry",
    fileName: null,
    status: 200,
    headers: [],
    mediaType: "text/html",
    charset: null,
    digest,
    bytes,
    capturedAt: "2031-06-01T00:00:00Z",
    truncated: false,
    ...about,
  };
};

export const readPage = (html: string, about: Partial<Capture> = {}, hints: Hints = {}): Document =>
  readDocument(captureOf(html, about), PACKS, hints);

export const readText = (text: string, hints: Hints = {}): Document =>
  readDocument(captureOf(text, { mediaType: "text/plain", url: null, finalUrl: null }), PACKS, hints);

/** One block a line, with its kind, so that a difference reads like a page. */
export const shown = (document: Document): string[] =>
  document.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(...span)}`);

export const SENTENCES = [
  "Two fishing boats sank off Ommel on Tuesday after a sudden gale, the coast guard said.",
  "Eleven people are missing and four were pulled from the water alive, according to the harbour master.",
  "“We were told of the storm an hour too late,” said Anna Rijn, who owns one of the boats.",
  "The transport ministry denied that, saying that warnings had been sent by radio at noon.",
] as const;

export const paragraphs = (sentences: readonly string[] = SENTENCES): string =>
  sentences.map((sentence) => `<p>${sentence}</p>`).join("\n");
