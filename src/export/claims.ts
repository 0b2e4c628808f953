// Claims as public records: every span with its words, every field with its basis, and the head of the document.
import type { ChainLink, Claim, Field, Figure } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import { wordsOf } from "../model/span.ts";
import type { ClaimRecord, FigureRecord, LinkRecord } from "./record.ts";

/** The document a claim stands in: what a row shows of it, and the text that its spans point into. */
export interface ClaimContext {
  readonly head: ClaimRecord["document"];
  readonly text: string;
}

interface FieldRecord<T> {
  value: T;
  basis: "stated" | "inferred";
  span: [number, number] | null;
  words: string | null;
  reason: string | null;
}

const pair = (span: Span): [number, number] => [span[0], span[1]];
const pairs = (spans: readonly Span[]): [number, number][] => spans.map(pair);

const fieldIn =
  (text: string) =>
  <T>(field: Field<T>): FieldRecord<T> => ({
    value: field.value,
    basis: field.basis,
    span: field.span ? pair(field.span) : null,
    words: field.span ? wordsOf(text, field.span) : null,
    reason: field.basis === "inferred" ? field.reason : null,
  });

const linkRecord = (link: ChainLink, text: string): LinkRecord => {
  const field = fieldIn(text);
  return {
    who: field(link.who),
    name: field(link.name),
    kind: field(link.kind),
    role: link.role ? field(link.role) : null,
    cue: pairs(link.cue),
  };
};

const figureRecord = (figure: Figure, text: string): FigureRecord => {
  const field = fieldIn(text);
  return {
    words: wordsOf(text, figure.words),
    span: pair(figure.words),
    value: figure.value,
    low: figure.low,
    high: figure.high,
    hedge: field(figure.hedge),
    unit: figure.unit ? field(figure.unit) : null,
    counted: field(figure.counted),
    role: field(figure.role),
    within: figure.within ? pair(figure.within) : null,
  };
};

/** One claim as it is shown and sent: `toClaimRecord(claim, { head, text })`. */
export const toClaimRecord = (claim: Claim, { head, text }: ClaimContext): ClaimRecord => {
  const field = fieldIn(text);
  const passage = (span: Span) => ({ span: pair(span), words: wordsOf(text, span) });
  const { attribution, party } = claim;
  return {
    id: claim.id,
    kind: claim.kind,
    document: head,
    sentence: passage(claim.sentence),
    attribution: attribution && {
      source: pairs(attribution.source),
      cue: pairs(attribution.cue),
      content: pairs(attribution.content),
    },
    chain: claim.chain.map((link) => linkRecord(link, text)),
    origin: claim.chain.at(-1)?.name.value ?? null,
    stance: field(claim.stance),
    certainty: field(claim.certainty),
    event: claim.event && field(claim.event),
    eventTime: claim.eventTime && field(claim.eventTime),
    asOf: claim.asOf && field(claim.asOf),
    place: claim.place && field(claim.place),
    location: claim.location
      ? { ...claim.location.place, reason: claim.location.reason, rivals: [...claim.location.rivals] }
      : null,
    figure: claim.figure && figureRecord(claim.figure, text),
    party: party && { who: field(party.who), name: field(party.name), kind: field(party.kind) },
    about: claim.about && passage(claim.about),
    extractor: claim.extractor,
    version: claim.version,
  };
};
