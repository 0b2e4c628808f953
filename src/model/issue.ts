// What was odd about an input: a value that is stored and shown, never thrown.
import type { Span } from "./span.ts";

/** Known oddities of news input; each has a sentence in docs/issues.md. */
export const ISSUE_CODES = [
  "empty-text",
  "no-article-found",
  "no-publication-day",
  "publication-day-disputed",
  "publication-day-implausible",
  "charset-guessed",
  "charset-errors",
  "language-unsupported",
  "language-unknown",
  "markup-broken",
  "input-truncated",
  "time-unresolved",
  "source-unresolved",
  "paywalled",
  "second-reader-dropped",
  "second-reader-failed",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** One oddity: `{code: "no-publication-day", message: "No publication day was found, so \"Thursday\" stays unresolved"}`. */
export interface Issue {
  readonly code: IssueCode;
  readonly message: string;
  readonly span?: Span;
}
