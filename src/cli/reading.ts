// What is read without a ledger, and how a result is printed in each format: one line a document, or a table for a person.
import type { Config } from "../config.ts";
import { toClaimRecord } from "../export/claims.ts";
import { toDocumentRecord } from "../export/documents.ts";
import type { ClaimRecord, DocumentRecord } from "../export/record.ts";
import { toRows } from "../export/rows.ts";
import type { Reading as PipelineReading, ReadPage } from "../pipeline/reading.ts";
import type { ReadFormat } from "./formats.ts";
import { annotationsOf, attributionsOf } from "./formats.ts";
import type { Io } from "./io.ts";
import { plain } from "./terminal/plain.ts";
import { documentWords, rowsText } from "./terminal/rows.ts";
import { styleFor } from "./terminal/style.ts";
import { counted } from "./terminal/words.ts";

export type ReadResult = ReadPage;
export type Reading = PipelineReading;

/** Opens the reading model; the pipeline is loaded only when something is read. */
export const openReading = async (config: Config): Promise<Reading> => {
  const { createReading } = await import("../pipeline/reading.ts");
  return createReading(config);
};

/** What a result is called when its input has no id of its own: its address, its file's name, or its document's id. */
export const inputName = ({ capture, document }: ReadResult): string => capture.url ?? capture.fileName ?? document.id;

/** A result as the public records that the ledger would show of it. */
export const recordsOf = (result: ReadResult): { document: DocumentRecord; claims: ClaimRecord[] } => {
  const { capture, document, claims, issues, readWith } = result;
  const head = {
    id: document.id,
    outlet: document.outlet?.value ?? null,
    headline: document.headline?.value ?? null,
    publishedAt: document.publishedAt?.value ?? null,
    capturedAt: capture.capturedAt,
    url: document.canonicalUrl?.value ?? capture.finalUrl ?? capture.url,
    demo: false,
  };
  const { digest, mediaType } = capture;
  return {
    document: toDocumentRecord({ ...document, issues }, { head, digest, mediaType, readWith, claims: claims.length }),
    claims: claims.map((claim) => toClaimRecord(claim, { head, text: document.text })),
  };
};

const table = (result: ReadResult, io: Io): string => {
  const style = styleFor(io.terminal);
  const { document, claims } = recordsOf(result);
  const figures = claims.filter((claim) => claim.figure).length;
  const issues = document.issues.map((issue) => `${style.tone("quiet", `note: ${plain(issue.message)}`)}\n`);
  return [
    `${style.tone("strong", documentWords(document))}\n`,
    ...issues,
    "\n",
    claims.length > 0 ? `${rowsText(claims, io.terminal, style, { withDocument: false, withIds: false })}\n\n` : "",
    style.tone("quiet", `${counted(claims.length, "claim")}, ${counted(figures, "figure")}`),
    "\n",
  ].join("");
};

/** A result as the text of one format. */
export const printed = (result: ReadResult, id: string, format: ReadFormat, io: Io): string => {
  if (format === "table") return table(result, io);
  return `${JSON.stringify(LINES[format](result, id))}\n`;
};

const LINES: Readonly<Record<Exclude<ReadFormat, "table">, (result: ReadResult, id: string) => object>> = {
  rows: ({ claims }, id) => toRows(claims, { id }),
  attributions: ({ annotated }, id) => attributionsOf(id, annotated),
  annotations: ({ annotated }, id) => annotationsOf(id, annotated),
  document: (result, id) => ({ id, document: recordsOf(result).document }),
  claims: (result, id) => ({ id, claims: recordsOf(result).claims }),
};
