// A table of running figures into a store: each record archived as a page of its own, its figures as claims, corrections as such.
import { makeCapture } from "../../acquire/capture.ts";
import { warcRecord } from "../../acquire/index.ts";
import { ReportedlyError } from "../../errors.ts";
import type { Hints } from "../../model/capture.ts";
import type { Claim } from "../../model/claim.ts";
import type { Store } from "../../store/index.ts";
import { readableDocument } from "../read-document.ts";
import { SERIES_READ_WITH, seriesClaims, seriesMentions } from "./claims.ts";
import type { SeriesMapping } from "./mapping.ts";
import type { SeriesPage } from "./pages.ts";
import { correctionPages, seriesPages } from "./pages.ts";
import { entriesIn } from "./records.ts";

export interface SeriesInput {
  readonly fileName: string;
  /** The file's text: a JSON list of records, or one a line. */
  readonly text: string;
  readonly mapping: SeriesMapping;
  readonly corrections?: { readonly fileName: string; readonly text: string };
}

export interface SeriesResult {
  readonly records: number;
  /** Documents that were not there already. */
  readonly added: number;
  readonly claims: number;
  readonly corrections: number;
}

interface Stored {
  readonly page: SeriesPage;
  readonly claims: readonly Claim[];
}

const addPage = async (
  store: Store,
  page: SeriesPage,
  mapping: SeriesMapping,
  now: string,
): Promise<Stored & { readonly added: boolean }> => {
  const capture = makeCapture({
    origin: "file",
    url: page.url,
    finalUrl: page.url,
    fileName: null,
    status: null,
    headers: [],
    mediaType: "text/plain",
    charset: "utf-8",
    bytes: new TextEncoder().encode(page.text),
    capturedAt: now,
    truncated: false,
  });
  const hints: Hints = { publishedAt: page.day, outlet: mapping.outlet, title: page.headline };
  await store.addCapture(capture, warcRecord(capture));
  const { document } = await readableDocument(capture, hints);
  const claims = seriesClaims(page, document, mapping);
  const added = await store.addReading({
    document,
    claims,
    readWith: [`${document.reader.name}/${document.reader.version}`, SERIES_READ_WITH],
    mentions: seriesMentions(page, document, mapping),
    owner: mapping.owner ?? null,
  });
  return { page, claims, added };
};

const keyOf = (claim: Claim): string => JSON.stringify([claim.figure?.counted.value, claim.event?.value]);

/** Says of each corrected total that it answers the question of its series: the mapping names one field for both. */
const tieCorrections = async (
  store: Store,
  days: readonly Stored[],
  corrections: readonly Stored[],
  now: string,
): Promise<void> => {
  const first = new Map<string, Claim>();
  for (const claim of days.flatMap(({ claims }) => claims)) {
    const known = first.get(keyOf(claim));
    if (!known || claim.documentId < known.documentId) first.set(keyOf(claim), claim);
  }
  const made = new Set((await store.judgements()).judgements.map(({ b }) => b));
  for (const claim of corrections.flatMap(({ claims }) => claims)) {
    const series = first.get(keyOf(claim));
    if (series === undefined || made.has(claim.id)) continue;
    await store.addJudgement({
      subject: "question",
      a: series.id,
      b: claim.id,
      verdict: "same",
      at: now,
      by: SERIES_READ_WITH,
      why: "a correction of a total, by the same field of the series",
      undoes: null,
    });
  }
};

/** Imports a series; a record that is there already changes nothing. */
export const importSeries = async (
  store: Store,
  { fileName, text, mapping, corrections }: SeriesInput,
  now: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<SeriesResult> => {
  const entries = entriesIn(text, fileName);
  const pages = seriesPages(entries, mapping);
  if (pages.length === 0)
    throw new ReportedlyError(
      "RPT_INPUT_UNREADABLE",
      `${fileName} has no record with a day in "${mapping.day}" and any figure of the mapping`,
      "Check that the mapping's fields are those of the file.",
    );
  const corrected = corrections
    ? correctionPages(entriesIn(corrections.text, corrections.fileName), entries, mapping)
    : [];
  const total = pages.length + corrected.length;
  let done = 0;
  let added = 0;
  const addAll = async (list: readonly SeriesPage[]): Promise<Stored[]> => {
    const stored: Stored[] = [];
    for (const page of list) {
      const one = await addPage(store, page, mapping, now);
      if (one.added) added++;
      stored.push(one);
      onProgress(++done, total);
    }
    return stored;
  };
  const days = await addAll(pages);
  const fixes = await addAll(corrected);
  await tieCorrections(store, days, fixes, now);
  return {
    records: pages.length,
    added,
    claims: [...days, ...fixes].reduce((sum, { claims }) => sum + claims.length, 0),
    corrections: corrected.reduce((sum, { lines }) => sum + lines.length, 0),
  };
};
