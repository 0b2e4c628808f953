// What the words of a figure allow, and when two can both hold.
import { expect, test } from "vitest";
import type { Hedge } from "../../src/model/claim.ts";
import { boundsOf, meet } from "../../src/reconcile/question/interval.ts";

const figure = (
  value: number | null,
  hedge: Hedge = "none",
  low: number | null = null,
  high: number | null = null,
) => ({
  value,
  low,
  high,
  hedge,
});

test.each([
  ["about 50 and 48", figure(50, "about"), figure(48), "rounded"],
  ["at least 90 and 97", figure(90, "at-least"), figure(97), "exact"],
  ["20 to 30 and 25", figure(null, "range", 20, 30), figure(25), "exact"],
  ["about 14,000 and about 15,000", figure(14_000, "about"), figure(15_000, "about"), "rounded"],
  ["12 and 19", figure(12), figure(19), null],
  ["none and 30", figure(0), figure(30, "about"), null],
  ["up to 10 and 11", figure(10, "at-most"), figure(11), null],
  ["nearly 4,000 and 4,100", figure(4_000, "almost"), figure(4_100), null],
  ["62,000 and 70,000", figure(62_000), figure(70_000), null],
  ["4,000 and 4,120", figure(4_000), figure(4_120), "rounded"],
])("%s", (_words, a, b, how) => {
  expect(meet(a, b)).toBe(how);
  expect(meet(b, a)).toBe(how);
});

test("a bound without an end is null", () => {
  expect(boundsOf(figure(90, "at-least"))).toEqual({ low: 90, high: null });
  expect(boundsOf(figure(90, "at-most"))).toEqual({ low: null, high: 90 });
  expect(boundsOf(figure(50, "about"))).toEqual({ low: 50, high: 50 });
});
