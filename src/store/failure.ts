// A failed write in words that a person can act on.
import { ReportedlyError } from "../errors.ts";

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** The ledger could not be written: what, where it was to go, and why. */
export const unwritable = (what: string, cause: unknown): ReportedlyError =>
  new ReportedlyError(
    "RPT_LEDGER_UNWRITABLE",
    `${what} cannot be written: ${reasonOf(cause)}`,
    "Free some space on the disk, or check the folder's permissions; nothing was added.",
    { cause },
  );

/** PostgreSQL's class of errors for a disk or memory that is full. */
const FULL = /^53/;

/** Gives a full disk its own code; every other error stays what it is: `asFailure(error)`. */
export const asFailure = (error: unknown): unknown =>
  error instanceof Error && "code" in error && typeof error.code === "string" && FULL.test(error.code)
    ? unwritable("the ledger's database", error)
    : error;
