// Names in a text against the shipped gazetteer: size, commas, company, lists.
import { expect, test } from "vitest";
import { homeOf, kilometres, linkPlaces } from "../../../src/annotate/places/link.ts";
import { en } from "../../../src/lang/en/index.ts";
import type { Name } from "../../../src/model/annotation.ts";

const link = (text: string, names: readonly string[], home: string | null = null) => {
  let from = 0;
  const marked = names.map((words): Name => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return { span: [start, from], type: "Location" };
  });
  return linkPlaces(text, marked, en.places, home);
};
const ids = (text: string, names: readonly string[], home: string | null = null): string[] =>
  link(text, names, home).map(({ place }) => place.id.replace(/@.*/, ""));

test("size decides where the text says nothing, and the rivals are named", () => {
  const [paris] = link("Two bridges were closed in Paris overnight.", ["Paris"]);
  expect(paris?.place).toMatchObject({ kind: "town", name: "Paris", country: "FR" });
  expect(paris?.rivals.map(({ country }) => country)).toContain("US");
  expect(paris?.reason).toBe("the largest place of that name");
});

test("what stands after the comma holds the place", () => {
  expect(ids("A barn burnt in Paris, Ky., on Sunday.", ["Paris"])).toEqual(["US.KY/Paris"]);
  expect(ids("A barn burnt in Paris, Texas, on Sunday.", ["Paris, Texas"])).toEqual(["US.TX/Paris", "US.TX"]);
});

test("a name means one place in a text", () => {
  expect(ids("Paris, Texas, lost power. Crews drove to Paris at dawn.", ["Paris", "Paris"])).toEqual([
    "US.TX/Paris",
    "US.TX/Paris",
  ]);
});

test("lists are no addresses", () => {
  expect(ids("Cases rose in Guinea, Liberia and Ghana.", ["Guinea", "Liberia", "Ghana"])).toEqual(["GN", "LR", "GH"]);
});

test("company and the outlet's address tell namesakes apart", () => {
  const text = "Hospitals in Halifax, Truro and Moncton took patients.";
  expect(ids(text, ["Halifax", "Truro", "Moncton"])[0]).toMatch(/^CA\./);
  expect(ids("The council of Durham met.", ["Durham"], "GB")).toEqual(["GB.ENG/Durham"]);
  expect(ids("The council of Durham met.", ["Durham"])).toEqual(["US.NC/Durham"]);
});

test("parts of a place are the place, towns whose name begins so are not", () => {
  expect(ids("Shells fell in northern Mali and east London.", ["northern Mali", "east London"])).toEqual([
    "ML",
    "GB.ENG/London",
  ]);
  expect(ids("Dockers in East London struck.", ["East London"])).toEqual(["ZA.05/East London"]);
});

test("names that the gazetteer does not know stay without a place", () => {
  expect(link("The ferry left Ostrelhavn at noon.", ["Ostrelhavn"])).toEqual([]);
});

test("other names are no places", () => {
  expect(linkPlaces("Jordan Paris spoke.", [{ span: [0, 12], type: "Person" }], en.places)).toEqual([]);
});

test("distance and home", () => {
  expect(kilometres({ lat: 48.86, lon: 2.35 }, { lat: 51.51, lon: -0.13 })).toBeCloseTo(344, -1);
  expect(homeOf("https://www.example.co.uk/news/1")).toBe("GB");
  expect(homeOf("https://news.example.com/a")).toBeNull();
  expect(homeOf("https://example.tv/a")).toBeNull();
  expect(homeOf(null)).toBeNull();
});
