// From role chances and links to attributions, over a small text with a model that is written down by hand.
import { expect, test } from "vitest";
import { decodeAttributions } from "../../src/annotate/decode-attribution.ts";
import { LABELS, markText } from "./marked-text.ts";

const decode = (marked: string, links: Readonly<Record<string, string>> = {}): string[] => {
  const { encoding, reading, text } = markText(marked, links);
  return decodeAttributions(encoding, reading).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map(([start, end]) => text.slice(start, end)).join(" + ")).join(" | "),
  );
};

test("source and content go to the cue they point at", () => {
  expect(
    decode("[s:Orlov] [c:said] [t:the ferry sank] . [s:Adu] [c:denied] [t:it]", {
      "the ferry sank": "said",
      it: "denied",
    }),
  ).toEqual(["Orlov | said | the ferry sank", "Adu | denied | it"]);
});

test("a content before and one after its cue are one attribution", () => {
  expect(decode('[t:" it sank , "] [s:he] [c:said] . [t:" no one swam "]')).toEqual([
    'he | said | " it sank , " + " no one swam "',
  ]);
});

test("a second part of a cue joins the first", () => {
  expect(decode("[c:according] [c:to] [s:Adu] , [t:it sank]", { to: "according" })).toEqual([
    "Adu | according + to | it sank",
  ]);
});

test("a cue without a content is dropped, and so is a content without any cue", () => {
  expect(decode("[s:Orlov] [c:spoke] .")).toEqual([]);
  expect(decode("[t:the ferry sank] .")).toEqual([]);
});

test("spans end where words end", () => {
  expect(decode("[s:Kursk] [c:said] [t:it sank]")).toEqual(["Kursk | said | it sank"]);
});

test("an attribution without a source takes a likely one in reach, one with a source does not", () => {
  const { encoding, reading, text } = markText("Adu [c:said] [t:it sank]");
  const source = LABELS.roles.indexOf("B-source");
  const nudge = (piece: number, chance: number): void => {
    reading.roles[piece * LABELS.roles.length] = 1 - chance;
    reading.roles[piece * LABELS.roles.length + source] = chance;
  };
  for (const piece of [1, 2]) {
    reading.roles[piece * LABELS.roles.length] = 0.7;
    reading.roles[piece * LABELS.roles.length + source + 1] = 0.3;
  }
  nudge(0, 0.3);
  expect(decodeAttributions(encoding, reading)[0]?.source.map(([start, end]) => text.slice(start, end))).toEqual([
    "Adu",
  ]);
  nudge(0, 0.001);
  expect(decodeAttributions(encoding, reading)[0]?.source).toEqual([]);
});
