// What a second reader is asked, and how its attributions are set beside the built-in model's.
import { expect, test } from "vitest";
import { besideBuiltIn, joinWindows, questionsOf, readAnswer } from "../../../src/annotate/second/index.ts";
import type { RoleSpans } from "../../../src/model/annotation.ts";
import type { Span } from "../../../src/model/span.ts";

const TEXT = "Radio Sarn, citing an official, reported that 300 men had left. The ministry denied it.";
const at = (words: string): Span[] => {
  const start = TEXT.indexOf(words);
  return start < 0 ? [] : [[start, start + words.length]];
};
const attribution = (source: string, cue: string, content: string, score = 1): RoleSpans => ({
  source: source === "" ? [] : at(source),
  cue: at(cue),
  content: at(content),
  score,
});

const REPORTED = attribution("Radio Sarn", "reported", "that 300 men had left", 0.8);

test("a question ends with the text alone, after instructions and examples", () => {
  const [question] = questionsOf({ text: TEXT, blocks: [] });
  expect(question?.messages.at(0)?.role).toBe("system");
  expect(question?.messages.at(-1)).toEqual({ role: "user", content: TEXT });
  expect(question?.messages.slice(1).map(({ role }) => role)).toEqual(
    (question?.messages.slice(1) ?? []).map((_, i) => (i % 2 === 0 ? "user" : "assistant")),
  );
});

test("an answer becomes attributions, in the order of their cues", () => {
  const [question] = questionsOf({ text: TEXT, blocks: [] });
  const rows = [
    { source: ["The ministry"], cue: ["denied"], content: ["it"] },
    { source: ["Radio Sarn"], cue: ["reported"], content: ["that 300 men had left"] },
  ];
  const read = question && readAnswer(question, JSON.stringify({ attributions: rows }));
  const found = read && "attributions" in read ? joinWindows([read]) : [];
  expect(found.map(({ cue }) => cue)).toEqual([at("reported"), at("denied")]);
  expect(question && readAnswer(question, "nothing")).toEqual({ failure: "the answer is not JSON" });
});

test.each<readonly [string, RoleSpans, boolean]>([
  ["the same cue", attribution("Radio Sarn", "reported", "300 men had left"), false],
  ["the same content, nobody named", attribution("", "left", "that 300 men had"), false],
  ["the same content of another source", attribution("an official", "citing", "that 300 men had left"), true],
  ["another content", attribution("The ministry", "denied", "it"), true],
])("beside the built-in model, %s", (_, second, added) => {
  const both = besideBuiltIn([REPORTED], [second]);
  expect(both).toContainEqual(REPORTED);
  expect(both).toHaveLength(added ? 2 : 1);
  expect(both).toEqual([...both].sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0)));
});
