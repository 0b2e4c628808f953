// Answers as lanes of points: shapes, times, copies, denials, echoes.
import { describe, expect, test } from "vitest";
import type { AnswerRecord } from "../../../../src/export/question-record.ts";
import { lanesOf, shapeOf, timeOf } from "../../../../src/web/question/chart/lanes.ts";
import { FLOOD } from "../../question-fixture.ts";

const [first] = FLOOD.answers;
const answer = (changes: Partial<AnswerRecord>): AnswerRecord => ({ ...(first as AnswerRecord), ...changes });

describe("how a figure's bounds are drawn", () => {
  test.each([
    ["none", 21, 21, 21, "dot"],
    ["about", 60, 54, 66, "about"],
    ["almost", 60, null, 60, "about"],
    ["at-least", 8, 8, null, "open-above"],
    ["more-than", 8, 8, null, "open-above"],
    ["at-most", 34, null, 34, "open-below"],
    ["range", null, 40, 50, "range"],
    ["vague", null, null, null, "vague"],
    ["none", null, null, null, "vague"],
    ["none", null, 12, null, "open-above"],
  ] as const)("%s %s (%s to %s) is %s", (hedge, value, low, high, shape) => {
    expect(shapeOf(answer({ hedge, value, low, high }))).toBe(shape);
  });
});

describe("where an answer stands in time", () => {
  const day = Date.parse("2031-09-04T12:00:00Z");
  test("by publication, when that is of its day", () => {
    expect(timeOf(answer({}), "known")).toBe(Date.parse("2031-09-04T06:20:00Z"));
  });
  test("at noon of its day, when it was published later", () => {
    expect(timeOf(answer({ publishedAt: "2031-09-09T06:20:00Z" }), "known")).toBe(day);
  });
  test("nowhere, when its event has no time", () => {
    expect(timeOf(answer({ eventTime: null }), "event")).toBe(null);
  });
  test("nowhere, when it is undated", () => {
    expect(timeOf(answer({ publishedAt: null, at: null }), "published")).toBe(null);
    expect(timeOf(answer({ publishedAt: null, at: null }), "known")).toBe(null);
  });
});

describe("lanes", () => {
  const { lanes } = lanesOf(FLOOD, "known");
  const lane = (name: string) => lanes.find(({ origin }) => origin.name === name);
  test("one a claimant, most documents first", () => {
    expect(lanes.map(({ origin }) => origin.name)).toEqual([
      "Tarn Civil Protection",
      "Valley Hospital Union",
      "Free Tarn Committee",
      "Interior Ministry",
      "Oda Brecht",
    ]);
  });
  test("copies are no points of the series", () => {
    expect(lane("Tarn Civil Protection")?.points.map(({ answer: { claimId } }) => claimId)).toEqual([
      "c_f01",
      "c_f04",
      "c_f07",
      "c_f12",
      "c_f14",
    ]);
    expect(lane("Tarn Civil Protection")?.copies.length).toBe(4);
  });
  test("a revision knows its way, a denied claim its denier, a contradicted one its opposite", () => {
    expect(lane("Tarn Civil Protection")?.points.map(({ revises }) => revises)).toEqual([
      null,
      "up",
      "up",
      "down",
      null,
    ]);
    expect(lane("Valley Hospital Union")?.points[0]?.deniedBy).toEqual(["Interior Ministry"]);
    expect(lane("Valley Hospital Union")?.points[0]?.against).toEqual(["c_f12", "c_f11"]);
  });
  test("an old figure told again beside the new one is no step", () => {
    const told = answer({
      claimId: "c_x",
      state: "superseded",
      value: 36,
      publishedAt: "2031-09-08T12:00:00Z",
      at: "2031-09-08",
      hedge: "none",
    });
    const again = lanesOf({ ...FLOOD, answers: [...FLOOD.answers, told] }, "known").lanes[0];
    expect(again?.points.find(({ answer: { claimId } }) => claimId === "c_x")?.isEcho).toBe(true);
    expect(again?.points.filter(({ isEcho }) => isEcho).length).toBe(1);
  });
  test("points of one instant keep their order apart", () => {
    const same = ["c_1", "c_2"].map((claimId) => answer({ claimId }));
    const times = lanesOf({ ...FLOOD, answers: same }, "known").lanes[0]?.points.map(({ time }) => time) ?? [];
    expect(times[1]).toBeGreaterThan(times[0] ?? Number.POSITIVE_INFINITY);
  });
  test("an answer without this time is counted, not drawn", () => {
    const found = lanesOf({ ...FLOOD, answers: [answer({ eventTime: null })] }, "event");
    expect(found).toEqual({ lanes: [], undated: 1 });
  });
});
