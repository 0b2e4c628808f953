// Markup -> a light tree in which every element and every run of text knows where it stands in the markup.
import { Tokenizer } from "htmlparser2";

export interface PageText {
  readonly text: string;
  /** Half-open range of UTF-16 units in the decoded page. */
  readonly start: number;
  readonly end: number;
  /** False for a character written as an entity: its markup differs from what it says. */
  readonly exact: boolean;
}

export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: PageNode[];
  /** Where the start tag begins and ends. */
  readonly start: number;
  readonly tagEnd: number;
}

export type PageNode = PageText | PageElement;

export interface PageTree {
  readonly root: PageElement;
  /** True when elements were nested deeper than any page needs and were laid side by side instead. */
  readonly flattened: boolean;
}

export const isElement = (node: PageNode): node is PageElement => "tag" in node;

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Deeper nesting than this is a fault or an attack; browsers stop at 512. */
const DEEPEST = 256;

const VOID = names("area base basefont br col embed frame hr img input link meta param source track wbr");

/** Elements that end an open paragraph: `<p>one<div>two` is two blocks. */
const ENDS_PARAGRAPH = names(`
  address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul
`);

/** An end tag or an implied end does not reach out of these. */
const FENCES = names("table td th caption button object template svg html body");

/** Which open elements a start tag ends, and where the search for them stops. */
const ENDS_OTHER: Readonly<Record<string, readonly [ended: ReadonlySet<string>, fence: ReadonlySet<string>]>> = {
  a: [names("a"), names("p div li td th article section table")],
  li: [names("li"), names("ul ol menu table td")],
  dd: [names("dd dt"), names("dl table td")],
  dt: [names("dd dt"), names("dl table td")],
  td: [names("td th"), names("tr table")],
  th: [names("td th"), names("tr table")],
  tr: [names("tr"), names("table tbody thead tfoot")],
  tbody: [names("tbody thead tfoot"), names("table")],
  tfoot: [names("tbody thead tfoot"), names("table")],
  option: [names("option"), names("select datalist")],
};

/** Attributes that say something about an article; the rest is not kept. */
const KEPT = names(`
  class id role href rel itemprop itemtype itemscope property name content datetime lang type hidden aria-hidden
  aria-label aria-modal style title charset http-equiv data-component data-testid data-test data-type data-module
  data-widget-type data-datetime data-timestamp data-time data-date data-published pubdate cite src
`);

/** Parses a page, however broken: `parsePage("<p>Fog closed the port<p>Two ships waited")` has two paragraphs. */
export const parsePage = (markup: string): PageTree => {
  const root: PageElement = { tag: "#page", attributes: {}, parent: null, children: [], start: 0, tagEnd: 0 };
  const open: PageElement[] = [root];
  let flattened = false;
  let textStart = 0;
  let tagStart = 0;
  let tag = "";
  let attributes: Record<string, string> = {};
  let attribute = "";
  let value = "";

  const top = (): PageElement => open[open.length - 1] as PageElement;
  const closeFrom = (index: number): void => {
    open.length = index;
  };
  const findOpen = (wanted: (name: string) => boolean, fence: (name: string) => boolean): number => {
    for (let index = open.length - 1; index > 0; index--) {
      const name = (open[index] as PageElement).tag;
      if (wanted(name)) return index;
      if (fence(name)) return -1;
    }
    return -1;
  };
  const isFence = (name: string): boolean => FENCES.has(name);

  const openElement = (tagEnd: number): void => {
    if (ENDS_PARAGRAPH.has(tag)) {
      const paragraph = findOpen(
        (name) => name === "p",
        (name) => isFence(name) || ENDS_PARAGRAPH.has(name),
      );
      if (paragraph > 0) closeFrom(paragraph);
    }
    const ends = ENDS_OTHER[tag];
    if (ends) {
      const ended = findOpen(
        (name) => ends[0].has(name),
        (name) => ends[1].has(name),
      );
      if (ended > 0) closeFrom(ended);
    }
    if (open.length >= DEEPEST) {
      flattened = true;
      open.pop();
    }
    const element: PageElement = { tag, attributes, parent: top(), children: [], start: tagStart, tagEnd };
    top().children.push(element);
    if (!VOID.has(tag)) open.push(element);
  };

  const closeElement = (name: string): void => {
    if (name === "html" || name === "body") return;
    if (name === "br") {
      top().children.push({
        tag: "br",
        attributes: {},
        parent: top(),
        children: [],
        start: tagStart,
        tagEnd: tagStart,
      });
      return;
    }
    const block = ENDS_PARAGRAPH.has(name) || FENCES.has(name) || name in ENDS_OTHER;
    const fence = block ? isFence : (other: string): boolean => isFence(other) || ENDS_PARAGRAPH.has(other);
    const index = findOpen((other) => other === name, fence);
    if (index > 0) closeFrom(index);
  };

  const addText = (start: number, end: number, text: string, exact: boolean): void => {
    top().children.push({ text, start, end, exact });
  };

  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => {
        addText(start, end, markup.slice(start, end), true);
        textStart = end;
      },
      ontextentity: (code, end) => {
        addText(textStart, end, String.fromCodePoint(code), false);
        textStart = end;
      },
      onopentagname: (start, end) => {
        tagStart = start - 1;
        tag = markup.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = markup.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        if (KEPT.has(attribute)) value += markup.slice(start, Math.min(end, start + MAX_ATTRIBUTE));
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (KEPT.has(attribute) && !Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
      },
      onopentagend: (end) => {
        openElement(end + 1);
        textStart = end + 1;
      },
      onselfclosingtag: (end) => {
        openElement(end + 1);
        if (insideSvg(top()) && top().start === tagStart) open.pop();
        textStart = end + 1;
      },
      onclosetag: (start, end) => {
        tagStart = start - 2;
        closeElement(markup.slice(start, end).toLowerCase().trim());
        textStart = end + 1;
      },
      oncomment: (_start, end) => {
        textStart = end + 1;
      },
      oncdata: (_start, end) => {
        textStart = end + 1;
      },
      ondeclaration: (_start, end) => {
        textStart = end + 1;
      },
      onprocessinginstruction: (_start, end) => {
        textStart = end + 1;
      },
      onend: () => {},
      isInForeignContext: () => false,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return { root, flattened };
};

const MAX_ATTRIBUTE = 4000;

const insideSvg = (element: PageElement): boolean => {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === "svg" || at.tag === "math") return true;
  return false;
};

/** The element's own words, entities resolved, white space folded: the title of `<title>Port &amp; city</title>`. */
export const textOf = (element: PageElement): string => {
  const parts: string[] = [];
  const walk = [...element.children].reverse();
  while (walk.length > 0) {
    const node = walk.pop() as PageNode;
    if (!isElement(node)) parts.push(node.text);
    else if (node.tag !== "script" && node.tag !== "style")
      for (let i = node.children.length - 1; i >= 0; i--) walk.push(node.children[i] as PageNode);
  }
  return parts.join("").replace(/\s+/g, " ").trim();
};

/** All elements of a tree in page order. */
export function* elementsOf(root: PageElement): Generator<PageElement> {
  const walk: PageElement[] = [root];
  while (walk.length > 0) {
    const element = walk.pop() as PageElement;
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i] as PageNode;
      if (isElement(child)) walk.push(child);
    }
  }
}
