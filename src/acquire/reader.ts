// The contract of a reader: takes one kind of input from the world and gives captures.
import type { Capture } from "../model/capture.ts";

/** An input: an address, path or "-" for standard input; bytes with what is known of them; or pasted text. */
export type AcquireInput =
  | string
  | { readonly bytes: Uint8Array; readonly fileName: string | null; readonly mediaType: string | null }
  | { readonly text: string };

export interface AcquireOptions {
  /** Whether private addresses may be fetched: for tests and intranets. */
  readonly allowPrivate: boolean;
  /** The time of capture, UTC ISO 8601. */
  readonly now: () => string;
  /** Milliseconds that fetching one page may take in all; 30,000 unless told. */
  readonly timeout?: number;
  /** Bytes after which an input is cut; 20 MiB unless told. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface Reader {
  readonly name: string;
  accepts(input: AcquireInput): boolean;
  read(input: AcquireInput, options: AcquireOptions): Promise<Capture[]>;
}

export const MAX_BYTES = 20 * 1024 * 1024;
export const TIMEOUT = 30_000;
/** Whether an input is meant as an address; which schemes are fetched is for the page reader to say. */
export const isAddress = (input: AcquireInput): input is string =>
  typeof input === "string" && /^[a-z][a-z0-9+.-]*:\/\//i.test(input.trim());
