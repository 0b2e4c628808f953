// Records of a series as pages: every number stands in the page, in words and in the record; corrections name what was off.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMapping } from "../../../src/pipeline/series/mapping.ts";
import { correctionPages, seriesPages } from "../../../src/pipeline/series/pages.ts";
import { entriesIn } from "../../../src/pipeline/series/records.ts";
import { root } from "../../source-files.ts";

const mapping = readMapping(
  {
    outlet: "Strait Losses Table",
    url: "https://table.example/losses",
    headline: "Boats lost by {day}",
    day: "date",
    claimant: "Karsund Defence Ministry",
    figures: [
      {
        field: "boats",
        counted: "patrol boats",
        event: "damage",
        verb: "lost",
        says: "lost in total since 2031-04-01",
      },
      { field: "crew.dead", counted: "sailors", event: "kill", verb: "killed", says: "killed", hedge: "how" },
    ],
  },
  "test",
);
const LIST = `[
  {"date": "2031-05-02", "boats": 12, "crew": {"dead": 30}, "how": "about"},
  {"date": "2031-05-03", "boats": 11, "crew": {}, "note": "a [bracket] and a \\"quote\\""},
  {"date": "soon", "boats": 4}
]`;

test("a JSON list and JSON lines give the same records, each as it stands in the file", () => {
  const entries = entriesIn(LIST, "losses.json");
  expect(entries.map(({ fields }) => fields.date)).toEqual(["2031-05-02", "2031-05-03", "soon"]);
  for (const { text } of entries) expect(LIST).toContain(text);
  const lines = entries.map(({ text }) => text).join("\n\n");
  expect(entriesIn(lines, "losses.jsonl")).toEqual(entries);
  expect(() => entriesIn("3", "losses.jsonl")).toThrow("losses.jsonl, line 1");
});

test("a page has a line a figure and the record; a record without a day has none", () => {
  const [first, second, ...none] = seriesPages(entriesIn(LIST, "losses.json"), mapping);
  expect(none).toEqual([]);
  expect(first?.lines.map(({ line }) => line)).toEqual([
    "Karsund Defence Ministry, as of 2031-05-02: 12 patrol boats lost in total since 2031-04-01.",
    "Karsund Defence Ministry, as of 2031-05-02: about 30 sailors killed.",
  ]);
  expect(first?.lines[1]).toMatchObject({ value: 30, hedge: "about", hedgeWords: "about" });
  expect(first?.text.split("\n").at(-1)).toBe(
    'The record: {"date": "2031-05-02", "boats": 12, "crew": {"dead": 30}, "how": "about"}',
  );
  expect(second?.lines).toHaveLength(1);
  expect(second?.url).toBe("https://table.example/losses#2031-05-03");
});

test("a correction takes back the total of the day before; others are none", () => {
  const entries = entriesIn(LIST, "losses.json");
  const corrections = entriesIn(
    '[{"date": "2031-05-03", "boats": -2}, {"date": "2031-05-03", "boats": 0}, {"date": "2031-09-01", "boats": 3}]',
    "corrections.json",
  );
  const [page, ...none] = correctionPages(corrections, entries, mapping);
  expect(none).toEqual([]);
  expect(page?.lines).toMatchObject([{ value: 12, asOf: "2031-05-02" }]);
  expect(page?.lines[0]?.line).toContain(
    "12 patrol boats lost in total since 2031-04-01; in error by -2, corrected on 2031-05-03.",
  );
});

test("mappings of the package are whole, and a wrong one is named", () => {
  const folder = join(root, "data/series");
  for (const name of readdirSync(folder)) {
    const own = readMapping(JSON.parse(readFileSync(join(folder, name), "utf8")), name);
    for (const { says, verb } of own.figures) expect(says).toContain(verb);
  }
  expect(() => readMapping({ ...mapping, figures: [] }, "mine.json")).toThrow("figures");
});
