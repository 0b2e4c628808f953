// Figures that are part of another, and neighbours that are not.
import { describe, expect, it } from "vitest";
import { claimsOf, marked } from "../marked.ts";

/** Roles with the number words of the whole: "subset of 87". */
const rolesOf = (tagged: string): string[] => {
  const { text } = marked(tagged).document;
  return claimsOf(tagged).flatMap(({ figure }) =>
    figure ? [figure.within ? `${figure.role.value} of ${text.slice(...figure.within)}` : figure.role.value] : [],
  );
};

describe("parts of a whole", () => {
  it.each([
    [
      "of whom",
      "They/PRON found/VERB 40/NUM men/NOUN ,/PUNCT of/ADP whom/PRON 12/NUM were/AUX hurt/VERB ./PUNCT",
      ["total", "subset of 40"],
    ],
    [
      "including",
      "It/PRON killed/VERB 40/NUM people/NOUN ,/PUNCT including/VERB six/NUM nurses/NOUN ./PUNCT",
      ["total", "subset of 40"],
    ],
    [
      "of the first, then the part",
      "Of/ADP the/DET 87/NUM people/NOUN aboard/ADV ,/PUNCT 61/NUM were/AUX rescued/VERB ./PUNCT",
      ["total", "subset of 87"],
    ],
    [
      "part of the whole",
      "Police/NOUN freed/VERB 43/NUM of/ADP the/DET 52/NUM students/NOUN ./PUNCT",
      ["subset of 52", "total"],
    ],
    [
      "including two kinds",
      "It/PRON hurt/VERB 40/NUM people/NOUN ,/PUNCT including/VERB six/NUM nurses/NOUN and/CCONJ three/NUM cooks/NOUN ./PUNCT",
      ["total", "subset of 40", "subset of 40"],
    ],
    [
      "two that add up to the number before",
      "Police/NOUN held/VERB 23/NUM people/NOUN ,/PUNCT 15/NUM men/NOUN and/CCONJ eight/NUM women/NOUN ./PUNCT",
      ["total", "subset of 23", "subset of 23"],
    ],
    [
      "among the many",
      "Two/NUM nurses/NOUN were/AUX among/ADP the/DET 15/NUM people/NOUN hurt/VERB ./PUNCT",
      ["subset of 15", "total"],
    ],
    [
      "what became of some",
      "Some/DET 200/NUM whales/NOUN came/VERB ashore/ADV ;/PUNCT 70/NUM were/AUX refloated/VERB ./PUNCT",
      ["total", "subset of 200"],
    ],
    [
      "of them in the next sentence",
      "Some/DET 300/NUM men/NOUN fled/VERB ./PUNCT Twelve/NUM of/ADP them/PRON drowned/VERB ./PUNCT",
      ["total", "subset of 300"],
    ],
    [
      "parts that add up",
      "It/PRON lost/VERB 12/NUM boats/NOUN ./PUNCT It/PRON sold/VERB 10/NUM boats/NOUN and/CCONJ two/NUM boats/NOUN ./PUNCT",
      ["total", "subset of 12", "subset of 12"],
    ],
    [
      "those shot down",
      "The/DET enemy/NOUN launched/VERB 90/NUM drones/NOUN ./PUNCT The/DET guard/NOUN shot/VERB down/ADP 80/NUM drones/NOUN ./PUNCT",
      ["total", "subset of 90"],
    ],
  ])("%s", (_title, tagged, roles) => {
    expect(rolesOf(tagged)).toEqual(roles);
  });

  it.each([
    [
      "two counts side by side",
      "It/PRON killed/VERB 12/NUM people/NOUN and/CCONJ wounded/VERB 30/NUM ./PUNCT",
      ["total", "total"],
    ],
    [
      "a sum and what it buys",
      "The/DET deal/NOUN ,/PUNCT worth/ADJ $/SYM 90/NUM ,/PUNCT includes/VERB 36/NUM guns/NOUN ./PUNCT",
      ["total", "total"],
    ],
    [
      "all of them",
      "The/DET accused/NOUN ,/PUNCT all/DET 21/NUM of/ADP them/PRON teachers/NOUN ,/PUNCT left/VERB ./PUNCT",
      ["total"],
    ],
    [
      "a part that is more",
      "Some/DET 30/NUM men/NOUN fled/VERB ./PUNCT The/DET guard/NOUN shot/VERB down/ADP 80/NUM drones/NOUN ./PUNCT",
      ["total", "total"],
    ],
  ])("leaves %s", (_title, tagged, roles) => {
    expect(rolesOf(tagged)).toEqual(roles);
  });

  it("lends a part the event of its whole", () => {
    const claims = claimsOf(
      "Shells/NOUN killed/VERB five/NUM people/NOUN ,/PUNCT including/VERB two/NUM children/NOUN ./PUNCT",
    );
    expect(claims.map(({ event }) => event?.value)).toEqual(["kill", "kill"]);
  });

  it("gives a former value what the present one counts", () => {
    const claims = claimsOf("The/DET toll/NOUN is/AUX 14/NUM ,/PUNCT up/ADV from/ADP 10/NUM ./PUNCT");
    expect(claims.map(({ event }) => event?.value)).toEqual(["kill", "kill"]);
  });
});
