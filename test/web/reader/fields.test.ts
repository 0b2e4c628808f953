// The fields of the panel, each with its basis.
import { expect, test } from "vitest";
import { fieldsOf } from "../../../src/web/reader/fields.ts";
import { claimWith } from "../ledger-fixture.ts";

const check = (words: string, expected: readonly string[]) =>
  expect(
    fieldsOf(claimWith(words)).map(
      ({ name, value, basis, words: own, reason }) => `${name}: ${value} (${basis}: ${own ?? reason})`,
    ),
  ).toEqual(expected);

test("a figure shows every field with its words or its reason", () => {
  check("twelve", [
    "Figure: 12 (stated: twelve)",
    "Hedge: at least (stated: At least)",
    "Counted: dock workers (stated: dock workers)",
    "Role: total (inferred: stands alone)",
    "Event: missing (stated: missing)",
    "Certainty: asserted (inferred: no word of doubt)",
    "Event time: 2 May 2031 (stated: Friday)",
    "Place: Vessen (stated: Vessen)",
  ]);
});

test("a stance shows its party and stance, and no figure", () => {
  check("Brandt Storage", [
    "Party: Brandt Storage (stated: Brandt Storage)",
    "Stance: denies (inferred: plain saying)",
    "Certainty: denied (stated: denied)",
  ]);
});
