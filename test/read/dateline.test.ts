// Datelines and agency credits, and openings that only look like them.
import { expect, test } from "vitest";
import { readText, SENTENCES } from "./page.ts";

const dateline = (opening: string) => {
  const document = readText(`${opening}${SENTENCES[0]}\n${SENTENCES[1]}`);
  const { dateline: found } = document;
  return found ? [found.place, found.agency, document.text.slice(...found.span)] : null;
};

test.each([
  ["OMMEL, April 25 (Reuters) - ", ["OMMEL", "Reuters", "OMMEL, April 25 (Reuters) -"]],
  ["OMMEL, Teskovia (AP) — ", ["OMMEL, Teskovia", "AP", "OMMEL, Teskovia (AP) —"]],
  ["NEW OMMEL — ", ["NEW OMMEL", null, "NEW OMMEL —"]],
  ["Ommel (AFP) – ", ["Ommel", "AFP", "Ommel (AFP) –"]],
  ["SARROW, Nov. 19 (Xinhua) -- ", ["SARROW", "Xinhua", "SARROW, Nov. 19 (Xinhua) --"]],
  ["OMMEL (Strait Wire) - ", ["OMMEL", "Strait Wire", "OMMEL (Strait Wire) -"]],
  ["(Reuters) - ", ["", "Reuters", "(Reuters) -"]],
])("%s", (opening, expected) => expect(dateline(opening)).toEqual(expected));

test.each([
  "Talks — the third this year — failed. ",
  "Ommel (a small port) - ",
  "The Sarrow - a ferry - left. ",
  "A long-awaited inquiry. ",
])("%s is no dateline", (opening) => expect(dateline(opening)).toBeNull());

test("an agency is also credited at the end", () => {
  expect(readText(`${SENTENCES[0]}\n${SENTENCES[1]} (AFP)`).agency).toMatchObject({ value: "AFP", from: "text" });
  expect(readText(`${SENTENCES[0]}\n${SENTENCES[1]} (see map)`).agency).toBeNull();
});
