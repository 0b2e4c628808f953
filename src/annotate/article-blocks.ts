// A document in, the stretches of its text that are the article out: what is read, and what a second reader is sent.
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** All blocks but notices; the whole text when there are no blocks: an appeal for gifts below a report is none of it. */
export const articleBlocks = ({ text, blocks }: Pick<Document, "text" | "blocks">): readonly Span[] =>
  blocks.length === 0 ? [[0, text.length]] : blocks.filter(({ kind }) => kind !== "notice").map(({ span }) => span);
