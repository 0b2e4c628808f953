// Errors as a person meets them on the command line: what failed, what to do, the code to look up.
import type { ErrorCode } from "../errors.ts";
import { ReportedlyError } from "../errors.ts";
import { plain } from "./terminal/plain.ts";

/** Any thrown value as a ReportedlyError: what was not foreseen is RPT_INTERNAL, with its own message. */
export const asReportedlyError = (error: unknown): ReportedlyError =>
  error instanceof ReportedlyError
    ? error
    : new ReportedlyError(
        "RPT_INTERNAL",
        `something went wrong inside: ${error instanceof Error ? error.message : String(error)}`,
        "Run `reportedly doctor`; set REPORTEDLY_DEBUG=1 to see where it happened.",
        { cause: error },
      );

/** The message with the input's name before it, or in place of a file's bare name at its start. */
const named = (message: string, subject: string | undefined): string => {
  if (!subject || message.includes(subject)) return message;
  const file = subject.slice(subject.lastIndexOf("/") + 1);
  return message.startsWith(`${file} `) ? subject + message.slice(file.length) : `${subject}: ${message}`;
};

/**
 * Two lines for standard error: "reportedly: https://example.org/a answered 404" and the hint with the code.
 * `subject` names the input among several: "march.jsonl line 12".
 */
export const failureText = (error: unknown, subject?: string, debug = false): string => {
  const known = asReportedlyError(error);
  const head = named(known.message, subject);
  const cause = known.cause instanceof Error ? known.cause : known;
  const trace = debug ? `${cause.stack ?? ""}\n` : "";
  return `reportedly: ${plain(head)}\n  ${plain(known.hint)} [${known.code}]\n${trace}`;
};

const USAGE: readonly ErrorCode[] = ["RPT_USAGE", "RPT_QUERY_INVALID"];

/** 2 for wrong usage, 1 for everything else. */
export const failureCode = (error: unknown): number => (USAGE.includes(asReportedlyError(error).code) ? 2 : 1);
