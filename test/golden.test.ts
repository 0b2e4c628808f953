// Golden pages: the blocks and rows of each are exactly what is written beside it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GoldenReading } from "./golden-pages.ts";
import { goldenPages, readGolden } from "./golden-pages.ts";

let reading: GoldenReading;
beforeAll(async () => {
  reading = await readGolden();
});
afterAll(() => reading.close());

test.each(goldenPages())("$slug", async (page) => {
  const { blocks, claims } = await reading.read(page);
  const expected = (name: string): string => {
    const path = join(page.folder, name);
    return existsSync(path) ? readFileSync(path, "utf8") : `missing: npm run golden -- ${page.slug}`;
  };
  expect(blocks).toBe(expected(page.blocksFile));
  expect(claims).toBe(expected(page.claimsFile));
});
