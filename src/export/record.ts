// The public, versioned shape of what the ledger holds: the API checks and documents itself with these, the CLI prints
// them, the web app reads them. Inner types live in src/model; a change here is a change for users.
import { z } from "zod";
import { CAPTURE_ORIGINS } from "../model/capture.ts";
import { CERTAINTIES, CLAIM_KINDS, EVENTS, FIGURE_ROLES, HEDGES, SOURCE_KINDS, STANCES } from "../model/claim.ts";
import { BLOCK_KINDS } from "../model/document.ts";
import { PLACE_KINDS } from "../model/place.ts";

export const spanRecord = z
  .tuple([z.number().int(), z.number().int()])
  .describe("UTF-16 units of the document's text, end exclusive");

/** A field with its basis: the words it stands in, or the reason it was inferred. */
const field = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    basis: z.enum(["stated", "inferred"]),
    span: spanRecord.nullable(),
    words: z.string().nullable().describe("the words at span"),
    reason: z.string().nullable(),
  });

const placeRecord = z.object({
  id: z.string(),
  kind: z.enum(PLACE_KINDS),
  name: z.string(),
  country: z.string().nullable().describe("ISO 3166-1 alpha-2"),
  province: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
});

export const linkRecord = z.object({
  who: field(z.string()),
  name: field(z.string()),
  kind: field(z.enum(SOURCE_KINDS)),
  role: field(z.string()).nullable(),
  cue: z.array(spanRecord),
});

export const figureRecord = z.object({
  words: z.string(),
  span: spanRecord,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  hedge: field(z.enum(HEDGES)),
  unit: field(z.string()).nullable(),
  counted: field(z.string()),
  role: field(z.enum(FIGURE_ROLES)),
  within: spanRecord.nullable(),
});

/** The document a claim stands in, as much of it as a row shows. */
export const documentHead = z.object({
  id: z.string(),
  outlet: z.string().nullable(),
  headline: z.string().nullable(),
  publishedAt: z.string().nullable(),
  capturedAt: z.string(),
  url: z.string().nullable(),
  demo: z.boolean().describe("an invented or sample report of the demo ledger"),
});

export const claimRecord = z.object({
  id: z.string(),
  kind: z.enum(CLAIM_KINDS),
  document: documentHead,
  sentence: z.object({ span: spanRecord, words: z.string() }),
  attribution: z
    .object({ source: z.array(spanRecord), cue: z.array(spanRecord), content: z.array(spanRecord) })
    .nullable(),
  chain: z.array(linkRecord),
  origin: z.string().nullable().describe("name of the last link; null is the outlet's own voice"),
  stance: field(z.enum(STANCES)),
  certainty: field(z.enum(CERTAINTIES)),
  event: field(z.enum(EVENTS)).nullable(),
  eventTime: field(z.object({ start: z.string(), end: z.string() })).nullable(),
  asOf: field(z.string()).nullable(),
  place: field(z.string()).nullable(),
  location: z
    .object({ ...placeRecord.shape, reason: z.string(), rivals: z.array(placeRecord) })
    .nullable()
    .describe("what the gazetteer makes of place, and what else bears the name"),
  figure: figureRecord.nullable(),
  party: z.object({ who: field(z.string()), name: field(z.string()), kind: field(z.enum(SOURCE_KINDS)) }).nullable(),
  about: z.object({ span: spanRecord, words: z.string() }).nullable(),
  extractor: z.string(),
  version: z.number().int(),
});
export type ClaimRecord = z.infer<typeof claimRecord>;
export type LinkRecord = z.infer<typeof linkRecord>;
export type FigureRecord = z.infer<typeof figureRecord>;

const found = z.object({ value: z.string(), from: z.string() }).nullable();

export const documentRecord = documentHead.extend({
  captureId: z.string(),
  text: z.string(),
  blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), span: spanRecord })),
  found: z.object({
    headline: found,
    outlet: found,
    byline: found,
    agency: found,
    publishedAt: found,
    updatedAt: found,
    canonicalUrl: found,
    language: found,
  }),
  dateline: z.object({ place: z.string(), agency: z.string().nullable(), span: spanRecord }).nullable(),
  digest: z.string().describe("SHA-256 of the captured bytes"),
  mediaType: z.string(),
  readWith: z.array(z.string()).describe("names and versions of reader, model, grammars and extractors"),
  issues: z.array(z.object({ code: z.string(), message: z.string(), span: spanRecord.nullable() })),
  claims: z.number().int(),
});
export type DocumentRecord = z.infer<typeof documentRecord>;

export const documentSummary = documentHead.extend({
  claims: z.number().int(),
  figures: z.number().int(),
  issues: z.number().int(),
});
export type DocumentSummary = z.infer<typeof documentSummary>;

export const captureRecord = z.object({
  id: z.string(),
  origin: z.enum(CAPTURE_ORIGINS),
  url: z.string().nullable(),
  finalUrl: z.string().nullable(),
  fileName: z.string().nullable(),
  status: z.number().int().nullable(),
  mediaType: z.string(),
  digest: z.string(),
  size: z.number().int().describe("bytes"),
  capturedAt: z.string(),
});
export type CaptureRecord = z.infer<typeof captureRecord>;

/** A claimant as it stands in the ledger: all claims whose origin has this name. */
export const sourceRecord = z.object({
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  claims: z.number().int(),
  figures: z.number().int(),
  documents: z.number().int(),
  outlets: z.array(z.object({ name: z.string(), claims: z.number().int() })),
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
});
export type SourceRecord = z.infer<typeof sourceRecord>;

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }));
export const facetsRecord = z.object({
  source: facet,
  outlet: facet,
  event: facet,
  certainty: facet,
  kind: facet,
  role: facet,
  stance: facet,
  month: facet,
});
export type FacetsRecord = z.infer<typeof facetsRecord>;

/** A page of results with the total, so that a table can size itself before it has the rows. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), offset: z.number().int(), limit: z.number().int() });
export interface PageOf<T> {
  readonly items: T[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}

export const ADD_STAGES = ["acquire", "store-capture", "read", "annotate", "extract", "store", "done"] as const;
export const addProgress = z.object({ stage: z.enum(ADD_STAGES), note: z.string() });
export type AddProgress = z.infer<typeof addProgress>;

export const addResult = z.object({
  documentId: z.string(),
  captureId: z.string(),
  /** False when the same page, read by the same version, was there already: nothing changed. */
  added: z.boolean(),
  claims: z.number().int(),
  figures: z.number().int(),
  issues: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type AddResult = z.infer<typeof addResult>;

export const verifyReport = z.object({
  captures: z.number().int(),
  documents: z.number().int(),
  claims: z.number().int(),
  spans: z.number().int(),
  faults: z.array(
    z.object({ kind: z.enum(["bytes", "text", "span", "row", "missing"]), id: z.string(), message: z.string() }),
  ),
  /** In plain words, what this check does not prove. */
  notProven: z.array(z.string()),
});
export type VerifyReport = z.infer<typeof verifyReport>;

export const healthRecord = z.object({
  status: z.enum(["ok"]),
  version: z.string(),
  documents: z.number().int(),
  claims: z.number().int(),
  demo: z.boolean(),
  model: z.string(),
  secondReader: z.string().optional().describe("where text is sent for a second reader; absent when none is set up"),
});
export type HealthRecord = z.infer<typeof healthRecord>;
