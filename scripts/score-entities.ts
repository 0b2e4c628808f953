// Scores whether two source names are one, against pairs written by hand: each name with a line in which it stands.
// Run: npx tsx scripts/score-entities.ts [--losses] [--json]
import { readFileSync } from "node:fs";
import { readConfig } from "../src/config.ts";
import type { Claim } from "../src/model/claim.ts";
import type { Bearer } from "../src/model/entity.ts";
import type { Verdict } from "../src/model/judgement.ts";
import type { Report } from "../src/model/report.ts";
import type { Reading } from "../src/pipeline/reading.ts";
import { createReading } from "../src/pipeline/reading.ts";
import { reportOf } from "../src/pipeline/reconciling.ts";
import { bearersOf, compareBearers } from "../src/resolve/index.ts";

interface Pair {
  readonly id: string;
  readonly verdict: Verdict;
  readonly trap: string;
  readonly a: { readonly source: string; readonly line: string };
  readonly b: { readonly source: string; readonly line: string };
}

const CORPUS = new URL("../corpus/scored/entities.jsonl", import.meta.url);
const stated = <T>(value: T) => ({ value, basis: "inferred", reason: "given" }) as const;
const TITLES = /(?:^|, )(?:Captain|Minister|Mr|Ms|Dr|President|Mayor|Sheriff|fire chief|Fire chief)\s/;
const OFFICES =
  /^(?:the )?(?:an? )?(?:director|mayor|governor|head|spokesman|senior official|interior minister|finance minister|minister|doctor|chairman|sheriff)\b/;
const GROUPS = /^(?:officials|residents|eyewitnesses|witnesses)$/;

/** What the reading would say the name is: the gold gives the name alone. */
const kindOf = (source: string, report: Report): Claim["chain"][number]["kind"]["value"] => {
  if (GROUPS.test(source)) return "group";
  if (TITLES.test(source) || OFFICES.test(source)) return "person";
  const named = report.mentions.find(({ span }) => report.text.slice(...span).includes(source));
  return (named?.type === "Person" && !source.includes(" of ")) || /^\p{Lu}\.\s\p{Lu}/u.test(source)
    ? "person"
    : "organization";
};

const bearerOf = async (reading: Reading, id: string, { source, line }: Pair["a"]): Promise<Bearer> => {
  const page = await reading.readText(line, { outlet: "Pair Test Post", publishedAt: "2031-05-02" });
  const report = reportOf(page, { documentId: id, capturedAt: "2031-05-02T00:00:00Z" });
  const at = Math.max(0, line.toLowerCase().indexOf(source.toLowerCase()));
  const span = [at, at + source.length] as const;
  const link = {
    who: { value: source, basis: "stated", span },
    name: stated(source),
    kind: stated(kindOf(source, report)),
    cue: [],
  } as const;
  const claim: Claim = {
    id: `${id}-c`,
    documentId: id,
    kind: "statement",
    sentence: [0, line.length],
    attribution: null,
    chain: [link],
    stance: stated("asserts"),
    certainty: stated("asserted"),
    event: null,
    eventTime: null,
    asOf: null,
    place: null,
    figure: null,
    party: null,
    about: null,
    extractor: "given",
    version: 1,
  };
  const given: Report = { ...report, claims: [claim] };
  const [first] = bearersOf(given).filter(({ outlet, body, id: own }) => !outlet && own !== body);
  const named = bearersOf(given).filter(({ outlet }) => !outlet);
  return named.find(({ name }) => source.includes(name) || name.includes(source)) ?? first ?? (named[0] as Bearer);
};

const main = async (): Promise<void> => {
  const pairs = readFileSync(CORPUS, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Pair);
  const reading = await createReading(readConfig());
  const counts = { pairs: pairs.length, right: 0, same: 0, merged: 0, mergedRight: 0, waiting: 0 };
  const losses: string[] = [];
  try {
    for (const pair of pairs) {
      const [a, b] = [await bearerOf(reading, `${pair.id}a`, pair.a), await bearerOf(reading, `${pair.id}b`, pair.b)];
      const { verdict, score, reasons } = compareBearers(a, b);
      if (pair.verdict === "same") counts.same++;
      if (verdict === "same") counts.merged++;
      if (verdict === "unsure") counts.waiting++;
      if (verdict === "same" && pair.verdict === "same") counts.mergedRight++;
      if (verdict === pair.verdict) counts.right++;
      else
        losses.push(
          `${pair.id} ${pair.trap}: ${pair.verdict}, found ${verdict} ${score}: “${pair.a.source}” ~ “${pair.b.source}” (${reasons.map((reason) => `${reason.feature} ${reason.weight}`).join(", ")})`,
        );
    }
  } finally {
    await reading.close();
  }
  const precision = counts.merged === 0 ? 1 : counts.mergedRight / counts.merged;
  const recall = counts.mergedRight / Math.max(1, counts.same);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  if (process.argv.includes("--losses")) for (const loss of losses) console.log(loss);
  if (process.argv.includes("--json")) console.log(JSON.stringify({ ...counts, precision, recall, f1 }));
  else {
    const percent = (share: number): string => (100 * share).toFixed(1);
    console.log(
      `${counts.pairs} pairs: verdict right ${percent(counts.right / counts.pairs)}; same: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}; ${counts.waiting} left to a person`,
    );
  }
};

void main();
