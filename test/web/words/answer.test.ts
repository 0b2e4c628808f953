// An answer's figure in words, and as it is spoken.
import { describe, expect, test } from "vitest";
import type { AnswerRecord } from "../../../src/export/question-record.ts";
import { answerPhrase, spokenAnswer } from "../../../src/web/words/answer.ts";
import { FLOOD } from "../question-fixture.ts";

const answer = (id: string) => FLOOD.answers.find(({ claimId }) => claimId === id) as AnswerRecord;

describe("a figure in words", () => {
  test.each([
    ["c_f01", "at least 8"],
    ["c_f03", "dozens"],
    ["c_f05", "40–50"],
    ["c_f10", "about 60"],
    ["c_f11", "up to 34"],
    ["c_f12", "33"],
  ])("%s is “%s”", (id, words) => {
    expect(answerPhrase(answer(id))).toBe(words);
  });
});

test("a screen reader hears who, how many, of what, where, and whether it still stands", () => {
  expect(spokenAnswer(answer("c_f02"), "Tarn Civil Protection")).toBe(
    "Tarn Civil Protection: at least 8 people, in Lower Valley Post, 4 Sep 2031, a copy; superseded",
  );
});
