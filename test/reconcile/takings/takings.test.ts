// Who took a figure from whom, and on whose word a copy then stands.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "../../../src/model/report.ts";
import type { Answer } from "../../../src/reconcile/takings/index.ts";
import {
  compareDocuments,
  copiedShare,
  fingerprintsOf,
  originsOf,
  takingsOf,
} from "../../../src/reconcile/takings/index.ts";
import { resolveEntities } from "../../../src/resolve/index.ts";
import { reportOf } from "../../resolve/report-fixture.ts";

const WIRE_TEXT =
  "SELMOUTH (Gulf Wire) - Shells struck the covered market on Tuesday morning, killing 19 people, the town hospital said. The roof fell in on the row where the stalls had just opened. Blood donors were queuing in the yard before noon.";
const wire = reportOf({
  id: "w1",
  outlet: "Gulf Wire",
  agency: "Gulf Wire",
  text: WIRE_TEXT,
  figures: [{ words: "19", by: "town hospital" }],
});
const reprint = reportOf({
  id: "p1",
  outlet: "Inland Echo",
  at: "2031-05-02T12:00:00Z",
  text: "Shells struck the covered market in the morning, killing 19 people. The roof fell in on the row where the stalls had just opened, and our readers will remember worse.",
  figures: [{ words: "19" }],
});

const read = (reports: readonly Report[]) => {
  const entities = resolveEntities(reports, []);
  const answers: Answer[] = reports.flatMap((report) =>
    report.claims.map((claim) => ({ claim, report, origin: entities.originOf(claim, report) })),
  );
  const takings = takingsOf(answers, entities);
  const origins = originsOf(answers, takings, entities);
  const roots = new Set([...origins.values()].map(({ id }) => id));
  return { takings, roots: roots.size, names: [...new Set([...origins.values()].map(({ name }) => name))].sort() };
};
const ways = (...reports: Report[]) => read(reports).takings.map(({ from, to, way }) => `${from} > ${to} ${way}`);

test("a reprint without credit is found by its wording and has the origin of what was copied", () => {
  expect(ways(wire, reprint)).toEqual(["w1-c0 > p1-c0 copied-text"]);
  expect(read([wire, reprint]).names).toEqual(["town hospital"]);
});

test("a credit in the sentence, and one at the end of the text", () => {
  const citing = reportOf({
    id: "p2",
    outlet: "Dale Post",
    at: "2031-05-02T13:00:00Z",
    text: "The market was hit and 19 died, Gulf Wire reports.",
    figures: [{ words: "19", by: "Gulf Wire" }],
  });
  const signed = reportOf({
    id: "p3",
    outlet: "Moor Times",
    at: "2031-05-02T13:00:00Z",
    text: "A market was hit; 19 are dead.\nMore is awaited. (Gulf Wire)",
    figures: [{ words: "19" }],
  });
  expect(ways(wire, citing)).toEqual(["w1-c0 > p2-c0 chain"]);
  expect(ways(wire, signed)).toEqual(["w1-c0 > p3-c0 credit"]);
});

test("a shared owner, within two days, in the outlet's own voice", () => {
  const paper = (id: string, outlet: string, at: string) =>
    reportOf({
      id,
      outlet,
      owner: "Brightwater",
      at,
      text: "We counted 58 survivors on the quay.",
      figures: [{ words: "58" }],
    });
  const [first, second, late] = [
    paper("a1", "Lisk Day", "2031-05-02T08:00:00Z"),
    paper("a2", "Dune Courier", "2031-05-03T08:00:00Z"),
    paper("a3", "Dune Courier", "2031-05-09T08:00:00Z"),
  ];
  expect(read([first, second]).roots).toBe(1);
  expect(ways(first, { ...late, text: "There were 58 saved, by our list.", claims: late.claims })).toEqual([]);
});

test("who tells another body's figure at first hand takes it from nobody", () => {
  const other = reportOf({
    id: "p4",
    outlet: "Dale Post",
    at: "2031-05-02T13:00:00Z",
    text: "The market fell and 19 people died, police said.",
    figures: [{ words: "19", by: "police" }],
  });
  expect(ways(wire, other)).toEqual([]);
  expect(read([wire, other]).roots).toBe(2);
});

test("an outlet that is told something is not its source", () => {
  const told = reportOf({
    id: "p5",
    outlet: "Dale Post",
    at: "2031-05-02T13:00:00Z",
    text: "The mayor told Gulf Wire that 19 had died.",
    figures: [{ words: "19", by: "mayor", kind: "person" }],
  });
  expect(ways(wire, told)).toEqual([]);
});

test("a figure repeated to reject it keeps its claimant's origin and is no copy", () => {
  const denial = reportOf({
    id: "k1",
    outlet: "Ministry of Defence of Kharun",
    at: "2031-05-02T15:00:00Z",
    text: "The talk of 19 dead, put about by Gulf Wire, is an invention.",
    figures: [{ words: "19", denied: true }],
  });
  expect(ways(wire, denial)).toEqual([]);
  expect(read([wire, denial]).names).toEqual(["town hospital"]);
});

test("nothing is taken from what came later, nor from another figure", () => {
  const earlier = { ...reprint, publishedAt: "2031-05-01T12:00:00Z" };
  expect(ways(earlier, wire).filter((way) => way.startsWith("w1"))).toEqual([]);
  const other = reportOf({
    id: "p6",
    outlet: "Dale Post",
    at: "2031-05-02T13:00:00Z",
    text: WIRE_TEXT.replace("19", "24").replace("Gulf Wire", "Dale Post"),
    figures: [{ words: "24" }],
  });
  expect(ways(wire, other)).toEqual([]);
});

test("a copied document never raises independence", () => {
  const figure = fc.constantFrom("19", "24", "31");
  const body = fc.constantFrom("town hospital", "police", "Verland Coast Guard", "");
  const base = fc.array(fc.record({ figure, body, hour: fc.integer({ min: 10, max: 19 }) }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(base, fc.nat(), fc.boolean(), (rows, pick, credited) => {
      const reports = rows.map((row, index) =>
        reportOf({
          id: `b${index}`,
          outlet: `Paper Number ${"ABCDE"[index]}`,
          at: `2031-05-02T${row.hour}:00:00Z`,
          text: `Item ${index}: in the ${["market", "harbour", "valley", "forest", "quarry"][index]} ${row.figure} people died when the old wooden ${["roof", "crane", "dam", "bridge", "wall"][index]} came down${row.body ? `, the ${row.body} said` : ""}. Nobody had expected it to fall on so ${["calm", "grey", "wet", "cold", "bright"][index]} a morning.`,
          figures: [row.body ? { words: row.figure, by: row.body } : { words: row.figure }],
        }),
      );
      const source = reports[pick % reports.length] as Report;
      const [start] = source.text.split(", the ");
      const copy = reportOf({
        id: "z-copy",
        outlet: "Copying Gazette",
        at: "2031-05-02T21:00:00Z",
        text: credited ? `${source.text} (${source.outlet})` : source.text,
        figures: [{ words: /(?:19|24|31)/.exec(start as string)?.[0] as string }],
      });
      expect(read([...reports, copy]).roots).toBeLessThanOrEqual(read(reports).roots);
    }),
    { numRuns: 80 },
  );
});

test("fingerprints: made of the wording alone, whatever the names", () => {
  const renamed = { text: WIRE_TEXT.replace("SELMOUTH", "ORLEN"), mentions: [] };
  expect(copiedShare(fingerprintsOf(wire), fingerprintsOf(renamed))).toBeGreaterThan(0.8);
  expect(copiedShare(fingerprintsOf(wire), fingerprintsOf(reprint))).toBeGreaterThan(0.08);
  const other = {
    text: "The harbour master counted four barges at anchor on Monday and sent the pilots home to sleep.",
    mentions: [],
  };
  expect(copiedShare(fingerprintsOf(wire), fingerprintsOf(other))).toBe(0);
});

test("two documents side by side: sentences in one row, runs of words in their places, all of both shown", () => {
  const { rows, copiedShare: share, copiedSentences } = compareDocuments(wire, reprint);
  expect(share).toBeGreaterThan(0.5);
  expect(copiedSentences).toBeGreaterThan(0);
  for (const { a, b, copied } of rows)
    for (const run of copied) {
      expect(wire.text.slice(...run.a).toLowerCase()).toBe(reprint.text.slice(...run.b).toLowerCase());
      expect(a && b && run.a[0] >= a.span[0] && run.b[1] <= b.span[1]).toBe(true);
    }
  expect(rows.flatMap(({ b }) => b?.words ?? []).length).toBe(2);
  expect(rows.flatMap(({ a }) => a?.words ?? []).length).toBe(3);
  expect(compareDocuments(wire, { text: "Rain fell." }).copiedShare).toBe(0);
  expect(compareDocuments({ text: "" }, { text: "" }).rows).toEqual([]);
});
