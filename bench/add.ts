// How many pages a second go all the way into a ledger (archive, read, store, sync)? Run: npx tsx bench/add.ts [rounds]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/config.ts";
import { openWorkspace } from "../src/pipeline/workspace-local.ts";
import type { Figure } from "./figure.ts";
import { demoPages } from "./texts.ts";

const rounds = Number(process.argv[2] ?? 5);
const home = mkdtempSync(join(tmpdir(), "reportedly-add-"));
const ledger = await openWorkspace(readConfig({ ...process.env, REPORTEDLY_HOME: home }));
const add = (html: string, fileName: string): Promise<unknown> =>
  ledger.add({ bytes: Buffer.from(html), fileName, mediaType: "text/html" });
await add("<p>The harbour office said on Monday that two boats were late.</p>", "warm-up.html");
const pages = demoPages();
const started = performance.now();
for (let round = 0; round < rounds; round++)
  for (const { name, html } of pages)
    await add(html.replace("</article>", `<p>Edition ${round}.</p></article>`), `${round}-${name}`);
const seconds = (performance.now() - started) / 1000;
const figure: Figure = { what: "pages added to a ledger", value: (rounds * pages.length) / seconds, unit: "adds/s" };
console.log(JSON.stringify(figure));
await ledger.close();
rmSync(home, { recursive: true, force: true });
