// A workspace of invented records in memory: what the API and the command line are tested against.

import { ReportedlyError } from "../../src/errors.ts";
import type { QuestionQuery } from "../../src/export/question-record.ts";
import type { ClaimRecord, DocumentRecord, SourceRecord } from "../../src/export/record.ts";
import type { ClaimQuery } from "../../src/model/query.ts";
import type { AddInput, Workspace } from "../../src/pipeline/workspace.ts";
import { fakeKnowledge } from "./fake-questions.ts";

const TEXT = "The harbour master said at least 14 passengers were rescued on Sunday. Port Ommel gave no comment.";
const at = (words: string): [number, number] => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};
const stated = <T>(value: T, words: string) => ({
  value,
  basis: "stated" as const,
  span: at(words),
  words,
  reason: null,
});
const inferred = <T>(value: T, reason: string) => ({
  value,
  basis: "inferred" as const,
  span: null,
  words: null,
  reason,
});
const first = "The harbour master said at least 14 passengers were rescued on Sunday.";
const second = "Port Ommel gave no comment.";

const head = {
  id: "d_1",
  outlet: "Ommel Wire",
  headline: "Ferry sinks off Ommel",
  publishedAt: "2031-05-05",
  capturedAt: "2031-05-05T09:00:00Z",
  url: "https://wire.example/ferry",
  demo: false,
};

const FIGURE: ClaimRecord = {
  id: "c_1",
  kind: "figure",
  document: head,
  sentence: { span: at(first), words: first },
  attribution: {
    source: [at("The harbour master")],
    cue: [at("said")],
    content: [at("at least 14 passengers were rescued on Sunday")],
  },
  chain: [
    {
      who: stated("The harbour master", "The harbour master"),
      name: stated("The harbour master", "The harbour master"),
      kind: inferred("person" as const, "a role that one person holds"),
      role: null,
      cue: [at("said")],
    },
  ],
  origin: "The harbour master",
  stance: inferred("asserts" as const, "plain saying"),
  certainty: inferred("asserted" as const, "no word of doubt"),
  event: stated("rescue" as const, "rescued"),
  eventTime: {
    value: { start: "2031-05-04", end: "2031-05-04" },
    basis: "inferred",
    span: at("Sunday"),
    words: "Sunday",
    reason: "the last Sunday on or before 2031-05-05",
  },
  asOf: null,
  place: null,
  location: null,
  figure: {
    words: "14",
    span: at("14"),
    value: 14,
    low: null,
    high: null,
    hedge: stated("at-least" as const, "at least"),
    unit: null,
    counted: stated("passengers", "passengers"),
    role: inferred("total" as const, "no word makes it part of another"),
    within: null,
  },
  party: null,
  about: null,
  extractor: "figures",
  version: 1,
};

const STANCE: ClaimRecord = {
  ...FIGURE,
  id: "c_2",
  kind: "stance",
  sentence: { span: at(second), words: second },
  attribution: null,
  chain: [],
  origin: null,
  stance: stated("no-comment" as const, "gave no comment"),
  event: null,
  eventTime: null,
  figure: null,
  party: {
    who: stated("Port Ommel", "Port Ommel"),
    name: stated("Port Ommel", "Port Ommel"),
    kind: inferred("organization" as const, "a port"),
  },
  about: null,
  extractor: "stances",
};

export const CLAIMS: readonly ClaimRecord[] = [FIGURE, STANCE];

const DOCUMENT: DocumentRecord = {
  ...head,
  captureId: "k_1",
  text: TEXT,
  blocks: [{ kind: "paragraph", span: [0, TEXT.length] }],
  found: {
    headline: { value: "Ferry sinks off Ommel", from: "h1" },
    outlet: { value: "Ommel Wire", from: "meta og:site_name" },
    byline: null,
    agency: null,
    publishedAt: { value: "2031-05-05", from: "json-ld datePublished" },
    updatedAt: null,
    canonicalUrl: null,
    language: { value: "en", from: "html lang" },
  },
  dateline: null,
  digest: "0".repeat(64),
  mediaType: "text/html",
  readWith: ["html/1"],
  issues: [],
  claims: 2,
};

const SOURCE: SourceRecord = {
  name: "The harbour master",
  kind: "person",
  claims: 1,
  figures: 1,
  documents: 1,
  outlets: [{ name: "Ommel Wire", claims: 1 }],
  firstSeen: "2031-05-05",
  lastSeen: "2031-05-05",
};

const HOSTILE = "<!doctype html><title>x</title><script>alert(1)</script><p>Fourteen rescued";

export interface FakeLedger {
  readonly workspace: Workspace;
  /** What was asked of it, in order. */
  readonly queries: ClaimQuery[];
  readonly added: AddInput[];
  /** What was asked of its questions. */
  readonly asked: QuestionQuery[];
}

const pageOf = <T>(items: readonly T[], { limit = 100, offset = 0 }: { limit?: number; offset?: number }) => ({
  items: items.slice(offset, offset + limit),
  total: items.length,
  offset,
  limit,
});

/** A ledger with one document and two claims; adding "https://wire.example/gone" fails, a capture of it is hostile. */
export const fakeLedger = ({ faults = false }: { faults?: boolean } = {}): FakeLedger => {
  const queries: ClaimQuery[] = [];
  const added: AddInput[] = [];
  const facet = [{ value: "rescue", count: 1 }];
  const asked: QuestionQuery[] = [];
  const workspace: Workspace = {
    ...fakeKnowledge(head, asked),
    add: async (input, onProgress) => {
      added.push(input);
      onProgress?.({ stage: "acquire", note: "" });
      if ("url" in input && input.url.endsWith("/gone"))
        throw new ReportedlyError("RPT_FETCH_STATUS", `${input.url} answered 404`, "Look for an archived copy.");
      onProgress?.({ stage: "read", note: "98 characters" });
      return [{ documentId: "d_1", captureId: "k_1", added: added.length === 1, claims: 2, figures: 1, issues: [] }];
    },
    importSeries: async ({ corrections }, onProgress) => {
      onProgress?.(1, 1);
      return { records: 1, added: 1, claims: 2, corrections: corrections ? 1 : 0 };
    },
    claims: async (query) => {
      queries.push(query);
      const kept = CLAIMS.filter(
        (claim) =>
          (!query.kind || claim.kind === query.kind) &&
          (!query.event || claim.event?.value === query.event) &&
          (query.minValue === undefined || (claim.figure?.value ?? -1) >= query.minValue),
      );
      return pageOf(kept, query);
    },
    facets: async () => ({
      source: [],
      outlet: [],
      event: facet,
      certainty: [],
      kind: [],
      role: [],
      stance: [],
      month: [],
    }),
    claim: async (id) => CLAIMS.find((claim) => claim.id === id) ?? null,
    documents: async (page) => pageOf([{ ...head, claims: 2, figures: 1, issues: 0 }], page),
    document: async (id) => (id === "d_1" ? DOCUMENT : null),
    sources: async (page) => pageOf([SOURCE], page),
    source: async (name) => (name === SOURCE.name ? SOURCE : null),
    capture: async (id) =>
      id === "k_1"
        ? {
            record: {
              id: "k_1",
              origin: "url",
              url: "https://wire.example/ferry",
              finalUrl: "https://wire.example/ferry",
              fileName: null,
              status: 200,
              mediaType: "text/html",
              digest: "0".repeat(64),
              size: HOSTILE.length,
              capturedAt: "2031-05-05T09:00:00Z",
            },
            bytes: new TextEncoder().encode(HOSTILE),
          }
        : null,
    verify: async (onProgress) => {
      onProgress?.(1, 1);
      return {
        captures: 1,
        documents: 1,
        claims: 2,
        spans: 9,
        faults: faults ? [{ kind: "bytes", id: "k_1", message: "the digest of the bytes is another" }] : [],
        notProven: ["That the page said so to other readers."],
      };
    },
    loadDemo: async (onProgress) => {
      onProgress?.(1, 16);
      return { documents: 16, claims: 120 };
    },
    removeDemo: async () => ({ documents: 16, claims: 120 }),
    health: async () => ({ status: "ok", version: "0.1.0", documents: 1, claims: 2, demo: false, model: "reader-1" }),
    close: async () => {},
  };
  return { workspace, queries, added, asked };
};
