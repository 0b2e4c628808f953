// Scores reconciliation on storylines, end to end and with gold figures given: `npx tsx scripts/score-storylines.ts
// [FOLDER…] [--odd|--even] [--only=ID] [--losses] [--gold]`; without folders, those of REPORTEDLY_CORPORA (../shared) and our own.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageFile } from "../src/compiled.ts";
import { readConfig } from "../src/config.ts";
import type { Report } from "../src/model/report.ts";
import { createReading } from "../src/pipeline/reading.ts";
import { reconcile, reconciledRecord, reportOf } from "../src/pipeline/reconciling.ts";
import { withGoldFigures } from "./storylines/given.ts";
import { readStorylines, type Storyline } from "./storylines/gold.ts";
import { emptyTally, printTally, tallyStory } from "./storylines/tally.ts";

const corpora = process.env.REPORTEDLY_CORPORA ?? packageFile("../shared");
const args = process.argv.slice(2);
const has = (flag: string): boolean => args.includes(flag);
const only = args.find((arg) => arg.startsWith("--only="))?.slice(7);
const named = args.filter((arg) => !arg.startsWith("--"));
const folders = (
  named.length > 0 ? named : [join(corpora, "gold/storylines"), packageFile("corpus/scored/storylines")]
).filter(existsSync);

const wanted = (id: string): boolean => {
  if (only !== undefined) return id === only;
  const odd = Number(id.replace(/\D/g, "")) % 2 === 1;
  return (!has("--odd") || odd) && (!has("--even") || !odd);
};

const main = async (): Promise<void> => {
  const reading = await createReading(readConfig());
  const reportsOf = async (story: Storyline): Promise<Report[]> => {
    const reports: Report[] = [];
    for (const { id, outlet, owner, publishedAt, title, text } of story.documents) {
      const page = await reading.readText(text, { publishedAt, outlet, title });
      reports.push(reportOf(page, { owner, documentId: id, capturedAt: publishedAt }));
    }
    return reports;
  };
  for (const folder of folders) {
    const [found, given] = [emptyTally(), emptyTally()];
    const losses: string[] = [];
    const stories = readStorylines(folder, wanted);
    for (const story of stories) {
      const reports = await reportsOf(story);
      const atEnd = tallyStory(story, reconciledRecord(reports, reconcile(reports)), found);
      const withGold = reports.map((report) => withGoldFigures(report, story.figures));
      const atGold = tallyStory(story, reconciledRecord(withGold, reconcile(withGold)), given);
      losses.push(...(has("--gold") ? atGold : atEnd));
    }
    const place = folder.startsWith(corpora) ? "gold" : "own";
    console.log(printTally(`${place} storylines (${stories.length}), end to end`, found));
    console.log(printTally(`${place} storylines (${stories.length}), gold figures`, given));
    if (has("--losses")) console.log(losses.map((loss) => `  ${loss}`).join("\n"));
  }
  await reading.close();
};

await main();
