// Records of a series -> pages in plain words, one a day: a line a figure, and the record itself as it stood in the file.
import type { Hedge } from "../../model/claim.ts";
import type { SeriesFigure, SeriesMapping } from "./mapping.ts";
import type { SeriesEntry } from "./records.ts";
import { valueIn } from "./records.ts";

/** A figure of a page, by the words that it stands in. */
export interface SeriesLine {
  readonly figure: SeriesFigure;
  readonly line: string;
  /** The number as written. */
  readonly number: string;
  readonly value: number;
  readonly hedge: Hedge;
  readonly hedgeWords: string | null;
  readonly claimant: string | null;
  /** Day for which the claimant knew. */
  readonly asOf: string;
}

export interface SeriesPage {
  readonly day: string;
  readonly url: string;
  readonly headline: string;
  readonly text: string;
  readonly lines: readonly SeriesLine[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HEDGES: Readonly<Record<string, readonly [Hedge, string]>> = {
  about: ["about", "about "],
  more: ["more-than", "more than "],
};

const dayOf = (entry: SeriesEntry, mapping: SeriesMapping): string | null => {
  const value = valueIn(entry.fields, mapping.day);
  return typeof value === "string" && DAY.test(value.slice(0, 10)) ? value.slice(0, 10) : null;
};

/** Who says it; null is the table's own voice. */
const claimantOf = (entry: SeriesEntry, { claimant }: SeriesMapping): string | null => {
  if (typeof claimant === "string") return claimant;
  const value = valueIn(entry.fields, claimant.field);
  return typeof value === "string" ? (claimant.names[value] ?? null) : null;
};

const numberIn = (entry: SeriesEntry, field: string): number | null => {
  const value = valueIn(entry.fields, field);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
};

const lineOf = (
  entry: SeriesEntry,
  figure: SeriesFigure,
  day: string,
  claimant: string | null,
  value: number,
): SeriesLine => {
  const said = figure.hedge === undefined ? undefined : valueIn(entry.fields, figure.hedge);
  const [hedge, hedgeWords] = (typeof said === "string" ? HEDGES[said] : undefined) ?? ["none" as const, null];
  const number = String(value);
  const who = claimant === null ? "" : `${claimant}, `;
  const line = `${who}as of ${day}: ${hedgeWords ?? ""}${number} ${figure.counted} ${figure.says}.`;
  return { figure, line, number, value, hedge, hedgeWords: hedgeWords?.trim() ?? null, claimant, asOf: day };
};

const pageOf = (
  mapping: SeriesMapping,
  day: string,
  name: string,
  lines: SeriesLine[],
  texts: string[],
): SeriesPage => ({
  day,
  url: `${mapping.url}#${name}`,
  headline: mapping.headline.replaceAll("{day}", day),
  text: [...lines.map(({ line }) => line), ...texts].join("\n"),
  lines,
});

/** One page a record that has a day and any of the figures. */
export const seriesPages = (entries: readonly SeriesEntry[], mapping: SeriesMapping): SeriesPage[] =>
  entries.flatMap((entry) => {
    const day = dayOf(entry, mapping);
    if (day === null) return [];
    const claimant = claimantOf(entry, mapping);
    const lines = mapping.figures.flatMap((figure) => {
      const value = numberIn(entry, figure.field);
      return value === null ? [] : [lineOf(entry, figure, day, claimant, value)];
    });
    return lines.length === 0 ? [] : [pageOf(mapping, day, day, lines, [`The record: ${entry.text}`])];
  });

/** Days between a correction and the last record before it, at most. */
const NEAR = 7;
const isNear = (before: string, day: string): boolean => (Date.parse(day) - Date.parse(before)) / 86_400_000 <= NEAR;

/**
 * One page a day on which the claimant corrected its totals: each names the total of the day before, which no longer
 * holds, and by how much it was off.
 */
export const correctionPages = (
  corrections: readonly SeriesEntry[],
  entries: readonly SeriesEntry[],
  mapping: SeriesMapping,
): SeriesPage[] => {
  const byDay = new Map(entries.map((entry) => [dayOf(entry, mapping), entry]));
  const days = [...byDay.keys()].filter((day) => day !== null).sort();
  return corrections.flatMap((correction) => {
    const day = dayOf(correction, mapping);
    const before = day === null ? undefined : days.filter((one) => one < day).at(-1);
    const entry = before === undefined ? undefined : byDay.get(before);
    if (day === null || before === undefined || !entry || !isNear(before, day)) return [];
    const claimant = claimantOf(entry, mapping);
    const lines = mapping.figures.flatMap((figure) => {
      const [by, value] = [numberIn(correction, figure.field), numberIn(entry, figure.field)];
      if (!by || value === null || figure.role !== "total") return [];
      const line = lineOf(entry, figure, before, claimant, value);
      const words = `${line.line.slice(0, -1)}; in error by ${by}, corrected on ${day}.`;
      return [{ ...line, line: words }];
    });
    const texts = [`The correction: ${correction.text}`, `The record of ${before}: ${entry.text}`];
    return lines.length === 0 ? [] : [pageOf(mapping, day, `${day}-correction`, lines, texts)];
  });
};
