// A reading without the model: documents are read for real, and each number in them is a claim of the outlet's own.
import { claimId } from "../../src/extract/index.ts";
import type { Claim, Proposal } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import { readableDocument } from "../../src/pipeline/read-document.ts";
import type { Reading } from "../../src/pipeline/reading.ts";

const claimsOf = (document: Document): Claim[] =>
  [...document.text.matchAll(/\d+/g)].map((match) => {
    const words: [number, number] = [match.index, match.index + match[0].length];
    const inferred = <T>(value: T) => ({ value, basis: "inferred" as const, reason: "invented" });
    const proposal: Proposal = {
      kind: "figure",
      sentence: [0, document.text.length],
      attribution: null,
      chain: [],
      stance: inferred("asserts"),
      certainty: inferred("asserted"),
      event: null,
      eventTime: null,
      asOf: null,
      place: null,
      figure: {
        words,
        value: Number(match[0]),
        low: null,
        high: null,
        hedge: inferred("none"),
        unit: null,
        counted: { value: match[0], basis: "stated", span: words },
        role: inferred("total"),
        within: null,
      },
      party: null,
      about: null,
      extractor: "invented",
      version: 1,
    };
    return { id: claimId(document.id, proposal), documentId: document.id, ...proposal };
  });

/** Stands in for the model's reading; `reads` counts its captures. */
export const inventReading = (): Reading & { reads: number } => {
  const reading = {
    reads: 0,
    readCapture: async (capture: Parameters<Reading["readCapture"]>[0], hints = {}) => {
      reading.reads++;
      const { document } = await readableDocument(capture, hints);
      const annotated = {
        document,
        sentences: [],
        tokens: [],
        names: [],
        attributions: [],
        quantities: [],
        times: [],
        places: [],
        annotators: [],
      };
      return {
        capture,
        document,
        annotated,
        claims: claimsOf(document),
        issues: document.issues,
        readWith: ["article/1", "invented/1"],
      };
    },
    read: () => Promise.reject(new Error("not here")),
    readText: () => Promise.reject(new Error("not here")),
    spent: () => 0,
    close: async () => {},
  };
  return reading;
};
