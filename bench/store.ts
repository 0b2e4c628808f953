// How quick is the ledger at 100,000 claims? `npx tsx bench/store.ts [claims] [cpu]` adds invented documents of 20 claims each,
// then times first and repeated answers. Prints one line of JSON a figure: milliseconds unless the name says otherwise.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Capture } from "../src/model/capture.ts";
import type { Claim, Field } from "../src/model/claim.ts";
import { EVENTS, FIGURE_ROLES } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { recordId } from "../src/model/id.ts";
import type { ClaimQuery } from "../src/model/query.ts";
import { openStore } from "../src/store/index.ts";
import { randomFrom } from "./invented-news.ts";
import { textCapture } from "./text-capture.ts";

const CLAIMS = Number(process.argv[2] ?? 100_000);
const PER_DOCUMENT = 20;
const ROUNDS = 15;

const random = randomFrom(7);
/** Few are common and many are rare, as words and sources are. */
const skewed = (below: number): number => Math.floor(below * (random(1000) / 1000) ** 3);

const SYLLABLES = "ka ro mel tis vor an du sel bri om lat ne que sar pol it gra mon du fe".split(" ");
const word = (number: number): string => {
  let rest = number;
  let made = "";
  do {
    made += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return made;
};
const capital = (text: string): string => (text[0] ?? "").toUpperCase() + text.slice(1);
const day = (number: number): string => new Date(Date.UTC(2028, 0, 1 + number)).toISOString().slice(0, 10);
const inferred = <T>(value: T): Field<T> => ({ value, basis: "inferred", reason: "invented" });

const invent = (number: number): { capture: Capture; document: Document; claims: Claim[] } => {
  const published = day(number % 900);
  const outlet = `${capital(word(skewed(60) + 400))} Courier`;
  let text = "";
  const drafts = Array.from({ length: PER_DOCUMENT }, () => {
    const source = `${capital(word(skewed(2000) + 20))} ${["Ministry", "Police", "Institute", "Union"][random(4)]}`;
    const value = 1 + random(5000);
    const words = Array.from({ length: 14 }, () => word(skewed(8000))).join(" ");
    const start = text.length;
    text += `The ${source} said on that day that ${value} people of ${words}.\n`;
    return { source, value, start, end: text.length - 1 };
  });
  const url = `https://${word(number % 97)}.example/${number}`;
  const capture = textCapture(url, text, `${published}T12:00:00Z`);
  const given = (value: string) => ({ value, from: "given" });
  const document: Document = {
    id: recordId("d", [capture.id, "article", 1]),
    captureId: capture.id,
    text,
    blocks: [{ kind: "paragraph", span: [0, text.length] }],
    sourceMap: [],
    headline: given(`${capital(word(number))} ${word(number + 7)}`),
    outlet: given(outlet),
    byline: null,
    agency: null,
    publishedAt: given(published),
    updatedAt: null,
    canonicalUrl: null,
    dateline: null,
    language: null,
    reader: { name: "article", version: 1 },
    issues: [],
  };
  const claims = drafts.map(({ source, value, start, end }, place): Claim => {
    const at: [number, number] = [start + 4, start + 4 + source.length];
    const from = text.indexOf(String(value), start);
    const name: Field<string> = { value: source, basis: "stated", span: at };
    const event = EVENTS[skewed(EVENTS.length)] ?? "other";
    const first = (number % 900) - random(40);
    return {
      id: recordId("c", [document.id, place]),
      documentId: document.id,
      kind: place % 5 === 0 ? "statement" : "figure",
      sentence: [start, end],
      attribution: { source: [at], cue: [[at[1] + 1, at[1] + 5]], content: [[at[1] + 6, end]] },
      chain: [{ who: name, name, kind: inferred("organization"), cue: [[at[1] + 1, at[1] + 5]] }],
      stance: inferred("asserts"),
      certainty: inferred((["asserted", "asserted", "hedged", "possible"] as const)[random(4)] ?? "asserted"),
      event: inferred(event),
      eventTime: inferred({ start: day(first), end: day(first + random(3)) }),
      asOf: null,
      place: null,
      figure:
        place % 5 === 0
          ? null
          : {
              words: [from, from + String(value).length],
              value,
              low: null,
              high: null,
              hedge: inferred("none"),
              unit: null,
              counted: inferred("people"),
              role: inferred(FIGURE_ROLES[skewed(FIGURE_ROLES.length)] ?? "total"),
              within: null,
            },
      party: null,
      about: null,
      extractor: "invented",
      version: 1,
    };
  });
  return { capture, document, claims };
};

const tell = (name: string, value: number, more: object = {}): void =>
  console.log(JSON.stringify({ name, value: Math.round(value * 100) / 100, ...more }));
/** Milliseconds of all threads' processor time, or on the clock: on a machine that does other work the first is the fairer. */
const clock = process.argv[3] === "cpu" ? () => process.cpuUsage() : null;
const now = (): number => (clock ? (clock().user + clock().system) / 1000 : performance.now());
const timed = async <T>(work: () => Promise<T>): Promise<[milliseconds: number, result: T]> => {
  const start = now();
  const result = await work();
  return [now() - start, result];
};
const megabytes = (): number => process.memoryUsage().rss / 1e6;

const home = mkdtempSync(join(tmpdir(), "reportedly-bench-"));
const [first, fresh] = await timed(() => openStore({ home }));
tell("first start", first);
await fresh.close();
const [again, store] = await timed(() => openStore({ home }));
tell("start again", again, { memoryMb: Math.round(megabytes()) });

const documents = Math.ceil(CLAIMS / PER_DOCUMENT);
const times: number[] = [];
let peak = 0;
const begun = now();
for (let number = 0; number < documents; number++) {
  const { capture, document, claims } = invent(number);
  const [spent] = await timed(async () => {
    await store.addCapture(capture, capture.bytes);
    await store.addReading({ document, claims, readWith: ["article/1", "invented/1"] });
  });
  times.push(spent);
  peak = Math.max(peak, megabytes());
}
times.sort((a, b) => a - b);
tell("documents added a second", (1000 * documents) / (now() - begun), {
  p50: Math.round(times[times.length >> 1] ?? 0),
  p99: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
  peakMb: Math.round(peak),
});

const QUERIES: readonly (readonly [string, ClaimQuery])[] = [
  ["newest", {}],
  ["deep page", { offset: 90_000 }],
  ["value", { sort: "value" }],
  ["value up", { sort: "value", descending: false }],
  ["published", { sort: "published" }],
  ["event time", { sort: "event-time" }],
  ["source order", { sort: "source" }],
  ["outlet order", { sort: "outlet" }],
  ["event", { event: "kill" }],
  ["rare event", { event: "employ" }],
  ["certainty and event by value", { certainty: "hedged", event: "wound", sort: "value" }],
  ["source", { source: "kasel" }],
  ["common source", { source: "Police" }],
  ["outlet", { outlet: `${capital(word(400))} Courier` }],
  ["event time window", { since: "2029-01", until: "2029-01" }],
  ["values and day", { minValue: 1000, publishedSince: "2029-06" }],
  ["no result", { source: "nobody at all" }],
  ["search, rare word", { text: word(7000) }],
  ["search, common word", { text: word(3) }],
  ["search, two words", { text: `${word(40)} ${word(90)}` }],
  ["search and filter by value", { text: word(12), event: "kill", sort: "value" }],
];
const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** A change forgets all that was counted, so each round answers as if nobody had asked before. */
const forget = (): Promise<unknown> => store.removeDemo();

for (const [name, query] of QUERIES) {
  const cold: number[] = [];
  const warm: number[] = [];
  let total = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await forget();
    const [spent, page] = await timed(() => store.claims(query));
    cold.push(spent);
    total = page.total;
    warm.push((await timed(() => store.claims(query)))[0]);
  }
  tell(`page: ${name}`, percentile(cold, 0.5), {
    p95: Math.round(percentile(cold, 0.95)),
    again: Math.round(percentile(warm, 0.5)),
    total,
  });
}
for (const [name, query] of [
  ["all", {}],
  ["event", { event: "kill" }],
  ["search", { text: word(12) }],
] as const) {
  const cold: number[] = [];
  for (let round = 0; round < 5; round++) {
    await forget();
    cold.push((await timed(() => store.facets(query)))[0]);
  }
  tell(`facets: ${name}`, percentile(cold, 0.5), { again: Math.round((await timed(() => store.facets(query)))[0]) });
}
await forget();
tell("sources", (await timed(() => store.sources({})))[0]);
tell("documents", (await timed(() => store.documents({})))[0]);
tell("documents, search", (await timed(() => store.documents({ text: word(12) })))[0]);
tell("size", (await timed(() => store.size()))[0]);
tell("memory, MB", megabytes());
tell("close", (await timed(() => store.close()))[0]);
const [reopen, last] = await timed(() => openStore({ home }));
tell("start again, full", reopen, { memoryMb: Math.round(megabytes()) });
await last.close();
rmSync(home, { recursive: true, force: true });
