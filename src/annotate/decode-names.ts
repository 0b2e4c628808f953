// Name tags of words in, names out; no name runs over a sentence's start.

import type { Name, NameType } from "../model/annotation.ts";
import { NAME_TYPES } from "../model/annotation.ts";
import { bestPath, spansOf } from "./bio.ts";
import type { Encoding } from "./encoding.ts";
import type { Reading } from "./reading.ts";

const isNameType = (type: string): type is NameType => (NAME_TYPES as readonly string[]).includes(type);

/** Finds the names of a document, given the first words of its sentences. */
export const decodeNames = (encoding: Encoding, reading: Reading, firsts: readonly number[]): Name[] => {
  const labels = reading.labels.names;
  const chances = new Float32Array(encoding.words.length * labels.length);
  encoding.words.forEach((_, word) => {
    const at = (encoding.firstPieces[word] as number) * labels.length;
    chances.set(reading.tags.subarray(at, at + labels.length), word * labels.length);
  });
  const breaks = new Uint8Array(encoding.words.length);
  for (const first of firsts) breaks[first] = 1;
  return spansOf(bestPath(chances, labels, breaks), labels).flatMap(({ type, first, last }) =>
    isNameType(type)
      ? [{ type, span: [encoding.words[first]?.[0] ?? 0, encoding.words[last - 1]?.[1] ?? 0] as const }]
      : [],
  );
};
