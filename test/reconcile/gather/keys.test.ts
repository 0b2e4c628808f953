// Keys that tell stories apart: a town's name joins two reports, the word "police" does not; months far apart do not meet.
import { expect, test } from "vitest";
import { profilesOf, tellingKeysOf } from "../../../src/reconcile/index.ts";
import { reportWith } from "../reports.ts";

const keysIn = (id: string, at: string, text: string, names: readonly string[]) => {
  const figures = [{ words: "14", value: 14, counted: "people", event: "kill" as const }];
  const [profile] = profilesOf(reportWith({ id, outlet: "Quay Courier", at, text, names, figures }));
  if (!profile) throw new Error("a figure is missing");
  return tellingKeysOf(profile);
};
const meet = (a: ReturnType<typeof keysIn>, b: ReturnType<typeof keysIn>): boolean =>
  a.filed.some((key) => b.sought.includes(key));

const tolm = keysIn("d1", "2034-05-02T09:00:00Z", "Tolm Police said 14 people were killed.", ["Tolm Police"]);

test("two reports that name one town meet, whichever came first", () => {
  const later = keysIn("d2", "2034-05-20T09:00:00Z", "In Tolm 14 people were killed.", ["Tolm"]);
  expect(meet(tolm, later)).toBe(true);
  expect(meet(later, tolm)).toBe(true);
});

test("two reports that share only a word for a body do not meet", () => {
  const other = keysIn("d2", "2034-05-02T09:00:00Z", "Ardesk Police said 14 people were killed.", ["Ardesk Police"]);
  expect(meet(tolm, other)).toBe(false);
});

test("reports of one town half a year apart do not meet", () => {
  const later = keysIn("d2", "2034-11-20T09:00:00Z", "In Tolm 14 people were killed.", ["Tolm"]);
  expect(meet(tolm, later)).toBe(false);
});
