// Blocks with their kinds -> the document's text, its blocks with spans, and the source runs that lead back to the bytes.
import type { Block, BlockKind, SourceRun } from "../model/document.ts";
import type { ByteOffsets } from "../text/byte-offsets.ts";
import type { Piece } from "./page-blocks.ts";

export interface ReadBlock {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
}

export interface Assembly {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sourceMap: readonly SourceRun[];
}

/** Joins blocks by line ends; neighbouring exact pieces become one run. */
export const assemble = (blocks: readonly ReadBlock[], offsets: ByteOffsets): Assembly => {
  const parts: string[] = [];
  const placed: Block[] = [];
  const sourceMap: SourceRun[] = [];
  let at = 0;
  for (const { kind, pieces } of blocks) {
    if (placed.length > 0) {
      parts.push("\n");
      at++;
    }
    const start = at;
    let from = -1;
    let run: { text: number; start: number; end: number; exact: boolean } | null = null;
    const close = (): void => {
      if (run)
        sourceMap.push({ text: [run.text, at], bytes: [offsets.at(run.start), offsets.at(run.end)], exact: run.exact });
    };
    for (const piece of pieces) {
      if (run?.exact && piece.exact && from === piece.start) run.end = piece.end;
      else {
        close();
        run = { text: at, start: piece.start, end: piece.end, exact: piece.exact };
      }
      from = piece.end;
      parts.push(piece.text);
      at += piece.text.length;
    }
    close();
    placed.push({ kind, span: [start, at] });
  }
  return { text: parts.join(""), blocks: placed, sourceMap };
};
