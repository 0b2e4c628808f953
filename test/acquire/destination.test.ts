// Where text goes that is sent to an address.
import { expect, test } from "vitest";
import { destinationOf } from "../../src/acquire/destination.ts";

test.each([
  ["http://127.0.0.1:8080/v1", "this machine"],
  ["http://127.8.8.8/", "this machine"],
  ["http://[::1]:11434/v1", "this machine"],
  ["http://[::ffff:127.0.0.1]/", "this machine"],
  ["http://localhost:1234/v1", "this machine"],
  ["http://192.168.4.20:8000/v1", "own network"],
  ["http://10.0.0.7/", "own network"],
  ["http://[fd00::7]/", "own network"],
  ["https://93.184.215.14/v1", "outside"],
  ["https://[2606:4700::1111]/v1", "outside"],
  ["https://reader.invalid/v1", "unknown"],
])("%s is %s", async (address, place) => {
  expect(await destinationOf(new URL(address))).toBe(place);
});
