// Who is who over many reports: clusters, bodies, sides; nothing depends on the order of arrival; judgements can be undone.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Judgement, Verdict } from "../../src/model/judgement.ts";
import { bearersOf, createResolution, originOf, resolveBearers, resolveEntities } from "../../src/resolve/index.ts";
import { FERRY, reportOf } from "./report-fixture.ts";

const judgement = (id: string, a: string, b: string, verdict: Verdict, undoes: string | null = null): Judgement => ({
  id,
  subject: "entity",
  a,
  b,
  verdict,
  at: `2031-05-04T00:00:0${id.slice(-1)}Z`,
  by: "Ana",
  why: null,
  undoes,
});
const plain = (entities: ReturnType<typeof resolveEntities>): unknown =>
  JSON.parse(JSON.stringify([entities.all, entities.unsure]));

test("one body under three names, with its officer behind it", () => {
  const entities = resolveEntities(FERRY, []);
  const guard = entities.of("f1/Verland Coast Guard");
  expect(entities.of("f2/coastguards")?.id).toBe(guard?.id);
  expect(entities.of("f1/Mara Quill")?.speaksFor).toBe(guard?.id);
  expect(guard?.name).toBe("Verland Coast Guard");
  const [first] = FERRY;
  const origins = first?.claims.map((claim) => originOf(claim, first, entities).name);
  expect(origins).toEqual(["Verland Coast Guard", "Verland Coast Guard"]);
});

test("a ministry and its general staff are one side, two bodies", () => {
  const report = reportOf({
    id: "g1",
    outlet: "Vendra Radio",
    text: "The Ministry of Defence put the dead at 11. The General Staff gave the number 12.",
    figures: [
      { words: "11", by: "Ministry of Defence" },
      { words: "12", by: "General Staff" },
    ],
  });
  const entities = resolveEntities([report], []);
  const [a, b] = [entities.of("g1/Ministry of Defence"), entities.of("g1/General Staff")];
  expect(a?.id).not.toBe(b?.id);
  expect(a?.side).toBe("state of Vendra");
  expect(b?.side).toBe("state of Vendra");
});

test("a person's word overrides, and undoing it restores what was there", () => {
  const before = plain(resolveEntities(FERRY, []));
  const parted = judgement("j1", "Verland Coast Guard", "coastguards", "different");
  const joined = judgement("j2", "hospital", "Verland Coast Guard", "same");
  const apart = resolveEntities(FERRY, [parted]);
  expect(apart.of("f2/coastguards")?.id).not.toBe(apart.of("f1/Verland Coast Guard")?.id);
  const one = resolveEntities(FERRY, [joined]);
  expect(one.of("f3/hospital")?.id).toBe(one.of("f1/Verland Coast Guard")?.id);
  expect(plain(resolveEntities(FERRY, [parted, judgement("j3", parted.a, parted.b, "different", "j1")]))).toEqual(
    before,
  );
  expect(plain(resolveEntities(FERRY, [joined, judgement("j3", joined.a, joined.b, "same", "j2")]))).toEqual(before);
});

test("the later of two judgements counts", () => {
  const both = [
    judgement("j1", "hospital", "Verland Coast Guard", "same"),
    judgement("j2", "Verland Coast Guard", "hospital", "different"),
  ];
  const entities = resolveEntities(FERRY, both);
  expect(entities.of("f3/hospital")?.id).not.toBe(entities.of("f1/Verland Coast Guard")?.id);
});

const NAMES = [
  "Verland Coast Guard",
  "coastguards",
  "coast guard service",
  "VCG",
  "the hospital",
  "town hospital",
  "Port Sable police",
  "police",
  "Mara Quill",
  "Captain Quill",
  "Verland",
  "Verland's defence ministry",
  "General Staff",
];
const reports = fc
  .array(fc.record({ name: fc.constantFrom(...NAMES), day: fc.integer({ min: 1, max: 9 }), story: fc.boolean() }), {
    minLength: 2,
    maxLength: 9,
  })
  .map((rows) =>
    rows.map(({ name, day, story }, index) =>
      reportOf({
        id: `r${index}`,
        outlet: index % 2 === 0 ? "Gulf Wire" : "Inland Echo",
        at: `2031-05-0${day}T08:00:00Z`,
        text: story
          ? `On the Aldona off Cape Torrin 14 died, ${name} said.`
          : `In the mine at Carse under Juniper Hill 14 died, ${name} said.`,
        names: story
          ? [
              ["Aldona", "Product"],
              ["Cape Torrin", "Location"],
            ]
          : [
              ["Carse", "Location"],
              ["Juniper Hill", "Location"],
            ],
        figures: [{ words: "14", by: name, kind: /Quill/.test(name) ? "person" : "organization" }],
      }),
    ),
  );

test("order of arrival changes nothing", () => {
  fc.assert(
    fc.property(reports, fc.integer(), (given, seed) => {
      const all = given.flatMap(bearersOf);
      const shuffled = [...all].sort(
        (a, b) => ((a.id.length * 7919 + seed) % 13) - ((b.id.length * 104729 + seed) % 13) || (a.id > b.id ? -1 : 1),
      );
      const whole = plain(resolveBearers(all, []));
      expect(plain(resolveBearers(shuffled, []))).toEqual(whole);
      const slow = createResolution();
      let last = slow.update([]).entities;
      for (const bearer of shuffled) last = slow.update([bearer]).entities;
      expect(plain(last)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test("what came and went leaves nothing behind", () => {
  fc.assert(
    fc.property(reports, (given) => {
      const [gone = [], ...rest] = given.map(bearersOf);
      const resolution = createResolution();
      resolution.update(rest.flat());
      resolution.update(gone);
      expect(plain(resolution.update([], gone).entities)).toEqual(plain(resolveBearers(rest.flat(), [])));
    }),
    { numRuns: 40 },
  );
});

test("a judgement made and undone in a running resolution restores what was there", () => {
  fc.assert(
    fc.property(
      reports,
      fc.constantFrom(...NAMES),
      fc.constantFrom(...NAMES),
      fc.constantFrom<Verdict>("same", "different"),
      (given, a, b, verdict) => {
        const resolution = createResolution();
        const before = plain(resolution.update(given.flatMap(bearersOf)).entities);
        const made = judgement("j1", a, b, verdict);
        resolution.update([], [], [made]);
        expect(plain(resolution.update([], [], [made, judgement("j2", a, b, verdict, "j1")]).entities)).toEqual(before);
      },
    ),
    { numRuns: 40 },
  );
});

test("different states are never one, whatever stands between them", () => {
  const story = {
    names: [
      ["Aldona", "Product"],
      ["Cape Torrin", "Location"],
    ] as const,
  };
  const line = (id: string, name: string) =>
    reportOf({
      id,
      outlet: `Paper ${id}`,
      text: `On the Aldona off Cape Torrin 14 died, ${name} said.`,
      ...story,
      figures: [{ words: "14", by: name }],
    });
  const entities = resolveEntities(
    [line("a", "Verland's coast guard"), line("b", "the coast guard"), line("c", "Korvath's coast guard")],
    [],
  );
  expect(entities.of("a/Verland's coast guard")?.id).not.toBe(entities.of("c/Korvath's coast guard")?.id);
});
