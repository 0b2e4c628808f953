// Invented captures, documents and claims for tests and benches of the ledger.
import type { Capture } from "../../src/model/capture.ts";
import type { Claim, Field, FigureRole } from "../../src/model/claim.ts";
import type { Document, Found } from "../../src/model/document.ts";
import { recordId, sha256 } from "../../src/model/id.ts";
import type { Span } from "../../src/model/span.ts";

export interface InventedReport {
  readonly url?: string | null;
  readonly text: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly publishedAt?: string;
  readonly capturedAt?: string;
  readonly readerVersion?: number;
}

const found = (value: string | undefined): Found<string> | null =>
  value === undefined ? null : { value, from: "given" };

export const inventCapture = (report: InventedReport): Capture => {
  const bytes = new TextEncoder().encode(report.text);
  const digest = sha256(bytes);
  const url = report.url === undefined ? "https://sarrow.example/coast/1" : report.url;
  return {
    id: recordId("k", [url === null ? "text" : "url", url, digest]),
    origin: url === null ? "text" : "url",
    url,
    finalUrl: url,
    fileName: null,
    status: url === null ? null : 200,
    headers: [],
    mediaType: "text/plain",
    charset: "utf-8",
    digest,
    bytes,
    capturedAt: report.capturedAt ?? "2031-05-02T10:00:00Z",
    truncated: false,
  };
};

/** A record that is no WARC: the ledger looks into none. */
export const inventRecord = (capture: Capture): Uint8Array =>
  new TextEncoder().encode(
    `record of ${capture.id} at ${capture.capturedAt}\n${Buffer.from(capture.bytes).toString()}`,
  );

export const inventDocument = (report: InventedReport, capture = inventCapture(report)): Document => ({
  id: recordId("d", [capture.id, "article", report.readerVersion ?? 1]),
  captureId: capture.id,
  text: report.text,
  blocks: [{ kind: "paragraph", span: [0, report.text.length] }],
  sourceMap: [],
  headline: found(report.headline),
  outlet: found(report.outlet),
  byline: null,
  agency: null,
  publishedAt: found(report.publishedAt),
  updatedAt: null,
  canonicalUrl: null,
  dateline: null,
  language: null,
  reader: { name: "article", version: report.readerVersion ?? 1 },
  issues: [],
});

export interface InventedClaim {
  /** Who says it, in the text's own words; null is the outlet's own voice. */
  readonly source?: string | null;
  /** The number as it stands in the text. */
  readonly number?: string;
  readonly low?: number;
  readonly high?: number;
  readonly counted?: string;
  readonly role?: FigureRole;
  readonly event?: "kill" | "rescue" | "displace";
  readonly certainty?: Claim["certainty"]["value"];
  readonly stance?: Claim["stance"]["value"];
  readonly start?: string;
  readonly end?: string;
  readonly version?: number;
}

const inferred = <T>(value: T): Field<T> => ({ value, basis: "inferred", reason: "invented" });

/** A figure row, or a stance row of the source when there is no number. */
export const inventClaim = (document: Document, claim: InventedClaim): Claim => {
  const at = (words: string): Span => {
    const start = document.text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in the text`);
    return [start, start + words.length];
  };
  const stated = (words: string): Field<string> => ({ value: words, basis: "stated", span: at(words) });
  const claimant = claim.source
    ? { who: stated(claim.source), name: stated(claim.source), kind: inferred("organization" as const) }
    : null;
  const value = claim.number === undefined ? null : Number(claim.number.replace(",", ""));
  const kind = claim.number === undefined ? "stance" : "figure";
  const sentence: Span = [0, document.text.length];
  const span = claim.number === undefined ? sentence : at(claim.number);
  return {
    id: recordId("c", [document.id, "invented", claim.version ?? 1, kind, [claim.source ?? null, span]]),
    documentId: document.id,
    kind,
    sentence,
    attribution: claimant ? { source: [at(claim.source as string)], cue: [], content: [sentence] } : null,
    chain: claimant ? [{ ...claimant, cue: [] }] : [],
    stance: inferred(claim.stance ?? "asserts"),
    certainty: inferred(claim.certainty ?? "asserted"),
    event: claim.event ? inferred(claim.event) : null,
    eventTime: claim.start ? inferred({ start: claim.start, end: claim.end ?? claim.start }) : null,
    asOf: null,
    place: null,
    figure:
      claim.number === undefined
        ? null
        : {
            words: span,
            value,
            low: claim.low ?? null,
            high: claim.high ?? null,
            hedge: inferred("none"),
            unit: null,
            counted: claim.counted ? stated(claim.counted) : inferred("[people]"),
            role: inferred(claim.role ?? "total"),
            within: null,
          },
    party: kind === "stance" ? claimant : null,
    about: null,
    extractor: "invented",
    version: claim.version ?? 1,
  };
};
