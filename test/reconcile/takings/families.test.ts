// Publisher families on their days: what was bought later was not of the family before.
import { expect, test } from "vitest";
import { FAMILIES, familyOf } from "../../../src/reconcile/takings/families.ts";

test("an owner that was given counts before the table", () => {
  expect(familyOf("Financial Times", "Pearson", "2020-01-01")).toBe("Pearson");
});

test("families hold for their days", () => {
  expect(familyOf("Financial Times", null, "2020-01-05")).toBe("Nikkei");
  expect(familyOf("The Financial Times", null, "2014-01-05")).toBeNull();
  expect(familyOf("The Observer", null, "2025-06-01")).toBeNull();
  expect(familyOf("The Observer", null, "2020-06-01T08:00:00Z")).toBe("Guardian Media Group");
  expect(familyOf("Harbour Post", null, null)).toBeNull();
});

test("every row says where it is from and has days in order", () => {
  for (const { name, outlets, since, until, source } of FAMILIES) {
    expect(source, name).not.toBe("");
    expect(outlets.length, name).toBeGreaterThan(0);
    for (const day of [since, until]) if (day) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if (since && until) expect(since < until).toBe(true);
  }
});
