// Escapes of the terminal by meaning. Colour never stands alone: each role has a second sign (underline, weight, box).
import type { Terminal } from "../io.ts";

export type Mark = "source" | "cue" | "figure";
export type Tone = "strong" | "quiet" | "good" | "bad" | "accent";

type Code = readonly [on: string, off: string];
const MARKS: Readonly<Record<Mark, Code>> = {
  source: ["\u001b[34;4m", "\u001b[39;24m"],
  cue: ["\u001b[35;3m", "\u001b[39;23m"],
  figure: ["\u001b[1;7m", "\u001b[22;27m"],
};
const TONES: Readonly<Record<Tone, Code>> = {
  strong: ["\u001b[1m", "\u001b[22m"],
  quiet: ["\u001b[2m", "\u001b[22m"],
  good: ["\u001b[32m", "\u001b[39m"],
  bad: ["\u001b[31m", "\u001b[39m"],
  accent: ["\u001b[36m", "\u001b[39m"],
};

export interface Style {
  readonly mark: (mark: Mark, words: string) => string;
  readonly tone: (tone: Tone, words: string) => string;
  /** Columns that a mark takes beside its words. */
  readonly added: (mark: Mark) => number;
}

/** Without colour a figure still stands in brackets, so that a plain log keeps the number in sight. */
const PLAIN: Style = {
  mark: (mark, words) => (mark === "figure" ? `[${words}]` : words),
  tone: (_, words) => words,
  added: (mark) => (mark === "figure" ? 2 : 0),
};

/** The style for a terminal: escapes on a colour screen, plain words elsewhere. */
export const styleFor = (terminal: Pick<Terminal, "colour">): Style =>
  terminal.colour
    ? {
        mark: (mark, words) => MARKS[mark][0] + words + MARKS[mark][1],
        tone: (tone, words) => TONES[tone][0] + words + TONES[tone][1],
        added: () => 0,
      }
    : PLAIN;
