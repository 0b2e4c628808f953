// Scores event comparison on the dev topics of ECB+, gold mentions given, beside the same-lemma baseline of the same run:
// `npx tsx scripts/score-events.ts`; `--fit` learns the weights anew from the other topics. Corpora in REPORTEDLY_CORPORA (../shared).
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageFile } from "../src/compiled.ts";
import { mergeGroups } from "../src/reconcile/gather/merge.ts";
import { type EventMention, readEcb } from "./events/ecb.ts";
import { eventSigns, type Seen, SIGN_NAMES, seen, stemsOf } from "./events/signs.ts";

const DEV = [2, 5, 12, 18, 21, 23, 34, 35];
const archive = join(process.env.REPORTEDLY_CORPORA ?? packageFile("../shared"), "data/events-ecb.tar.gz");
const table = packageFile("scripts/events/weights.json");

/** Mean of the pairs between two groups from which they are one event. */
const FROM = -0.7;

const seenOf = (mentions: readonly EventMention[]): Seen[] => {
  const documents = new Map(mentions.map(({ document, told }) => [document, new Set(stemsOf(told))]));
  const holding = new Map<string, number>();
  for (const words of documents.values()) for (const word of words) holding.set(word, (holding.get(word) ?? 0) + 1);
  const rarity = (stem: string): number => Math.log(documents.size / (holding.get(stem) ?? 1)) + 0.1;
  return mentions.map((mention) => seen(mention, rarity));
};

const pairsOf = function* (all: readonly Seen[]): Generator<readonly [Seen, Seen]> {
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) if (a.mention.topic === b.mention.topic) yield [a, b];
};

const scoreWith = (weights: Readonly<Record<string, number>>, a: Seen, b: Seen): number => {
  const signs = eventSigns(a, b);
  return SIGN_NAMES.reduce((sum, name) => sum + (weights[name] ?? 0) * signs[name], 0);
};

/** Of the pairs of the other topics, one in so many is learnt from. */
const SAMPLE = 4;

/** Logistic regression by descent. */
const learnt = (all: readonly Seen[]): Record<string, number> => {
  const rows = [...pairsOf(all)]
    .filter((_, place) => place % SAMPLE === 0)
    .map(([a, b]) => ({ signs: eventSigns(a, b), same: a.mention.chain === b.mention.chain }));
  const weights: Record<string, number> = Object.fromEntries(SIGN_NAMES.map((name) => [name, 0]));
  for (let round = 0; round < 200; round++) {
    const slope: Record<string, number> = {};
    for (const { signs, same } of rows) {
      const score = SIGN_NAMES.reduce((sum, name) => sum + (weights[name] ?? 0) * signs[name], 0);
      const miss = 1 / (1 + Math.exp(-score)) - (same ? 1 : 0);
      for (const name of SIGN_NAMES) slope[name] = (slope[name] ?? 0) + miss * signs[name];
    }
    for (const name of SIGN_NAMES) weights[name] = (weights[name] ?? 0) - (30 * (slope[name] ?? 0)) / rows.length;
  }
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 10) / 10]));
};

const f1 = (all: readonly Seen[], same: (a: Seen, b: Seen) => boolean): string => {
  let [both, predicted, gold] = [0, 0, 0];
  for (const [a, b] of pairsOf(all)) {
    const [g, p] = [a.mention.chain === b.mention.chain, same(a, b)];
    if (g) gold++;
    if (p) predicted++;
    if (g && p) both++;
  }
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1);
  return `F1 ${percent(2 * both, predicted + gold)} (P ${percent(both, predicted)}, R ${percent(both, gold)})`;
};

if (!existsSync(archive)) {
  console.log(`No ${archive}: nothing was scored.`);
  process.exit(0);
}
if (process.argv.includes("--fit")) {
  const rest = Array.from({ length: 35 }, (_, i) => i + 1).filter((topic) => !DEV.includes(topic));
  const weights = learnt(seenOf(readEcb(archive, rest)));
  writeFileSync(table, `${JSON.stringify(weights, null, 2)}\n`);
  console.log(weights);
}
const weights = JSON.parse(readFileSync(table, "utf8")) as Record<string, number>;
const all = seenOf(readEcb(archive, DEV));
const scored = [...pairsOf(all)].map(([a, b]) => ({
  a: a.mention.id,
  b: b.mention.id,
  score: scoreWith(weights, a, b),
  forced: false,
}));
const groups = mergeGroups(
  all.map(({ mention }) => mention.id),
  scored,
  { from: FROM, apart: -9, block: -100 },
);
const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)));
console.log(`${all.length} event mentions of ${DEV.length} topics, pairs within a topic`);
console.log(`same lemma: ${f1(all, (a, b) => a.lemma === b.lemma)}`);
console.log(`comparison: ${f1(all, (a, b) => groupOf.get(a.mention.id) === groupOf.get(b.mention.id))}`);
