// Source names of one report: what is a bearer, whom it speaks for, and who is understood where no attribution says it.
import { expect, test } from "vitest";
import { bearerOfClaim, bearersOf } from "../../src/resolve/index.ts";
import { FERRY, reportOf } from "./report-fixture.ts";

const [wire, paper, echo] = FERRY as [(typeof FERRY)[0], (typeof FERRY)[0], (typeof FERRY)[0]];
const named = (report: typeof wire, name: string) => bearersOf(report).find((bearer) => bearer.name === name);

test("every report has its own voice and each source once", () => {
  expect(bearersOf(wire).map(({ name, outlet }) => `${name}${outlet ? " (outlet)" : ""}`)).toEqual([
    "Gulf Wire (outlet)",
    "Verland Coast Guard",
    "Mara Quill",
  ]);
});

test("an acronym in brackets is another name", () => {
  expect(named(wire, "Verland Coast Guard")?.aliases).toEqual(["VCG"]);
});

test("a duty officer speaks for the body named before", () => {
  expect(named(wire, "Mara Quill")?.body).toBe("f1/Verland Coast Guard");
});

test("who gives a figure beside it is understood, with the reason", () => {
  const [claim] = paper.claims;
  expect(claim && bearerOfClaim(claim, paper)).toEqual({
    bearerId: "f2/coastguards",
    reason: "“coastguards speak” gives the figure in its sentence",
  });
});

test("what a reporter counted is the outlet's own", () => {
  const [claim] = echo.claims;
  expect(claim && bearerOfClaim(claim, echo).bearerId).toBe("f3/");
});

const said = (text: string, words: string, outlet = "Dale Post", names: [string, string][] = []) => {
  const report = reportOf({ id: "x", outlet, text, names, figures: [{ words }] });
  const [claim] = report.claims;
  return claim ? bearerOfClaim(claim, report).bearerId.slice(2) : null;
};

test.each([
  ["Police put the crowd at 8,000.", "8,000", "Police"],
  ["Ninety arrests, says the City Police Directorate, after 46 fires.", "46", ""],
  ["The Lantern Society, whose members dug by hand, says 90 died.", "90", "Lantern Society"],
  ["The town hospital's count has come down to 79.", "79", "town hospital"],
  ["Harbour Sun, quoting the dockers' union, puts the dead at 19.", "19", "dockers' union"],
  ["The Post, which placed a counter at the gate, recorded 2,600.", "2,600", ""],
  ["The health office now has 22 cases on its list.", "22", "health office"],
  ["The Rivers Commission has the flooded houses at 640.", "640", "Rivers Commission"],
  ["The town council’s 510 and its promise of bread pleased nobody.", "510", "town council"],
  ["So it is four now, the sheriff told us by telephone.", "four", "sheriff"],
  ["The town council’s 510 wagons stood on the quay.", "510", ""],
  ["The town has 3,100 inhabitants and one police station.", "3,100", ""],
  ["A bridge fell and 12 people were hurt near the old church.", "12", ""],
])("%s", (text, words, source) => {
  const outlet = /^Harbour Sun/u.test(text) ? [["Harbour Sun", "Organization"] as [string, string]] : [];
  expect(said(text, words, "Dale Post", outlet)).toBe(source);
});

test("nobody in particular is understood as nobody", () => {
  expect(said("Residents counted 40 shells.", "40")).toBe("");
});
