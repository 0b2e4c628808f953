// What an element is for, told by its tag, role, class and id: web vocabulary, the same whatever the page's language.
import type { PageElement } from "./page-tree.ts";

/**
 * `body` holds the article by its author's own word; `chrome` is the site's furniture; `other` leads to other stories,
 * comments or services; `appeal` asks for something; `caption`, `credit`, `standfirst`, `entry` and `embed` (a post quoted from elsewhere) are parts of an article.
 */
export type PageLabel =
  | "body"
  | "chrome"
  | "other"
  | "discussion"
  | "dialog"
  | "appeal"
  | "caption"
  | "credit"
  | "standfirst"
  | "entry"
  | "quote"
  | "embed";

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Single words of a class or id; a name is cut at hyphens, underscores and capitals. */
const WORDS: readonly (readonly [PageLabel, ReadonlySet<string>])[] = [
  [
    "appeal",
    set(`
      newsletter newsletters subscribe subscription subscriptions signup optin donate donation donations contribute
      contribution contributions membership paywall piano regwall inlinesignup cta callout support
    `),
  ],
  [
    "chrome",
    set(`
      nav navigation navbar menu menus breadcrumb breadcrumbs footer masthead topbar toolbar login signin pagination pager paginator skip search searchbox banner popup modal overlay lightbox
      dropdown dropdowns submenu megamenu offcanvas hamburger utility copyright colophon sitemap
    `),
  ],
  [
    "other",
    set(`
      related relateds relatedarticles relatedposts relatedcontent relatedstories recirc recirculation recommended
      recommendations recommendation recommend readmore readnext nextup upnext trending trend popular mostpopular mostread
      mostviewed latest headlines teaser teasers promo promos promoted promotion promotions outbrain taboola zergnet
      revcontent sponsored sponsor sponsors advert adverts advertisement advertisements advertorial ad ads adsense adslot
      adunit adbox adwrap dfp gpt sidebar sidebars rail rightrail widget widgets social share sharing sharebar sharethis addthis shares sharedaddy
      follow followus tags tag taglist tagcloud keywords topics topiclist categories metadata meta postmeta
      entrymeta bio authorbio aboutauthor aboutme biography authorbox gallery slideshow carousel slider playlist
      videolist morefrom moreon moreabout more links linklist keepreading suggested suggestions similar
      nextprev prevnext prev siblings crosslinks poll quiz rating ratings votes reactions reaction upsell
      affiliate buy shop products product toc tableofcontents contents infobox factbox tooltip print tools
      actions controls player hidden visuallyhidden sr screenreader screen
    `),
  ],
  ["dialog", set("cookie cookies gdpr ccpa consent onetrust optanon cmp truste")],
  ["discussion", set("comment comments disqus livefyre commenting discussion conversation respond replies")],
  ["caption", set("caption captions figcaption imagecaption photocaption wpcaption cutline mediacaption")],
  [
    "credit",
    set(
      "byline bylines credit credits author authors dateline timestamp datetime pubdate published publishdate date time",
    ),
  ],
  [
    "standfirst",
    set("standfirst dek deck subtitle subhead subheadline subheading lede summary teasertext strapline kicker"),
  ],
];

/** Longer forms in which a part of a name would mislead, or only the whole tells. */
const PHRASES: readonly (readonly [PageLabel, RegExp])[] = [
  [
    "discussion",
    /(^|[\s_-])comments?[_-]?(list|area|section|container|wrap|wrapper|thread|block|feed|holder|module)|commentlist|(^|\s)(comments|disqus_thread|disqus|livefyre|respond|discussion)(\s|$)/i,
  ],
  [
    "body",
    /(^|[\s_-])(article|story|post|entry|content|news|blog|main|page|single)[_-]{0,2}(body|text|content|copy|entry|main)([\s_-]|$)|articlebody|(^|\s)(storytext|articletext|postbody|entrycontent|articlecontent|zn-body|body-copy|bodycopy|story-content)/i,
  ],
  [
    "other",
    /(right|left|side)[_-]?(col|column|bar|rail)\b|\bside[_-]bar|(also|next)[_-]?read|see[_-]also|read[_-](more|next|also)|more[_-](from|on|stories|news|articles)|most[_-](read|popular|viewed)|you[_-]may|(author|writer)[_-]?(bio|info|box|card|about)|about[_-]the[_-]author|pull[_-]?quote|jump[_-]?link|(^|\s)(ob|trc|OUTBRAIN|taboola)[_-]|(^|[\s_-])(m-)?ad([_-]?\d|[_-](slot|unit|container|wrapper|placeholder|block|box))|post[_-](nav|tags|footer|meta)|entry[_-](footer|meta)/i,
  ],
  [
    "credit",
    /(photo|image|media)[_-]?credit|article[_-]?(info|meta|date|author)|story[_-]?(info|meta|date)|post[_-]?(date|author|info)|by[_-]line/i,
  ],
  ["caption", /(image|photo|media|picture|img|video)[_-]{0,2}(caption|description|desc|text|title)|wp-caption-text/i],
  ["appeal", /news[_-]?letter|sign[_-]?up|(email|mailing)[_-]?(list|capture)|paid[_-]?wall|pay[_-]?wall/i],
  ["embed", /twitter-(tweet|video)|instagram-media|fb-(post|video)|tiktok-embed|bluesky-embed/i],
  ["entry", /live[_-]?(blog|post|entry|update)|(^|[\s_-])(liveblog|timeline)[_-]?(entry|post|item)/i],
];

const TAGS: Readonly<Record<string, PageLabel>> = {
  nav: "chrome",
  menu: "chrome",
  footer: "chrome",
  dialog: "dialog",
  aside: "other",
  form: "other",
  button: "other",
  figcaption: "caption",
  time: "credit",
  address: "credit",
  blockquote: "quote",
};

const ROLES: Readonly<Record<string, PageLabel>> = {
  navigation: "chrome",
  banner: "chrome",
  contentinfo: "chrome",
  search: "chrome",
  menu: "chrome",
  menubar: "chrome",
  dialog: "dialog",
  alertdialog: "dialog",
  complementary: "other",
  form: "other",
  button: "other",
};

const ITEMS: Readonly<Record<string, PageLabel>> = {
  articleBody: "body",
  description: "standfirst",
  alternativeHeadline: "standfirst",
  caption: "caption",
  author: "credit",
  datePublished: "credit",
  comment: "other",
};

/** Splits at hyphens and underscores, and at capitals where the parts look like words; names made by software do not. */
const wordsOfName = (name: string): string[] =>
  name
    .split(/[^A-Za-z0-9]+/)
    .flatMap((part) => (/^[A-Z]?[a-z]{2,}([A-Z][a-z]{2,})+$/.test(part) ? [part, ...part.split(/(?=[A-Z])/)] : [part]))
    .map((part) => part.toLowerCase());

/** The label of one element on its own, or null: `<aside class="related">` is "other". */
export const labelOf = (element: PageElement): PageLabel | null => {
  const { attributes, tag } = element;
  const item = attributes.itemprop === undefined ? undefined : ITEMS[attributes.itemprop];
  if (item) return item;
  const role = attributes.role === undefined ? undefined : ROLES[attributes.role];
  if (role) return role;
  const name =
    `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes["data-component"] ?? attributes["data-testid"] ?? ""}`.trim();
  if (name !== "") {
    for (const [label, pattern] of PHRASES) if (pattern.test(name)) return label;
    const words = wordsOfName(name);
    for (const [label, vocabulary] of WORDS) if (words.some((word) => vocabulary.has(word))) return label;
  }
  return TAGS[tag] ?? null;
};
