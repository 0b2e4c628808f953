// Failed operations: a code, a message with the value in it, and a hint on what to do. Odd news is an Issue instead.

/** Every error a user can meet; docs/errors.md has a paragraph for each, and a test keeps both lists equal. */
export const ERROR_CODES = [
  "RPT_USAGE",
  "RPT_INPUT_NOT_FOUND",
  "RPT_INPUT_EMPTY",
  "RPT_INPUT_UNREADABLE",
  "RPT_INPUT_TOO_LARGE",
  "RPT_MEDIA_TYPE_UNSUPPORTED",
  "RPT_FETCH_FAILED",
  "RPT_FETCH_REFUSED",
  "RPT_FETCH_TIMEOUT",
  "RPT_FETCH_STATUS",
  "RPT_MODEL_MISSING",
  "RPT_READER_SETTINGS",
  "RPT_LEDGER_LOCKED",
  "RPT_LEDGER_UNREADABLE",
  "RPT_LEDGER_UNWRITABLE",
  "RPT_LEDGER_UNREACHABLE",
  "RPT_NOT_FOUND",
  "RPT_QUERY_INVALID",
  "RPT_REQUEST_INVALID",
  "RPT_REQUEST_FORBIDDEN",
  "RPT_PORT_IN_USE",
  "RPT_INTERNAL",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * Thrown when an operation cannot be done: `new ReportedlyError("RPT_FETCH_STATUS", "https://example.org/a answered 404",
 * "Check the address, or look for an archived copy.")`.
 */
export class ReportedlyError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  constructor(code: ErrorCode, message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "ReportedlyError";
    this.code = code;
    this.hint = hint;
  }
}
