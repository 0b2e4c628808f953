// Invented news for benches and tests of questions. As news is, a ledger of it holds many stories: each has its own town,
// quarter, officials and firms, begins on its own day of 900, and is told by 5 to 10 reports of 60 outlets within days. A
// report tells its story's tolls, which rise, and facts of its own that others repeat; outlets copy, deny and forecast.
// States and regions return in other stories, and so do nouns, verbs and kinds of disaster.
import type { Capture } from "../src/model/capture.ts";
import type { Certainty, Claim, EventType, Field, FigureRole, Stance } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { recordId } from "../src/model/id.ts";
import type { Mention } from "../src/model/report.ts";
import type { Span } from "../src/model/span.ts";
import { textCapture } from "./text-capture.ts";

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

type Toll = readonly [event: EventType, verb: string, counted: string];
const SCENES: readonly (readonly [scene: string, tolls: readonly Toll[]])[] = [
  [
    "flood",
    [
      ["kill", "killed", "people"],
      ["missing", "missing", "people"],
      ["displace", "displaced", "families"],
      ["damage", "damaged", "houses"],
    ],
  ],
  [
    "ferry accident",
    [
      ["kill", "killed", "passengers"],
      ["missing", "missing", "sailors"],
      ["rescue", "rescued", "passengers"],
    ],
  ],
  [
    "factory fire",
    [
      ["kill", "killed", "workers"],
      ["wound", "wounded", "workers"],
      ["damage", "damaged", "workshops"],
    ],
  ],
  [
    "train crash",
    [
      ["kill", "killed", "people"],
      ["wound", "wounded", "passengers"],
      ["arrest", "arrested", "railwaymen"],
    ],
  ],
  [
    "storm",
    [
      ["kill", "killed", "people"],
      ["displace", "displaced", "villagers"],
      ["damage", "damaged", "roofs"],
      ["missing", "missing", "fishermen"],
    ],
  ],
  [
    "mine collapse",
    [
      ["kill", "killed", "miners"],
      ["missing", "missing", "miners"],
      ["rescue", "rescued", "miners"],
      ["wound", "wounded", "people"],
    ],
  ],
  [
    "riot",
    [
      ["wound", "wounded", "officers"],
      ["arrest", "arrested", "men"],
      ["damage", "damaged", "shops"],
    ],
  ],
];
const VERBS =
  "bought sold counted lost ordered sent planned repaired promised inspected closed opened moved painted lent borrowed stored shipped tested returned insured leased built guarded cleaned rented replaced measured auctioned donated".split(
    " ",
  );
const LINKS = [
  "for",
  "near",
  "from",
  "with",
  "after a meeting in",
  "on the road to",
  "under a contract with",
  "to help",
  "despite a warning from",
  "in a deal with",
  "on behalf of",
  "weeks before a visit to",
];
const THINGS =
  "boats cars trucks bridges schools shops farms roads engines tents crates animals nurses teachers drivers villages towers pumps beds lamps ovens desks pipes wells tractors saddles cameras ladders bottles blankets kites violins clocks windows doors fences bricks carpets helmets radios batteries parcels tickets barrels baskets shovels ropes sails anchors wagons".split(
    " ",
  );

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

/** Something that a story's reports repeat beside its tolls: a firm, what it did, with how many of what, for whom. */
interface Fact {
  readonly words: (value: number) => string;
  readonly counted: string;
  readonly value: number;
}

/** Facts of one story, so many that two reports share about half of theirs. */
const factsOf = (event: number, count: number, random: (below: number) => number): Fact[] =>
  Array.from({ length: count }, (_, turn) => {
    const name = (kind: number): string => word(100_000 + event * 97 + turn * 3 + kind);
    const [verb, link] = [VERBS[random(VERBS.length)], LINKS[random(LINKS.length)]];
    const counted = THINGS[(event * 7 + turn) % THINGS.length] as string;
    return {
      words: (value) => `${name(0)} ${verb} ${value} ${counted} ${link} ${name(1)} and ${name(2)}`,
      counted,
      value: 2 + random(900),
    };
  });

/** One event and its reports, in order of publication; `size` claims a report. */
const eventReports = (event: number, size: number, reports: number): InventedReading[] => {
  const random = randomFrom(event * 7919 + 13);
  const place = word(event * 3 + 1);
  const quarter = word(event * 3 + 2);
  const region = word(20_000 + (event % 300));
  const state = word(30_000 + (event % 60));
  const [scene, kinds] = SCENES[event % SCENES.length] as (typeof SCENES)[number];
  const begun = (event * 37) % 900;
  const claimants = [`${place} Police`, `${region} Governor's Office`, `${state} Health Ministry`, "local media"];
  const tolls = kinds.map(() => 2 + random(60));
  const facts = factsOf(event, 2 * size, random);
  const made: InventedReading[] = [];
  for (let number = 0; number < reports; number++) {
    const published = begun + Math.floor(number / 3);
    const outlet = `${word(10_000 + random(60))} ${["Courier", "Wire", "Herald"][random(3)]}`;
    if (number > 0 && number % 3 === 0)
      for (let kind = 0; kind < tolls.length; kind++) tolls[kind] = (tolls[kind] as number) + random(5);
    const drafts: Draft[] = [];
    const first = random(size);
    for (let sentence = 0; sentence < size; sentence++) {
      const own = sentence >= kinds.length;
      const kind = sentence % kinds.length;
      const [name, verb, common] = kinds[kind] as Toll;
      const fact = facts[first + sentence] as Fact;
      const source = claimants[(sentence + random(2)) % claimants.length] as string;
      const toll = (tolls[kind] as number) + (random(9) === 0 ? 1 : 0);
      const base = {
        source,
        counted: common,
        event: name,
        role: "total",
        certainty: "asserted",
        stance: "asserts",
        party: false,
      } as const;
      if (sentence % 11 === 10)
        drafts.push({
          ...base,
          words: `${source} said up to ${toll + 20} ${common} could be ${verb} in ${place}.`,
          number: toll + 20,
          certainty: "possible",
        });
      else if (sentence % 13 === 12)
        drafts.push({
          ...base,
          words: `${source} denied that ${common} were ${verb} in ${place}.`,
          number: null,
          stance: "denies",
          party: true,
        });
      else if (own) {
        const value = fact.value + (random(6) === 0 ? 1 + random(9) : 0);
        drafts.push({
          ...base,
          words: `${fact.words(value)}, ${source} said.`,
          counted: fact.counted,
          event: "other",
          number: value,
        });
      } else
        drafts.push({
          ...base,
          words: `${source} said ${toll} ${common} were ${verb} in the ${scene} in ${place}.`,
          number: toll,
        });
    }
    const head = `The ${scene} in ${place} and ${quarter}, in the ${region} region of ${state}, began on day ${begun}.\n`;
    let text = head;
    const starts = drafts.map((draft) => {
      const start = text.length;
      text += `${draft.words}\n`;
      return start;
    });
    text = text.trimEnd();
    const url = `https://${outlet.replace(/\W/g, "").toLowerCase()}.example/${event}/${number}`;
    const capture = textCapture(url, text, `${day(published)}T${String(8 + (number % 3)).padStart(2, "0")}:00:00Z`);
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
      [quarter, "Location"],
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

/** Reports of invented stories: `inventNews({ reports: 5000, size: 20 })` has 100,000 claims. */
export function* inventNews({
  reports,
  size,
  perEvent,
}: {
  readonly reports: number;
  readonly size: number;
  /** Reports of each story; 5 to 10 where it is not given. */
  readonly perEvent?: number;
}): Generator<InventedReading> {
  for (let event = 0, made = 0; made < reports; event++)
    for (const reading of eventReports(event, size, Math.min(perEvent ?? 5 + ((event * 5) % 6), reports - made))) {
      made++;
      yield reading;
    }
}
