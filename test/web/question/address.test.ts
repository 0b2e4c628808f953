// A question's view as its address.
import { expect, test } from "vitest";
import { addressOfView, viewFromAddress } from "../../../src/web/question/address.ts";

test("a plain question has a plain address", () => {
  expect(addressOfView(viewFromAddress(""))).toBe("");
});
test.each([
  "axis=published&rule=by-side&row=4",
  "axis=event&scale=log&claimants=all&positions=all",
])("%s is restored", (address) => {
  expect(addressOfView(viewFromAddress(`?${address}`))).toBe(address);
});
test("what cannot be is left at its default", () => {
  expect(addressOfView(viewFromAddress("?axis=moon&scale=9&rule=mine&row=x&claimants=few"))).toBe("");
});
