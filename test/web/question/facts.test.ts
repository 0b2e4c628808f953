// Contradictions, revisions, history and takings of an invented flood.
import { describe, expect, test } from "vitest";
import { disputesOf, historyOf, revisionsOf } from "../../../src/web/question/facts.ts";
import { branchesOf } from "../../../src/web/question/origins.tsx";
import { FLOOD } from "../question-fixture.ts";

describe("contradictions", () => {
  test("one line for two claimants, first seen when both figures stood", () => {
    expect(disputesOf(FLOOD).map(({ aName, bName, firstSeen }) => [aName, bName, firstSeen.slice(0, 10)])).toEqual([
      ["Free Tarn Committee", "Tarn Civil Protection", "2031-09-07"],
      ["Tarn Civil Protection", "Valley Hospital Union", "2031-09-07"],
      ["Interior Ministry", "Valley Hospital Union", "2031-09-06"],
    ]);
  });
  test("several pairs of the same two are counted in one line", () => {
    const twice = [
      ...FLOOD.relations,
      { type: "contradicts", a: "c_f07", b: "c_f05", direction: null, reason: "36 lies outside 40 to 50" } as const,
    ];
    const [, dispute] = disputesOf({ ...FLOOD, relations: twice });
    expect(dispute).toMatchObject({ pairs: 2, firstSeen: "2031-09-05T13:45:00Z" });
  });
  test("a relation to a claim that is not here gives nothing", () => {
    const lost = [{ type: "contradicts", a: "c_f07", b: "c_gone", direction: null, reason: "" } as const];
    expect(disputesOf({ ...FLOOD, relations: lost })).toEqual([]);
  });
});

describe("revisions", () => {
  test("newest first, with the old figure's last day where it lived on", () => {
    const revisions = revisionsOf(FLOOD);
    expect(revisions.map(({ direction, from, to }) => `${from.words} ${direction} ${to.words}`)).toEqual([
      "36 down 33",
      "21 up 36",
      "eight up 21",
    ]);
    expect(revisions[0]?.oldLastSeen).toBe(null);
  });
  test("an old figure printed after it was replaced is told", () => {
    const late = FLOOD.answers.map((answer) =>
      answer.claimId === "c_f09" ? { ...answer, publishedAt: "2031-09-09T08:00:00Z" } : answer,
    );
    expect(revisionsOf({ ...FLOOD, answers: late })[0]?.oldLastSeen).toBe("2031-09-09T08:00:00Z");
  });
});

describe("history", () => {
  const history = historyOf(FLOOD);
  test("has every claim, stance and forecast once, newest first", () => {
    expect(history.length).toBe(FLOOD.answers.length + FLOOD.stances.length + FLOOD.forecasts.length);
    for (const [index, { at }] of history.entries()) expect(at <= (history[index - 1]?.at ?? "9")).toBe(true);
  });
  test("says who first said it, who revised, who copied", () => {
    const what = (id: string) => history.find(({ claimId }) => claimId === id)?.what;
    expect(what("c_f01")).toBe("first says at least 8");
    expect(what("c_f12")).toBe("revised down from 36 to 33");
    expect(what("c_f13")).toBe("33, taken from Morrow Wire");
    expect(what("c_s01")).toBe("denies");
  });
  test("a report that gives old and new figure is one event, the revision", () => {
    const both = FLOOD.answers.map((answer) =>
      answer.claimId === "c_f07"
        ? { ...answer, documentId: "d_both", publishedAt: "2031-09-07T11:20:00Z" }
        : answer.claimId === "c_f12"
          ? { ...answer, documentId: "d_both" }
          : answer,
    );
    const found = historyOf({ ...FLOOD, answers: both }).filter(({ documentId }) => documentId === "d_both");
    expect(found.map(({ kind }) => kind)).toEqual(["revision"]);
  });
});

describe("who took it from whom", () => {
  const branches = branchesOf(FLOOD);
  test("copies hang on what they were taken from", () => {
    const [first] = branches.get("e_tcp") ?? [];
    expect(first?.answer.claimId).toBe("c_f01");
    expect(first?.copies.map(({ answer, taking }) => [answer.claimId, taking?.way])).toEqual([
      ["c_f02", "copied-text"],
    ]);
  });
  test("every claim stands once, whatever takes from whatever", () => {
    const ring = FLOOD.answers.map((answer) =>
      answer.claimId === "c_f01" ? { ...answer, takenFrom: "c_f02" } : answer,
    );
    const count = (list: readonly { answer: { claimId: string }; copies: readonly never[] }[]): string[] =>
      list.flatMap(({ answer, copies }) => [answer.claimId, ...count(copies)]);
    const found = [...branchesOf({ ...FLOOD, answers: ring }).values()].flatMap((list) => count(list as never));
    expect([...found].sort()).toEqual(FLOOD.answers.map(({ claimId }) => claimId).sort());
  });
});
