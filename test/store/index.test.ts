// The ledger as a whole: what is added once is there once, what is read again stands beside it, answers follow.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClaimQuery } from "../../src/model/query.ts";
import type { Store } from "../../src/store/index.ts";
import { openStore } from "../../src/store/index.ts";
import { freshHome } from "./fresh-home.ts";
import type { InventedClaim, InventedReport } from "./invented.ts";
import { inventCapture, inventClaim, inventDocument, inventRecord } from "./invented.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore({ home: await freshHome() });
});
afterAll(() => store.close());

const add = async (
  report: InventedReport,
  claims: readonly InventedClaim[],
  { demo = false, readWith = ["article/1", "invented/1"] } = {},
): Promise<boolean> => {
  const capture = inventCapture(report);
  const document = inventDocument(report, capture);
  await store.addCapture(capture, inventRecord(capture), { demo });
  return store.addReading({ document, claims: claims.map((claim) => inventClaim(document, claim)), readWith });
};

const FERRY: InventedReport = {
  url: "https://sarrow.example/coast/ferry",
  text: "The Coast Guard of Orra said 14 people drowned and 120 were rescued; the harbour union said 20 had drowned.",
  outlet: "Sarrow Courier",
  headline: "Ferry sinks off Orra",
  publishedAt: "2031-05-02",
};
const FERRY_CLAIMS: readonly InventedClaim[] = [
  { source: "Coast Guard of Orra", number: "14", event: "kill", start: "2031-05-01" },
  { source: "Coast Guard of Orra", number: "120", event: "rescue", start: "2031-05-01", role: "subset" },
  { source: "harbour union", number: "20", event: "kill", certainty: "hedged", low: 18, high: 25 },
];
const STORM: InventedReport = {
  url: "https://ommel.example/storm",
  text: "Nobody at the Ministry of Waters would confirm that 3,000 families had left the coast since April.",
  outlet: "Ommel Wire",
  publishedAt: "2031-06-11T08:00:00Z",
};
const STORM_CLAIMS: readonly InventedClaim[] = [
  { number: "3,000", event: "displace", start: "2031-04-01", end: "2031-06-11", counted: "families" },
  { source: "Ministry of Waters", stance: "does-not-confirm" },
];

const found = async (query: ClaimQuery): Promise<string[]> =>
  (await store.claims(query)).items.map(({ claim, text }) =>
    claim.figure ? text.slice(...claim.figure.words) : claim.stance.value,
  );

test("a reading is added once, and says so", async () => {
  expect(await add(FERRY, FERRY_CLAIMS)).toBe(true);
  expect(await add(FERRY, FERRY_CLAIMS)).toBe(false);
  expect(await add(STORM, STORM_CLAIMS)).toBe(true);
  expect(await store.size()).toEqual({ documents: 2, claims: 5, demo: false });
});

test.each<[ClaimQuery, string[]]>([
  [{}, ["3,000", "does-not-confirm", "14", "120", "20"]],
  [{ sort: "oldest" }, ["14", "120", "20", "3,000", "does-not-confirm"]],
  [{ sort: "value" }, ["3,000", "120", "20", "14", "does-not-confirm"]],
  [{ sort: "value", descending: false }, ["14", "20", "120", "3,000", "does-not-confirm"]],
  [{ sort: "source" }, ["14", "120", "does-not-confirm", "20", "3,000"]],
  [{ sort: "event-time" }, ["14", "120", "3,000", "does-not-confirm", "20"]],
  [{ text: "drowned" }, ["14", "120", "20"]],
  [{ text: '"families had left"' }, ["3,000", "does-not-confirm"]],
  [{ text: "drowned -rescued" }, []],
  [{ text: "coast", outlet: "ommel wire" }, ["3,000", "does-not-confirm"]],
  [{ source: "guard of" }, ["14", "120"]],
  [{ source: "%" }, []],
  [{ source: "Ministry" }, ["does-not-confirm"]],
  [{ event: "kill" }, ["14", "20"]],
  [{ certainty: "hedged" }, ["20"]],
  [{ kind: "stance" }, ["does-not-confirm"]],
  [{ role: "subset" }, ["120"]],
  [{ stance: "does-not-confirm" }, ["does-not-confirm"]],
  [{ minValue: 20 }, ["3,000", "120", "20"]],
  [{ minValue: 25, maxValue: 120 }, ["120", "20"]],
  [{ maxValue: 18 }, ["14", "20"]],
  [{ since: "2031-05" }, ["3,000", "14", "120"]],
  [{ until: "2031-04" }, ["3,000"]],
  [{ since: "2031-05-02", until: "2031-05-30" }, ["3,000"]],
  [{ publishedSince: "2031-06-11", publishedUntil: "2031-06-11" }, ["3,000", "does-not-confirm"]],
  [{ publishedUntil: "2031-05" }, ["14", "120", "20"]],
  [{ demo: true }, []],
  [{ limit: 2, offset: 2 }, ["14", "120"]],
])("claims that match %j", async (query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test("a page knows the total behind it", async () => {
  const { total, limit, offset } = await store.claims({ limit: 2, offset: 2 });
  expect({ total, limit, offset }).toEqual({ total: 5, limit: 2, offset: 2 });
  expect((await store.claims({ event: "kill", limit: 1 })).total).toBe(2);
});

test("a facet counts under all filters but its own", async () => {
  const facets = await store.facets({ event: "kill" });
  expect(facets.event).toEqual([
    { value: "kill", count: 2 },
    { value: "displace", count: 1 },
    { value: "rescue", count: 1 },
  ]);
  expect(facets.source).toEqual([
    { value: "Coast Guard of Orra", count: 1 },
    { value: "harbour union", count: 1 },
  ]);
  expect((await store.facets({})).month).toEqual([
    { value: "2031-05", count: 3 },
    { value: "2031-04", count: 1 },
    { value: "2031-06", count: 1 },
  ]);
});

test("a claim, a document, a capture and a source by their names", async () => {
  const [first] = (await store.claims({ sort: "oldest" })).items;
  if (!first) throw new Error("there is no claim");
  const { id, documentId } = first.claim;
  expect(await store.claim(id)).toEqual(first);
  expect(await store.claim("c_none")).toBeNull();
  const document = await store.document(documentId);
  expect(document?.document).toEqual(inventDocument(FERRY));
  expect(document?.readWith).toEqual(["article/1", "invented/1"]);
  expect(await store.document("d_none")).toBeNull();
  const capture = await store.capture(inventCapture(FERRY).id);
  expect(capture?.record).toEqual(Buffer.from(inventRecord(inventCapture(FERRY))));
  expect(await store.capture("k_none")).toBeNull();
  expect(await store.source("Coast Guard of Orra")).toEqual({
    name: "Coast Guard of Orra",
    kind: "organization",
    claims: 2,
    figures: 2,
    documents: 1,
    outlets: [{ name: "Sarrow Courier", claims: 2 }],
    firstSeen: "2031-05-02",
    lastSeen: "2031-05-02",
  });
  expect(await store.source("Coast Guard")).toBeNull();
});

test("lists of documents and sources", async () => {
  expect((await store.documents({})).items.map((item) => [item.headline, item.claims, item.figures])).toEqual([
    [null, 2, 1],
    ["Ferry sinks off Orra", 3, 3],
  ]);
  expect((await store.documents({ text: "ferr" })).total).toBe(1);
  expect((await store.documents({ text: "family" })).items.map((item) => item.outlet)).toEqual(["Ommel Wire"]);
  expect((await store.sources({ text: "UNION" })).items.map((item) => item.name)).toEqual(["harbour union"]);
  expect((await store.sources({ limit: 1 })).total).toBe(3);
});

test("a later capture of an address is shown in place of the earlier one, which answers by its id", async () => {
  const earlier = { ...FERRY, url: "https://teskov.example/a" };
  const later = { ...earlier, text: FERRY.text.replace("14", "16"), capturedAt: "2031-05-03T10:00:00Z" };
  await add(later, [{ source: "Coast Guard of Orra", number: "16" }]);
  await add(earlier, [{ source: "Coast Guard of Orra", number: "14" }]);
  const shown = await store.claims({ document: inventDocument(later).id });
  expect(shown.total).toBe(1);
  expect(await found({ source: "Coast Guard" })).toEqual(["16", "14", "120"]);
  expect(await found({ document: inventDocument(earlier).id })).toEqual(["14"]);
  expect(await found({ document: "d_none" })).toEqual([]);
});

test("a reading by other versions is shown in place of the earlier one", async () => {
  const report = { ...FERRY, url: "https://teskov.example/b" };
  await add(report, [{ source: "harbour union", number: "20", certainty: "hedged" }]);
  const readWith = ["article/1", "invented/2"];
  expect(await add(report, [{ source: "harbour union", number: "20" }], { readWith })).toBe(true);
  expect(await add(report, [{ source: "harbour union", number: "20" }], { readWith })).toBe(false);
  const id = inventDocument(report).id;
  const { items } = await store.claims({ document: id });
  expect(items.map(({ claim }) => claim.certainty.value)).toEqual(["asserted"]);
  expect((await store.document(id))?.readWith).toEqual(readWith);
});

test("the demo goes without a trace, and nothing else goes with it", async () => {
  const before = await store.size();
  const report = { ...STORM, url: "https://demo.example/storm" };
  await add(report, STORM_CLAIMS, { demo: true });
  expect((await store.size()).demo).toBe(true);
  expect(await found({ demo: true })).toEqual(["3,000", "does-not-confirm"]);
  expect(await store.removeDemo()).toEqual({ documents: 1, claims: 2 });
  expect(await store.size()).toEqual(before);
  expect(await store.capture(inventCapture(report).id)).toBeNull();
  expect(await store.removeDemo()).toEqual({ documents: 0, claims: 0 });
});

test("text that a database cannot hold is kept in the evidence", async () => {
  const report = { url: null, text: "The \u0000 bureau said 7 had left \ud83d.", outlet: "Wire \u0000 One" };
  expect(await add(report, [{ source: "\u0000 bureau", number: "7" }])).toBe(true);
  const [row] = (await store.claims({ text: "bureau" })).items;
  expect(row?.text).toBe(report.text);
  expect(row?.claim.chain[0]?.name.value).toBe("\u0000 bureau");
});
