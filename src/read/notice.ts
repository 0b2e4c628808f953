// Whether the words of a block show that it is no part of the article: by the language's tables and the block's links.
import type { PageTables } from "../lang/page-tables.ts";

export interface NoticeCandidate {
  readonly text: string;
  readonly words: number;
  readonly linkWords: number;
}

const any = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));
const count = (patterns: readonly RegExp[], text: string): number =>
  patterns.reduce((sum, pattern) => sum + (pattern.test(text) ? 1 : 0), 0);

/** Whether a block asks for money, a subscription or a sign-up. */
export const isAppeal = (text: string, tables: PageTables): boolean => {
  const strong = count(tables.appeals.strong, text);
  const weak = count(tables.appeals.weak, text);
  return strong >= 2 || (strong === 1 && (weak >= 1 || text.length < 160)) || weak >= 3;
};

/** Whether a block is a notice on its own: an appeal, a pointer to other stories, a control, a legal line, a credit. */
export const isNotice = (block: NoticeCandidate, tables: PageTables): boolean => {
  const { text, words, linkWords } = block;
  if (words <= 8 && any(tables.controls, text)) return true;
  if (words <= 40 && any(tables.pointers, text) && (linkWords > words * 0.3 || words <= 14)) return true;
  if (words <= 12 && any(tables.otherStories, text)) return true;
  if (words <= 80 && any(tables.legal, text)) return true;
  if (words <= 40 && any(tables.comments, text)) return true;
  if (words <= 60 && any(tables.credits, text)) return true;
  if (words >= 3 && linkWords >= words * 0.8) return true;
  return words <= 120 && isAppeal(text, tables);
};

/** Least share of the words from an opening on that must be appeals, for the rest to be one appeal. */
const APPEAL_SHARE = 0.25;

/**
 * Index of the block with which an appeal begins that runs to the end of the text; the number of blocks when there is
 * none. An opening such as "A Message from the Herald:" counts when appeals make up a good part of what follows; without
 * one, most of what follows must be appeals.
 */
export const appealStart = (texts: readonly string[], tables: PageTables): number => {
  const appeals = texts.map((text) => isAppeal(text, tables));
  const after: { all: number; appeals: number; blocks: number }[] = [];
  let sum = { all: 0, appeals: 0, blocks: 0 };
  for (let index = texts.length - 1; index >= 0; index--) {
    const length = (texts[index] as string).length;
    const appeal = appeals[index] === true;
    sum = {
      all: sum.all + length,
      appeals: sum.appeals + (appeal ? length : 0),
      blocks: sum.blocks + (appeal ? 1 : 0),
    };
    after[index] = sum;
  }
  for (let index = 1; index < texts.length; index++) {
    const rest = after[index] as typeof sum;
    const share = rest.appeals / rest.all;
    const text = texts[index] as string;
    const opening = text.length <= 160 && any(tables.appealOpenings, text);
    if (opening && rest.blocks > 0 && share >= APPEAL_SHARE) return index;
    if (appeals[index] && share >= 2 * APPEAL_SHARE) return index;
  }
  return texts.length;
};
