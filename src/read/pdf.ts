// The bytes of a PDF -> its words and, from them, its reading. Byte ranges cover the whole file: a PDF keeps no plain text.
import type { LanguagePack } from "../lang/pack.ts";
import type { Capture } from "../model/capture.ts";
import { fixedOffsets } from "../text/byte-offsets.ts";
import { EMPTY_READING, type Reading } from "./found.ts";
import { readPlainText } from "./plain-text.ts";

/** Words of a PDF, page by page; null when it holds none that can be read (a scan, a broken or locked file). */
export const textOfPdf = async (bytes: Uint8Array): Promise<string | null> => {
  const { extractText, getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: false });
    const pages = text.map((page) => paragraphs(page)).filter((page) => page !== "");
    return pages.length === 0 ? null : pages.join("\n");
  } catch {
    return null;
  }
};

const ENDS_SENTENCE = /[.!?…:]["”’)]?$/;

/** Joins the lines of a page to paragraphs: a line that ends a sentence and stops short of the longest ends one. */
const paragraphs = (page: string): string => {
  const lines = page.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  let joined = "";
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const before = lines[index - 1] ?? "";
    const ends =
      joined === "" ||
      before === "" ||
      (ENDS_SENTENCE.test(before) && before.length < longest * 0.85) ||
      before.length < longest * 0.5;
    if (joined !== "" && !ends && /\p{Ll}-$/u.test(joined) && /^\p{Ll}/u.test(line))
      joined = joined.slice(0, -1) + line;
    else joined += (joined === "" ? "" : ends ? "\n" : " ") + line;
  }
  return joined;
};

/** Reads the words taken from a PDF. */
export const readPdf = (capture: Capture, text: string | null, pack: LanguagePack): Reading => {
  if (text === null)
    return {
      ...EMPTY_READING,
      issues: [
        {
          code: "no-article-found",
          message: "The PDF holds no words that can be read: it may be a scan, broken, or locked",
        },
      ],
    };
  const reading = readPlainText(text, pack, fixedOffsets(capture.bytes, 0, 1));
  return {
    ...EMPTY_READING,
    ...reading,
    sourceMap: [{ text: [0, text.length], bytes: [0, capture.bytes.length], exact: false }],
  };
};
