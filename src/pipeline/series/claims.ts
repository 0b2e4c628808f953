// A page of a series, as it was read -> its claims, every field at the words it stands in.
import { claimId } from "../../extract/index.ts";
import type { Claim, Field, Proposal } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import type { Mention } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { SeriesMapping } from "./mapping.ts";
import type { SeriesLine, SeriesPage } from "./pages.ts";

export const SERIES_READ_WITH = "series/1";

const stated = <T>(value: T, span: Span): Field<T> => ({ value, basis: "stated", span });
const inferred = <T>(value: T, reason: string): Field<T> => ({ value, basis: "inferred", reason });

const proposalOf = (line: SeriesLine, start: number, mapping: SeriesMapping): Proposal => {
  const at = (words: string, from = 0): Span => {
    const place = start + line.line.indexOf(words, from);
    return [place, place + words.length];
  };
  const sentence: Span = [start, start + line.line.length];
  const body = line.line.indexOf(": ") + 2;
  const numberAt = line.hedgeWords === null ? body : body + line.hedgeWords.length + 1;
  const after = numberAt + line.number.length;
  const who = line.claimant === null ? null : stated(line.claimant, at(line.claimant));
  const link = who && { who, name: who, kind: inferred(mapping.kind, "the mapping says so"), cue: [at("as of")] };
  const { figure } = line;
  return {
    kind: "figure",
    sentence,
    attribution: who
      ? { source: [at(line.claimant as string)], cue: [at("as of")], content: [[start + body, sentence[1]]] }
      : null,
    chain: link ? [link] : [],
    stance: inferred("asserts", "plain saying"),
    certainty: inferred("asserted", "a figure of the table, put without doubt"),
    event: stated(figure.event, at(figure.verb, after)),
    eventTime: null,
    asOf: stated(line.asOf, at(line.asOf)),
    place: mapping.place === undefined ? null : inferred(mapping.place, "the mapping says so"),
    figure: {
      words: [start + numberAt, start + after],
      value: line.hedge === "more-than" ? null : line.value,
      low: line.hedge === "more-than" ? line.value : null,
      high: null,
      hedge:
        line.hedgeWords === null
          ? inferred("none", "no word bounds it")
          : stated(line.hedge, at(line.hedgeWords, body)),
      unit: null,
      counted: stated(figure.counted, at(figure.counted, after)),
      role: inferred(figure.role, "the mapping says so"),
      within: null,
    },
    party: null,
    about: null,
    extractor: "series",
    version: 1,
  };
};

/** Claims of a page, in the order of its lines. */
export const seriesClaims = (page: SeriesPage, document: Document, mapping: SeriesMapping): Claim[] => {
  let start = 0;
  return page.lines.map((line) => {
    const from = document.text.indexOf(line.line, start);
    start = from + line.line.length;
    const proposal = proposalOf(line, from, mapping);
    return { id: claimId(document.id, proposal), documentId: document.id, ...proposal };
  });
};

/** Names on a page: who says it, and where it is. */
export const seriesMentions = (page: SeriesPage, document: Document, mapping: SeriesMapping): Mention[] => {
  const names = new Map<string, string>();
  for (const { claimant } of page.lines) if (claimant !== null) names.set(claimant, "Organization");
  if (mapping.place !== undefined) names.set(mapping.place, "Location");
  return [...names].flatMap(([name, type]) => {
    const mentions: Mention[] = [];
    for (let at = document.text.indexOf(name); at >= 0; at = document.text.indexOf(name, at + name.length))
      mentions.push({ span: [at, at + name.length], type });
    return mentions;
  });
};
