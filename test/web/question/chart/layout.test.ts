// Places on the drawing: lanes, stops, the step line, the stop nearest to a pointer.
import { describe, expect, test } from "vitest";
import { lanesOf } from "../../../../src/web/question/chart/lanes.ts";
import {
  heightOf,
  layLanes,
  linesOf,
  nearestStop,
  stepPath,
  stopsOf,
} from "../../../../src/web/question/chart/layout.ts";
import { figureScale, timeScale } from "../../../../src/web/question/chart/scales.ts";
import { FLOOD, longQuestion } from "../../question-fixture.ts";

const layout = (question = FLOOD, width = 1200) => {
  const { lanes } = lanesOf(question, "known");
  const { frame, boxes } = layLanes(lanes, width);
  const times = timeScale(lanes, 10);
  const figures = figureScale(lanes, "even", 3);
  return { frame, boxes, times, figures, stops: stopsOf(boxes, frame, times, figures) };
};

describe("lanes on the drawing", () => {
  test("stand under one another and in the frame, wide and narrow", () => {
    for (const width of [1200, 340]) {
      const { frame, boxes } = layout(FLOOD, width);
      for (const [index, box] of boxes.entries()) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
      expect(frame.height).toBeGreaterThan(boxes.at(-1)?.bottom ?? 0);
      expect(frame.left + frame.plot).toBeLessThanOrEqual(width);
    }
  });
  test("every answer has a stop inside the plot", () => {
    const { frame, stops } = layout();
    expect(stops.flat().length).toBe(FLOOD.answers.length);
    for (const { x } of stops.flat()) {
      expect(x).toBeGreaterThanOrEqual(frame.left);
      expect(x).toBeLessThanOrEqual(frame.left + frame.plot);
    }
  });
  test("a greater figure stands higher, in every lane at the same height", () => {
    const { boxes, figures } = layout();
    const [first, second] = boxes;
    if (!first || !second) throw new Error("two lanes");
    expect(heightOf(first, figures, 40)).toBeLessThan(heightOf(first, figures, 20));
    expect(first.bottom - heightOf(first, figures, 40)).toBeCloseTo(second.bottom - heightOf(second, figures, 40));
  });
});

test("the step line is one path, however long the series", () => {
  const { boxes, frame, times, figures } = layout(longQuestion(1600, 1));
  const path = boxes[0] ? stepPath(boxes[0], frame, times, figures) : "";
  expect(path.match(/M/g)?.length).toBe(1);
  expect(path.match(/H/g)?.length).toBe(1599);
  expect(boxes[0]?.isDense).toBe(true);
});

test("the nearest stop is that of the lane under the pointer", () => {
  const { stops, boxes } = layout();
  const union = stops[1]?.[0];
  expect(nearestStop(stops, boxes, union?.x ?? 0, union?.y ?? 0)).toEqual({ lane: 1, index: 0 });
  expect(nearestStop(stops, boxes, 0, boxes[3]?.top ?? 0)?.lane).toBe(3);
  expect(nearestStop([], [], 0, 0)).toBe(null);
});

test("a long name has two lines, the second cut", () => {
  expect(linesOf("Coast Guard", 24)).toEqual(["Coast Guard"]);
  expect(linesOf("Joint Commission of Inquiry into the Halm Dam", 24)).toEqual([
    "Joint Commission of",
    "Inquiry into the Halm D…",
  ]);
});
