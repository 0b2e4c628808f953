// Invented news for benches and tests of questions: events with a toll that rises, outlets that copy, denials, forecasts.
import type { Capture } from "../src/model/capture.ts";
import type { Certainty, Claim, EventType, Field, FigureRole, Stance } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { recordId, sha256 } from "../src/model/id.ts";
import type { Mention } from "../src/model/report.ts";
import type { Span } from "../src/model/span.ts";

export interface InventedReading {
  readonly capture: Capture;
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
}

/** The same numbers on every run: `randomFrom(7)` gives a function of whole numbers below its argument. */
export const randomFrom = (start: number): ((below: number) => number) => {
  let seed = start;
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
};

const SYLLABLES = "ka ro mel tis vor an du sel bri om lat ne que sar pol it gra mon du fe".split(" ");
const word = (number: number): string => {
  let rest = number + 400;
  let made = "";
  do {
    made += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return (made[0] ?? "").toUpperCase() + made.slice(1);
};
const day = (number: number): string => new Date(Date.UTC(2028, 0, 1 + number)).toISOString().slice(0, 10);
const inferred = <T>(value: T): Field<T> => ({ value, basis: "inferred", reason: "invented" });

const EVENTS: readonly (readonly [event: EventType, verb: string, counted: string])[] = [
  ["kill", "killed", "people"],
  ["wound", "wounded", "people"],
  ["missing", "missing", "people"],
  ["rescue", "rescued", "passengers"],
  ["displace", "displaced", "families"],
  ["arrest", "arrested", "men"],
  ["damage", "damaged", "houses"],
];
const VERBS = "bought sold counted lost ordered sent planned repaired promised inspected closed opened".split(" ");
const LINKS = [
  "for",
  "near",
  "from",
  "with",
  "after a meeting in",
  "on the road to",
  "under a contract with",
  "to help",
];
const THINGS =
  "boats cars trucks bridges schools shops farms roads engines tents crates animals workers nurses teachers drivers sailors villages towers pumps".split(
    " ",
  );
const SCENES = ["flood", "ferry accident", "factory fire", "train crash", "storm", "mine collapse"];

interface Draft {
  readonly words: string;
  readonly source: string | null;
  readonly number: number | null;
  readonly counted: string;
  readonly event: EventType;
  readonly role: FigureRole;
  readonly certainty: Certainty;
  readonly stance: Stance;
  readonly party: boolean;
}

/** One event and its reports, in order of publication; `size` claims a report. */
const eventReports = (event: number, size: number, reports: number): InventedReading[] => {
  const random = randomFrom(event * 7919 + 13);
  const place = word(event * 3 + 1);
  const region = word(20_000 + (event % 300));
  const state = word(30_000 + (event % 30));
  const scene = SCENES[event % SCENES.length] as string;
  const begun = (event * 37) % 900;
  const claimants = [`${place} Police`, `${region} Governor's Office`, `${state} Health Ministry`, "local media"];
  const tolls = EVENTS.map(() => 2 + random(60));
  const made: InventedReading[] = [];
  for (let number = 0; number < reports; number++) {
    const published = begun + Math.floor(number / 3);
    const outlet = `${word(10_000 + random(60))} ${["Courier", "Wire", "Herald"][random(3)]}`;
    if (number > 0 && number % 3 === 0)
      for (let kind = 0; kind < tolls.length; kind++) tolls[kind] = (tolls[kind] as number) + random(5);
    const drafts: Draft[] = [];
    for (let sentence = 0; sentence < size; sentence++) {
      const own = sentence >= EVENTS.length;
      const kind = (own ? sentence + event + number : sentence) % EVENTS.length;
      const [name, verb, common] = EVENTS[kind] as (typeof EVENTS)[number];
      const counted = own ? (THINGS[(sentence * 5 + event + 7 * number) % THINGS.length] as string) : common;
      const base = {
        source: null,
        counted,
        event: name,
        role: "total",
        certainty: "asserted",
        stance: "asserts",
        party: false,
      } as const;
      const source = claimants[(sentence + random(2)) % claimants.length] as string;
      const value = own ? 2 + random(900) : (tolls[kind] as number) + (random(9) === 0 ? 1 : 0);
      if (sentence % 11 === 10)
        drafts.push({
          ...base,
          words: `${source} said up to ${value + 20} ${counted} could be ${verb} in ${place}.`,
          source,
          number: value + 20,
          certainty: "possible",
        });
      else if (sentence % 13 === 12)
        drafts.push({
          ...base,
          words: `${source} denied that ${counted} were ${verb} in ${place}.`,
          source,
          number: null,
          stance: "denies",
          party: true,
        });
      else
        drafts.push({
          ...base,
          words: own
            ? `${word(50_000 + random(4000))} ${VERBS[random(VERBS.length)]} ${value} ${counted} ${LINKS[random(LINKS.length)]} ${word(60_000 + random(9000))} and ${word(70_000 + random(9000))}, ${source} said.`
            : `${source} said ${value} ${counted} were ${verb} in the ${scene} in ${place}.`,
          event: own ? "other" : name,
          source,
          number: value,
        });
    }
    const head = `The ${scene} in ${place}, in the ${region} region of ${state}, began on day ${begun}.\n`;
    let text = head;
    const starts = drafts.map((draft) => {
      const start = text.length;
      text += `${draft.words}\n`;
      return start;
    });
    text = text.trimEnd();
    const bytes = new TextEncoder().encode(text);
    const digest = sha256(bytes);
    const url = `https://${outlet.replace(/\W/g, "").toLowerCase()}.example/${event}/${number}`;
    const capture: Capture = {
      id: recordId("k", ["url", url, digest]),
      origin: "url",
      url,
      finalUrl: url,
      fileName: null,
      status: 200,
      headers: [],
      mediaType: "text/plain",
      charset: "utf-8",
      digest,
      bytes,
      capturedAt: `${day(published)}T${String(8 + (number % 3)).padStart(2, "0")}:00:00Z`,
      truncated: false,
    };
    const given = (value: string) => ({ value, from: "given" });
    const document: Document = {
      id: recordId("d", [capture.id, "article", 1]),
      captureId: capture.id,
      text,
      blocks: [{ kind: "paragraph", span: [0, text.length] }],
      sourceMap: [],
      headline: given(`Toll rises after ${scene} in ${place}`),
      outlet: given(outlet),
      byline: null,
      agency: null,
      publishedAt: given(day(published)),
      updatedAt: null,
      canonicalUrl: null,
      dateline: null,
      language: given("en"),
      reader: { name: "article", version: 1 },
      issues: [],
    };
    const claims = drafts.map((draft, turn): Claim => {
      const start = starts[turn] as number;
      const sentence: Span = [start, start + draft.words.length];
      const at = (words: string): Span => {
        const from = text.indexOf(words, start);
        return [from, from + words.length];
      };
      const stated = (value: string): Field<string> => ({ value, basis: "stated", span: at(value) });
      const source = draft.source as string;
      const who = { who: stated(source), name: stated(source), kind: inferred("organization" as const) };
      return {
        id: recordId("c", [document.id, turn]),
        documentId: document.id,
        kind: draft.number === null ? "stance" : "figure",
        sentence,
        attribution: { source: [at(source)], cue: [], content: [sentence] },
        chain: [{ ...who, cue: [] }],
        stance: inferred(draft.stance),
        certainty: inferred(draft.certainty),
        event: { value: draft.event, basis: "stated", span: sentence },
        eventTime: inferred({ start: day(begun), end: day(begun) }),
        asOf: null,
        place: draft.event === "other" ? null : stated(place),
        figure:
          draft.number === null
            ? null
            : {
                words: at(String(draft.number)),
                value: draft.number,
                low: null,
                high: null,
                hedge: inferred("none"),
                unit: null,
                counted: stated(draft.counted),
                role: inferred(draft.role),
                within: null,
              },
        party: draft.party ? who : null,
        about: draft.party ? sentence : null,
        extractor: "invented",
        version: 1,
      };
    });
    const mentions = [
      [place, "Location"],
      [region, "Location"],
      [state, "Location"],
      ...claimants.slice(0, 3).map((name) => [name, "Organization"] as const),
    ].flatMap(([name, type]) =>
      [...text.matchAll(new RegExp(`\\b${name}\\b`, "g"))].map(
        (match): Mention => ({
          span: [match.index, match.index + (name as string).length],
          type: type as string,
        }),
      ),
    );
    made.push({ capture, document, claims, mentions });
  }
  return made;
};

/** Reports of invented events: `inventNews({ reports: 5000, size: 20 })` has 100,000 claims. */
export function* inventNews({
  reports,
  size,
  perEvent = 8,
}: {
  readonly reports: number;
  readonly size: number;
  readonly perEvent?: number;
}): Generator<InventedReading> {
  for (let event = 0, made = 0; made < reports; event++)
    for (const reading of eventReports(event, size, Math.min(perEvent, reports - made))) {
      made++;
      yield reading;
    }
}
