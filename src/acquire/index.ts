// The world -> captures: whatever a person names, read by the first reader that accepts it.
import { ReportedlyError } from "../errors.ts";
import type { Capture } from "../model/capture.ts";
import { bytesReader, fileReader, textReader } from "./file.ts";
import { pageReader } from "./page.ts";
import type { AcquireInput, AcquireOptions, Reader } from "./reader.ts";

export { fetchPage } from "./page.ts";
export type { AcquireInput, AcquireOptions, Reader } from "./reader.ts";
export { captureOfRecord, warcRecord } from "./warc-record.ts";

/** The first that accepts an input reads it. */
export const READERS: readonly Reader[] = [pageReader, bytesReader, textReader, fileReader];

/** Takes an input: an address, a path, "-" for standard input, bytes, or pasted text. A WARC gives several captures. */
export const acquire = async (input: AcquireInput, options: AcquireOptions): Promise<Capture[]> => {
  const reader = READERS.find((one) => one.accepts(input));
  if (reader === undefined)
    throw new ReportedlyError("RPT_USAGE", "There is no such kind of input", "Give an address, a file or text.");
  return reader.read(input, options);
};
