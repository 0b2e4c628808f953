// The one shape in which the second reader may answer: as a schema it is sent, and as a check of what it answers.
import { z } from "zod";

/** More attributions than this in one window are no reading of it. */
const MOST_ROWS = 200;

const pieces = z.array(z.string());
const answerShape = z.strictObject({
  attributions: z.array(z.strictObject({ source: pieces, cue: pieces, content: pieces })),
});

/** One attribution as it was answered: words that still have to be found in the text. */
export type QuotedRow = z.infer<typeof answerShape>["attributions"][number];

const { $schema: _, ...schema } = z.toJSONSchema(answerShape);

/** The answer's JSON schema, as `response_format` takes it. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = schema;

export type ParsedAnswer = { readonly rows: readonly QuotedRow[] } | { readonly failure: string };

/** Reads an answer: `parseAnswer('{"attributions": []}')` has no rows, and "I am sorry" is a failure. */
export const parseAnswer = (answer: string): ParsedAnswer => {
  let json: unknown;
  try {
    json = JSON.parse(answer);
  } catch {
    return { failure: "the answer is not JSON" };
  }
  const parsed = answerShape.safeParse(json);
  if (!parsed.success) return { failure: "the answer is JSON of another shape than was asked for" };
  const rows = parsed.data.attributions;
  return rows.length > MOST_ROWS
    ? { failure: `the answer has ${rows.length} attributions for one piece of text` }
    : { rows };
};
