// The report set for reading: its blocks with the claims' words marked; notices folded; rows after their paragraph where folded.

import type { Ref } from "react";
import { memo, useMemo } from "react";
import type { ClaimRecord, DocumentRecord } from "../../export/record.ts";
import { overlaps } from "../../model/span.ts";
import { Marked } from "../marks/marked.tsx";
import type { Mark } from "../marks/segments.ts";
import { marksOf } from "../marks/segments.ts";
import { BLOCK_LABELS } from "../words/codes.ts";
import { byBlock } from "./order.ts";
import { ReaderRow } from "./row.tsx";

type BlockRecord = DocumentRecord["blocks"][number];

const Block = memo(({ block, text, marks }: { block: BlockRecord; text: string; marks: readonly Mark[] }) => {
  const words = <Marked text={text} within={block.span} marks={marks} />;
  const label = BLOCK_LABELS[block.kind];
  switch (block.kind) {
    case "notice":
      return (
        <details className="block-notice">
          <summary>{label}</summary>
          <p>{words}</p>
        </details>
      );
    case "heading":
      return <h2 className="block-heading">{words}</h2>;
    case "quotation":
      return <blockquote className="block-quotation">{words}</blockquote>;
    default:
      return (
        <p className={`block-${block.kind}`}>
          {label ? <span className="block-label">{label}</span> : null}
          {words}
        </p>
      );
  }
});
Block.displayName = "Block";

const NONE: readonly Mark[] = [];

interface ArticleProps {
  readonly ref: Ref<HTMLElement>;
  readonly document: DocumentRecord;
  readonly claims: readonly ClaimRecord[];
  readonly folded: boolean;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

export const Article = memo(({ ref, document, claims, folded, open, onOpen }: ArticleProps) => {
  const grouped = useMemo(() => byBlock(claims, document.blocks), [claims, document]);
  const marks = useMemo(() => {
    // A content span may run on into the next blocks, so every block is asked for every mark.
    const all = claims.flatMap(marksOf);
    return document.blocks.map(({ span }) => {
      const inside = all.filter((mark) => overlaps(mark.span, span));
      return inside.length === 0 ? NONE : inside;
    });
  }, [claims, document]);
  return (
    <article ref={ref} className="article" lang={document.found.language?.value} aria-label="Report">
      {document.blocks.length === 0 ? <p className="soft">No text of a report was found on this page.</p> : null}
      {document.blocks.map((block, index) => (
        <div key={block.span[0]} className="block">
          <Block block={block} text={document.text} marks={marks[index] ?? NONE} />
          {folded && grouped.has(index) ? (
            <ul className="folded-rows">
              {grouped.get(index)?.map((claim) => (
                <li key={claim.id}>
                  <ReaderRow claim={claim} isOpen={claim.id === open} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </article>
  );
});
Article.displayName = "Article";
