// Reports for tests: a text with its figures named by their words, as the reader would give them.
import type { Claim, EventType, Field, Hedge } from "../../src/model/claim.ts";
import type { Entities, Entity } from "../../src/model/entity.ts";
import type { Report } from "../../src/model/report.ts";
import type { Span } from "../../src/model/span.ts";

export interface GivenFigure {
  readonly words: string;
  readonly value: number;
  readonly counted?: string;
  readonly event?: EventType;
  readonly hedge?: Hedge;
  readonly who?: string;
  readonly day?: string;
  readonly denied?: boolean;
}

export interface GivenReport {
  readonly id: string;
  readonly outlet: string;
  readonly at: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly figures: readonly GivenFigure[];
}

const given = <T>(value: T): Field<T> => ({ value, basis: "inferred", reason: "given" });
const stated = <T>(value: T, span: Span): Field<T> => ({ value, basis: "stated", span });

const sentenceAt = (text: string, at: number): Span => {
  const start = text.lastIndexOf(". ", at) < 0 ? 0 : text.lastIndexOf(". ", at) + 2;
  const stop = text.indexOf(". ", at);
  return [start, stop < 0 ? text.length : stop + 1];
};

const claimOf = (report: GivenReport, figure: GivenFigure): Claim => {
  const at = report.text.indexOf(figure.words);
  if (at < 0) throw new Error(`"${figure.words}" does not stand in ${report.id}`);
  const words: Span = [at, at + figure.words.length];
  const who = figure.who;
  return {
    id: `c_${report.id}_${at}`,
    documentId: report.id,
    kind: "figure",
    sentence: sentenceAt(report.text, at),
    attribution: null,
    chain:
      who === undefined ? [] : [{ who: given(who), name: given(who), kind: given("organization" as const), cue: [] }],
    stance: given("asserts" as const),
    certainty: given(figure.denied ? ("denied" as const) : ("asserted" as const)),
    event: figure.event === undefined ? null : stated(figure.event, words),
    eventTime: figure.day === undefined ? null : given({ start: figure.day, end: figure.day }),
    asOf: null,
    place: null,
    figure: {
      words,
      value: figure.value,
      low: null,
      high: null,
      hedge: given(figure.hedge ?? "none"),
      unit: null,
      counted: given(figure.counted ?? "people"),
      role: given("total" as const),
      within: null,
    },
    party: null,
    about: null,
    extractor: "figure",
    version: 1,
  };
};

/** `reportWith({ id: "r1", outlet: "Harbour Post", … })`. */
export const reportWith = (report: GivenReport): Report => ({
  documentId: report.id,
  outlet: report.outlet,
  owner: null,
  agency: null,
  publishedAt: report.at,
  capturedAt: report.at,
  headline: null,
  datelinePlace: null,
  links: [],
  text: report.text,
  mentions: report.names.flatMap((name) => {
    const at = report.text.indexOf(name);
    return at < 0 ? [] : [{ span: [at, at + name.length] as Span, type: "Location" }];
  }),
  claims: report.figures.map((figure) => claimOf(report, figure)),
});

/** Every name is who it says, every outlet its own. */
export const entitiesByName = (reports: readonly Report[]): Entities => {
  const all = new Map<string, Entity>();
  const byBearer = new Map<string, Entity>();
  for (const report of reports)
    for (const name of ["", ...report.claims.flatMap(({ chain }) => chain.map((link) => link.name.value))]) {
      const label = name || (report.outlet ?? report.documentId);
      const entity = all.get(label) ?? {
        id: `e_${label}`,
        name: label,
        kind: "organization",
        speaksFor: null,
        side: null,
        bearers: [],
        comparisons: [],
      };
      all.set(label, entity);
      byBearer.set(`${report.documentId}/${name}`, entity);
    }
  const of = (bearer: string): Entity | null => byBearer.get(bearer) ?? null;
  return {
    all: [...all.values()],
    of,
    originOf: (claim, report) => {
      const name = claim.chain.at(-1)?.name.value ?? "";
      const label = name || (report.outlet ?? report.documentId);
      return {
        id: of(`${report.documentId}/${name}`)?.id ?? `e_${label}`,
        name: label,
        kind: "organization",
        side: null,
      };
    },
    unsure: [],
  };
};

const NAMES = ["Ansel Channel", "Halvena", "Ostrel"];
const kill = { counted: "people", event: "kill", day: "2032-05-12" } as const;

/** The ferry Halvena: two tolls, a revision, another count of survivors. */
export const FERRY: readonly Report[] = [
  reportWith({
    id: "f1",
    outlet: "Strait Post",
    at: "2032-05-12T05:40:00Z",
    names: NAMES,
    text: "A ferry sank in the Ansel Channel off Ostrel, killing nine people, the coast guard said. The Halvena had left Ostrel at midnight. Boats brought 61 survivors ashore from the Halvena.",
    figures: [
      { words: "nine", value: 9, who: "coast guard", ...kill },
      { words: "61", value: 61, counted: "survivors", event: "rescue" },
    ],
  }),
  reportWith({
    id: "f2",
    outlet: "Lisk Daily",
    at: "2032-05-12T12:00:00Z",
    names: NAMES,
    text: "The sinking of the Halvena in the Ansel Channel killed 19 people, the sailors' union said in Ostrel.",
    figures: [{ words: "19", value: 19, who: "sailors' union", ...kill }],
  }),
  reportWith({
    id: "f3",
    outlet: "Strait Post",
    at: "2032-05-13T09:00:00Z",
    names: NAMES,
    text: "The sinking of the Halvena in the Ansel Channel killed 12 people, the coast guard said on the quay of Ostrel.",
    figures: [{ words: "12", value: 12, who: "coast guard", ...kill }],
  }),
];
