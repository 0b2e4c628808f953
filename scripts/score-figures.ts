// Scores figure rows on corpus/scored/figures.jsonl through the product's own path: a figure is right when it is found with
// value, hedge, unit and role right; head of what is counted, event and whole are told apart. Called by score-quantities.ts.
import { readFileSync } from "node:fs";
import { packageFile } from "../src/compiled.ts";
import type { Claim } from "../src/model/claim.ts";
import { overlaps, type Span } from "../src/model/span.ts";
import type { Reading } from "../src/pipeline/reading.ts";

interface GoldFigure {
  /** Verbatim, once in the text; holds the number words. */
  readonly near: string;
  readonly figure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: string;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly role: string;
  /** Words around the whole of which this is a part. */
  readonly within?: string;
  readonly event?: string;
}

interface Passage {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly figures: readonly GoldFigure[];
}

type FigureClaim = Claim & { readonly figure: NonNullable<Claim["figure"]> };

const passages = (): Passage[] =>
  readFileSync(packageFile("corpus/scored/figures.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Passage);

const spanIn = (text: string, { near, figure }: Pick<GoldFigure, "near" | "figure">): Span => {
  const start = text.indexOf(near) + near.indexOf(figure);
  return [start, start + figure.length];
};

const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b));

/** The noun of a counted phrase: the last word before "of" and the like. */
const headOf = (words: string): string =>
  (words.toLowerCase().split(/ (?:of|in|at|for|with|under|per|among|to) /)[0] ?? "").match(/[\p{L}\p{N}]+/gu)?.at(-1) ??
  "";

const sameHead = (gold: string, ours: string): boolean =>
  gold.startsWith("[")
    ? ours.startsWith("[") || headOf(gold) === headOf(ours) || headOf(gold) === "people"
    : headOf(gold) === headOf(ours) || ours.toLowerCase().includes(gold.toLowerCase());

const wrongIn = (gold: GoldFigure, { figure }: FigureClaim): string[] =>
  [
    close(figure.value, gold.value) && close(figure.low, gold.low) && close(figure.high, gold.high)
      ? ""
      : `value ${figure.value ?? `${figure.low}..${figure.high}`}`,
    figure.hedge.value === gold.hedge ? "" : `hedge ${figure.hedge.value} for ${gold.hedge}`,
    (figure.unit?.value ?? null) === gold.unit ? "" : `unit ${figure.unit?.value ?? "none"} for ${gold.unit ?? "none"}`,
    figure.role.value === gold.role ? "" : `role ${figure.role.value} for ${gold.role}`,
  ].filter((wrong) => wrong !== "");

/** Reads every passage and prints the figures: found, right, and the parts that make no figure right or wrong. */
export const scoreFigures = async (reading: Reading, losses: boolean): Promise<void> => {
  const counts = {
    gold: 0,
    made: 0,
    found: 0,
    right: 0,
    counted: 0,
    heads: 0,
    events: 0,
    told: 0,
    wholes: 0,
    parts: 0,
  };
  const roles = new Map<string, [right: number, gold: number]>();
  const say = (id: string, what: string): void => {
    if (losses) console.log(`figures ${id}: ${what}`);
  };
  for (const { id, text, publishedAt, figures } of passages()) {
    const { claims } = await reading.readText(text, publishedAt === undefined ? {} : { publishedAt });
    const made = claims.filter((claim): claim is FigureClaim => claim.figure !== null);
    counts.gold += figures.length;
    counts.made += made.length;
    const left = new Set(made);
    for (const gold of figures) {
      const role = roles.get(gold.role) ?? [0, 0];
      roles.set(gold.role, role);
      role[1]++;
      const claim = [...left].find(({ figure }) => overlaps(figure.words, spanIn(text, gold)));
      if (claim === undefined) {
        say(id, `missed "${gold.near}" | ${text}`);
        continue;
      }
      left.delete(claim);
      counts.found++;
      const wrong = wrongIn(gold, claim);
      if (wrong.length === 0) {
        counts.right++;
        role[0]++;
      } else say(id, `"${gold.figure}" ${wrong.join(", ")} | ${text}`);
      if (gold.counted !== null) {
        counts.counted++;
        if (sameHead(gold.counted, claim.figure.counted.value)) counts.heads++;
        else say(id, `"${gold.figure}" counts ${claim.figure.counted.value} for ${gold.counted} | ${text}`);
      }
      if (gold.event !== undefined) {
        counts.events++;
        if (claim.event?.value === gold.event) counts.told++;
        else say(id, `"${gold.figure}" event ${claim.event?.value} for ${gold.event} | ${text}`);
      }
      if (gold.within !== undefined) {
        counts.parts++;
        const start = text.indexOf(gold.within);
        if (claim.figure.within && overlaps(claim.figure.within, [start, start + gold.within.length])) counts.wholes++;
      }
    }
    for (const extra of left) say(id, `extra "${text.slice(...extra.figure.words)}" | ${text}`);
  }
  const percent = (part: number, whole: number): string => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));
  const f1 = (hits: number): string => percent(2 * hits, counts.gold + counts.made);
  console.log(
    `figures ${counts.gold}: found F1 ${f1(counts.found)}, right F1 ${f1(counts.right)} (precision ${percent(counts.right, counts.made)}, recall ${percent(counts.right, counts.gold)}); of found: head ${percent(counts.heads, counts.counted)}, event ${percent(counts.told, counts.events)}, whole of a part ${percent(counts.wholes, counts.parts)}`,
  );
  console.log(
    `figures by role: ${[...roles].map(([role, [right, gold]]) => `${role} ${percent(right, gold)} of ${gold}`).join(", ")}`,
  );
};
