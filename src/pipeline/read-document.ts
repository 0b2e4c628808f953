// A capture -> its document and the language pack that its claims are read with; also how `verify` reads it again.
import type { LanguagePack } from "../lang/pack.ts";
import type { Capture, Hints } from "../model/capture.ts";
import type { Document } from "../model/document.ts";
import { readCapture } from "../read/index.ts";
import { PACKS, packOf } from "./defaults.ts";

export interface ReadableDocument {
  readonly document: Document;
  /** Null when no claims can be read from its language; its issues say so. */
  readonly pack: LanguagePack | null;
}

type Detector = (text: string) => string | null;
let detector: Promise<Detector> | null = null;

/** The detector's tables take half a second to load, and most pages name their language: loaded when one does not. */
const loadDetector = async (): Promise<Detector> => {
  const { eld } = await import("eld/small");
  return (text) => {
    const result = eld.detect(text);
    return result.isReliable() ? result.language || null : null;
  };
};

/** Reads the document of a capture: `readableDocument(capture, { publishedAt: "2031-05-02" })`. */
export const readableDocument = async (capture: Capture, hints: Hints = {}): Promise<ReadableDocument> => {
  let document = await readCapture(capture, PACKS, hints);
  if (document.language === null && document.text.trim() !== "") {
    detector ??= loadDetector();
    document = await readCapture(capture, PACKS, hints, await detector);
  }
  const language = document.language?.value ?? null;
  const pack = language === null ? (PACKS[0] ?? null) : packOf(language);
  if (pack && (language !== null || document.text.trim() === "")) return { document, pack };
  if (pack) {
    const issue = {
      code: "language-unknown",
      message: "The language could not be told; it was read as English",
    } as const;
    return { document: { ...document, issues: [...document.issues, issue] }, pack };
  }
  const message = `The text is in "${language}", from which no claims can be read yet`;
  return {
    document: { ...document, issues: [...document.issues, { code: "language-unsupported", message }] },
    pack: null,
  };
};

/** The hints that a document was read with: what was given stands in it as given. */
export const hintsIn = (document: Document): Hints => {
  const given = (key: "publishedAt" | "outlet" | "headline" | "canonicalUrl"): string | undefined =>
    document[key]?.from === "given" ? document[key].value : undefined;
  const [publishedAt, outlet, title, url] = [
    given("publishedAt"),
    given("outlet"),
    given("headline"),
    given("canonicalUrl"),
  ];
  return {
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  };
};
