// A document in, what the second reader is sent out: windows of whole paragraphs, each with its neighbours for context, and the
// way back from a window's characters to the document's.
import type { Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { articleBlocks } from "../article-blocks.ts";

/** Characters of the paragraphs that a window is asked about, and of the context on either side. */
export const WINDOW_SIZES = { core: 2400, context: 600 } as const;
export type WindowSizes = { readonly core: number; readonly context: number };

export interface TextWindow {
  /** Its paragraphs, a line each. */
  readonly text: string;
  /** Where each paragraph stands in the document, and where it begins in the window. */
  readonly parts: readonly { readonly span: Span; readonly at: number }[];
  /** The stretch of the document whose attributions are this window's to find. */
  readonly core: Span;
}

/** The place to cut a paragraph that is too long: after its last full stop within `most`, else between words, else anywhere. */
const cutOf = (text: string, start: number, most: number): number => {
  const head = text.slice(start, start + most);
  const stop = [...head.matchAll(/[.!?]["”’)]*\s+/g)].at(-1);
  if (stop && stop.index > most / 4) return start + stop.index + stop[0].length;
  const gap = head.search(/\s\S*$/);
  if (gap > most / 4) return start + gap + 1;
  return start + most - (/[\uD800-\uDBFF]$/.test(head) ? 1 : 0);
};

/** The lines of the article, without white space at their ends; those longer than `most` in pieces. */
const paragraphsOf = (document: Pick<Document, "text" | "blocks">, most: number): Span[] => {
  const { text } = document;
  const paragraphs: Span[] = [];
  const add = (start: number, end: number): void => {
    const line = text.slice(start, end);
    const words = line.trim();
    if (words === "") return;
    const first = start + line.length - line.trimStart().length;
    if (words.length <= most) paragraphs.push([first, first + words.length]);
    else {
      const cut = cutOf(text, first, most);
      add(first, cut);
      add(cut, first + words.length);
    }
  };
  for (const [start, end] of articleBlocks(document)) {
    let at = start;
    for (const line of text.slice(start, end).split("\n")) {
      add(at, at + line.length);
      at += line.length + 1;
    }
  }
  return paragraphs;
};

const sizeOf = ([start, end]: Span): number => end - start + 1;

/** The paragraphs next to `from`, in one direction, that fit into `room`. */
const contextOf = (paragraphs: readonly Span[], from: number, step: 1 | -1, room: number): number => {
  let at = from;
  for (let left = room; ; at += step) {
    const next = paragraphs[at + step];
    if (!next || sizeOf(next) > left) return at;
    left -= sizeOf(next);
  }
};

/** Cuts a document into windows: `planTextWindows(document)`; each attribution is one window's alone. */
export const planTextWindows = (
  document: Pick<Document, "text" | "blocks">,
  sizes: WindowSizes = WINDOW_SIZES,
): TextWindow[] => {
  const paragraphs = paragraphsOf(document, sizes.core);
  const windows: TextWindow[] = [];
  for (let first = 0; first < paragraphs.length; ) {
    let last = first;
    let size = sizeOf(paragraphs[first] as Span);
    for (let next = paragraphs[last + 1]; next && size + sizeOf(next) <= sizes.core; next = paragraphs[last + 1]) {
      size += sizeOf(next);
      last++;
    }
    const from = contextOf(paragraphs, first, -1, sizes.context);
    const to = contextOf(paragraphs, last, 1, sizes.context);
    const parts: { span: Span; at: number }[] = [];
    let text = "";
    for (const span of paragraphs.slice(from, to + 1)) {
      if (text !== "") text += "\n";
      parts.push({ span, at: text.length });
      text += document.text.slice(...span);
    }
    windows.push({ text, parts, core: [(paragraphs[first] as Span)[0], (paragraphs[last] as Span)[1]] });
    first = last + 1;
  }
  return windows;
};

/** A stretch of a window as spans of the document: one for each paragraph that it runs through. */
export const toDocument = ({ parts, text }: TextWindow, [start, end]: Span): Span[] =>
  parts.flatMap(({ span, at }, i): Span[] => {
    const until = (parts[i + 1]?.at ?? text.length + 1) - 1;
    const [from, to] = [Math.max(start, at), Math.min(end, until)];
    return from < to ? [[span[0] + from - at, span[0] + to - at]] : [];
  });
