// The row of a claim as a screen reader speaks it, and the pieces it is made of.
import { expect, test } from "vitest";
import { certaintyPhrase, qualifiersOf, spokenRow, whatIsSaid, whoSays } from "../../../src/web/words/claim.ts";
import { CLAIMS, claimWith } from "../ledger-fixture.ts";

const check = (words: string, expected: string) => expect(spokenRow(claimWith(words))).toBe(expected);

test("a figure is spoken with its hedge, event, certainty and time", () => {
  check("twelve", "Harbour Authority says: at least 12 dock workers, missing, asserted, 2 May 2031");
});

test("a body with a plural head says in the plural, with whole months", () => {
  check("40", "Joint Chiefs of Fire say: 40 pumps, acquired, additional, asked, May to June 2031");
});

test("the origin speaks, not the link nearest the outlet", () => {
  check("3", "Harbour Authority says: 3 dock workers, missing, part of another figure, hedged, 2 May 2031");
  expect(whoSays(claimWith("dozens"))).toBe("their commander");
});

test("a stance is a sentence of its own, without a plain certainty", () => {
  check("The city council", "The city council does not confirm: the number of missing");
  check("Brandt Storage", "Brandt Storage denies: anyone had been inside, denied");
});

test("the outlet's own voice reports", () => {
  const own = CLAIMS.find((claim) => claim.kind === "statement");
  expect(own && spokenRow(own)).toBe(
    "The Lowland Gazette reports: The Gazette saw a crane lying across the quay, asserted",
  );
});

test("a piece of the content in another sentence leaves no trace in the row", () => {
  const claim = CLAIMS.find((one) => one.kind === "statement");
  if (!claim) throw new Error("the fixture has a statement");
  const [start] = claim.sentence.span;
  const content: [number, number][] = [
    [0, 4],
    [start, start + 17],
  ];
  expect(whatIsSaid({ ...claim, attribution: { source: [], cue: [], content } })).toBe("The Gazette saw a");
});

test("money and ranges are said as figures", () => {
  expect(whatIsSaid(claimWith("$2.5 million"))).toBe("$2.5 million");
  expect(whatIsSaid(claimWith("20 and 30"))).toBe("20–30 older stores");
  expect(whatIsSaid(claimWith("dozens"))).toBe("dozens of grain sacks");
});

test("the text's own word for certainty is used only where it can stand alone", () => {
  const claim = claimWith("3");
  expect(certaintyPhrase(claim)).toBe("hedged");
  const stated = { ...claim, certainty: { ...claim.certainty, words: "estimated" } };
  expect(certaintyPhrase(stated)).toBe("estimated");
  const inferred = { ...claim, certainty: { ...claim.certainty, basis: "inferred" as const, words: "estimated" } };
  expect(certaintyPhrase(inferred)).toBe("hedged");
});

test("a singular body ending in s does not turn plural", () => {
  const claim = claimWith("40");
  const named = (name: string, kind: "organization" | "group" | "state") => {
    const link = claim.chain[0];
    if (!link) throw new Error("the claim has a chain");
    const changed = { ...link, name: { ...link.name, value: name }, kind: { ...link.kind, value: kind } };
    return spokenRow({ ...claim, chain: [changed] }).split(":")[0];
  };
  expect(named("Red Cross", "organization")).toBe("Red Cross says");
  expect(named("Vessen Campus", "organization")).toBe("Vessen Campus says");
  expect(named("Coastal Forces", "organization")).toBe("Coastal Forces say");
  expect(named("officials", "group")).toBe("officials say");
  expect(named("a resident", "group")).toBe("a resident says");
  expect(named("Maldives", "state")).toBe("Maldives says");
});

test("qualifiers leave out what a plain total need not say", () => {
  expect(qualifiersOf(claimWith("7"))).toEqual({ before: [], certainty: "asserted", after: ["2030"] });
});
