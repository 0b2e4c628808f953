// Two names side by side: what makes them one, what forbids it, and that the reasons are words.
import { expect, test } from "vitest";
import type { SourceKind } from "../../src/model/claim.ts";
import type { Bearer } from "../../src/model/entity.ts";
import { bearerKeys, compareBearers } from "../../src/resolve/index.ts";
import { soundsSame } from "../../src/resolve/sounds.ts";

const bearer = (id: string, name: string, kind: SourceKind, more: Partial<Bearer> = {}): Bearer => ({
  id: `${id}/${name}`,
  documentId: id,
  name,
  kind,
  born: `2031-05-02 ${id}`,
  when: "2031-05-02",
  role: null,
  body: null,
  bodyStated: false,
  aliases: [],
  of: null,
  home: null,
  story: ["aldona", "torrin", "selmouth"],
  seats: [],
  outlet: false,
  ...more,
});
const verdict = (a: string, b: string, kind: SourceKind = "organization", other: Partial<Bearer> = {}): string =>
  compareBearers(bearer("a", a, kind), bearer("b", b, kind, other)).verdict;
const ELSEWHERE: Partial<Bearer> = { story: ["carse", "juniper"] };

test.each([
  ["Verland Coast Guard", "the coastguards"],
  ["Ministry of Defence of Korvath", "Korvath's defence ministry"],
  ["Korvathi defence ministry", "Korvath's defence ministry"],
  ["sailors' union", "Seamen's League"],
  ["National Disaster Office", "national disaster agency"],
  ["county fire brigade", "fire service"],
  ["Kremlin", "Moscow"],
  ["Pentagon", "US Department of Defense"],
  ["IDF", "Israeli military"],
  ["the U.K.", "Britain"],
  ["Russian government", "Russia"],
])("%s is %s", (a, b) => {
  expect(verdict(a, b)).toBe("same");
});

test.each([
  ["Marenna's coast guard", "Korvath's coast guard"],
  ["town hospital", "town police"],
  ["Environment Inspectorate", "Health Inspectorate"],
  ["Port Sable police", "Port Sable Gazette"],
  ["Kremlin", "Kyiv"],
  ["Niger", "Nigeria"],
  ["FBI", "CIA"],
  ["officials", "officials"],
  ["Kharun", "Kharun's army"],
])("%s is not %s", (a, b) => {
  expect(verdict(a, b)).toBe("different");
});

test("a description is never carried into another story", () => {
  expect(verdict("the hospital", "the hospital")).toBe("same");
  expect(verdict("the hospital", "the hospital", "organization", ELSEWHERE)).toBe("different");
  expect(verdict("the ministry", "the ministry", "organization", ELSEWHERE)).toBe("different");
});

test.each([
  ["Zelenskyy", "Zelensky", true],
  ["Zelenskyy", "Zelenskiy", true],
  ["Gaddafi", "Qaddafi", true],
  ["Sergei", "Sergey", true],
  ["Orlov", "Orlova", false],
  ["Reed", "Rudd", false],
  ["Harker", "Parker", false],
])("%s and %s sound the same: %s", (a, b, same) => {
  expect(soundsSame(a, b)).toBe(same);
});

test("persons: spelling, given names, forms of address", () => {
  expect(verdict("Volodymyr Zelenskyy", "Volodymyr Zelensky", "person", ELSEWHERE)).toBe("same");
  expect(verdict("Jon Harker", "Jane Harker", "person")).toBe("different");
  expect(verdict("Mr Ibry", "Ms Ibry", "person")).toBe("different");
  expect(verdict("Osk Dorn", "Minister Dorn", "person")).toBe("same");
  expect(verdict("Osk Dorn", "Minister Dorn", "person", ELSEWHERE)).not.toBe("same");
});

test("an acronym joins what the words cannot", () => {
  const full = bearer("a", "Verland Coast Guard", "organization", { aliases: ["VCG"] });
  expect(compareBearers(full, bearer("b", "VCG", "organization", ELSEWHERE)).verdict).toBe("same");
});

test("a seat that a document shows stands for its state", () => {
  const seated = bearer("a", "Yondal's Joint Staff", "organization", { of: "yondal", seats: [["haldan", "yondal"]] });
  const named = bearer("b", "Haldan's Joint Staff", "organization", { of: "haldan" });
  expect(compareBearers(seated, named).verdict).toBe("same");
  expect(compareBearers({ ...seated, seats: [] }, named).verdict).toBe("different");
});

test("a comparison does not depend on which is first, and its score is the sum of its reasons", () => {
  const [a, b] = [bearer("a", "Verland Coast Guard", "organization"), bearer("b", "coastguards", "group")];
  expect(compareBearers(a, b)).toEqual(compareBearers(b, a));
  const { score, reasons } = compareBearers(a, b);
  expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score);
  for (const { words } of reasons) expect(words).toMatch(/\p{L}/u);
});

test("whatever is found the same shares a key", () => {
  const all = ["Verland Coast Guard", "coastguards", "Kremlin", "Moscow", "Pentagon", "Defense Department"].map(
    (name, index) => bearer(`d${index}`, name, "organization"),
  );
  for (const a of all)
    for (const b of all)
      if (a !== b && compareBearers(a, b).verdict === "same")
        expect(
          bearerKeys(a).some((key) => bearerKeys(b).includes(key)),
          `${a.name} ~ ${b.name}`,
        ).toBe(true);
});

test("a full name of plain words and its initials meet in one story", () => {
  const full = bearer("a", "City Police Directorate", "organization", { aliases: ["CPD"] });
  const short = bearer("b", "CPD", "organization");
  expect(bearerKeys(full).some((key) => bearerKeys(short).includes(key))).toBe(true);
  expect(compareBearers(full, short).verdict).toBe("same");
});

test("a firm taken for a person in one document is the firm of the other, and the operator that it is called", () => {
  const person = bearer("a", "Torrin Gas", "person", { role: "its operator", aliases: ["operator"] });
  expect(compareBearers(person, bearer("b", "Torrin Gas", "organization")).verdict).toBe("same");
  expect(compareBearers(person, bearer("b", "operator", "organization")).verdict).toBe("same");
  expect(compareBearers(person, bearer("b", "Selmouth Gas", "organization")).verdict).not.toBe("same");
});
