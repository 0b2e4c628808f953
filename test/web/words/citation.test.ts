// A claim as a citation and as an address.
import { expect, test } from "vitest";
import { archivedPath, citationOf, claimPath } from "../../../src/web/words/citation.ts";
import { claimWith } from "../ledger-fixture.ts";

test("a citation names source, report, day, words, address, capture and row", () => {
  expect(citationOf(claimWith("Fifteen"), "ab12")).toBe(
    "Harbour Authority, in “Vessen toll rises to 15, port says”, Radio Quay, 4 May 2031 [invented demo report]: “Fifteen people died in the Vessen fire, 3 more than the day before, the Harbour Authority said on Sunday.” https://radioquay.example/toll (captured 9 May 2031, 07:12 UTC; SHA-256 ab12; c_b200)",
  );
});

test("a report outside the demo, without an address, has no label and no address", () => {
  const citation = citationOf(claimWith("7"), null);
  expect(citation).not.toMatch(/demo|https?:|SHA/);
  expect(citation).toContain("Harbour Wire, 5 May 2031: “There were 7 fires");
});

test("an undated report without a headline says so", () => {
  const claim = claimWith("7");
  const document = { ...claim.document, headline: null, outlet: null, publishedAt: null };
  expect(citationOf({ ...claim, document }, null)).toContain("in untitled report, undated: “");
});

test("the link of a claim leads to the Reader at that claim", () => {
  expect(claimPath(claimWith("7"))).toBe("/documents/d_c3?claim=c_c300");
});

test("the archived page is asked for at the sentence", () => {
  expect(archivedPath("k_1", "Two  died, well-known\nsources said.")).toBe(
    "/api/captures/k_1/bytes#:~:text=Two%20died%2C%20well%2Dknown%20sources%20said.",
  );
  expect(archivedPath("k_1", "One two three four five six seven eight nine.")).toBe(
    "/api/captures/k_1/bytes#:~:text=One%20two%20three%20four,six%20seven%20eight%20nine.",
  );
});
