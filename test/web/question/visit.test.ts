// What is new since the last visit.
import { expect, test } from "vitest";
import { historyOf } from "../../../src/web/question/facts.ts";
import { newSince, readVisit, writeVisit } from "../../../src/web/question/visit.ts";
import { FLOOD } from "../question-fixture.ts";

const history = historyOf(FLOOD);
const ids = history.map(({ claimId }) => claimId);

test("nothing is new at once after a visit", () => {
  const visit = readVisit(writeVisit("2031-09-08T12:00:00Z", ids));
  expect(visit?.at).toBe("2031-09-08T12:00:00Z");
  expect(visit && newSince(history, visit)).toEqual([]);
});
test("what came since is new, by claim and not by date", () => {
  const visit = readVisit(
    writeVisit(
      "2031-09-08T12:00:00Z",
      ids.filter((id) => id !== "c_f05" && id !== "c_s01"),
    ),
  );
  expect(visit && newSince(history, visit).map(({ claimId }) => claimId)).toEqual(["c_s01", "c_f05"]);
});
test.each([null, "", "yesterday", "2031-09-08T12:00:00Z"])("%s is no visit", (written) => {
  expect(readVisit(written)).toBe(null);
});
test("thousands of claims fit into a few kilobytes", () => {
  const many = Array.from({ length: 2000 }, (_, index) => `c_${index.toString(16).padStart(24, "0")}`);
  expect(writeVisit("2031-09-08T12:00:00Z", many).length).toBeLessThan(17_000);
});
