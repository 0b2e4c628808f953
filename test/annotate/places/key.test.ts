// Spellings of place names that are one, and some that are not.
import { expect, test } from "vitest";
import { placeKey } from "../../../src/annotate/places/key.ts";

test("spellings of one name share a key", () => {
  expect(placeKey("Sainte-Thérèse")).toBe(placeKey("Ste. Therese"));
  expect(placeKey("Al-Ḩasakah")).toBe("al hasakah");
  expect(placeKey("the Gambia")).toBe("gambia");
});

test("different names do not", () => {
  expect(placeKey("Saint John")).not.toBe(placeKey("St. Johns"));
});
