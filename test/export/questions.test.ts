// Questions as public records: the answer in a sentence, the small series, who told it, whose estimate it is.
import { expect, test } from "vitest";
import type { Glance } from "../../src/export/glance.ts";
import { questionRecord } from "../../src/export/question-record.ts";
import { toQuestionRecord, toQuestionSummary } from "../../src/export/questions.ts";
import type { Position, Question } from "../../src/model/question.ts";

const position = (number: number, more: Partial<Position> = {}): Position => ({
  claimId: `c_${number}`,
  documentId: `d_${number}`,
  originId: "e_1",
  takenFrom: null,
  at: `2031-05-${String(number).padStart(2, "0")}`,
  publishedAt: `2031-05-${String(number).padStart(2, "0")}`,
  value: 10 + number,
  low: null,
  high: null,
  hedge: "none",
  state: "current",
  reasons: [{ feature: "event-same", weight: 3, words: "the same happened" }],
  ...more,
});
const question = (positions: readonly Position[], more: Partial<Question> = {}): Question => ({
  id: "q_1",
  title: "People killed in Orra",
  kind: "running-total",
  event: "kill",
  counted: "people",
  unit: null,
  place: "Orra",
  positions,
  origins: [{ id: "e_1", name: "Karsund Coast Guard", kind: "organization", side: null }],
  strict: 1,
  loose: 1,
  takings: [],
  relations: [],
  stances: [],
  forecasts: [],
  derived: [],
  related: [],
  estimates: [],
  status: ["single-origin"],
  unsure: [],
  ...more,
});
const glancesOf = (positions: readonly Position[]): Map<string, Glance> =>
  new Map(
    positions.map(({ claimId, documentId, value }) => [
      claimId,
      {
        claimId,
        documentId,
        outlet: "Ommel Wire",
        headline: null,
        sentence: `The coast guard said ${value} people died.`,
        words: String(value),
        wordsAt: [21, 23],
        counted: "people",
        role: "total",
        certainty: "asserted",
        asOf: null,
        eventTime: null,
        publishedAt: null,
        capturedAt: "2031-05-02T10:00:00Z",
        demo: false,
        who: "Karsund Coast Guard",
      },
    ]),
  );

test("one origin is quoted, several are counted; who denies it is named", () => {
  const positions = [position(1, { state: "superseded" }), position(2)];
  const glances = glancesOf(positions);
  expect(toQuestionSummary(question(positions), glances).answer).toBe("12, says Karsund Coast Guard in 2 documents.");
  const contested = question(positions, {
    origins: [...question([]).origins, { id: "e_2", name: "Teskovian Navy", kind: "organization", side: null }],
    strict: 2,
    estimates: [
      { rule: "latest-per-origin", side: null, low: 11, best: null, high: 12, claims: ["c_1", "c_2"], reason: "" },
      { rule: "by-side", side: "e_2", low: 11, best: 11, high: 11, claims: ["c_1"], reason: "" },
    ],
    stances: [{ claimId: "c_1", party: "Teskovian Navy", stance: "denies", publishedAt: null, about: "c_2" }],
    relations: [{ type: "revises", a: "c_1", b: "c_2", direction: "up", reason: "11, then 12" }],
  });
  expect(toQuestionSummary(contested, glances).answer).toBe(
    "11 to 12; 2 origins in 2 documents; 1 revision; denied by Teskovian Navy.",
  );
  const record = toQuestionRecord(contested, { glances, titles: new Map(), names: new Map([["e_1", ["KCG"]]]) }, "q_0");
  expect(questionRecord.parse(record)).toEqual(record);
  expect(record.forwardedFrom).toBe("q_0");
  expect(record.origins[0]).toMatchObject({ otherNames: ["KCG"], claims: 2, revisions: 1 });
  expect(record.estimates[1]?.side).toBe("Teskovian Navy");
});

test("a long series is thinned to what a small drawing shows, its last point kept; copies are left out", () => {
  const positions = Array.from({ length: 28 }, (_, place) => position(place + 1));
  const copied = position(29, { takenFrom: "c_28" });
  const summary = toQuestionSummary(question([copied, ...positions]), glancesOf([copied, ...positions]));
  expect(summary.spark).toHaveLength(24);
  expect(summary.spark[0]?.at).toBe("2031-05-01");
  expect(summary.spark.at(-1)).toMatchObject({ at: "2031-05-28", low: 38, high: 38 });
});
