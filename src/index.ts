// The library: the names that are promised, and nothing else. `createReading` reads without a ledger, `openWorkspace` opens one.
export type { Config } from "./config.ts";
export { readConfig } from "./config.ts";
export type { ErrorCode } from "./errors.ts";
export { ERROR_CODES, ReportedlyError } from "./errors.ts";
export type { ClaimRecord, DocumentRecord, PageOf } from "./export/record.ts";
export type { DocumentRows } from "./export/rows.ts";
export { toRows } from "./export/rows.ts";
export type { AnnotatedDocument } from "./model/annotation.ts";
export type { Hints } from "./model/capture.ts";
export type { Claim } from "./model/claim.ts";
export type { Document } from "./model/document.ts";
export type { ClaimQuery } from "./model/query.ts";
export type { Reading, ReadPage } from "./pipeline/reading.ts";
export { createReading } from "./pipeline/reading.ts";
export type { AddInput, Workspace } from "./pipeline/workspace.ts";
export { openWorkspace } from "./pipeline/workspace-local.ts";
export { parseQueryLine, printQueryLine } from "./text/query-line.ts";
