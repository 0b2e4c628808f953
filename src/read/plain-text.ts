// A plain text -> its document: kept character for character, paragraphs by lines, appeals and notices told apart.
import type { LanguagePack } from "../lang/pack.ts";
import type { PageTables } from "../lang/page-tables.ts";
import type { Block, BlockKind } from "../model/document.ts";
import type { ByteOffsets } from "../text/byte-offsets.ts";
import type { Assembly } from "./assembly.ts";
import { appealStart, isNotice } from "./notice.ts";

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly blankBefore: boolean;
}

/** Lines that are not blank, without the white space around them. */
const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let blankBefore = false;
  for (const match of text.matchAll(/[^\n]*(\n|$)/g)) {
    const line = match[0].replace(/[\r\n]+$/, "");
    const words = line.trim();
    if (words === "") {
      blankBefore = true;
      continue;
    }
    const start = match.index + line.indexOf(words);
    lines.push({ text: words, start, end: start + words.length, blankBefore });
    blankBefore = false;
  }
  return lines;
};

/**
 * Lines wrapped at a fixed width are joined into one paragraph: so it is when paragraphs are parted by blank lines and
 * most lines inside them are about equally long and end in mid-sentence.
 */
const paragraphsOf = (lines: readonly Line[]): Line[] => {
  const inner = lines.filter((_, index) => index + 1 < lines.length && !lines[index + 1]?.blankBefore);
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  const wrapped =
    inner.length >= 2 &&
    longest <= 100 &&
    lines.some((line) => line.blankBefore) &&
    inner.filter((line) => line.text.length >= longest * 0.7).length >= inner.length * 0.7;
  if (!wrapped) return [...lines];
  const paragraphs: Line[] = [];
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (last && !line.blankBefore)
      paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text} ${line.text}`, end: line.end };
    else paragraphs.push(line);
  }
  return paragraphs;
};

const kindOf = (line: Line, tables: PageTables): BlockKind => {
  if (tables.corrections.some((pattern) => pattern.test(line.text))) return "correction";
  const words = line.text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
  return isNotice({ text: line.text, words, linkWords: 0 }, tables) ? "notice" : "paragraph";
};

/** Reads decoded text; the one source run covers it whole, for not one character is changed. */
export const readPlainText = (text: string, pack: LanguagePack, offsets: ByteOffsets): Assembly => {
  const lines = paragraphsOf(linesOf(text));
  const kinds = lines.map((line) => kindOf(line, pack.page));
  const appeal = appealStart(
    lines.map((line) => line.text),
    pack.page,
  );
  const blocks: Block[] = lines.map((line, index) => ({
    kind: index >= appeal ? "notice" : (kinds[index] as BlockKind),
    span: [line.start, line.end],
  }));
  return {
    text,
    blocks,
    sourceMap:
      text === "" ? [] : [{ text: [0, text.length], bytes: [offsets.at(0), offsets.at(text.length)], exact: true }],
  };
};
