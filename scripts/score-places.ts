// Scores places on LGL, TR-News and GeoVirus through the product: names found, and linked within 161 km (100 miles, as the
// geoparsing literature does) of the coordinates given. Run: npx tsx scripts/score-places.ts [--losses]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { gazetteer } from "../src/annotate/places/gazetteer.ts";
import { homeOf, kilometres, linkPlaces } from "../src/annotate/places/link.ts";
import { placeMentions } from "../src/annotate/places/mentions.ts";
import { readConfig } from "../src/config.ts";
import { en } from "../src/lang/en/index.ts";
import type { Name } from "../src/model/annotation.ts";
import type { Place } from "../src/model/place.ts";
import type { Span } from "../src/model/span.ts";
import { overlaps } from "../src/model/span.ts";
import { createReading } from "../src/pipeline/reading.ts";

interface GoldPlace {
  readonly span: Span;
  readonly text: string;
  readonly lat?: number | null;
  readonly lon?: number | null;
}
interface GoldText {
  readonly url?: string;
  readonly text: string;
  readonly places: readonly GoldPlace[];
}

const corpora = process.env.REPORTEDLY_CORPORA ?? "../shared";
const losses = process.argv.includes("--losses");
const LIMIT = 161;
/** Does the set mark "Russian" and its like as places? */
const SETS = { lgl: true, "tr-news": true, geovirus: false } as const;

const places = gazetteer(en.places);
const reading = await createReading(readConfig());
const percent = (part: number, whole: number): string => ((100 * part) / Math.max(whole, 1)).toFixed(1);

for (const [set, demonyms] of Object.entries(SETS)) {
  const texts = gunzipSync(readFileSync(join(corpora, "data", "places", `${set}.jsonl.gz`)))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldText);
  const sum = { hit: 0, found: 0, gold: 0, placed: 0, near: 0, given: 0, nearGiven: 0 };
  for (const { text, url, places: gold } of texts) {
    const home = homeOf(url ?? null);
    const { names } = (await reading.readText(text)).annotated;
    const peoples = names.flatMap(({ span, type }) => {
      const place = demonyms && type === "NORP" ? places.people(text.slice(...span)) : null;
      return place ? [{ span, place: place as Place }] : [];
    });
    const links = [...linkPlaces(text, names, en.places, home), ...peoples];
    const found = [...placeMentions(text, names, { tables: en.places, places }), ...peoples].map(({ span }) => span);
    const given = linkPlaces(
      text,
      gold.map(({ span }): Name => ({ span, type: "Location" })),
      en.places,
      home,
    );
    const used = new Set<Span>();
    sum.found += found.length;
    sum.gold += gold.length;
    for (const { span, text: words, lat, lon } of gold) {
      const at = lat == null || lon == null ? null : { lat, lon };
      const own = given.find((link) => overlaps(link.span, span))?.place ?? places.people(words);
      if (at) sum.given++;
      if (at && own && kilometres(own, at) <= LIMIT) sum.nearGiven++;
      const hit = found.find((other) => !used.has(other) && overlaps(other, span));
      if (!hit) continue;
      used.add(hit);
      sum.hit++;
      if (!at) continue;
      sum.placed++;
      const link = links.find((other) => overlaps(other.span, span))?.place;
      if (link && kilometres(link, at) <= LIMIT) sum.near++;
      else if (losses)
        console.log(`${set}\t${words}\t${link?.id ?? "-"}\t${link ? Math.round(kilometres(link, at)) : ""}`);
    }
  }
  const f1 = (200 * sum.hit) / (sum.found + sum.gold);
  console.log(
    `${set} found F1 ${f1.toFixed(1)}; within ${LIMIT} km, of found ${percent(sum.near, sum.placed)}, names given ${percent(sum.nearGiven, sum.given)}`,
  );
}
await reading.close();
