// How quickly is text read into rows, beside the time inside the bare ONNX graph on the same windows, and how quickly are
// pages turned into documents, beside Readability with linkedom? Run: npx tsx bench/reading.ts [rounds]; one JSON line a figure.
// Finding of the profile: nine tenths of a reading are spent in the graph; windows that end at sentences and batches
// sorted by length save the most.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { acquire } from "../src/acquire/index.ts";
import { readConfig } from "../src/config.ts";
import { PACKS } from "../src/lang/index.ts";
import { createReading } from "../src/pipeline/reading.ts";
import { readDocument } from "../src/read/index.ts";
import type { Figure } from "./figure.ts";
import { countWords, demoPages, plainText } from "./texts.ts";

const rounds = Number(process.argv[2] ?? 12);
const tell = (figure: Figure): void => console.log(JSON.stringify(figure));
const pages = demoPages();
const reading = await createReading(readConfig());

const texts = pages.map((page) => plainText(page.html));
await reading.readText(texts[0] ?? "", { publishedAt: "2026-03-02" });
const before = reading.spent();
let started = performance.now();
for (let round = 0; round < rounds; round++)
  await Promise.all(texts.map((text) => reading.readText(text, { publishedAt: "2026-03-02" })));
const whole = (performance.now() - started) / 1000;
const inside = (reading.spent() - before) / 1000;
const words = rounds * texts.reduce((sum, text) => sum + countWords(text), 0);
tell({
  what: "text to rows",
  value: words / whole,
  unit: "words/s",
  beside: { what: "inside the bare graph alone", value: words / inside },
});
await reading.close();

const captures = await Promise.all(
  pages.map(async ({ name, html }) => {
    const input = { bytes: Buffer.from(html), fileName: name, mediaType: "text/html" };
    const [capture] = await acquire(input, { allowPrivate: false, now: () => "2026-03-07T00:00:00Z" });
    if (!capture) throw new Error(`${name} gave no capture`);
    return capture;
  }),
);
const spent = { ours: 0, peer: 0 };
for (let round = 0; round < rounds; round++) {
  for (const [index, capture] of captures.entries()) {
    started = performance.now();
    readDocument(capture, PACKS);
    spent.ours += performance.now() - started;
    started = performance.now();
    new Readability(parseHTML(pages[index]?.html ?? "").document as never).parse();
    spent.peer += performance.now() - started;
  }
}
const count = rounds * captures.length;
tell({
  what: "page to document",
  value: (1000 * count) / spent.ours,
  unit: "pages/s",
  beside: { what: "Readability + linkedom", value: (1000 * count) / spent.peer },
});
tell({ what: "peak memory of reading", value: process.resourceUsage().maxRSS / 1024, unit: "MB" });
