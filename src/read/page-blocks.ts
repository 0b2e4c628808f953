// The tree of a page -> its blocks of running words in page order, white space folded, each piece with its place.
import { isElement, type PageElement, type PageText, type PageTree } from "./page-tree.ts";

/** A stretch of a block's text and the range of the decoded page it came from. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

export interface PageBlock {
  /** The nearest element that makes a block of its own: the paragraph, list item or cell. */
  readonly element: PageElement;
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly words: number;
  readonly linkWords: number;
  /** Words in bold, strong or italic type. */
  readonly boldWords: number;
}

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const BREAKS = names(`
  address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary
  table tbody td tfoot th thead tr ul picture video audio iframe amp-ad amp-iframe
`);
const SILENT = names(`
  script style noscript template svg math iframe object embed canvas select textarea input datalist head title link meta
  audio video amp-analytics amp-ad
`);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What changes on the way to reading text: runs of white space, spaces of other widths, invisible characters. */
const FOLDED =
  /[ \t\n\r\f\v\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]{2,}|[\t\n\r\f\v\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|[\u00ad\u200b\u2060\ufeff]/g;
const INVISIBLE = /^[\u00ad\u200b\u2060\ufeff]$/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a browser would not show the element at all. */
export const isHidden = (element: PageElement): boolean => {
  const { attributes } = element;
  return (
    attributes.hidden !== undefined ||
    attributes["aria-hidden"] === "true" ||
    (attributes.style !== undefined && HIDDEN_STYLE.test(attributes.style))
  );
};

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Words of a text; where a script puts no spaces, two characters count as one. */
export const countWords = (text: string): number => {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = (unspaced > 0 ? text.replace(UNSPACED, " ") : text).match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
  return spaced + Math.round(unspaced / 2);
};

/** Collects one block's words as they come. */
class BlockBuilder {
  readonly pieces: Piece[] = [];
  linkChars = 0;
  boldChars = 0;
  chars = 0;
  private spaceAt: Omit<Piece, "text"> | null = null;
  private breakAt: readonly [start: number, end: number] | null = null;
  readonly element: PageElement;
  constructor(element: PageElement) {
    this.element = element;
  }

  add(node: PageText, linked: boolean, bold: boolean): void {
    if (!node.exact) {
      if (/^\s$/.test(node.text)) this.space(node.start, node.end, false);
      else if (!INVISIBLE.test(node.text)) this.push(node.text, node.start, node.end, false, linked, bold);
      return;
    }
    let from = 0;
    const { text, start } = node;
    for (const match of text.matchAll(FOLDED)) {
      this.words(text, start, from, match.index, linked, bold);
      from = match.index + match[0].length;
      if (!INVISIBLE.test(match[0])) this.space(start + match.index, start + from, false);
    }
    this.words(text, start, from, text.length, linked, bold);
  }

  /** A line break inside the block; true when it is the second in a row, which parts paragraphs. */
  lineBreak(start: number, end: number): boolean {
    if (this.breakAt !== null) return true;
    this.breakAt = [start, end];
    return false;
  }

  private words(text: string, base: number, from: number, to: number, linked: boolean, bold: boolean): void {
    let first = from;
    let last = to;
    if (text[first] === " " && first < last) {
      this.space(base + first, base + first + 1, true);
      first++;
    }
    const trailing = last > first && text[last - 1] === " ";
    if (trailing) last--;
    if (last > first) this.push(text.slice(first, last), base + first, base + last, true, linked, bold);
    if (trailing) this.space(base + last, base + last + 1, true);
  }

  private space(start: number, end: number, exact: boolean): void {
    if (this.spaceAt === null) this.spaceAt = { start, end, exact };
  }

  private push(text: string, start: number, end: number, exact: boolean, linked: boolean, bold: boolean): void {
    if (this.pieces.length > 0) {
      if (this.breakAt) this.pieces.push({ text: "\n", start: this.breakAt[0], end: this.breakAt[1], exact: false });
      else if (this.spaceAt) this.pieces.push({ text: " ", ...this.spaceAt });
    }
    this.spaceAt = null;
    this.breakAt = null;
    this.pieces.push({ text, start, end, exact });
    this.chars += text.length;
    if (linked) this.linkChars += text.length;
    if (bold) this.boldChars += text.length;
  }

  build(): PageBlock | null {
    if (this.pieces.length === 0) return null;
    const text = this.pieces.map((piece) => piece.text).join("");
    if (!LETTER_OR_DIGIT.test(text)) return null;
    const words = countWords(text);
    const linkWords = Math.round((words * this.linkChars) / this.chars);
    return {
      element: this.element,
      pieces: this.pieces,
      text,
      words,
      linkWords,
      boldWords: Math.round((words * this.boldChars) / this.chars),
    };
  }
}

/**
 * All blocks of a page: `<div>Storm<p>Two boats <a>sank</a>` gives "Storm" and "Two boats sank". With `withHidden`, what a
 * browser would hide is read too, for pages that unfold their text by script.
 */
export const pageBlocks = (tree: PageTree, withHidden = false): PageBlock[] => {
  const blocks: PageBlock[] = [];
  let builder = new BlockBuilder(tree.root);
  const flush = (element: PageElement): void => {
    const block = builder.build();
    if (block) blocks.push(block);
    builder = new BlockBuilder(element);
  };
  // The tree is at most 256 deep, so calls may nest.
  const visit = (element: PageElement, host: PageElement, linked: boolean, bold: boolean): void => {
    for (const node of element.children) {
      if (!isElement(node)) {
        builder.add(node, linked, bold);
        continue;
      }
      if (node.tag === "br") {
        if (builder.lineBreak(node.start, node.tagEnd)) flush(host);
        continue;
      }
      if (node.tag === "hr") {
        flush(host);
        continue;
      }
      if (SILENT.has(node.tag) || (!withHidden && isHidden(node))) continue;
      const isLink = linked || (node.tag === "a" && node.attributes.href !== undefined);
      const isBold = bold || node.tag === "b" || node.tag === "strong" || node.tag === "em" || node.tag === "i";
      if (!BREAKS.has(node.tag)) {
        visit(node, host, isLink, isBold);
        continue;
      }
      flush(node);
      visit(node, node, isLink, isBold);
      flush(host);
    }
  };
  visit(tree.root, tree.root, false, false);
  flush(tree.root);
  return blocks;
};
