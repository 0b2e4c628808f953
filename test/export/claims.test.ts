// A claim as a public record: words at every span, a basis for every field, nothing else.
import { expect, test } from "vitest";
import { toClaimRecord } from "../../src/export/claims.ts";
import { claimRecord } from "../../src/export/record.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/span.ts";

const TEXT = "Port Ommel gave no comment; a harbour pilot said at least 14 of the 120 were rescued.";
const at = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};
const stated = <T>(value: T, words: string) => ({ value, basis: "stated" as const, span: at(words) });
const inferred = <T>(value: T) => ({ value, basis: "inferred" as const, reason: "invented" });

const head = {
  id: "d_1",
  outlet: "Ommel Wire",
  headline: null,
  publishedAt: null,
  capturedAt: "2031-05-05T09:00:00Z",
  url: null,
  demo: false,
};

const FIGURE: Claim = {
  id: "c_1",
  documentId: "d_1",
  kind: "figure",
  sentence: [0, TEXT.length],
  attribution: {
    source: [at("a harbour pilot")],
    cue: [at("said")],
    content: [at("at least 14 of the 120 were rescued")],
  },
  chain: [
    {
      who: stated("a harbour pilot", "a harbour pilot"),
      name: stated("a harbour pilot", "a harbour pilot"),
      kind: inferred("person"),
      role: stated("pilot", "pilot"),
      cue: [at("said")],
    },
  ],
  stance: inferred("asserts"),
  certainty: inferred("asserted"),
  event: stated("rescue", "rescued"),
  eventTime: null,
  asOf: null,
  place: { ...inferred("Ommel"), span: at("Ommel") },
  figure: {
    words: at("14"),
    value: 14,
    low: 14,
    high: null,
    hedge: stated("at-least", "at least"),
    unit: null,
    counted: inferred("[people]"),
    role: inferred("subset"),
    within: at("120"),
  },
  party: null,
  about: null,
  extractor: "figure",
  version: 3,
};

test("a figure row", () => {
  const record = toClaimRecord(FIGURE, { head, text: TEXT });
  expect(claimRecord.parse(record)).toEqual(record);
  expect(record).toMatchObject({
    document: head,
    origin: "a harbour pilot",
    sentence: { words: TEXT },
    event: { value: "rescue", basis: "stated", words: "rescued", reason: null },
    place: { value: "Ommel", basis: "inferred", words: "Ommel", reason: "invented" },
    figure: {
      words: "14",
      value: 14,
      high: null,
      hedge: { value: "at-least", words: "at least" },
      counted: { value: "[people]", span: null, words: null, reason: "invented" },
      within: at("120"),
    },
    party: null,
    about: null,
  });
  expect(record.chain[0]?.role?.words).toBe("pilot");
});

test("a stance row, and the outlet's own voice", () => {
  const party = {
    who: stated("Port Ommel", "Port Ommel"),
    name: stated("Port Ommel", "Port Ommel"),
    kind: inferred("state" as const),
  };
  const stance: Claim = {
    ...FIGURE,
    kind: "stance",
    attribution: null,
    chain: [],
    stance: stated("no-comment", "gave no comment"),
    event: null,
    place: null,
    figure: null,
    party,
    about: at("rescued"),
  };
  const record = toClaimRecord(stance, { head, text: TEXT });
  expect(claimRecord.parse(record)).toEqual(record);
  expect(record).toMatchObject({
    origin: null,
    attribution: null,
    chain: [],
    party: { name: { value: "Port Ommel", words: "Port Ommel" } },
    about: { words: "rescued" },
    stance: { value: "no-comment", words: "gave no comment" },
  });
});
