// Queries as parameters: there and back, with what is refused.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkQuery, claimParameters, parametersOf, queryOf } from "../../src/http/query.ts";
import { CERTAINTIES, CLAIM_KINDS, EVENTS, FIGURE_ROLES, STANCES } from "../../src/model/claim.ts";
import type { ClaimQuery } from "../../src/model/query.ts";
import { SORTS } from "../../src/model/query.ts";

const words = fc.string({ minLength: 1, maxLength: 40 });
const day = fc.constantFrom("2031", "2031-05", "2031-05-04");
const query = fc.record(
  {
    text: words,
    source: words,
    outlet: words,
    event: fc.constantFrom(...EVENTS),
    certainty: fc.constantFrom(...CERTAINTIES),
    kind: fc.constantFrom(...CLAIM_KINDS),
    role: fc.constantFrom(...FIGURE_ROLES),
    stance: fc.constantFrom(...STANCES),
    document: words,
    minValue: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    maxValue: fc.integer(),
    since: day,
    until: day,
    publishedSince: day,
    publishedUntil: day,
    demo: fc.boolean(),
    sort: fc.constantFrom(...SORTS),
    descending: fc.boolean(),
    limit: fc.integer({ min: 1, max: 1000 }),
    offset: fc.nat(),
  },
  { requiredKeys: [] },
);

test("a query survives its address", () => {
  fc.assert(
    fc.property(query, (given) => {
      const there = Object.fromEntries(new URLSearchParams(parametersOf(given as ClaimQuery).toString()));
      expect(queryOf(claimParameters.parse(there))).toEqual(given);
    }),
  );
});

test("a query line and parameters add up, and the parameters win", () => {
  expect(checkQuery({ q: 'drowned source:"Coast Guard" event:kill', event: "wound" })).toEqual({
    text: "drowned",
    source: "Coast Guard",
    event: "wound",
  });
});

test.each([
  { event: "explode" },
  { minValue: "1e" },
  { since: "05-2031" },
  { q: "event:explode" },
  { nothing: "x" },
])("%j is refused", (values) => {
  expect(() => checkQuery(values as Record<string, string>)).toThrow(
    expect.objectContaining({ code: "RPT_QUERY_INVALID" }),
  );
});
