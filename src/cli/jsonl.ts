// A stream of JSON lines, one text each -> what was read from each, in order, a few in hand at once.
import { createReadStream } from "node:fs";
import { z } from "zod";
import { ReportedlyError } from "../errors.ts";
import type { Hints } from "../model/capture.ts";
import { checkDay } from "./inputs.ts";
import type { Io } from "./io.ts";
import type { Line } from "./lines.ts";
import { linesOf } from "./lines.ts";
import { inOrder } from "./ordered.ts";
import type { Reading, ReadResult } from "./reading.ts";

/** Longest line: a text of this length is a book, not a report. */
export const JSONL_LINE_LIMIT = 32 * 1024 * 1024;

/** Texts begun and not yet printed: enough to keep the model's threads busy while one is turned into rows. */
const IN_HAND = 4;

/** The bytes of a file of lines, or of standard input for "-". */
export const openLines = (path: string, io: Io): AsyncIterable<Uint8Array | string> =>
  path === "-" ? io.input : createReadStream(path, { highWaterMark: 256 * 1024 });

const given = z.string().nullish();
const textLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  publishedAt: given,
  title: given,
  outlet: given,
  owner: given,
});
type TextLine = z.infer<typeof textLine>;

export type LineOutcome =
  | { readonly line: number; readonly id: string; readonly owner: string | null; readonly result: ReadResult }
  | { readonly line: number; readonly error: unknown };

const invalid = (message: string): ReportedlyError =>
  new ReportedlyError(
    "RPT_INPUT_UNREADABLE",
    message,
    'A line is {"id": …, "text": …, "publishedAt"?, "title"?, "outlet"?}.',
  );

const parseLine = ({ text }: Line): TextLine => {
  if (text === null)
    throw new ReportedlyError("RPT_INPUT_TOO_LARGE", "the line is longer than 32 MB", "Split the text.");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalid(`the line is no JSON (${(error as Error).message})`);
  }
  const parsed = textLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalid(`${issue?.path.join(".") || "the line"}: ${issue?.message ?? "not understood"}`);
};

const hintsOf = ({ publishedAt, title, outlet }: TextLine): Hints => ({
  ...(publishedAt ? { publishedAt: checkDay(publishedAt) } : {}),
  ...(title ? { title } : {}),
  ...(outlet ? { outlet } : {}),
});

/** Reads every line of a stream; a line that fails is an outcome like any other. */
export async function* readJsonl(
  stream: AsyncIterable<Uint8Array | string>,
  reading: Reading,
): AsyncGenerator<LineOutcome> {
  const work = async (line: Line): Promise<{ id: string; owner: string | null; result: ReadResult }> => {
    const given = parseLine(line);
    const result = await reading.readText(given.text, hintsOf(given));
    return { id: given.id, owner: given.owner || null, result };
  };
  for await (const outcome of inOrder(linesOf(stream, JSONL_LINE_LIMIT), IN_HAND, work))
    yield "error" in outcome
      ? { line: outcome.item.number, error: outcome.error }
      : { line: outcome.item.number, ...outcome.result };
}
