// The blocks of a page -> those of its article with their kinds; what stands in or right after it but is no part is `notice`.
import type { PageTables } from "../lang/page-tables.ts";
import type { BlockKind } from "../model/document.ts";
import type { ReadBlock } from "./assembly.ts";
import { appealStart, isNotice } from "./notice.ts";
import type { PageBlock } from "./page-blocks.ts";
import type { PageElement } from "./page-tree.ts";
import { findRegion, isRunning, type Labels, labelPage, within } from "./region.ts";

export interface Article {
  readonly blocks: readonly ReadBlock[];
  readonly region: PageElement;
  readonly words: number;
  /** Where its first and last words stand in the decoded page. */
  readonly place: readonly [start: number, end: number];
}

/** The headline as the page's facts give it. */
export interface HeadlinePlace {
  readonly value: string;
  readonly place: readonly [start: number, end: number] | null;
  readonly shown: boolean;
}

const HEADING = /^h[1-6]$/;

const kindOf = (block: PageBlock, labels: Labels): BlockKind => {
  const label = labels.of(block.element);
  for (let at: PageElement | null = block.element; at; at = at.parent) {
    if (HEADING.test(at.tag)) return "heading";
    if (at.tag === "li") return "list";
    if (at.tag === "td" || at.tag === "th") return "table";
    if (at.tag === "blockquote") return "quotation";
    if (at.tag === "article" || at.tag === "section" || at.tag === "body") break;
  }
  if (label === "caption") return "caption";
  if (label === "standfirst") return "standfirst";
  if (label === "entry") return "entry";
  return "paragraph";
};

/** Finds the article among the blocks of a page; null when nothing on it is running text. */
export const findArticle = (
  root: PageElement,
  blocks: readonly PageBlock[],
  tables: PageTables,
  headline: HeadlinePlace | null,
): Article | null => {
  const labels = labelPage(blocks);
  const region = findRegion(root, blocks, labels, headline?.shown ? (headline.place?.[0] ?? null) : null);
  if (region === null) return null;
  const inside = blocks.filter((block) => within(block.element, region.element));
  const kept: { block: PageBlock; kind: BlockKind }[] = [];
  for (const block of inside) {
    const label = labels.of(block.element);
    if (label === "chrome" || label === "credit") continue;
    if (headline !== null && sameWords(block.text, headline.value)) continue;
    let kind = kindOf(block, labels);
    if (tables.corrections.some((pattern) => pattern.test(block.text))) kind = "correction";
    else if (label === "other" || label === "appeal") {
      if (!isRunning(block)) continue;
      kind = "notice";
    } else if (isNotice(block, tables)) kind = "notice";
    kept.push({ block, kind });
  }
  const appeal = appealStart(
    kept.map(({ block }) => block.text),
    tables,
  );
  for (const entry of kept.slice(appeal)) entry.kind = "notice";
  return {
    blocks: kept.map(({ block, kind }) => ({ kind, pieces: block.pieces })),
    region: region.element,
    words: region.words,
    place: [kept[0]?.block.pieces[0]?.start ?? 0, kept.at(-1)?.block.pieces.at(-1)?.end ?? 0],
  };
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
