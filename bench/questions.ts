// How quickly are questions kept? `npx tsx bench/questions.ts [claims]` adds invented news, times a new document against all
// that is there, a rebuild, the list and a question of many answers. Prints one line of JSON a figure.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createKeeping } from "../src/pipeline/keeping/index.ts";
import { localKnowledge } from "../src/pipeline/knowledge-local.ts";
import { openStore } from "../src/store/index.ts";
import type { InventedReading } from "./invented-news.ts";
import { inventNews } from "./invented-news.ts";

const CLAIMS = Number(process.argv[2] ?? 100_000);
const SIZE = 20;
const ROUNDS = 25;

const tell = (what: string, value: number, unit = "ms"): void =>
  console.log(
    JSON.stringify({
      what: `questions of ${CLAIMS.toLocaleString("en")} claims, ${what}`,
      value: Math.round(value * 10) / 10,
      unit,
    }),
  );
const tellBoth = (what: string, [clock, processor]: readonly [number, number]): void => {
  tell(what, clock);
  tell(`${what}, processor time`, processor);
};
/** Milliseconds on the clock, and of all threads' processor time: on a machine that does other work the second is fairer. */
const timed = async (work: () => Promise<unknown>): Promise<readonly [clock: number, processor: number]> => {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return [performance.now() - start, (user + system) / 1000];
};
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const home = mkdtempSync(join(tmpdir(), "reportedly-bench-"));
const store = await openStore({ home });
const add = async ({ capture, document, claims, mentions }: InventedReading): Promise<void> => {
  await store.addCapture(capture, capture.bytes);
  await store.addReading({ document, claims, mentions, readWith: ["article/1", "invented/1"] });
};
const news = inventNews({ reports: CLAIMS / SIZE + ROUNDS, size: SIZE });
const late: InventedReading[] = [];
let number = 0;
for (const reading of news) {
  // The reports timed below are taken out of the midst, so that each finds its event there.
  if (late.length < ROUNDS && number++ % Math.floor(CLAIMS / SIZE / ROUNDS) === 3) late.push(reading);
  else await add(reading);
}
const keeping = createKeeping(store);
await keeping.ready();
tellBoth("rebuild", await timed(() => keeping.rebuild()));
const spent: (readonly [number, number])[] = [];
for (const reading of late) {
  await add(reading);
  spent.push(await timed(() => keeping.catchUp()));
}
tellBoth("a new document, median", [middle(spent.map(([clock]) => clock)), middle(spent.map(([, own]) => own))]);
tell("a new document, slowest of 25", Math.max(...spent.map(([clock]) => clock)));
const knowledge = localKnowledge(store, keeping, () => "2031-01-01T00:00:00Z");
tellBoth("first list", await timed(() => knowledge.questions({})));
tellBoth("search", await timed(() => knowledge.questions({ text: "people killed in the ferry accident" })));
tellBoth("facets", await timed(() => knowledge.questionFacets({})));
const { items } = await knowledge.questions({ sort: "documents", limit: 1 });
tellBoth("largest question", await timed(() => knowledge.question(items[0]?.id ?? "")));
tell("load of the machine at the end", loadavg()[0] ?? 0, "");
tell("peak memory", process.resourceUsage().maxRSS / 1024, "MB");
await keeping.end();
await store.close();
rmSync(home, { recursive: true, force: true });
