// Scores nested attribution on corpus/scored/chains.jsonl through the product's own path: `npx tsx scripts/score-chains.ts [--losses]`.
// An item is right when each of its claims has the chain, stance and certainty asked for, and a look-alike gives no chain and no stance.
import { readFileSync } from "node:fs";
import { packageFile } from "../src/compiled.ts";
import { readConfig } from "../src/config.ts";
import type { Claim } from "../src/model/claim.ts";
import { contains, overlaps, type Span } from "../src/model/span.ts";
import { createReading } from "../src/pipeline/reading.ts";
import { sameName } from "./challenge-names.ts";

interface Wanted {
  readonly near: string;
  readonly chain: readonly string[];
  readonly stance?: string;
  readonly certainty?: string;
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly claims?: readonly Wanted[];
  readonly none?: true;
}

const losses = process.argv.includes("--losses");

/** Who stands behind a row, from the outlet's nearest to the origin; the party of a stance is its last link. */
const chainOf = (claim: Claim): string[] => {
  const links = claim.chain.map((link) => link.name.value);
  const party = claim.party?.name.value;
  return party === undefined || links.at(-1) === party ? links : [...links, party];
};

const smallest = (claim: Claim, near: Span): number =>
  Math.min(
    ...(claim.attribution?.content ?? [])
      .filter((piece) => contains(piece, near) || overlaps(piece, near))
      .map((piece) => piece[1] - piece[0]),
  );

const covers = (claim: Claim, near: Span): boolean => Number.isFinite(smallest(claim, near));

/** The row that speaks of these words: a figure in them, else the saying whose content holds them most closely. */
const rowAt = (claims: readonly Claim[], near: Span, stance: string | undefined): Claim | null => {
  const figures = claims.filter((claim) => claim.figure && contains(near, claim.figure.words));
  const others = claims.filter((claim) => covers(claim, near));
  const stances = claims.filter(
    (claim) =>
      claim.kind === "stance" &&
      (overlaps(claim.sentence, near) || (claim.about !== null && overlaps(claim.about, near))),
  );
  if (stance !== undefined) return stances.find((claim) => claim.stance.value === stance) ?? null;
  return (
    figures[0] ??
    others.sort((a, b) => smallest(a, near) - smallest(b, near) || b.chain.length - a.chain.length)[0] ??
    null
  );
};

const judge = (claims: readonly Claim[], text: string, wanted: Wanted): string | null => {
  const at = text.indexOf(wanted.near);
  const row = rowAt(claims, [at, at + wanted.near.length], wanted.stance);
  const chain = row ? chainOf(row) : [];
  const want = `${wanted.chain.join(" > ") || "-"}${wanted.stance ? ` ${wanted.stance}` : ""}`;
  if (wanted.stance !== undefined && !row) return `${wanted.near}: want ${want}, no such stance`;
  if (chain.length !== wanted.chain.length || !chain.every((name, i) => sameName(name, wanted.chain[i] as string)))
    return `${wanted.near}: want ${want}, have ${chain.join(" > ") || "-"}`;
  if (wanted.certainty !== undefined && row && row.certainty.value !== wanted.certainty)
    return `${wanted.near}: want ${wanted.certainty}, have ${row.certainty.value}`;
  return null;
};

const lookAlike = (claims: readonly Claim[]): string | null => {
  const row = claims.find((claim) => claim.chain.length > 0 || claim.kind !== "figure");
  return row ? `none wanted, have ${row.kind} ${row.stance.value} of ${chainOf(row).join(" > ")}` : null;
};

const main = async (): Promise<void> => {
  const items = readFileSync(packageFile("corpus/scored/chains.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item);
  const reading = await createReading(readConfig());
  const tally = new Map<string, { all: number; right: number }>();
  try {
    for (const item of items) {
      const { claims } = await reading.readText(item.text, { outlet: "Morning Post", publishedAt: "2031-05-14" });
      const faults = item.none
        ? [lookAlike(claims)]
        : (item.claims ?? []).map((wanted) => judge(claims, item.text, wanted));
      const found = faults.filter((fault): fault is string => fault !== null);
      for (const name of ["all", item.id.replace(/-\d+$/, "")]) {
        const sofar = tally.get(name) ?? { all: 0, right: 0 };
        tally.set(name, { all: sofar.all + 1, right: sofar.right + (found.length === 0 ? 1 : 0) });
      }
      if (losses && found.length > 0)
        console.log(`${item.id}\t${found.join("; ")}\n\t${item.text.replaceAll("\n", " / ")}`);
    }
  } finally {
    await reading.close();
  }
  for (const [name, { all, right }] of tally)
    console.log(`chains ${name} ${all}: right ${((100 * right) / all).toFixed(1)}`);
};

await main();
