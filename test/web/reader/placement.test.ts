// Margin rows: near their sentence, never over one another.
import fc from "fast-check";
import { expect, test } from "vitest";
import { placeRows } from "../../../src/web/reader/placement.ts";

test("rows with room stand where their sentences stand", () => {
  expect(placeRows([0, 100, 200], [40, 40, 40], 6)).toEqual([0, 100, 200]);
});

test("two rows at one sentence share the shift", () => {
  expect(placeRows([100, 100], [40, 40], 6)).toEqual([77, 123]);
});

test("nothing is pushed above the top", () => {
  expect(placeRows([0, 0, 0], [40, 40, 40], 6)).toEqual([0, 46, 92]);
});

test("a crowd does not move a row that is far below it", () => {
  expect(placeRows([10, 10, 500], [40, 40, 40], 6).at(-1)).toBe(500);
});

test("no rows need no places", () => {
  expect(placeRows([], [], 6)).toEqual([]);
});

test("rows never overlap, keep their order and stay below the top", () => {
  const rows = fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 10, max: 90 })), { maxLength: 60 });
  fc.assert(
    fc.property(rows, (some) => {
      const wanted = some.map(([top]) => top).sort((a, b) => a - b);
      const heights = some.map(([, height]) => height);
      const tops = placeRows(wanted, heights, 6);
      tops.forEach((top, index) => {
        expect(top).toBeGreaterThanOrEqual(0);
        const above = tops[index - 1];
        if (above !== undefined) expect(top - above).toBeGreaterThanOrEqual((heights[index - 1] ?? 0) + 6 - 1e-6);
      });
    }),
  );
});
