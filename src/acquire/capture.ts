// Bytes with what is known of them -> a capture, with its digest and id.
import type { Capture } from "../model/capture.ts";
import { recordId, sha256 } from "../model/id.ts";

/** What a reader knows of the bytes it took; the rest of a capture follows from it. */
export type Taken = Omit<Capture, "id" | "digest">;

/** Completes a capture: its id is made of origin, address or file name, and digest. */
export const makeCapture = (taken: Taken): Capture => {
  const digest = sha256(taken.bytes);
  return { id: recordId("k", [taken.origin, taken.url ?? taken.fileName, digest]), digest, ...taken };
};
