// Gold figures in place of found ones: the number and its place are given, all else is as it was read.
import type { Claim, Figure } from "../../src/model/claim.ts";
import { recordId } from "../../src/model/id.ts";
import type { Report } from "../../src/model/report.ts";
import { overlaps, type Span } from "../../src/model/span.ts";
import type { GoldFigure } from "./gold.ts";

const REASON = "given with the storyline";

const sentenceAt = (text: string, at: number): Span => {
  const before = text.slice(0, at);
  const start = Math.max(
    before.lastIndexOf("\n") + 1,
    ...[...before.matchAll(/[.?!][”"]?\s/g)].map((m) => m.index + m[0].length),
    0,
  );
  const stop = /[.?!][”"]?(\s|$)|\n/.exec(text.slice(at));
  return [start, stop ? at + stop.index + 1 : text.length];
};

const figureOf = (gold: GoldFigure, read: Figure | null, counted: string): Figure => ({
  words: gold.span,
  value: gold.value,
  low: gold.low,
  high: gold.high,
  hedge: { value: gold.hedge, basis: "inferred", reason: REASON },
  unit: read?.unit ?? null,
  counted: read?.counted ?? { value: counted, basis: "inferred", reason: REASON },
  role: read?.role ?? { value: "total", basis: "inferred", reason: REASON },
  within: read?.within ?? null,
});

const bare = (report: Report, gold: GoldFigure): Claim => {
  const noun =
    /^\s*(?!(?:in|at|on|of|have|had|has|is|are|was|were|as|and|or|who|which|that|this|with|from|for)\b)(\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+)?)/u.exec(
      report.text.slice(gold.span[1]),
    )?.[1];
  return {
    id: recordId("c", [report.documentId, gold.span]),
    documentId: report.documentId,
    kind: "figure",
    sentence: sentenceAt(report.text, gold.span[0]),
    attribution: null,
    chain: [],
    stance: { value: "asserts", basis: "inferred", reason: REASON },
    certainty: { value: "asserted", basis: "inferred", reason: REASON },
    event: null,
    eventTime: null,
    asOf: null,
    place: null,
    figure: figureOf(gold, null, noun ?? "[people]"),
    party: null,
    about: null,
    extractor: "figure",
    version: 1,
  };
};

/** The report with exactly the gold figures; its other claims stay. */
export const withGoldFigures = (report: Report, golds: readonly GoldFigure[]): Report => {
  const own = golds.filter(({ doc }) => doc === report.documentId);
  const taken = new Set<string>();
  const figures = own.map((gold) => {
    const read = report.claims.find(
      (claim) => claim.figure && !taken.has(claim.id) && overlaps(claim.figure.words, gold.span),
    );
    if (!read) return bare(report, gold);
    taken.add(read.id);
    return { ...read, figure: figureOf(gold, read.figure, "[people]") };
  });
  return { ...report, claims: [...report.claims.filter(({ figure }) => figure === null), ...figures] };
};
