// What `read` prints for one document in each machine format; offsets are UTF-16 units of the document's text.
import type { AnnotatedDocument } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";

export const READ_FORMATS = ["rows", "attributions", "annotations", "document", "claims", "table"] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

interface AttributionLine {
  readonly id: string;
  readonly unit: "utf-16";
  readonly attributions: { source: readonly Span[]; cue: readonly Span[]; content: readonly Span[] }[];
}

/** Source, cue and content spans of every attribution: `--format attributions`. */
export const attributionsOf = (id: string, annotated: AnnotatedDocument): AttributionLine => ({
  id,
  unit: "utf-16",
  attributions: annotated.attributions.map(({ source, cue, content }) => ({ source, cue, content })),
});

/** Sentences, tokens, names, quantities and times as marked: `--format annotations`. */
export const annotationsOf = (id: string, annotated: AnnotatedDocument) => ({
  id,
  sentences: annotated.sentences.map((sentence) => sentence.span),
  tokens: annotated.tokens.map(({ span, upos, head, relation }) => ({ span, upos, head, relation })),
  names: annotated.names.map(({ span, type }) => ({ span, type })),
  quantities: annotated.quantities.map(({ span, value, low, high, unit, hedge }) => ({
    span,
    value,
    low,
    high,
    unit,
    hedge,
  })),
  times: annotated.times.map(({ span, start, end }) => ({ span, start, end })),
});
