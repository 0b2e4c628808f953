// Numbers beside their marks, clear of what is drawn.
import { expect, test } from "vitest";
import { placeLabels, widthOf } from "../../../../src/web/question/chart/labels.ts";

const label = (key: string, x: number, y: number, weight: number) => ({ key, text: "at least 14", x, y, weight });

test("a label stands beside its mark when there is room", () => {
  const [placed] = placeLabels([label("a", 20, 40, 1)], [], 400, 90);
  expect(placed).toMatchObject({ left: 29, base: 44 });
});
test("a label keeps clear of a line through its place", () => {
  const [placed] = placeLabels([label("a", 20, 40, 1)], [{ left: 20, right: 300, top: 39, bottom: 41 }], 400, 90);
  expect(placed?.base).toBeLessThan(40);
});
test("of two labels without room for both the heavier stays", () => {
  const wanted = [label("light", 20, 8, 1), label("heavy", 24, 8, 5)];
  const placed = placeLabels(wanted, [], widthOf("at least 14") + 34, 12);
  expect(placed.map(({ key }) => key)).toEqual(["heavy"]);
});
