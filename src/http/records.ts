// The public records by the names that the API's description gives them.
import "@hono/zod-openapi";
import {
  addResult,
  captureRecord,
  claimRecord,
  documentRecord,
  documentSummary,
  facetsRecord,
  healthRecord,
  pageOf,
  sourceRecord,
  verifyReport,
} from "../export/record.ts";

export const Claim = claimRecord.openapi("Claim");
export const ReadDocument = documentRecord.openapi("Document");
export const Summary = documentSummary.openapi("DocumentSummary");
export const Capture = captureRecord.openapi("Capture");
export const Source = sourceRecord.openapi("Source");
export const Facets = facetsRecord.openapi("Facets");
export const Added = addResult.openapi("AddResult");
export const Verified = verifyReport.openapi("VerifyReport");
export const Health = healthRecord.openapi("Health");
export const ClaimPage = pageOf(Claim).openapi("ClaimPage");
export const DocumentPage = pageOf(Summary).openapi("DocumentPage");
export const SourcePage = pageOf(Source).openapi("SourcePage");
