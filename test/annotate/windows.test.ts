// Windows cover a text, overlap, and end where sentences end when that is possible.
import fc from "fast-check";
import { expect, test } from "vitest";
import { planWindows } from "../../src/annotate/windows.ts";

const seamsAt = (count: number, ...seams: readonly number[]): Uint8Array => {
  const found = new Uint8Array(count + 1);
  for (const seam of seams) found[seam] = 1;
  return found;
};

test("a short text is one window", () => {
  expect(planWindows(seamsAt(30), { size: 50, overlap: 10 })).toEqual([[0, 30]]);
});

test("no text, no window", () => {
  expect(planWindows(seamsAt(0), { size: 50, overlap: 10 })).toEqual([]);
});

test("windows end and begin at seams", () => {
  expect(planWindows(seamsAt(80, 20, 36, 48, 60), { size: 50, overlap: 10 })).toEqual([
    [0, 48],
    [36, 80],
  ]);
});

test("without seams the text is cut all the same", () => {
  expect(planWindows(seamsAt(100), { size: 50, overlap: 10 })).toEqual([
    [0, 50],
    [40, 90],
    [80, 100],
  ]);
});

test("every piece is in a window, none is longer than allowed, and each shares pieces with the next", () => {
  const texts = fc
    .integer({ min: 1, max: 900 })
    .chain((count) => fc.tuple(fc.constant(count), fc.array(fc.integer({ min: 1, max: count }), { maxLength: 60 })));
  fc.assert(
    fc.property(texts, ([count, seams]) => {
      const windows = planWindows(seamsAt(count, ...seams), { size: 126, overlap: 32 });
      expect(windows[0]?.[0]).toBe(0);
      expect(windows.at(-1)?.[1]).toBe(count);
      windows.forEach(([start, end], i) => {
        expect(end - start).toBeLessThanOrEqual(126);
        const next = windows[i + 1];
        if (next) expect(end - next[0]).toBeGreaterThanOrEqual(32);
        if (next) expect(next[0] - start).toBeGreaterThanOrEqual(126 - 3 * 32);
      });
    }),
  );
});
