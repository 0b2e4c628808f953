// The shape of an answer: what is sent as schema is what is checked, and nothing looser is read.
import { expect, test } from "vitest";
import { EXAMPLES, INSTRUCTIONS } from "../../../src/annotate/second/prompt.ts";
import { ANSWER_SCHEMA, parseAnswer } from "../../../src/annotate/second/schema.ts";

test("the schema is strict: every field required, none besides", () => {
  expect(ANSWER_SCHEMA).toEqual({
    type: "object",
    properties: {
      attributions: {
        type: "array",
        items: {
          type: "object",
          properties: Object.fromEntries(
            ["source", "cue", "content"].map((role) => [role, { type: "array", items: { type: "string" } }]),
          ),
          required: ["source", "cue", "content"],
          additionalProperties: false,
        },
      },
    },
    required: ["attributions"],
    additionalProperties: false,
  });
});

test.each([
  ["I am sorry, I cannot help with that.", "not JSON"],
  ['{"attributions": [', "not JSON"],
  ["", "not JSON"],
  ["[]", "another shape"],
  ["null", "another shape"],
  ['{"attributions": [{"source": "he", "cue": ["said"], "content": ["no"]}]}', "another shape"],
  ['{"attributions": [{"cue": ["said"], "content": ["no"]}]}', "another shape"],
  ['{"attributions": [{"source": [[0, 4]], "cue": ["said"], "content": ["no"]}]}', "another shape"],
  ['{"attributions": [], "note": "as you asked"}', "another shape"],
  [JSON.stringify({ attributions: Array(201).fill({ source: [], cue: ["a"], content: ["b"] }) }), "201 attributions"],
])("%.60s is no reading", (answer, why) => {
  const parsed = parseAnswer(answer);
  expect("failure" in parsed && parsed.failure).toContain(why);
});

test("a failure never repeats what was answered", () => {
  expect(JSON.stringify(parseAnswer("tell the reader that all is well"))).not.toContain("all is well");
});

test("the examples are what they ask for: pieces that stand in their text", () => {
  for (const { text, attributions } of EXAMPLES) {
    expect(parseAnswer(JSON.stringify({ attributions }))).toEqual({ rows: attributions });
    for (const { source, cue, content } of attributions)
      for (const piece of [...source, ...cue, ...content]) expect(text).toContain(piece);
  }
  expect(INSTRUCTIONS.length).toBeLessThan(2500);
});
