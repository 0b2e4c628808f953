// The bytes of one input at one moment, with their digest: what everything later is bound to.

export const CAPTURE_ORIGINS = ["url", "file", "text", "warc"] as const;
/** How the bytes came: fetched from an address, read from a file, pasted or piped as text, or taken from a WARC record. */
export type CaptureOrigin = (typeof CAPTURE_ORIGINS)[number];

export interface Capture {
  /** `k_…`, made of origin, address and digest: the same bytes at the same address are one capture. */
  readonly id: string;
  readonly origin: CaptureOrigin;
  /** The address asked for; null where there is none (standard input, pasted text). A file has its base name in `fileName`. */
  readonly url: string | null;
  /** The address that answered, after redirects. */
  readonly finalUrl: string | null;
  readonly fileName: string | null;
  /** HTTP status, null when there was no HTTP. */
  readonly status: number | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Media type as served or guessed, without parameters: "text/html", "text/plain", "application/pdf", "message/rfc822". */
  readonly mediaType: string;
  /** Charset that the server declared, lower case, or null. */
  readonly charset: string | null;
  /** SHA-256 of `bytes`, 64 hex digits. */
  readonly digest: string;
  readonly bytes: Uint8Array;
  /** When the bytes were taken, UTC ISO 8601. */
  readonly capturedAt: string;
  /** True when a size limit cut the input short. */
  readonly truncated: boolean;
}

/** What the person who adds an input knows better than the page: overrides what `read` finds, and says so in `from`. */
export interface Hints {
  readonly publishedAt?: string;
  readonly outlet?: string;
  /** Who owns the outlet: reports of one house are no two origins. */
  readonly owner?: string;
  readonly title?: string;
  readonly url?: string;
}
