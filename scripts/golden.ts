// Writes the expected reading of golden pages: `npm run golden` for all, `npm run golden -- SLUG …` for some.
// Read the difference before you commit it: a golden is what a careful reader would sign.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { goldenPages, readGolden } from "../test/golden-pages.ts";

const wanted = process.argv.slice(2);
const reading = await readGolden();
for (const page of goldenPages()) {
  if (wanted.length > 0 && !wanted.includes(page.slug)) continue;
  const { blocks, claims } = await reading.read(page);
  writeFileSync(join(page.folder, page.blocksFile), blocks);
  writeFileSync(join(page.folder, page.claimsFile), claims);
  process.stdout.write(`${page.slug}: ${claims.split("\n").length - 1} rows\n`);
}
await reading.close();
