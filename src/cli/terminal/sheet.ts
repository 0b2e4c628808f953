// One record as a sheet for a person: a field a line, with the words it stands in or the reason it was inferred.
import type { CaptureRecord, ClaimRecord, DocumentRecord } from "../../export/record.ts";
import { instantWords, intervalWords } from "../../web/words/time.ts";
import { markedLines, marksOf } from "./marked.ts";
import { plain } from "./plain.ts";
import { documentWords, rowLine } from "./rows.ts";
import type { Style } from "./style.ts";
import { breakLines } from "./width.ts";
import { counted, sizeWords } from "./words.ts";

export interface Sheet {
  readonly width: number;
  readonly style: Style;
}

interface FieldLike {
  readonly value: unknown;
  readonly basis: "stated" | "inferred";
  readonly words: string | null;
  readonly reason: string | null;
}

const LABEL = 14;

const valueWords = (value: unknown): string =>
  typeof value === "object" && value !== null && "start" in value
    ? intervalWords(value as { start: string; end: string })
    : String(value);

/** "certainty     hedged   stated: “reportedly”", broken to the width. */
const line = (label: string, words: string, { width, style }: Sheet): string =>
  breakLines(plain(words), width - LABEL)
    .map(
      ([start, end], index) =>
        (index === 0 ? style.tone("quiet", label.padEnd(LABEL)) : " ".repeat(LABEL)) + plain(words).slice(start, end),
    )
    .join("\n");

const basisWords = ({ value, basis, words, reason }: FieldLike): string => {
  if (basis === "inferred") return `inferred: ${reason ?? ""}${words ? ` (“${words}”)` : ""}`;
  return words === value ? "stated" : `stated: “${words ?? ""}”`;
};

const field = (label: string, given: FieldLike | null | undefined, sheet: Sheet): string[] =>
  given ? [line(label, `${valueWords(given.value)}  ·  ${basisWords(given)}`, sheet)] : [];

const fact = (label: string, value: string | number | null | undefined, sheet: Sheet): string[] =>
  value === null || value === undefined || value === "" ? [] : [line(label, String(value), sheet)];

/** Plain words broken to a width, each line indented. */
export const wrapped = (words: string, width: number, indent: string): string =>
  breakLines(plain(words), width - indent.length)
    .map(([start, end]) => indent + plain(words).slice(start, end))
    .join("\n");

/** A claim: the row, its sentence with the words marked, its chain link by link, every field. */
export const claimText = (claim: ClaimRecord, sheet: Sheet): string => {
  const { style, width } = sheet;
  const figure = claim.figure;
  const links = claim.chain.flatMap((link, index) => [
    line(index === 0 ? "chain" : "", `${index + 1}. ${link.name.value} (${link.kind.value})`, sheet),
    ...field("  who", link.who, sheet),
    ...field("  name", link.name, sheet),
    ...field("  kind", link.kind, sheet),
    ...field("  role", link.role, sheet),
  ]);
  return [
    style.tone("strong", wrapped(rowLine(claim), width, "")),
    "",
    ...markedLines(claim.sentence, marksOf([claim]), width - 4, style).map((text) => `    ${text}`),
    "",
    ...fact("claim", `${claim.id} (${claim.kind})`, sheet),
    ...fact("document", `${claim.document.id}  ${documentWords(claim.document)}`, sheet),
    ...fact("address", claim.document.url, sheet),
    ...(links.length > 0 ? links : fact("chain", `${claim.document.outlet ?? "the outlet"} in its own voice`, sheet)),
    ...(figure
      ? [
          ...fact(
            "figure",
            `“${figure.words}” = ${figure.value ?? (figure.low === null ? "no number" : `${figure.low} to ${figure.high}`)}`,
            sheet,
          ),
          ...field("hedge", figure.hedge, sheet),
          ...field("unit", figure.unit, sheet),
          ...field("counted", figure.counted, sheet),
          ...field("role", figure.role, sheet),
        ]
      : []),
    ...(claim.party ? [...field("party", claim.party.who, sheet), ...field("  name", claim.party.name, sheet)] : []),
    ...fact("about", claim.about?.words, sheet),
    ...field("stance", claim.stance, sheet),
    ...field("certainty", claim.certainty, sheet),
    ...field("event", claim.event, sheet),
    ...field("event time", claim.eventTime, sheet),
    ...field("as of", claim.asOf, sheet),
    ...field("place", claim.place, sheet),
    ...fact("read by", `${claim.extractor}/${claim.version}`, sheet),
  ].join("\n");
};

/** A document: what the page says about itself and where, what was odd, then its text block by block. */
export const documentText = (document: DocumentRecord, sheet: Sheet): string => {
  const found = Object.entries(document.found).flatMap(([name, given]) =>
    given
      ? [
          line(
            name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
            `${given.value}  ·  from ${given.from}`,
            sheet,
          ),
        ]
      : [],
  );
  return [
    sheet.style.tone("strong", wrapped(document.headline ?? "No headline", sheet.width, "")),
    "",
    ...fact("document", `${document.id}${document.demo ? " (demo)" : ""}`, sheet),
    ...fact("archived", `${document.captureId}, ${instantWords(document.capturedAt)}, ${document.mediaType}`, sheet),
    ...fact("digest", document.digest, sheet),
    ...fact("address", document.url, sheet),
    ...found,
    ...fact(
      "dateline",
      document.dateline && [document.dateline.place, document.dateline.agency].filter(Boolean).join(", "),
      sheet,
    ),
    ...fact("claims", `${counted(document.claims, "claim")}: reportedly ledger --document ${document.id}`, sheet),
    ...fact("read with", document.readWith.join(", "), sheet),
    ...document.issues.map((issue) => line("issue", `${issue.message} (${issue.code})`, sheet)),
    ...document.blocks.flatMap((block) => [
      "",
      ...(block.kind === "paragraph" ? [] : [sheet.style.tone("quiet", block.kind)]),
      wrapped(document.text.slice(block.span[0], block.span[1]), Math.min(sheet.width, 78), "    "),
    ]),
  ].join("\n");
};

/** A capture: where the bytes came from, when, and their digest. */
export const captureText = (capture: CaptureRecord, sheet: Sheet): string =>
  [
    ...fact("capture", capture.id, sheet),
    ...fact("origin", capture.origin, sheet),
    ...fact("address", capture.url, sheet),
    ...fact("answered by", capture.finalUrl === capture.url ? null : capture.finalUrl, sheet),
    ...fact("file", capture.fileName, sheet),
    ...fact("status", capture.status, sheet),
    ...fact("kind", capture.mediaType, sheet),
    ...fact("size", sizeWords(capture.size), sheet),
    ...fact("SHA-256", capture.digest, sheet),
    ...fact("captured", instantWords(capture.capturedAt), sheet),
  ].join("\n");
