// Scores quantities and figure rows: `npx tsx scripts/score-quantities.ts [gold] [recognizers] [measeval] [figures] [--losses]`,
// all parts when none is named. Corpora in REPORTEDLY_CORPORA or ../shared; figures stand in corpus/scored.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { findQuantities } from "../src/annotate/quantities.ts";
import { findTimes } from "../src/annotate/times.ts";
import { readConfig } from "../src/config.ts";
import { en } from "../src/lang/en/index.ts";
import type { Quantity } from "../src/model/annotation.ts";
import { overlaps } from "../src/model/span.ts";
import type { Reading } from "../src/pipeline/reading.ts";
import { createReading } from "../src/pipeline/reading.ts";
import { scoreFigures } from "./score-figures.ts";

const corpora = process.env.REPORTEDLY_CORPORA ?? fileURLToPath(new URL("../../shared", import.meta.url));
const losses = process.argv.includes("--losses");
const ROWS = new Set(["count", "money", "share", "vague", "none", "measure"]);
const percent = (part: number, whole: number): string => (whole === 0 ? "-" : ((100 * part) / whole).toFixed(1));
const lines = <T>(path: string): T[] =>
  gunzipSync(readFileSync(path))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

interface GoldFigure {
  readonly near: string;
  readonly figure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: string;
}

const scoreGold = (): void => {
  const folder = join(corpora, "gold", "dev");
  if (!existsSync(folder)) return;
  let gold = 0;
  let made = 0;
  let found = 0;
  let exact = 0;
  let values = 0;
  let hedges = 0;
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    const { text, figures, publishedAt } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
      text: string;
      figures: GoldFigure[];
      publishedAt: string;
    };
    const times = findTimes(text, en, { publishedAt });
    const quantities = findQuantities(text, en, { times }).filter((quantity) => ROWS.has(quantity.kind));
    made += quantities.length;
    const used = new Set<Quantity>();
    for (const figure of figures) {
      gold++;
      const start = text.indexOf(figure.figure, text.indexOf(figure.near));
      const span = [start, start + figure.figure.length] as const;
      const match = quantities.find((quantity) => overlaps(quantity.span, span));
      if (match === undefined) {
        if (losses) console.log(`missed  ${file}: ${figure.near}`);
        continue;
      }
      used.add(match);
      found++;
      const same = match.span[0] === span[0] && match.span[1] === span[1];
      if (same) exact++;
      else if (losses) console.log(`span    ${file}: "${text.slice(...match.span)}" for "${figure.figure}"`);
      const close = (a: number | null, b: number | null): boolean =>
        a === null || b === null ? a === b : Math.abs(a - b) < 0.06;
      if (close(match.value, figure.value) && close(match.low, figure.low) && close(match.high, figure.high)) values++;
      else if (losses) console.log(`value   ${file}: ${match.value} for ${figure.value}: ${figure.near}`);
      if (match.hedge === figure.hedge) hedges++;
      else if (losses) console.log(`hedge   ${file}: ${match.hedge} for ${figure.hedge}: ${figure.near}`);
    }
    if (losses)
      for (const extra of quantities.filter((quantity) => !used.has(quantity)))
        console.log(
          `extra   ${file}: ${extra.kind} ${text.slice(extra.span[0] - 30, extra.span[1] + 30).replaceAll("\n", " / ")}`,
        );
  }
  console.log(
    `gold figures ${gold}: recall ${percent(found, gold)}, precision ${percent(found, made)}, exact span ${percent(exact, found)}, value ${percent(values, found)}, hedge ${percent(hedges, found)}`,
  );
};

/** Our codes in the names that the Recognizers sets use. */
const NAMES: Readonly<Record<string, string>> = {
  USD: "dollar",
  EUR: "euro",
  GBP: "pound sterling",
  CNY: "chinese yuan",
  JPY: "japanese yen",
  CAD: "canadian dollar",
  CHF: "swiss franc",
  AUD: "australian dollar",
  TRY: "turkish lira",
  INR: "rupee",
  MXN: "mexican peso",
  FIM: "finnish markka",
  HKD: "hong kong dollar",
  ESP: "peseta",
  NLG: "netherlands guilde",
  DEM: "mark",
  CRC: "costa rican colón",
  GEL: "georgian lari",
  LAK: "lao kip",
  LKR: "sri lankan rupee",
  NZD: "new zealand dollar",
  BTC: "bitcoin",
  percent: "percentage",
};
const UNITLESS = new Set(["count", "vague", "none", "ordinal", "score", "identifier"]);

interface Case {
  readonly text: string;
  readonly quantities: readonly { readonly value: string; readonly normalized_unit: string }[];
}

const written = (quantity: Quantity): string =>
  quantity.low !== null
    ? `${quantity.low}-${quantity.high}`
    : quantity.kind === "share" && quantity.unit === "percent" && quantity.unitSpan === null && quantity.value !== null
      ? String(quantity.value)
      : String(quantity.value);

const known = (unit: string, ours: ReadonlySet<string>): boolean =>
  ours.has(unit) || / per /.test(unit) || / of age$/.test(unit);

const scoreRecognizers = async (name: string, reading: Reading): Promise<void> => {
  const path = join(corpora, "data", "quantities", `recognizers-${name}.jsonl.gz`);
  if (!existsSync(path)) return;
  const ours = new Set([...en.numbers.units.map((unit) => unit.name), ...Object.values(NAMES)]);
  let gold = 0;
  let made = 0;
  let right = 0;
  let both = 0;
  let strict = 0;
  let rates = 0;
  for (const { text, quantities } of lines<Case>(path)) {
    const { annotated } = await reading.readText(text);
    // A scrap of a few words may be taken for another language and left unread; here it is known to be English.
    const all = annotated.annotators.length > 0 ? annotated.quantities : findQuantities(text, en);
    const found = all.filter(
      (quantity) =>
        (quantity.kind !== "ordinal" &&
          (quantity.kind !== "identifier" || quantity.unit !== null) &&
          quantity.value !== null) ||
        quantity.low !== null,
    );
    const left = [...found];
    gold += quantities.length;
    made += found.length;
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const { value, normalized_unit: unit } of quantities) {
      const unitOf = (quantity: Quantity): string => {
        const base = quantity.unit === null ? "" : (NAMES[quantity.unit] ?? quantity.unit);
        return quantity.kind === "age" ? `${base} of age` : base;
      };
      const fits = (quantity: Quantity): boolean =>
        written(quantity) === value || Number(written(quantity)) === Number(value);
      const sameUnit = (quantity: Quantity): boolean =>
        unitOf(quantity) === unit || (!known(unit, ours) && UNITLESS.has(quantity.kind));
      const index = Math.max(
        left.findIndex((quantity) => fits(quantity) && sameUnit(quantity)),
        left.findIndex(fits) >= 0 && !left.some((quantity) => fits(quantity) && sameUnit(quantity))
          ? left.findIndex(fits)
          : -1,
      );
      if (index < 0) {
        missed.push(`${value} ${unit}`);
        continue;
      }
      const [match] = left.splice(index, 1) as [Quantity];
      right++;
      if (sameUnit(match)) both++;
      else wrong.push(`${value} ${unitOf(match)} for ${unit}`);
      if (unitOf(match) === unit) strict++;
      if (sameUnit(match) || unitOf(match) === unit.replace(/ per .*/, "")) rates++;
    }
    if (losses && (missed.length > 0 || wrong.length > 0 || left.length > 0))
      console.log(
        `${name}: ${text}\n   missed ${missed.join("; ")} | unit ${wrong.join("; ")} | extra ${left.map((quantity) => `${text.slice(...quantity.span)} ${quantity.kind} ${quantity.unit ?? ""}`).join("; ")}`,
      );
  }
  const f1 = (hits: number): string => percent(2 * hits, gold + made);
  console.log(
    `recognizers ${name} ${gold}: value F1 ${f1(right)}, value and unit F1 ${f1(both)} (${f1(rates)} without rates such as "per share", ${f1(strict)} with counted things as units that must match)`,
  );
};

interface MeasEval {
  readonly text: string;
  readonly annotations: readonly {
    readonly type: string;
    readonly span: readonly [number, number];
    readonly text: string;
  }[];
}

/** Scientific prose: every quantity and date against the spans marked there, and the value where the span writes one number. */
const scoreMeasEval = (part: string): void => {
  const path = join(corpora, "data", "quantities", `measeval-${part}.jsonl.gz`);
  if (!existsSync(path)) return;
  let gold = 0;
  let made = 0;
  let found = 0;
  let valued = 0;
  let right = 0;
  for (const { text, annotations } of lines<MeasEval>(path)) {
    const times = findTimes(text, en, { publishedAt: null }).filter((time) => !time.duration);
    const quantities = findQuantities(text, en, { times }).filter(
      ({ kind }) => kind !== "identifier" && kind !== "ordinal",
    );
    const spans = annotations.filter(({ type }) => type === "Quantity");
    gold += spans.length;
    made += quantities.length;
    const used = new Set<Quantity>();
    for (const { span, text: words } of spans) {
      const match = quantities.find((quantity) => !used.has(quantity) && overlaps(quantity.span, span));
      if (match) used.add(match);
      if (match || times.some((time) => overlaps(time.span, span))) found++;
      else if (losses)
        console.log(
          `measeval ${part}: missed ${words} | ${text.slice(span[0] - 30, span[1] + 20)}`.replaceAll("\n", " "),
        );
      const numbers = words.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
      if (!match || numbers.length !== 1 || /million|billion|thousand|hundred|[×x^/]|\^|\d[a-zµμ]*[−-]\d/i.test(words))
        continue;
      valued++;
      if (Math.abs(match.value ?? Number.NaN) === Number((numbers[0] as string).replaceAll(",", ""))) right++;
      else if (losses) console.log(`measeval ${part}: value ${match.value} for ${words}`);
    }
    const extra = quantities.filter((quantity) => !used.has(quantity));
    made -= extra.filter((quantity) => spans.some(({ span }) => overlaps(quantity.span, span))).length;
    if (losses)
      for (const { span, kind } of extra)
        console.log(`measeval ${part}: extra ${kind} ${text.slice(span[0] - 20, span[1] + 20).replaceAll("\n", " ")}`);
  }
  console.log(
    `measeval ${part} ${gold}: overlap F1 ${percent(2 * found, gold + made)}, recall ${percent(found, gold)}, value ${percent(right, valued)} of ${valued}`,
  );
};

const PARTS = ["gold", "recognizers", "measeval", "figures"] as const;
const named = PARTS.filter((part) => process.argv.includes(part));
const wanted = new Set<string>(named.length > 0 ? named : PARTS);

const main = async (): Promise<void> => {
  if (wanted.has("gold")) scoreGold();
  if (wanted.has("measeval")) for (const part of ["trial", "train", "eval"]) scoreMeasEval(part);
  if (!wanted.has("recognizers") && !wanted.has("figures")) return;
  const reading = await createReading(readConfig());
  try {
    if (wanted.has("recognizers"))
      for (const name of ["age", "currency", "dimension", "temperature"]) await scoreRecognizers(name, reading);
    if (wanted.has("figures")) await scoreFigures(reading, losses);
  } finally {
    await reading.close();
  }
};

await main();
