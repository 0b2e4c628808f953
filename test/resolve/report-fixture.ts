// Small reports for tests of who is who: a text, the names in it, and claims on the word of sources.
import type { Claim, SourceKind } from "../../src/model/claim.ts";
import type { Report } from "../../src/model/report.ts";
import type { Span } from "../../src/model/span.ts";

export interface Given {
  readonly id: string;
  readonly outlet: string;
  readonly owner?: string;
  readonly agency?: string;
  readonly at?: string;
  readonly dateline?: string;
  readonly text: string;
  /** Names with their types, each found where it first stands in the text. */
  readonly names?: readonly (readonly [name: string, type: string])[];
  /** Figure words, and who says so; nobody for the outlet's own voice. */
  readonly figures?: readonly {
    readonly words: string;
    readonly by?: string;
    readonly kind?: SourceKind;
    readonly role?: string;
    readonly denied?: boolean;
  }[];
}

const stated = <T>(value: T) => ({ value, basis: "inferred", reason: "given" }) as const;

const sentenceAt = (text: string, at: number): Span => {
  const start = Math.max(text.lastIndexOf(". ", at) + 2, text.lastIndexOf("\n", at) + 1, 0);
  const end = text.slice(at).search(/[.!?](?=\s|$)/u);
  return [start === 1 ? 0 : start, end < 0 ? text.length : at + end + 1];
};

/** A report as reconciliation sees it. */
export const reportOf = (given: Given): Report => {
  const { id, text } = given;
  const published = given.at ?? "2031-05-02T08:00:00Z";
  const spanOf = (words: string): Span => {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`${id}: “${words}” does not stand in the text`);
    return [at, at + words.length];
  };
  const claims = (given.figures ?? []).map((one, index): Claim => {
    const words = spanOf(one.words);
    const value = Number(one.words.replace(/\D/g, "")) || null;
    return {
      id: `${id}-c${index}`,
      documentId: id,
      kind: "figure",
      sentence: sentenceAt(text, words[0]),
      attribution: null,
      chain: one.by
        ? [
            {
              who: { value: one.by, basis: "stated", span: spanOf(one.by) },
              name: stated(one.by),
              kind: stated(one.kind ?? "organization"),
              cue: [],
              ...(one.role ? { role: stated(one.role) } : {}),
            },
          ]
        : [],
      stance: stated("asserts"),
      certainty: stated(one.denied ? "denied" : "asserted"),
      event: stated("kill"),
      eventTime: null,
      asOf: null,
      place: null,
      figure: {
        words,
        value,
        low: null,
        high: null,
        hedge: stated("none"),
        unit: null,
        counted: stated("people"),
        role: stated("total"),
        within: null,
      },
      party: null,
      about: null,
      extractor: "figure",
      version: 1,
    };
  });
  return {
    documentId: id,
    outlet: given.outlet,
    owner: given.owner ?? null,
    agency: given.agency ?? null,
    publishedAt: published,
    capturedAt: published,
    headline: null,
    datelinePlace: given.dateline ?? null,
    links: [],
    text,
    mentions: (given.names ?? []).map(([name, type]) => ({ span: spanOf(name), type })),
    claims,
  };
};

/** Three reports of one story: a wire, a paper that names the body otherwise, and the body's officer. */
export const FERRY: readonly Report[] = [
  reportOf({
    id: "f1",
    outlet: "Gulf Wire",
    dateline: "SELMOUTH",
    text: "SELMOUTH (Gulf Wire) - The ferry Aldona sank off Cape Torrin and 14 people died, the Verland Coast Guard (VCG) said. Duty officer Mara Quill said 61 were ashore.",
    names: [
      ["Aldona", "Product"],
      ["Cape Torrin", "Location"],
      ["Verland Coast Guard", "Organization"],
      ["Mara Quill", "Person"],
    ],
    figures: [
      { words: "14", by: "Verland Coast Guard" },
      { words: "61", by: "Mara Quill", kind: "person", role: "duty officer" },
    ],
  }),
  reportOf({
    id: "f2",
    outlet: "Selmouth Herald",
    at: "2031-05-02T11:00:00Z",
    text: "The coastguards now speak of 16 dead on the Aldona. Boats are still out off Cape Torrin.",
    names: [
      ["Aldona", "Product"],
      ["Cape Torrin", "Location"],
    ],
    figures: [{ words: "16" }],
  }),
  reportOf({
    id: "f3",
    outlet: "Inland Echo",
    at: "2031-05-03T07:00:00Z",
    text: "Our reporter counted 58 survivors of the Aldona near Cape Torrin. The hospital in Selmouth has 12 of them, it said.",
    names: [
      ["Aldona", "Product"],
      ["Cape Torrin", "Location"],
      ["Selmouth", "Location"],
    ],
    figures: [{ words: "58" }, { words: "12", by: "hospital" }],
  }),
];
