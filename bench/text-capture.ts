// An invented text as a page taken from an address: the capture that the benches' documents stand on.
import type { Capture } from "../src/model/capture.ts";
import { recordId, sha256 } from "../src/model/id.ts";

export const textCapture = (url: string, text: string, capturedAt: string): Capture => {
  const bytes = new TextEncoder().encode(text);
  const digest = sha256(bytes);
  return {
    id: recordId("k", ["url", url, digest]),
    origin: "url",
    url,
    finalUrl: url,
    fileName: null,
    status: 200,
    headers: [],
    mediaType: "text/plain",
    charset: "utf-8",
    digest,
    bytes,
    capturedAt,
    truncated: false,
  };
};
