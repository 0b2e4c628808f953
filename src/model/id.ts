// Content-hash ids: the same page or claim found twice is one row.
import { createHash } from "node:crypto";

/** SHA-256 of bytes or of a string's UTF-8, as 64 hex digits. */
export const sha256 = (input: Uint8Array | string): string => createHash("sha256").update(input).digest("hex");

/**
 * Id of a record: a one-letter prefix and the first 24 hex digits of the SHA-256 over its identifying fields as JSON.
 * `recordId("c", ["https://example.org/a", "9f…"])` is stable across machines and runs; key order is the array's.
 */
export const recordId = (prefix: "k" | "d" | "c" | "s" | "r" | "j" | "e", identity: readonly unknown[]): string =>
  `${prefix}_${sha256(JSON.stringify(identity)).slice(0, 24)}`;
