// An invented ledger for the web app's tests: three short reports on a warehouse fire, their claims bound to the words.
import type { ClaimRecord, DocumentRecord } from "../../src/export/record.ts";
import type { Certainty, EventType, FigureRole, Hedge, SourceKind, Stance } from "../../src/model/claim.ts";
import type { BlockKind } from "../../src/model/document.ts";
import type { Span } from "../../src/model/span.ts";

interface LinkSpec {
  readonly who: string;
  readonly name?: string;
  readonly kind?: SourceKind;
  readonly role?: string;
  readonly cue?: string;
}

interface ClaimSpec {
  /** The sentence, or its beginning. */
  readonly in: string;
  readonly chain?: readonly LinkSpec[];
  readonly content?: string;
  readonly figure?: {
    readonly words: string;
    readonly value?: number;
    readonly low?: number;
    readonly high?: number;
    readonly of: string;
    readonly hedge?: Hedge;
    readonly hedgeWords?: string;
    readonly role?: FigureRole;
    readonly unit?: string;
  };
  readonly event?: EventType;
  readonly eventWords?: string;
  readonly certainty?: Certainty;
  readonly certaintyWords?: string;
  readonly time?: readonly [start: string, end: string];
  readonly timeWords?: string;
  readonly place?: string;
  readonly party?: { readonly who: string; readonly name: string; readonly kind: SourceKind };
  readonly stance?: Stance;
  readonly about?: string;
}

interface DocumentSpec {
  readonly id: string;
  readonly outlet: string;
  readonly headline: string;
  readonly byline?: string;
  readonly publishedAt: string;
  readonly url: string | null;
  readonly demo: boolean;
  readonly blocks: readonly (readonly [kind: BlockKind, text: string])[];
  readonly claims: readonly ClaimSpec[];
}

const DIGEST = "6b1f0c9be0a94f7e11aa42c7d85f2e90314c7b6a5d4e3f2a1b0c9d8e7f6a5b4c";

const field = <T>(value: T, span: Span | null, text: string, reason = "nothing else is said") => ({
  value,
  basis: span ? ("stated" as const) : ("inferred" as const),
  span: span ? ([...span] as [number, number]) : null,
  words: span ? text.slice(...span) : null,
  reason: span ? null : reason,
});

const find = (text: string, words: string, from: number): [number, number] => {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the fixture has no words “${words}”`);
  return [start, start + words.length];
};

const readClaim = (spec: ClaimSpec, index: number, document: DocumentRecord): ClaimRecord => {
  const { text } = document;
  const [start] = find(text, spec.in, 0);
  const stop = /[.!?]”?(?=\s|$)/g;
  stop.lastIndex = start + spec.in.length - 1;
  const end = stop.exec(text);
  const sentence: [number, number] = [start, end ? end.index + end[0].length : text.length];
  const at = (words: string | undefined) => (words === undefined ? null : find(text, words, start));
  const chain = (spec.chain ?? []).map((link) => ({
    who: field(link.who, at(link.who), text),
    name: field(
      link.name ?? link.who,
      link.name ? null : at(link.who),
      text,
      `“${link.who}” stands for the one named before`,
    ),
    kind: field(link.kind ?? "organization", null, text, "a body by its name"),
    role: link.role ? field(link.role, at(link.role), text) : null,
    cue: link.cue ? [find(text, link.cue, start)] : [],
  }));
  const { figure, party } = spec;
  const content = at(spec.content);
  return {
    id: `c_${document.id.slice(2)}${String(index).padStart(2, "0")}`,
    kind: figure ? "figure" : party ? "stance" : "statement",
    document: headOf(document),
    sentence: { span: sentence, words: text.slice(...sentence) },
    attribution:
      chain.length === 0
        ? null
        : {
            source: chain.flatMap((link) => (link.who.span ? [link.who.span] : [])),
            cue: chain.flatMap((link) => link.cue),
            content: content ? [content] : [],
          },
    chain,
    origin: chain.at(-1)?.name.value ?? null,
    stance: field(spec.stance ?? "asserts", null, text, "plain saying"),
    certainty: field(spec.certainty ?? "asserted", at(spec.certaintyWords), text, "no word of doubt"),
    event: spec.event ? field(spec.event, at(spec.eventWords), text, "what the counted noun does") : null,
    eventTime: spec.time
      ? field({ start: spec.time[0], end: spec.time[1] }, at(spec.timeWords), text, "the day of the report")
      : null,
    asOf: null,
    place: spec.place ? field(spec.place, at(spec.place), text) : null,
    location: null,
    figure: figure
      ? {
          words: figure.words,
          span: find(text, figure.words, start),
          value: figure.value ?? null,
          low: figure.low ?? null,
          high: figure.high ?? null,
          hedge: field(figure.hedge ?? "none", at(figure.hedgeWords), text, "no word bounds it"),
          unit: figure.unit ? field(figure.unit, null, text, "by its sign") : null,
          counted: field(figure.of, figure.of.startsWith("[") ? null : at(figure.of), text, "the noun understood"),
          role: field(figure.role ?? "total", null, text, "stands alone"),
          within: null,
        }
      : null,
    party: party
      ? {
          who: field(party.who, at(party.who), text),
          name: field(party.name, party.name === party.who ? at(party.who) : null, text, "a name for it"),
          kind: field(party.kind, null, text, "by its name"),
        }
      : null,
    about: spec.about ? { span: find(text, spec.about, start), words: spec.about } : null,
    extractor: figure ? "figures" : party ? "stances" : "statements",
    version: 1,
  };
};

const headOf = (document: DocumentRecord): ClaimRecord["document"] => ({
  id: document.id,
  outlet: document.outlet,
  headline: document.headline,
  publishedAt: document.publishedAt,
  capturedAt: document.capturedAt,
  url: document.url,
  demo: document.demo,
});

const readDocument = (spec: DocumentSpec): { document: DocumentRecord; claims: ClaimRecord[] } => {
  let text = "";
  const blocks = spec.blocks.map(([kind, words]) => {
    const start = text.length + (text === "" ? 0 : 1);
    text = text === "" ? words : `${text}\n${words}`;
    return { kind, span: [start, start + words.length] as [number, number] };
  });
  const document: DocumentRecord = {
    id: spec.id,
    outlet: spec.outlet,
    headline: spec.headline,
    publishedAt: spec.publishedAt,
    capturedAt: "2031-05-09T07:12:00Z",
    url: spec.url,
    demo: spec.demo,
    captureId: `k_${spec.id.slice(2)}`,
    text,
    blocks,
    found: {
      headline: { value: spec.headline, from: "h1" },
      outlet: { value: spec.outlet, from: "meta og:site_name" },
      byline: spec.byline ? { value: spec.byline, from: "meta author" } : null,
      agency: null,
      publishedAt: { value: spec.publishedAt, from: "meta article:published_time" },
      updatedAt: null,
      canonicalUrl: null,
      language: { value: "en", from: "html lang" },
    },
    dateline: null,
    digest: DIGEST,
    mediaType: "text/html",
    readWith: ["html 1", "reading-model 1", "figures 1", "stances 1", "statements 1"],
    issues: [{ code: "charset-guessed", message: "The page names no charset; it was read as UTF-8", span: null }],
    claims: spec.claims.length,
  };
  return { document, claims: spec.claims.map((claim, index) => readClaim(claim, index, document)) };
};

const FIRES: readonly DocumentSpec[] = [
  {
    id: "d_a1",
    outlet: "The Lowland Gazette",
    headline: "At least twelve missing after fire at Vessen grain store",
    byline: "Mara Tollen",
    publishedAt: "2031-05-03T08:10:00Z",
    url: "https://gazette.example/vessen-fire",
    demo: true,
    blocks: [
      ["standfirst", "Fire crews fought through the night; the owner says the store was empty."],
      [
        "paragraph",
        "At least twelve dock workers are missing after a fire tore through a grain store in Vessen on Friday, the Harbour Authority said.",
      ],
      [
        "paragraph",
        "“We believe that 3 of them were in the upper gallery,” said Ilse Varn, a spokeswoman for the authority. She said about 340 people had been taken out of nearby streets. The blaze was out by Saturday morning.",
      ],
      [
        "paragraph",
        "The Gazette saw a crane lying across the quay. Two firefighters, citing their commander, told the newspaper that dozens of grain sacks may have been soaked with fuel.",
      ],
      ["heading", "Owner disputes the count"],
      [
        "paragraph",
        "Brandt Storage, which owns the building, denied that anyone had been inside. The city council has not confirmed the number of missing.",
      ],
      [
        "paragraph",
        "The company plans to pay $2.5 million to the families, its lawyer said, and could close between 20 and 30 older stores.",
      ],
      ["notice", "Help us report from the harbour: give 5 crowns a month to the Gazette's readers' fund."],
    ],
    claims: [
      {
        in: "At least twelve dock workers",
        chain: [{ who: "the Harbour Authority", name: "Harbour Authority", cue: "said" }],
        content: "At least twelve dock workers are missing after a fire tore through a grain store in Vessen on Friday",
        figure: { words: "twelve", value: 12, of: "dock workers", hedge: "at-least", hedgeWords: "At least" },
        event: "missing",
        eventWords: "missing",
        time: ["2031-05-02", "2031-05-02"],
        timeWords: "Friday",
        place: "Vessen",
      },
      {
        in: "“We believe that 3 of them",
        chain: [
          { who: "Ilse Varn", kind: "person", role: "a spokeswoman for the authority", cue: "said" },
          { who: "We", name: "Harbour Authority", cue: "believe" },
        ],
        content: "We believe that 3 of them were in the upper gallery",
        figure: { words: "3", value: 3, of: "[dock workers]", role: "subset" },
        event: "missing",
        certainty: "hedged",
        certaintyWords: "believe",
        time: ["2031-05-02", "2031-05-02"],
      },
      {
        in: "She said about 340 people",
        chain: [{ who: "She", name: "Ilse Varn", kind: "person", cue: "said" }],
        content: "about 340 people had been taken out of nearby streets",
        figure: { words: "340", value: 340, of: "people", hedge: "about", hedgeWords: "about" },
        event: "displace",
        eventWords: "taken out",
      },
      {
        in: "Two firefighters, citing",
        chain: [
          { who: "Two firefighters", kind: "group", cue: "told the newspaper" },
          { who: "their commander", kind: "person", cue: "citing" },
        ],
        content: "dozens of grain sacks may have been soaked with fuel",
        figure: { words: "dozens", of: "grain sacks", hedge: "vague", hedgeWords: "dozens" },
        event: "damage",
        certainty: "hedged",
        certaintyWords: "may",
      },
      {
        in: "The Gazette saw a crane",
        content: "The Gazette saw a crane lying across the quay",
      },
      {
        in: "Brandt Storage, which owns",
        chain: [{ who: "Brandt Storage", cue: "denied" }],
        content: "anyone had been inside",
        party: { who: "Brandt Storage", name: "Brandt Storage", kind: "organization" },
        stance: "denies",
        certainty: "denied",
        certaintyWords: "denied",
        about: "anyone had been inside",
      },
      {
        in: "The city council has not",
        party: { who: "The city council", name: "The city council", kind: "organization" },
        stance: "does-not-confirm",
        about: "the number of missing",
      },
      {
        in: "The company plans to pay",
        chain: [{ who: "its lawyer", kind: "person", cue: "said" }],
        content: "The company plans to pay $2.5 million to the families",
        figure: { words: "$2.5 million", value: 2_500_000, of: "[money]", unit: "USD" },
        event: "spend",
        eventWords: "pay",
        certainty: "planned",
        certaintyWords: "plans",
      },
      {
        in: "The company plans to pay",
        chain: [{ who: "its lawyer", kind: "person", cue: "said" }],
        content: "could close between 20 and 30 older stores",
        figure: { words: "20 and 30", low: 20, high: 30, of: "older stores", hedge: "range" },
        certainty: "possible",
        certaintyWords: "could",
      },
    ],
  },
  {
    id: "d_b2",
    outlet: "Radio Quay",
    headline: "Vessen toll rises to 15, port says",
    publishedAt: "2031-05-04",
    url: "https://radioquay.example/toll",
    demo: true,
    blocks: [
      [
        "paragraph",
        "Fifteen people died in the Vessen fire, 3 more than the day before, the Harbour Authority said on Sunday. Joint Chiefs of Fire of the two cities asked for 40 additional pumps in May and June.",
      ],
      ["correction", "An earlier version of this report gave the wrong name of the quay."],
    ],
    claims: [
      {
        in: "Fifteen people died",
        chain: [{ who: "the Harbour Authority", name: "Harbour Authority", cue: "said" }],
        content: "Fifteen people died in the Vessen fire",
        figure: { words: "Fifteen", value: 15, of: "people" },
        event: "kill",
        eventWords: "died",
        time: ["2031-05-02", "2031-05-04"],
        place: "Vessen",
      },
      {
        in: "Fifteen people died",
        chain: [{ who: "the Harbour Authority", name: "Harbour Authority", cue: "said" }],
        content: "3 more than the day before",
        figure: { words: "3", value: 3, of: "[people]", role: "increment" },
        event: "kill",
        time: ["2031-05-03", "2031-05-04"],
      },
      {
        in: "Joint Chiefs of Fire",
        chain: [{ who: "Joint Chiefs of Fire", cue: "asked for" }],
        content: "40 additional pumps in May and June",
        figure: { words: "40", value: 40, of: "pumps", role: "increment" },
        event: "acquire",
        certainty: "asked",
        certaintyWords: "asked",
        time: ["2031-05-01", "2031-06-30"],
        timeWords: "May and June",
      },
    ],
  },
  {
    id: "d_c3",
    outlet: "Harbour Wire",
    headline: "Stores like Vessen's had 7 fires in ten years",
    publishedAt: "2031-05-05T06:00:00Z",
    url: null,
    demo: false,
    blocks: [["paragraph", "There were 7 fires in such stores last year, a report by the Insurers' League found."]],
    claims: [
      {
        in: "There were 7 fires",
        chain: [{ who: "a report by the Insurers' League", kind: "document", cue: "found" }],
        content: "There were 7 fires in such stores last year",
        figure: { words: "7", value: 7, of: "fires" },
        event: "exist",
        time: ["2030-01-01", "2030-12-31"],
        timeWords: "last year",
      },
    ],
  },
];

const read = FIRES.map(readDocument);

export const DOCUMENTS: readonly DocumentRecord[] = read.map(({ document }) => document);
export const CLAIMS: readonly ClaimRecord[] = read.flatMap(({ claims }) => claims);

/** The claim of the fixture whose figure or party has these words; fails the test where there is none. */
export const claimWith = (words: string): ClaimRecord => {
  const claim = CLAIMS.find((one) => one.figure?.words === words || one.party?.name.value === words);
  if (!claim) throw new Error(`the fixture has no claim with “${words}”`);
  return claim;
};
