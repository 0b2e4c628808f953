// Blocks of a page -> the element that holds the article, and what each block in it is.
import type { PageBlock } from "./page-blocks.ts";
import { labelOf, type PageLabel } from "./page-labels.ts";
import { elementsOf, type PageElement } from "./page-tree.ts";
import { findTeasers } from "./teasers.ts";

/** Share of a page's running words from which a container is believed to hold the article, whatever its class says. */
const MAJORITY = 0.4;
/** Comments and consent texts may well outweigh a short article: only a share like this shows such a label to be mistaken. */
const STUBBORN_MAJORITY = 0.95;
const STUBBORN: ReadonlySet<PageLabel | null> = new Set<PageLabel>(["discussion", "dialog"]);

/** Share from which an element that calls itself the article's body is believed, whatever it stands in. */
const BODY_SHARE = 0.25;

/** What words above the shown headline are worth: they are seldom the article's. */
const BEFORE_HEADLINE = 0.3;

export interface Region {
  readonly element: PageElement;
  /** Running words inside, by which "no article" is told. */
  readonly words: number;
}

/** Labels of elements, with those set aside that would throw out most of the page's text. */
export interface Labels {
  /** The label that rules a block: the nearest of its ancestors that puts it outside the article, else the nearest at all. */
  of(element: PageElement): PageLabel | null;
  own(element: PageElement): PageLabel | null;
}

export const isRunning = (block: PageBlock): boolean =>
  block.words >= 12 && block.linkWords < block.words * 0.4 && /[.!?…。！？:"”’)]/.test(block.text);

const OUTSIDE: ReadonlySet<PageLabel> = new Set(["chrome", "dialog", "other", "discussion", "appeal"]);

/** Labels the elements of a page by what they are called, what they hold, and whether they are cards of other stories. */
export const labelPage = (blocks: readonly PageBlock[], address: string | null, headline: number | null): Labels => {
  const teasers = findTeasers(blocks, address);
  const running = new Map<string, number>();
  const inElement = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isRunning(block)) continue;
    total += block.words;
    const names = new Set<string>();
    for (let at: PageElement | null = block.element; at; at = at.parent) {
      names.add(nameOf(at));
      inElement.set(at, (inElement.get(at) ?? 0) + block.words);
    }
    for (const name of names) running.set(name, (running.get(name) ?? 0) + block.words);
  }
  const shown = blocks.find((block) => headline !== null && (block.pieces[0]?.start ?? 0) >= headline);
  const aroundHeadline = new Set<PageElement>();
  for (let at: PageElement | null = shown?.element ?? null; at; at = at.parent) aroundHeadline.add(at);
  const owns = new Map<PageElement, PageLabel | null>();
  const own = (element: PageElement): PageLabel | null => {
    const known = owns.get(element);
    if (known !== undefined) return known;
    const teaser = teasers.has(element);
    const label = teaser ? "other" : labelOf(element);
    const alone = inElement.get(element) ?? 0;
    const alike = teaser || STUBBORN.has(label) ? alone : Math.max(alone, running.get(nameOf(element)) ?? 0);
    const mistaken =
      alike > total * (STUBBORN.has(label) ? STUBBORN_MAJORITY : MAJORITY) ||
      (STUBBORN.has(label) && aroundHeadline.has(element));
    const kept = label !== null && label !== "body" && mistaken ? null : label;
    owns.set(element, kept);
    return kept;
  };
  const ruling = new Map<PageElement, PageLabel | null>();
  const of = (element: PageElement): PageLabel | null => {
    const known = ruling.get(element);
    if (known !== undefined) return known;
    const above = element.parent ? of(element.parent) : null;
    const label = own(element);
    const holdsArticle = label === "body" && (inElement.get(element) ?? 0) > total * BODY_SHARE;
    const leaves = above === "other" && (label === "embed" || holdsArticle);
    const stays = above !== null && OUTSIDE.has(above) && !leaves;
    const result = stays ? above : (label ?? above);
    ruling.set(element, result);
    return result;
  };
  return { of, own };
};

/** Elements of one name are one kind of box: a class that most paragraphs bear says nothing against any of them. */
const nameOf = (element: PageElement): string => {
  const { attributes, tag } = element;
  return attributes.class ? `${tag}.${attributes.class}` : `${tag}#${attributes.id ?? attributes.role ?? ""}`;
};

const worth = (block: PageBlock, labels: Labels): number => {
  const label = labels.of(block.element);
  if (label !== null && OUTSIDE.has(label)) return -0.3 * Math.min(block.words, 40);
  if (label === "credit" || label === "caption") return 0;
  if (block.linkWords >= block.words * 0.5) return -0.5 * Math.min(block.linkWords, 30);
  if (!isRunning(block)) return 0;
  return (block.words - block.linkWords) * (block.element.tag === "p" ? 1 : 0.9) * (label === "body" ? 1.5 : 1);
};

/** The element that holds the article: the one with the most running words after what does not belong is taken off. */
export const findRegion = (
  root: PageElement,
  blocks: readonly PageBlock[],
  labels: Labels,
  headline: number | null,
): Region | null => {
  const sums = new Map<PageElement, number>();
  const words = new Map<PageElement, number>();
  for (const block of blocks) {
    const before = headline !== null && (block.pieces[0]?.start ?? 0) < headline;
    const value = worth(block, labels) * (before ? BEFORE_HEADLINE : 1);
    for (let at: PageElement | null = block.element; at; at = at.parent) {
      sums.set(at, (sums.get(at) ?? 0) + value);
      if (value > 0) words.set(at, (words.get(at) ?? 0) + block.words);
    }
  }
  let best: PageElement | null = null;
  for (const element of elementsOf(root)) {
    const sum = sums.get(element) ?? 0;
    if (sum > 0 && (best === null || sum >= (sums.get(best) ?? 0))) best = element;
  }
  return best === null ? null : { element: best, words: words.get(best) ?? 0 };
};

export const within = (element: PageElement, ancestor: PageElement): boolean => {
  for (let at: PageElement | null = element; at; at = at.parent) if (at === ancestor) return true;
  return false;
};
