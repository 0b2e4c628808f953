// Failures as the API tells them: application/problem+json (RFC 9457) with the product's code and hint.
import { z } from "@hono/zod-openapi";
import type { ErrorCode } from "../errors.ts";
import { ERROR_CODES, ReportedlyError } from "../errors.ts";

export const problemRecord = z
  .object({
    type: z.string().describe("address of the code's explanation on this server"),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(ERROR_CODES),
    hint: z.string(),
  })
  .openapi("Problem");
export type Problem = z.infer<typeof problemRecord>;

interface Kind {
  readonly status: number;
  readonly title: string;
}

/** Status and title of each code; the title says what kind of failure it is, the detail what failed. */
export const PROBLEMS: Readonly<Record<ErrorCode, Kind>> = {
  RPT_USAGE: { status: 400, title: "Wrong usage" },
  RPT_INPUT_NOT_FOUND: { status: 422, title: "Input not found" },
  RPT_INPUT_EMPTY: { status: 422, title: "Input is empty" },
  RPT_INPUT_UNREADABLE: { status: 422, title: "Input cannot be read" },
  RPT_INPUT_TOO_LARGE: { status: 413, title: "Input is too large" },
  RPT_MEDIA_TYPE_UNSUPPORTED: { status: 415, title: "Kind of file not supported" },
  RPT_FETCH_FAILED: { status: 502, title: "Page could not be fetched" },
  RPT_FETCH_REFUSED: { status: 422, title: "Address may not be fetched" },
  RPT_FETCH_TIMEOUT: { status: 504, title: "Page did not answer in time" },
  RPT_FETCH_STATUS: { status: 502, title: "Page answered with a failure" },
  RPT_MODEL_MISSING: { status: 503, title: "Reading model is missing" },
  RPT_READER_SETTINGS: { status: 500, title: "Second reader is set up wrongly" },
  RPT_LEDGER_LOCKED: { status: 503, title: "Ledger is in use" },
  RPT_LEDGER_UNREADABLE: { status: 500, title: "Ledger cannot be read" },
  RPT_LEDGER_UNWRITABLE: { status: 507, title: "Ledger cannot be written" },
  RPT_LEDGER_UNREACHABLE: { status: 503, title: "Ledger does not answer" },
  RPT_NOT_FOUND: { status: 404, title: "Not found" },
  RPT_QUERY_INVALID: { status: 400, title: "Query not understood" },
  RPT_REQUEST_INVALID: { status: 400, title: "Request not understood" },
  RPT_REQUEST_FORBIDDEN: { status: 403, title: "Request refused" },
  RPT_PORT_IN_USE: { status: 500, title: "Port is in use" },
  RPT_INTERNAL: { status: 500, title: "Internal failure" },
};

/** The problem of a thrown value; what was not foreseen tells the client nothing of the inside. */
export const problemOf = (error: unknown): Problem => {
  const known =
    error instanceof ReportedlyError
      ? error
      : new ReportedlyError(
          "RPT_INTERNAL",
          "The request could not be answered.",
          "The server's terminal says more; run `reportedly doctor`.",
        );
  const { status, title } = PROBLEMS[known.code];
  return { type: `/api#${known.code}`, title, status, detail: known.message, code: known.code, hint: known.hint };
};

/** A response that holds a problem. */
export const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });

/** Failed checks of a request in one line: "limit: Too small: expected number to be >=1". */
export const issuesText = (error: z.core.$ZodError): string =>
  error.issues
    .flatMap((issue) => (issue.code === "invalid_union" ? [...(issue.errors[0] ?? []), issue] : [issue]).slice(0, 1))
    .map((issue) => (issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message))
    .join("; ");
