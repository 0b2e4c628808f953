// What questions stand on is one word that names the rules and their numbers.
import { expect, test } from "vitest";
import { RECONCILE_VERSION } from "../../src/reconcile/index.ts";
import { RESOLVE_VERSION } from "../../src/resolve/index.ts";

test("rules are named by their rooms' numbers and a digest of their weights", () => {
  expect(RECONCILE_VERSION).toMatch(/^reconcile\/\d+(\.\d+){4}-[0-9a-f]{8}$/);
  expect(RESOLVE_VERSION).toMatch(/^resolve\/\d+-[0-9a-f]{8}$/);
});
