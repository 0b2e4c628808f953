// A capture -> its document: reading text with blocks, what the page says about itself, and the way back to the bytes.
import type { LanguagePack } from "../lang/pack.ts";
import type { Capture, Hints } from "../model/capture.ts";
import type { Document, Found } from "../model/document.ts";
import { recordId } from "../model/id.ts";
import type { Issue } from "../model/issue.ts";
import { decodeText } from "../text/charset.ts";
import { charsetIssues } from "./charset-issues.ts";
import { type AgencyCredit, findAgency, findDateline } from "./dateline.ts";
import { type Detector, EMPTY_READING, type Reading } from "./found.ts";
import { readHtml } from "./html.ts";
import { readPlainText } from "./plain-text.ts";

export type { Detector } from "./found.ts";

const READER = { name: "article", version: 1 } as const;

const readText = (capture: Capture, pack: LanguagePack): Reading => {
  const decoded = decodeText(capture.bytes, { declared: capture.charset });
  return { ...EMPTY_READING, ...readPlainText(decoded.text, pack, decoded.offsets), issues: charsetIssues(decoded) };
};

const given = (value: string | undefined): Found<string> | null =>
  value === undefined ? null : { value, from: "given" };

const detected = (text: string, detect: Detector): Found<string> | null => {
  const language = text === "" ? null : detect(text.slice(0, 4000));
  return language === null ? null : { value: language, from: "words of the text" };
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

/** Reads a capture: `readDocument(capture, PACKS, { publishedAt: "2025-03-27" })`. Pure; what is odd becomes an issue. */
export const readDocument = (
  capture: Capture,
  packs: readonly LanguagePack[],
  hints: Hints = {},
  detect: Detector = () => null,
): Document => {
  const pack = packs[0] as LanguagePack;
  const reading = capture.mediaType === "text/html" ? readHtml(capture, packs) : readText(capture, pack);
  const dateline = findDateline(reading.text, reading.blocks, pack.page);
  const agency = findAgency(reading.text, reading.blocks, dateline, reading.byline?.value ?? null, pack.page);
  const issues: Issue[] = [...reading.issues];
  if (capture.truncated)
    issues.push({ code: "input-truncated", message: `Only the first ${capture.bytes.length} bytes were read` });
  if (reading.text.trim() === "") issues.push({ code: "empty-text", message: "There is no text to read" });
  const publishedAt = given(hints.publishedAt) ?? reading.publishedAt;
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
    language: reading.language ?? detected(reading.text, detect),
    reader: READER,
    issues,
  };
};
