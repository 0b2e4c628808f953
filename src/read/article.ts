// The blocks of a page -> those of its article with their kinds; what stands in or right after it but is no part is `notice`.
import type { PageTables } from "../lang/page-tables.ts";
import type { BlockKind } from "../model/document.ts";
import type { ReadBlock } from "./assembly.ts";
import { findDay } from "./days.ts";
import { appealStart, isAppeal, isNotice } from "./notice.ts";
import type { PageBlock } from "./page-blocks.ts";
import type { PageLabel } from "./page-labels.ts";
import { elementsOf, type PageElement } from "./page-tree.ts";
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
    if (at.tag === "td" || at.tag === "th")
      return block.element.tag === "p" || isRunning(block) ? "paragraph" : "table";
    if (at.tag === "blockquote") return "quotation";
    if (at.tag === "article" || at.tag === "section" || at.tag === "body") break;
  }
  if (label === "caption") return "caption";
  if (label === "standfirst") return "standfirst";
  if (label === "entry") return "entry";
  return "paragraph";
};

interface Entry {
  readonly block: PageBlock;
  kind: BlockKind;
}

/** Labels of what is dropped altogether, even inside the article. */
const LEFT_OUT: ReadonlySet<PageLabel | null> = new Set<PageLabel>(["chrome", "dialog", "discussion", "credit"]);
const MAX_CAPTION = 40;

/** Words per element, to tell a box that holds a picture and a few words from one that holds an article. */
const wordsByElement = (blocks: readonly PageBlock[]): ReadonlyMap<PageElement, number> => {
  const words = new Map<PageElement, number>();
  for (const block of blocks)
    for (let at: PageElement | null = block.element; at; at = at.parent)
      words.set(at, (words.get(at) ?? 0) + block.words);
  return words;
};

const holdsPicture = (element: PageElement): boolean => {
  for (const inner of elementsOf(element))
    if (inner.tag === "img" || inner.tag === "picture" || inner.tag === "video") return true;
  return false;
};

/** Whether a block is a picture's caption: a credit in brackets ends it, or it shares a small box with the picture. */
const isCaption = (block: PageBlock, words: ReadonlyMap<PageElement, number>, tables: PageTables): boolean => {
  if (block.words > MAX_CAPTION || HEADING.test(block.element.tag)) return false;
  if (tables.captionCredits.some((pattern) => pattern.test(block.text))) return true;
  if (/^(["“‘'«„]|\d+[.)])/.test(block.text)) return false;
  let box = block.element;
  while (box.parent && (words.get(box.parent) ?? 0) <= Math.min(MAX_CAPTION, block.words + 8)) box = box.parent;
  return block.words <= 30 && (box !== block.element || block.words <= 15) && holdsPicture(box);
};

const isDayLine = (block: PageBlock, tables: PageTables): boolean =>
  block.words <= 18 &&
  (tables.publishedWords.test(block.text) || tables.updatedWords.test(block.text) || block.words <= 9) &&
  findDay(block.text, tables, true) !== null &&
  !/[.!?]["”’]?$/.test(block.text);

const headlineStart = (headline: HeadlinePlace | null): number | null =>
  headline?.shown ? (headline.place?.[0] ?? null) : null;

/** Short words at the edges of an article, such as a section's name above it or a tag below it. */
const isScrap = ({ block, kind }: Entry): boolean =>
  kind === "paragraph" && block.words < 8 && !/[.!?…:"”’)]$/.test(block.text);

/** Headings that nothing follows, and scraps before the first and after the last running words, are no part of the article. */
const trimEdges = (entries: readonly Entry[]): void => {
  const running = entries.map((entry) => entry.kind !== "notice" && entry.kind !== "heading" && isRunning(entry.block));
  const first = running.indexOf(true);
  const last = running.lastIndexOf(true);
  if (first < 0) return;
  for (const entry of entries.slice(0, first)) if (isScrap(entry)) entry.kind = "notice";
  for (const entry of entries.slice(last + 1)) if (isScrap(entry)) entry.kind = "notice";
  let followed = false;
  for (const entry of [...entries].reverse()) {
    if (entry.kind === "heading" && !followed) entry.kind = "notice";
    else if (entry.kind !== "notice" && entry.kind !== "caption") followed = true;
  }
};

/** Share of the running words that may stand above the headline and still be no part of the article. */
const ABOVE = 0.3;

/** What stands above the shown headline, such as a section's name or a site's label, unless most of the text does. */
const aboveHeadline = (blocks: readonly PageBlock[], headline: number | null): ReadonlySet<PageBlock> => {
  if (headline === null) return new Set();
  const before = blocks.filter((block) => (block.pieces[0]?.start ?? 0) < headline);
  const words = (list: readonly PageBlock[]): number =>
    list.filter(isRunning).reduce((sum, block) => sum + block.words, 0);
  return new Set(words(before) <= ABOVE * words(blocks) ? before : []);
};

/** Appeals that stand right after the article, in boxes beside it: they are kept as notices. */
const appealsAfter = (
  blocks: readonly PageBlock[],
  region: PageElement,
  labels: Labels,
  tables: PageTables,
): PageBlock[] => {
  let frame = region;
  for (let up = 0; up < 3 && frame.parent && !/^(body|html|#page)$/.test(frame.parent.tag); up++) frame = frame.parent;
  const around = new Set<PageElement>();
  for (let at: PageElement | null = region; at; at = at.parent) around.add(at);
  const last = blocks.findLast((block) => within(block.element, region));
  const end = last?.pieces[0]?.start ?? 0;
  const boxes = new Map<PageElement, PageBlock[]>();
  for (const block of blocks) {
    if ((block.pieces[0]?.start ?? 0) <= end || !within(block.element, frame) || within(block.element, region))
      continue;
    let box = block.element;
    while (box.parent && !around.has(box.parent)) box = box.parent;
    const held = boxes.get(box);
    if (held) held.push(block);
    else boxes.set(box, [block]);
  }
  return [...boxes.values()]
    .filter((box) => box.every((block) => !LEFT_OUT.has(labels.of(block.element))) && isAppealBox(box, tables))
    .flat();
};

const isAppealBox = (box: readonly PageBlock[], tables: PageTables): boolean => {
  const words = box.reduce((sum, block) => sum + block.words, 0);
  const linkWords = box.reduce((sum, block) => sum + block.linkWords, 0);
  return words <= 400 && linkWords < words * 0.4 && box.some((block) => isAppeal(block.text, tables));
};

export interface ArticleContext {
  readonly root: PageElement;
  readonly blocks: readonly PageBlock[];
  readonly tables: PageTables;
  readonly headline: HeadlinePlace | null;
  readonly url: string | null;
}

/** Finds the article among the blocks of a page; null when nothing on it is running text. */
export const findArticle = (context: ArticleContext): Article | null => {
  const { root, blocks, tables, headline, url } = context;
  const labels = labelPage(blocks, url, headlineStart(headline));
  const region = findRegion(root, blocks, labels, headlineStart(headline));
  if (region === null) return null;
  const words = wordsByElement(blocks);
  const entries: Entry[] = [];
  const seen = new Set<string>();
  const inside = blocks.filter((block) => within(block.element, region.element));
  const above = aboveHeadline(inside, headlineStart(headline));
  for (const block of inside) {
    if (above.has(block)) continue;
    const kind = kindInRegion(block, labels, words, tables);
    if (kind === null || (headline !== null && sameWords(block.text, headline.value))) continue;
    if (block.words >= 8 && kind !== "notice") {
      if (seen.has(block.text)) continue;
      seen.add(block.text);
    }
    entries.push({ block, kind });
  }
  trimEdges(entries);
  for (const block of appealsAfter(blocks, region.element, labels, tables)) entries.push({ block, kind: "notice" });
  const appeal = appealStart(
    entries.map(({ block }) => block.text),
    tables,
  );
  for (const entry of entries.slice(appeal)) entry.kind = "notice";
  return {
    blocks: entries.map(({ block, kind }) => ({ kind, pieces: block.pieces })),
    region: region.element,
    words: region.words,
    place: [entries[0]?.block.pieces[0]?.start ?? 0, entries.at(-1)?.block.pieces.at(-1)?.end ?? 0],
  };
};

/** The kind of a block in the article's element; null when it is furniture that is left out. */
const kindInRegion = (
  block: PageBlock,
  labels: Labels,
  words: ReadonlyMap<PageElement, number>,
  tables: PageTables,
): BlockKind | null => {
  const label = labels.of(block.element);
  if (LEFT_OUT.has(label) || /^<\w+[\s/>]/.test(block.text)) return null;
  if (tables.corrections.some((pattern) => pattern.test(block.text))) return "correction";
  if (label === "other") return isRunning(block) ? "notice" : null;
  if (label !== "embed" && label !== "quote" && isDayLine(block, tables)) return null;
  if (label === "appeal" || (label !== "embed" && isNotice(block, tables))) return "notice";
  return label !== "embed" && isCaption(block, words, tables) ? "caption" : kindOf(block, labels);
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
