// Figures that leave out what they count, figures no other of their document rivals, numbers told as taken back.
import { expect, test } from "vitest";
import { compareAnswers, type Profile, profilesOf } from "../../../src/reconcile/index.ts";
import { type GivenFigure, reportWith } from "../reports.ts";

const profilesIn = (text: string, figures: readonly GivenFigure[]): readonly Profile[] =>
  profilesOf(
    reportWith({ id: "d1", outlet: "Quay Courier", at: "2034-05-02T09:00:00Z", text, names: ["Tolm"], figures }),
  );

const pair = (profiles: readonly Profile[], one: number, two: number): [Profile, Profile] => {
  const [a, b] = [one, two].map((value) => profiles.find((profile) => profile.value === value));
  if (!a || !b) throw new Error("a figure is missing");
  return [a, b];
};

const signs = (a: Profile, b: Profile): string[] => compareAnswers(a, b).reasons.map(({ feature }) => feature);

test("a bare number on another's word counts what the one before counts", () => {
  const [union, company] = pair(
    profilesIn("The union in Tolm says that 2,100 weavers stayed away. The company says 900.", [
      { words: "2,100", value: 2100, counted: "weavers", who: "union" },
      { words: "900", value: 900, counted: "[people]", who: "company" },
    ]),
    2100,
    900,
  );
  expect(company.after).toBe(union.claimId);
  expect(company.heads).toEqual(union.heads);
  expect(signs(union, company)).toContain("elided");
});

test("a bare number on the same word is another count", () => {
  const [first, second] = pair(
    profilesIn("The union in Tolm says that 2,100 weavers stayed away. It says 900.", [
      { words: "2,100", value: 2100, counted: "weavers", who: "union" },
      { words: "900", value: 900, counted: "[people]", who: "union" },
    ]),
    2100,
    900,
  );
  expect(signs(first, second)).not.toContain("elided");
});

test("a number that says what it counts borrows nothing", () => {
  const [, carts] = pair(
    profilesIn("The union in Tolm says that 2,100 weavers stayed away. The company lost 900 carts.", [
      { words: "2,100", value: 2100, counted: "weavers", who: "union" },
      { words: "900", value: 900, counted: "carts", who: "company" },
    ]),
    2100,
    900,
  );
  expect(carts.after).toBeNull();
});

test("two tolls of one document rival each other, a toll and a number of houses do not", () => {
  const told = [
    { words: "Seven", value: 7, counted: "people", event: "kill" },
    { words: "40", value: 40, counted: "houses", event: "damage" },
  ] as const;
  const text = "Seven people were killed in Tolm. The flood ruined 40 houses.";
  expect(profilesIn(text, told).map(({ alone }) => alone)).toEqual([true, true]);
  const rivals = profilesIn(`${text} In the hills 12 people were killed.`, [
    ...told,
    { words: "12", value: 12, counted: "people", event: "kill" },
  ]);
  expect(rivals.map(({ value, alone }) => [value, alone])).toEqual([
    [7, false],
    [40, true],
    [12, false],
  ]);
});

test("a number taken back stands beside the one in its place", () => {
  const [now, before] = pair(
    profilesIn("The grid in Tolm told us 6,200. We withdraw the number that we sent, which was 16,200.", [
      { words: "6,200", value: 6200, counted: "[people]", who: "grid" },
      { words: "16,200", value: 16200, counted: "[people]", who: "grid" },
    ]),
    6200,
    16200,
  );
  expect([now.withdrawn, before.withdrawn]).toEqual([false, true]);
  expect(signs(now, before)).toContain("corrected");
});
