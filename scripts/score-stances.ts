// Scores positions on corpus/scored/stances.jsonl through the product's own path: `npx tsx scripts/score-stances.ts [--losses]`.
// An item is right when the parties and their stances are those of the set, each in the sentence of its words, and no others.
import { readFileSync } from "node:fs";
import { packageFile } from "../src/compiled.ts";
import { readConfig } from "../src/config.ts";
import { overlaps } from "../src/model/span.ts";
import { createReading } from "../src/pipeline/reading.ts";
import { sameName } from "./challenge-names.ts";

interface Wanted {
  readonly party: string;
  readonly stance: string;
  readonly near: string;
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly stances: readonly Wanted[];
}

const losses = process.argv.includes("--losses");

const main = async (): Promise<void> => {
  const items = readFileSync(packageFile("corpus/scored/stances.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item);
  const reading = await createReading(readConfig());
  const tally = new Map<string, { all: number; right: number }>();
  try {
    for (const { id, text, stances } of items) {
      const { claims } = await reading.readText(text, { outlet: "Morning Post", publishedAt: "2031-05-14" });
      const left = claims.filter((claim) => claim.kind === "stance");
      const faults: string[] = [];
      for (const { party, stance, near } of stances) {
        const at = text.indexOf(near);
        const hit = left.findIndex(
          (claim) =>
            claim.stance.value === stance &&
            sameName(claim.party?.name.value ?? "", party) &&
            overlaps(claim.sentence, [at, at + near.length]),
        );
        if (hit < 0) faults.push(`want ${party} ${stance}`);
        else left.splice(hit, 1);
      }
      faults.push(...left.map((claim) => `extra ${claim.party?.name.value} ${claim.stance.value}`));
      for (const name of ["all", id.replace(/-\d+$/, "")]) {
        const sofar = tally.get(name) ?? { all: 0, right: 0 };
        tally.set(name, { all: sofar.all + 1, right: sofar.right + (faults.length === 0 ? 1 : 0) });
      }
      if (losses && faults.length > 0) console.log(`${id}\t${faults.join("; ")}\n\t${text.replaceAll("\n", " / ")}`);
    }
  } finally {
    await reading.close();
  }
  for (const [name, { all, right }] of tally)
    console.log(`stances ${name} ${all}: right ${((100 * right) / all).toFixed(1)}`);
};

await main();
