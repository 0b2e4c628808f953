// The ledger's query as an address and back, and the query line that is the same thing.
import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTAINTIES, CLAIM_KINDS, EVENTS } from "../../../src/model/claim.ts";
import type { ClaimQuery } from "../../../src/model/query.ts";
import { SORTS } from "../../../src/model/query.ts";
import { parseQueryLine, printQueryLine } from "../../../src/text/query-line.ts";
import { addressOfQuery, filtersOf, queryFromAddress, withFilter } from "../../../src/web/ledger/address.ts";

const name = fc.stringMatching(/^[A-Za-zÀ-ž"&=%#+]([A-Za-zÀ-ž"&=%#+ ]{0,12}[a-z])?$/);
const day = fc.constantFrom("2031", "2031-05", "2031-05-03");
const queries: fc.Arbitrary<ClaimQuery> = fc.record(
  {
    text: fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/),
    source: name,
    outlet: name,
    event: fc.constantFrom(...EVENTS),
    certainty: fc.constantFrom(...CERTAINTIES),
    kind: fc.constantFrom(...CLAIM_KINDS),
    minValue: fc.integer(),
    since: day,
    publishedUntil: day,
    demo: fc.boolean(),
    sort: fc.constantFrom(...SORTS),
    descending: fc.boolean(),
  },
  { requiredKeys: [] },
);

test("every query comes back from its address", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(queryFromAddress(`?${addressOfQuery(query)}`)).toEqual(query);
    }),
  );
});

test("equal queries have one address, in whatever order their filters were set", () => {
  expect(addressOfQuery({ since: "2031-05", event: "kill" })).toBe(addressOfQuery({ event: "kill", since: "2031-05" }));
  expect(addressOfQuery({ source: "Coast Guard", event: "kill" })).toBe("source=Coast+Guard&event=kill");
  expect(addressOfQuery({})).toBe("");
});

test("what the ledger does not know is left out, not passed on", () => {
  expect(queryFromAddress("?event=explode&certainty=&minValue=many&since=yesterday&demo=1&claim=c_1&limit=5")).toEqual(
    {},
  );
});

test("a filter can be set and taken away, and the order is no filter", () => {
  expect(withFilter({ event: "kill" }, { source: "Navy" })).toEqual({ event: "kill", source: "Navy" });
  expect(withFilter({ event: "kill", source: "Navy" }, { event: undefined })).toEqual({ source: "Navy" });
  expect(filtersOf({ sort: "value", descending: true, event: "kill" })).toEqual({ event: "kill" });
});

test("the query line and the address say the same", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const line = printQueryLine(filtersOf(query));
      expect(addressOfQuery(parseQueryLine(line))).toBe(addressOfQuery(filtersOf(query)));
    }),
  );
});
