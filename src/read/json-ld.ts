// The JSON-LD of a page -> the node that describes its article, each value with its place in the markup.
import { isElement, type PageElement } from "./page-tree.ts";

export interface JsonLdNode {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The script's words and where they begin in the decoded page. */
  readonly source: string;
  readonly start: number;
}

const ARTICLE =
  /^(schema:)?(\w*Article|\w*BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|ClaimReview|AnalysisNewsArticle|NewsReport)$/;
const MAX_NODES = 2000;
const MAX_DEPTH = 8;

/** JSON as pages write it: with comments around it, raw line ends in strings, commas before a closing bracket. */
const parseLoosely = (text: string): unknown => {
  const trimmed = text
    .replace(/^\s*(<!--|\/\/\s*<!\[CDATA\[|\/\*.*?\*\/|<!\[CDATA\[)/, "")
    .replace(/(-->|\/\/\s*\]\]>|\]\]>|;)\s*$/, "");
  for (const attempt of [trimmed, trimmed.replace(/\p{Cc}+/gu, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const typesOf = (fields: Readonly<Record<string, unknown>>): string[] =>
  [fields["@type"]].flat().filter((type) => typeof type === "string");

const nodesIn = (root: unknown): Record<string, unknown>[] => {
  const nodes: Record<string, unknown>[] = [];
  let level: unknown[] = [root];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0 && nodes.length < MAX_NODES; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (Array.isArray(value)) next.push(...value.slice(0, MAX_NODES));
      else if (isRecord(value)) {
        nodes.push(value);
        next.push(
          ...[
            value["@graph"],
            value.mainEntity,
            value.mainEntityOfPage,
            value.liveBlogUpdate === undefined ? undefined : null,
          ].filter((inner) => typeof inner === "object"),
        );
      }
    }
    level = next;
  }
  return nodes;
};

/** All nodes of the page's JSON-LD scripts, articles first. */
export const jsonLdNodes = (scripts: readonly PageElement[]): JsonLdNode[] => {
  const articles: JsonLdNode[] = [];
  const others: JsonLdNode[] = [];
  for (const script of scripts) {
    const first = script.children[0];
    if (first === undefined || isElement(first)) continue;
    const source = script.children.map((node) => (isElement(node) ? "" : node.text)).join("");
    for (const fields of nodesIn(parseLoosely(source)))
      (typesOf(fields).some((type) => ARTICLE.test(type)) ? articles : others).push({
        fields,
        source,
        start: first.start,
      });
  }
  return [...articles, ...others];
};

export const isArticleNode = (node: JsonLdNode): boolean => typesOf(node.fields).some((type) => ARTICLE.test(type));

/** Where a value stands in the markup: after its key when it is found there, else the whole script. */
export const placeOf = (node: JsonLdNode, key: string, value: string): readonly [start: number, end: number] => {
  const written = [JSON.stringify(value), JSON.stringify(value).replaceAll("/", "\\/")];
  for (let at = node.source.indexOf(`"${key}"`); at >= 0; at = node.source.indexOf(`"${key}"`, at + 1))
    for (const form of written) {
      const found = node.source.indexOf(form, at);
      if (found >= 0 && found - at < 400) return [node.start + found + 1, node.start + found + form.length - 1];
    }
  return [node.start, node.start + node.source.length];
};

/** The names in an author or publisher field, which may be words, a person, or a list of them. */
export const namesIn = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    if (typeof one === "string") return [one];
    if (!isRecord(one)) return [];
    return typeof one.name === "string" ? [one.name] : namesIn(one.name);
  });
