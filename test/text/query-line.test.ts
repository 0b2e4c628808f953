// The query line is the same thing as the filters: what is printed reads back as it was.
import fc from "fast-check";
import { expect, test } from "vitest";
import { ReportedlyError } from "../../src/errors.ts";
import { EVENTS, FIGURE_ROLES } from "../../src/model/claim.ts";
import type { ClaimQuery } from "../../src/model/query.ts";
import { SORTS } from "../../src/model/query.ts";
import { parseQueryLine, printQueryLine } from "../../src/text/query-line.ts";

const check = (line: string, query: ClaimQuery): void => expect(parseQueryLine(line)).toEqual(query);
const checkProblem = (line: string, problem: RegExp): void =>
  expect(() => parseQueryLine(line)).toThrow(
    expect.objectContaining({ code: "RPT_QUERY_INVALID", message: expect.stringMatching(problem) }),
  );

test("words and filters", () => {
  check('evacuated source:"Coast Guard" event:kill since:2025-01', {
    text: "evacuated",
    source: "Coast Guard",
    event: "kill",
    since: "2025-01",
  });
  check("published-since:2025-03-27 published-until:2025 demo:no", {
    publishedSince: "2025-03-27",
    publishedUntil: "2025",
    demo: false,
  });
  check('"toll rises" -denied ferry', { text: '"toll rises" -denied ferry' });
  check('source:"the \\"Lantern\\" brigade"', { source: 'the "Lantern" brigade' });
  check("sort:value order:ascending EVENT:Kill", { sort: "value", descending: false, event: "kill" });
  check("", {});
});

test("values are bounds, and an open bound leaves the number itself out", () => {
  check("value>=1,000 value<=2000.5", { minValue: 1000, maxValue: 2000.5 });
  check("value:14", { minValue: 14, maxValue: 14 });
  const above = parseQueryLine("value>10").minValue as number;
  expect(above).toBeGreaterThan(10);
  expect(above).toBeLessThan(10.000001);
  expect(printQueryLine({ minValue: above })).toBe("value>10");
  expect(printQueryLine(parseQueryLine("value<0.1"))).toBe("value<0.1");
  expect(printQueryLine(parseQueryLine("value>0"))).toBe("value>0");
});

test("what is not understood is named", () => {
  checkProblem("event:explode ferry", /event: takes kill, wound/);
  checkProblem("since:2025-13", /"2025-13" is no day/);
  checkProblem("value>many", /"many" is no number/);
  checkProblem("colour:red", /no filter "colour".*"colour:red" in quotes/);
  checkProblem("event>kill", /Only value can be compared/);
  checkProblem("outlet:", /outlet: has no value/);
});

const words = fc.stringMatching(/^[a-zA-Z0-9 '"\\:<>-]{1,20}$/).map((text) => text.trim().replace(/\s+/g, " "));
const queries: fc.Arbitrary<ClaimQuery> = fc.record(
  {
    source: words.filter((text) => text !== ""),
    outlet: words.filter((text) => text !== ""),
    text: fc.stringMatching(/^[a-z-]{1,8}( [a-z]{1,8}){0,3}$/),
    event: fc.constantFrom(...EVENTS),
    role: fc.constantFrom(...FIGURE_ROLES),
    sort: fc.constantFrom(...SORTS),
    descending: fc.boolean(),
    demo: fc.boolean(),
    minValue: fc.integer({ min: -1000, max: 1_000_000 }),
    maxValue: fc.double({ min: 0, max: 1e9, noNaN: true }),
    since: fc.constantFrom("2025", "2025-03", "2025-03-27"),
  },
  { requiredKeys: [] },
);

test("a printed query reads back as itself", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const numbers = { ...query, maxValue: undefined };
      const printed = printQueryLine({
        ...query,
        ...(query.maxValue === undefined ? {} : { maxValue: Math.round(query.maxValue) }),
      });
      const read = parseQueryLine(printed);
      expect({ ...read, maxValue: undefined }).toEqual(numbers);
    }),
  );
});

test("a line is read or refused in words, and what is read prints as a line that reads", () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      try {
        const query = parseQueryLine(line);
        expect(() => parseQueryLine(printQueryLine(query))).not.toThrow();
      } catch (error) {
        expect(error).toBeInstanceOf(ReportedlyError);
      }
    }),
  );
});
