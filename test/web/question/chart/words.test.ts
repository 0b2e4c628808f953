// The words of the stop in hand.
import { expect, test } from "vitest";
import { notesOf, startNear } from "../../../../src/web/question/chart/words.tsx";
import { FLOOD } from "../../question-fixture.ts";

test("a long sentence begins at a word near its number", () => {
  const sentence = "After a night in which every boat of the valley had been out the authority put the dead at 33.";
  const from = startNear(sentence, sentence.indexOf("33"), 30);
  expect(sentence.slice(from)).toBe("authority put the dead at 33.");
  expect(startNear("Only 33 died.", 5, 30)).toBe(0);
});

test("what other claims do to one is told in a few words each", () => {
  const notes = (id: string) =>
    FLOOD.answers.filter(({ claimId }) => claimId === id).flatMap((one) => notesOf(one, FLOOD));
  expect(notes("c_f07")).toEqual(["revised up from 21", "later revised down to 33"]);
  expect(notes("c_f05")).toEqual([
    "cannot hold beside 33 (Tarn Civil Protection)",
    "cannot hold beside up to 34 (Interior Ministry)",
    "denied by Interior Ministry",
  ]);
  expect(notes("c_f03")).toEqual([]);
});
