// The second reader without its endpoint: what it is asked, how its answers become attributions, how two readings are set
// beside each other. Whatever it answers is only ever spans of the text that it was sent.
import type { RoleSpans } from "../../model/annotation.ts";
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { bySpan, cover } from "../../model/span.ts";
import type { Located } from "./locate.ts";
import { locateRows } from "./locate.ts";
import { EXAMPLES, INSTRUCTIONS } from "./prompt.ts";
import { parseAnswer } from "./schema.ts";
import type { TextWindow } from "./windows.ts";
import { planTextWindows } from "./windows.ts";

export { ANSWER_SCHEMA } from "./schema.ts";

/** Raised whenever the instructions, the windows or the finding of spans change what is marked. */
export const SECOND_VERSION = "second/1";

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

const HEAD: readonly Message[] = [
  { role: "system", content: INSTRUCTIONS },
  ...EXAMPLES.flatMap(({ text, attributions }): Message[] => [
    { role: "user", content: text },
    { role: "assistant", content: JSON.stringify({ attributions }) },
  ]),
];

export interface Question {
  readonly window: TextWindow;
  readonly messages: readonly Message[];
}

/** What the second reader is asked about a document, window by window; notices are not sent. */
export const questionsOf = (document: Pick<Document, "text" | "blocks">): Question[] =>
  planTextWindows(document).map((window) => ({
    window,
    messages: [...HEAD, { role: "user", content: window.text }],
  }));

/** An answer as attributions of the document, or why it is none. */
export const readAnswer = (question: Question, answer: string): Located | { readonly failure: string } => {
  const parsed = parseAnswer(answer);
  return "failure" in parsed ? parsed : locateRows(question.window, parsed.rows);
};

const byCue = (a: RoleSpans, b: RoleSpans): number => bySpan(a.cue[0] ?? [0, 0], b.cue[0] ?? [0, 0]);

/** All windows' attributions in reading order. */
export const joinWindows = (located: readonly Located[]): RoleSpans[] =>
  located.flatMap(({ attributions }) => attributions).sort(byCue);

const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) =>
      sum + b.reduce((part, two) => part + Math.max(0, Math.min(one[1], two[1]) - Math.max(one[0], two[0])), 0),
    0,
  );
const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Whether two attributions say the same: their cues touch, or their contents are mostly the same words and no other source stands behind them. */
const areSame = (a: RoleSpans, b: RoleSpans): boolean => {
  if (shared(a.cue, b.cue) > 0) return true;
  const [one, two] = [cover(a.source), cover(b.source)];
  const sameSource = one === null || two === null || shared([one], [two]) > 0;
  return sameSource && 2 * shared(a.content, b.content) >= 0.5 * (lengthOf(a.content) + lengthOf(b.content));
};

/** The built-in model's attributions, and those of the second reader that it has not marked. */
export const besideBuiltIn = (builtIn: readonly RoleSpans[], second: readonly RoleSpans[]): RoleSpans[] =>
  [...builtIn, ...second.filter((one) => !builtIn.some((other) => areSame(one, other)))].sort(byCue);
