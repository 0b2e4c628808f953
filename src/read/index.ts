// A capture -> its document: reading text with blocks, what the input says about itself, and the way back to the bytes.
import type { LanguagePack } from "../lang/pack.ts";
import type { Capture, Hints } from "../model/capture.ts";
import type { Document, Found } from "../model/document.ts";
import { recordId } from "../model/id.ts";
import type { Issue } from "../model/issue.ts";
import { decodeText } from "../text/charset.ts";
import { charsetIssues } from "./charset-issues.ts";
import { type AgencyCredit, findAgency, findDateline } from "./dateline.ts";
import { readDay } from "./days.ts";
import { type Detector, EMPTY_READING, type Reading } from "./found.ts";
import { readHtml } from "./html.ts";
import { decodeHeader, parseMail } from "./mail.ts";
import { readPdf, textOfPdf } from "./pdf.ts";
import { readPlainText } from "./plain-text.ts";

export type { Detector } from "./found.ts";

const READER = { name: "article", version: 1 } as const;

/** Fewer characters than this do not outweigh the language that a page declares. */
const TELLING = 200;
const ENOUGH_LETTERS = 40;
/** Languages that templates declare whatever the text is in. */
const LATIN = /^(en|fr|de|es|pt|it|nl)\b/;

const readText = (capture: Capture, packs: readonly LanguagePack[]): Reading => {
  const decoded = decodeText(capture.bytes, { declared: capture.charset });
  const reading = readPlainText(decoded.text, packs[0] as LanguagePack, decoded.offsets);
  return { ...EMPTY_READING, ...reading, issues: charsetIssues(decoded) };
};

/** An e-mail is read by its HTML or plain part; subject, sender and date are its headline, outlet and day. */
const readMail = (capture: Capture, packs: readonly LanguagePack[]): Reading => {
  const { headers, part } = parseMail(capture.bytes);
  const found = (name: string, value: (words: string) => string | null): Found<string> | null => {
    const header = headers.find((one) => one.name === name);
    const read = header ? value(decodeHeader(header.value)) : null;
    return header && read ? { value: read, from: `mail ${name}`, bytes: header.bytes } : null;
  };
  const tables = (packs[0] as LanguagePack).page;
  const head = {
    headline: found("subject", (words) => words.trim() || null),
    outlet: found(
      "from",
      (words) =>
        words
          .replace(/\s*<[^>]*>\s*$/, "")
          .replace(/^"|"$/g, "")
          .trim() || null,
    ),
    publishedAt: found("date", (words) => {
      const named = readDay(words, tables, true);
      return named ? (named.instant?.slice(0, 10) === named.day ? named.instant : named.day) : null;
    }),
  };
  if (part === null)
    return {
      ...EMPTY_READING,
      ...head,
      issues: [{ code: "no-article-found", message: "The e-mail has no part of text or HTML" }],
    };
  const inner = {
    ...capture,
    bytes: part.body,
    mediaType: part.mediaType,
    charset: part.charset,
    url: null,
    finalUrl: null,
  };
  const reading = part.mediaType === "text/html" ? readHtml(inner, packs) : readText(inner, packs);
  const [start, end] = part.bytes;
  return {
    ...reading,
    ...head,
    canonicalUrl: null,
    byline: reading.byline === null ? null : { value: reading.byline.value, from: reading.byline.from },
    language: reading.language === null ? null : { value: reading.language.value, from: reading.language.from },
    updatedAt: null,
    sourceMap: reading.sourceMap.map((run) =>
      part.verbatim
        ? { ...run, bytes: [run.bytes[0] + start, run.bytes[1] + start] }
        : { ...run, bytes: [start, end], exact: false },
    ),
  };
};

const notAPage = (capture: Capture): Reading => ({
  ...EMPTY_READING,
  issues: [{ code: "no-article-found", message: `The input is ${capture.mediaType}, which is no page and no text` }],
});

type Read = (capture: Capture, packs: readonly LanguagePack[]) => Reading;

const BY_MEDIA_TYPE: Readonly<Record<string, Read>> = {
  "text/html": readHtml,
  "text/plain": readText,
  "message/rfc822": readMail,
};

const given = (value: string | undefined): Found<string> | null =>
  value === undefined || value === "" ? null : { value, from: "given" };

/** Whether most letters of the words are of another script than Latin: then a page that declares a language of that script errs. */
const isOtherScript = (words: string): boolean => {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const latin = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters >= ENOUGH_LETTERS && latin < letters / 2;
};

/** What a page declares, unless a good stretch of its words is in another language. */
const languageOf = (reading: Reading, detect: Detector): Found<string> | null => {
  const words = reading.text.slice(0, 4000);
  const heard = words.trim() === "" ? null : detect(words);
  const declared = reading.language;
  if (heard === null) return declared !== null && isOtherScript(words) && LATIN.test(declared.value) ? null : declared;
  if (declared === null) return { value: heard, from: "words of the text" };
  const differs = declared.value.split("-")[0] !== heard;
  return differs && words.length >= TELLING
    ? { value: heard, from: `words of the text, declared ${declared.value}` }
    : declared;
};

/** Where an agency's credit stands in the bytes: as the byline that holds it, or the runs of the text that do. */
const placeOfCredit = (credit: AgencyCredit, reading: Reading): Pick<Found<string>, "bytes"> => {
  if (credit.span === null) return reading.byline?.bytes === undefined ? {} : { bytes: reading.byline.bytes };
  const [start, end] = credit.span;
  const runs = reading.sourceMap.filter((run) => run.text[0] < end && run.text[1] > start);
  const first = runs[0];
  const last = runs.at(-1);
  return first && last ? { bytes: [first.bytes[0], last.bytes[1]] } : {};
};

const complete = (
  capture: Capture,
  reading: Reading,
  packs: readonly LanguagePack[],
  hints: Hints,
  detect: Detector,
): Document => {
  const language = languageOf(reading, detect);
  const pack = packs.find((one) => one.tag === language?.value.split("-")[0]);
  const tables = (pack ?? (packs[0] as LanguagePack)).page;
  const byline = reading.byline?.value ?? null;
  const dateline = findDateline(reading.text, reading.blocks, tables);
  const agency = findAgency(reading.text, reading.blocks, dateline, byline, tables);
  const publishedAt = given(hints.publishedAt) ?? reading.publishedAt;
  const issues: Issue[] = reading.issues.filter(
    (issue) => hints.publishedAt === undefined || !issue.code.startsWith("publication-day"),
  );
  const empty = reading.text.trim() === "";
  if (capture.truncated)
    issues.push({ code: "input-truncated", message: `Only the first ${capture.bytes.length} bytes were read` });
  if (empty) issues.push({ code: "empty-text", message: "There is no text to read" });
  if (publishedAt === null)
    issues.push({
      code: "no-publication-day",
      message: "No publication day was found, so days such as “Thursday” stay unresolved",
    });
  return {
    id: recordId("d", [capture.id, READER.name, READER.version]),
    captureId: capture.id,
    ...reading,
    headline: given(hints.title) ?? reading.headline,
    outlet: given(hints.outlet) ?? reading.outlet,
    canonicalUrl: given(hints.url) ?? reading.canonicalUrl,
    publishedAt,
    dateline,
    agency: agency === null ? null : { value: agency.name, from: agency.from, ...placeOfCredit(agency, reading) },
    language,
    reader: READER,
    issues,
  };
};

/**
 * Reads a capture: `readDocument(capture, PACKS, { publishedAt: "2025-03-27" })`. Pure; what is odd becomes an issue.
 * A PDF needs `readCapture`, which waits for its words.
 */
export const readDocument = (
  capture: Capture,
  packs: readonly LanguagePack[],
  hints: Hints = {},
  detect: Detector = () => null,
): Document => {
  const read = BY_MEDIA_TYPE[capture.mediaType] ?? notAPage;
  return complete(capture, read(capture, packs), packs, hints, detect);
};

/** Reads any capture, PDF included: `await readCapture(capture, PACKS, {}, await createDetector())`. */
export const readCapture = async (
  capture: Capture,
  packs: readonly LanguagePack[],
  hints: Hints = {},
  detect: Detector = () => null,
): Promise<Document> => {
  if (capture.mediaType !== "application/pdf") return readDocument(capture, packs, hints, detect);
  const reading = readPdf(capture, await textOfPdf(capture.bytes), packs[0] as LanguagePack);
  return complete(capture, reading, packs, hints, detect);
};
