// What a reader of one kind of input hands over, before hints, language and checks complete the document.
import type { Document } from "../model/document.ts";

/** The fields of a document that a page, text or mail tells by itself. */
export type Reading = Omit<Document, "id" | "captureId" | "reader">;

/** Says of a text in which language it is: "ko", or null when it cannot tell. Handed in, because its tables load slowly. */
export type Detector = (text: string) => string | null;

export const EMPTY_READING: Reading = {
  text: "",
  blocks: [],
  sourceMap: [],
  headline: null,
  outlet: null,
  byline: null,
  agency: null,
  publishedAt: null,
  updatedAt: null,
  canonicalUrl: null,
  dateline: null,
  language: null,
  issues: [],
};
