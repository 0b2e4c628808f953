// One walk over a page's tree -> what its head and its marked-up elements say, for the metadata to choose from.
import { type JsonLdNode, jsonLdNodes } from "./json-ld.ts";
import { elementsOf, type PageElement, textOf } from "./page-tree.ts";

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly element: PageElement;
}

export interface PageFacts {
  /** Meta tags, the name in lower case. */
  readonly metas: readonly Fact[];
  /** Elements with an itemprop, outside of JSON-LD: value from content, datetime, or their words. */
  readonly items: readonly Fact[];
  readonly times: readonly Fact[];
  readonly headings: readonly Fact[];
  readonly title: Fact | null;
  readonly canonical: Fact | null;
  readonly language: Fact | null;
  readonly bylines: readonly Fact[];
  readonly nodes: readonly JsonLdNode[];
}

const BYLINE = /(^|[\s_-])(by-?line|author|writer|reporter)s?([\s_-]?name|[\s_-]?link)?([\s_-]|$)|byline|author-?name/i;
const MAX_WORDS = 300;

const lastEnd = (element: PageElement): number => {
  let end = element.tagEnd;
  let at: PageElement = element;
  for (;;) {
    const last = at.children[at.children.length - 1];
    if (last === undefined) return end;
    if ("tag" in last) {
      at = last;
      end = Math.max(end, last.tagEnd);
    } else return Math.max(end, last.end);
  }
};

/** A fact whose value is the words of an element. */
const worded = (name: string, element: PageElement): Fact => ({
  name,
  value: textOf(element),
  start: element.tagEnd,
  end: lastEnd(element),
  element,
});

const attributed = (name: string, value: string, element: PageElement): Fact => ({
  name,
  value: value.trim(),
  start: element.start,
  end: element.tagEnd,
  element,
});

/** Gathers the facts of a page. */
export const pageFacts = (root: PageElement): PageFacts => {
  const metas: Fact[] = [];
  const items: Fact[] = [];
  const times: Fact[] = [];
  const headings: Fact[] = [];
  const bylines: Fact[] = [];
  const scripts: PageElement[] = [];
  let title: Fact | null = null;
  let canonical: Fact | null = null;
  let language: Fact | null = null;
  for (const element of elementsOf(root)) {
    const { tag, attributes } = element;
    if (tag === "meta") {
      const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes["http-equiv"];
      if (name !== undefined && attributes.content)
        metas.push(attributed(name.toLowerCase(), attributes.content, element));
    } else if (tag === "html" && attributes.lang) language ??= attributed("html lang", attributes.lang, element);
    else if (tag === "title" && element.parent?.tag !== "svg") title ??= worded("title", element);
    else if (tag === "link" && attributes.rel?.toLowerCase() === "canonical" && attributes.href)
      canonical ??= attributed("link canonical", attributes.href, element);
    else if (tag === "script" && /ld\+json/i.test(attributes.type ?? "")) scripts.push(element);
    else if (tag === "h1" || tag === "h2") headings.push(worded(tag, element));
    else if (tag === "time" || ((tag === "abbr" || tag === "span") && attributes.datetime))
      times.push(
        attributes.datetime ? attributed("time datetime", attributes.datetime, element) : worded("time", element),
      );
    else if (tag === "abbr" && /\b(published|date)\b/i.test(attributes.class ?? "") && attributes.title)
      times.push(attributed("abbr title", attributes.title, element));
    if (attributes.itemprop && tag !== "meta") {
      const stated = attributes.content ?? attributes.datetime;
      const fact = stated ? attributed(attributes.itemprop, stated, element) : worded(attributes.itemprop, element);
      if (fact.value.length <= MAX_WORDS) items.push(fact);
    }
    const hint = `${attributes.class ?? ""} ${attributes.rel ?? ""}`;
    if (tag !== "meta" && tag !== "link" && BYLINE.test(hint)) {
      const fact = worded(attributes.rel === "author" ? "rel author" : "byline", element);
      if (fact.value !== "" && fact.value.length <= 160) bylines.push(fact);
    }
  }
  return { metas, items, times, headings, title, canonical, language, bylines, nodes: jsonLdNodes(scripts) };
};
