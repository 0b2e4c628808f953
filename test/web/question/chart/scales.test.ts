// Axes: ticks at round times and numbers, places between the ends.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lanesOf } from "../../../../src/web/question/chart/lanes.ts";
import { defaultKind, figureScale, timeScale } from "../../../../src/web/question/chart/scales.ts";
import { FLOOD, longQuestion } from "../../question-fixture.ts";

const { lanes } = lanesOf(FLOOD, "known");

describe("time", () => {
  test("a story of days has ticks of days, its year said once", () => {
    const { ticks } = timeScale(lanes, 8);
    expect(ticks.map(({ label }) => label)).toEqual(["5 Sep", "6 Sep", "7 Sep", "8 Sep"]);
    expect(ticks.map(({ above }) => above)).toEqual(["2031", null, null, null]);
  });
  test("a story of years has ticks of months or years, never more than asked for", () => {
    const { ticks } = timeScale(lanesOf(longQuestion(1600, 1), "known").lanes, 8);
    expect(ticks.length).toBeLessThanOrEqual(9);
    expect(ticks[0]?.label).toMatch(/^(Jan|2027)/);
  });
  test("no points, no ticks", () => {
    expect(timeScale([], 8).ticks).toEqual([]);
  });
});

describe("figures", () => {
  test("begin at zero, unless that would flatten them", () => {
    expect(figureScale(lanes, "even", 3).from).toBe(0);
    const tight = lanes.map((lane) => ({
      ...lane,
      points: lane.points.filter(({ level }) => level !== null && level > 32 && level < 37),
    }));
    expect(figureScale(tight, "even", 3).from).toBeGreaterThan(20);
  });
  test("counts of whole things have ticks of whole numbers", () => {
    const [lane] = lanes;
    const [point] = lane?.points ?? [];
    if (!lane || !point) throw new Error("a lane with a point");
    const of = (...levels: number[]) => [
      { ...lane, points: levels.map((level) => ({ ...point, level, low: level, high: level })) },
    ];
    expect(figureScale(of(8), "even", 6).from).toBe(0);
    for (const levels of [[8], [2, 3], [27, 28]])
      for (const { at } of figureScale(of(...levels), "even", 6).ticks) expect(Number.isInteger(at)).toBe(true);
  });
  test("are even, unless claimants are far apart", () => {
    expect(defaultKind(lanes)).toBe("even");
    const apart = lanes.map((lane, index) => ({
      ...lane,
      points: lane.points.map((point) => ({
        ...point,
        level: point.level === null ? null : point.level * 100 ** index,
      })),
    }));
    expect(defaultKind(apart)).toBe("log");
  });
  test("any place lies between the ends, in order, on both scales", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom("even" as const, "log" as const),
        (values, kind) => {
          const [lane] = lanes;
          const [point] = lane?.points ?? [];
          if (!lane || !point) return;
          const made = [{ ...lane, points: values.map((level) => ({ ...point, level, low: level, high: level })) }];
          const scale = figureScale(made, kind, 3);
          const places = [...values].sort((a, b) => a - b).map(scale.place);
          places.forEach((place, index) => {
            expect(place).toBeGreaterThanOrEqual(-1e-9);
            expect(place).toBeLessThanOrEqual(1 + 1e-9);
            expect(place).toBeGreaterThanOrEqual((places[index - 1] ?? -1) - 1e-9);
          });
          expect(scale.ticks.length).toBeLessThan(14);
        },
      ),
    );
  });
});
