// Which elements of a page are cards of other stories: several alike side by side, each with a linked title of its own.
import type { PageBlock } from "./page-blocks.ts";
import type { PageElement, PageNode } from "./page-tree.ts";
import { isElement } from "./page-tree.ts";

/** Cards side by side from which they are a list of stories. */
const ENOUGH = 3;
/** A card with more running words than this is a text of its own. */
const MOST_WORDS = 150;

const linkIn = (element: PageElement): string | null => {
  const walk: PageNode[] = [element];
  for (let tries = 0; walk.length > 0 && tries < 60; tries++) {
    const node = walk.shift() as PageNode;
    if (!isElement(node)) continue;
    if (node.tag === "a" && node.attributes.href) return node.attributes.href;
    walk.push(...node.children);
  }
  for (let at: PageElement | null = element; at; at = at.parent)
    if (at.tag === "a" && at.attributes.href) return at.attributes.href;
  return null;
};

/** Whether a link leads to another page of the same site. */
const leadsToOtherPage = (href: string, page: URL | null): boolean => {
  if (/^(#|javascript:|mailto:|tel:)/i.test(href)) return false;
  if (page === null) return !/^https?:/i.test(href);
  try {
    const target = new URL(href, page);
    const site = (url: URL): string => url.hostname.split(".").slice(-2).join(".");
    return site(target) === site(page) && target.pathname !== page.pathname;
  } catch {
    return false;
  }
};

/** Finds the cards: `<li><h3><a href="/other">…</a></h3><p>…</p></li>` thrice in a row. */
export const findTeasers = (blocks: readonly PageBlock[], address: string | null): ReadonlySet<PageElement> => {
  const page = address !== null && URL.canParse(address) ? new URL(address) : null;
  const titles = new Map<PageElement, number>();
  const words = new Map<PageElement, number>();
  const titled: PageElement[] = [];
  for (const block of blocks) {
    const title = block.words >= 3 && block.words <= 40 && block.linkWords >= block.words * 0.9;
    const href = title ? linkIn(block.element) : null;
    const counts = href !== null && leadsToOtherPage(href, page);
    if (counts) titled.push(block.element);
    for (let at: PageElement | null = block.element; at; at = at.parent) {
      if (counts) titles.set(at, (titles.get(at) ?? 0) + 1);
      words.set(at, (words.get(at) ?? 0) + block.words - block.linkWords);
    }
  }
  const cards = new Map<PageElement, PageElement[]>();
  for (const element of titled) {
    let card = element;
    while (card.parent && titles.get(card.parent) === 1) card = card.parent;
    if (!card.parent || (words.get(card) ?? 0) > MOST_WORDS) continue;
    const group = cards.get(card.parent);
    if (group) group.push(card);
    else cards.set(card.parent, [card]);
  }
  const found = new Set<PageElement>();
  for (const group of cards.values()) if (group.length >= ENOUGH) for (const card of group) found.add(card);
  return found;
};
