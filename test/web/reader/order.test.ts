// The order of rows beside a text, the block each stands at, and what a click on shared words means.
import { expect, test } from "vitest";
import { byBlock, claimAt, inReadingOrder } from "../../../src/web/reader/order.ts";
import { CLAIMS, DOCUMENTS } from "../ledger-fixture.ts";

const mine = CLAIMS.filter((claim) => claim.document.id === "d_a1");

test("rows follow the text: own sentences first, figures by their place in them", () => {
  const words = inReadingOrder([...mine].reverse()).map(
    (claim) => claim.figure?.words ?? claim.party?.name.value ?? claim.kind,
  );
  expect(words).toEqual([
    "twelve",
    "3",
    "340",
    "statement",
    "dozens",
    "Brandt Storage",
    "The city council",
    "$2.5 million",
    "20 and 30",
  ]);
});

test("each row belongs to the block its sentence begins in", () => {
  const blocks = DOCUMENTS[0]?.blocks ?? [];
  const counts = blocks.map((_, index) => byBlock(mine, blocks).get(index)?.length ?? 0);
  expect(counts).toEqual([0, 1, 2, 2, 0, 2, 2, 0]);
});

test("clicks on words of several claims go round", () => {
  expect(claimAt(["a", "b"], null)).toBe("a");
  expect(claimAt(["a", "b"], "a")).toBe("b");
  expect(claimAt(["a", "b"], "b")).toBe("a");
  expect(claimAt(["a", "b"], "elsewhere")).toBe("a");
  expect(claimAt([], "a")).toBeNull();
});
