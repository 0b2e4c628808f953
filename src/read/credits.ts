// Facts of a page -> its headline, outlet, byline and canonical address, each with its place.
import type { PageTables } from "../lang/page-tables.ts";
import { isArticleNode, type JsonLdNode, namesIn, placeOf } from "./json-ld.ts";
import type { Fact, PageFacts } from "./page-facts.ts";
import type { PlacedValue } from "./publication-day.ts";

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const wordsIn = (text: string): Set<string> => new Set(plain(text).split(" ").filter(Boolean));

/** Share of the shorter text's words that the longer one has too. */
const alike = (a: string, b: string): number => {
  const first = wordsIn(a);
  const second = wordsIn(b);
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  return small.size === 0 ? 0 : [...small].filter((word) => large.has(word)).length / small.size;
};

const placed = (fact: Fact, value: string, from: string): PlacedValue => ({
  value,
  from,
  place: [fact.start, fact.end],
});

const metaNamed = (facts: PageFacts, names: readonly string[]): Fact | null => {
  for (const name of names) {
    const found = facts.metas.find((meta) => meta.name === name && meta.value !== "");
    if (found) return found;
  }
  return null;
};

const hostOf = (url: string | null): string | null => {
  if (url === null) return null;
  try {
    return new URL(url).hostname.replace(/^(www|m|amp|mobile)\d?\./, "") || null;
  } catch {
    return null;
  }
};

const SUFFIX = /\s+(?:[|–—·•»:]{1,2}|-{1,2})\s+|\s*\|\s*/g;

/** Cuts the site's name from a title: "Ferry sinks off Ommel | The Courier" leaves "Ferry sinks off Ommel". */
const withoutSite = (title: string, sites: readonly string[]): string => {
  let left = title.trim();
  for (let tries = 0; tries < 3; tries++) {
    const cuts = [...left.matchAll(SUFFIX)];
    const last = cuts[cuts.length - 1];
    const first = cuts[0];
    if (!last || !first) return left;
    const head = left.slice(0, last.index);
    const tail = left.slice(last.index + last[0].length);
    const start = left.slice(0, first.index);
    const rest = left.slice(first.index + first[0].length);
    if (sites.some((site) => isSite(tail, site)) && head.trim() !== "") left = head.trim();
    else if (sites.some((site) => isSite(start, site)) && rest.trim() !== "") left = rest.trim();
    else return left;
  }
  return left;
};

const isSite = (part: string, site: string): boolean => {
  const a = plain(part);
  const b = plain(site);
  const joined = (text: string): string => text.replace(/ /g, "").replace(/^the/, "");
  return (
    a !== "" &&
    b !== "" &&
    (a === b ||
      joined(a) === joined(b) ||
      (joined(b).startsWith(joined(a)) && joined(a).length >= 4 && a.split(" ").length <= 4))
  );
};

/** Names by which the site may call itself in a title. */
export const siteNames = (facts: PageFacts, url: string | null): string[] => {
  const host = hostOf(url);
  const publisher = facts.nodes.flatMap((node) => namesIn(node.fields.publisher));
  const names = [
    metaNamed(facts, ["og:site_name"])?.value,
    metaNamed(facts, ["application-name"])?.value,
    ...publisher,
  ];
  const labels = host === null ? [] : [host, host.split(".").slice(0, -1).join(" "), host.split(".")[0] as string];
  return [...names.filter((name) => name !== undefined), ...labels];
};

/** Who publishes the page. */
export const findOutlet = (facts: PageFacts, url: string | null): PlacedValue | null => {
  const clean = (name: string): string =>
    name
      .replace(/^@/, "")
      .replace(/^https?:\/\/(www\.)?/, "")
      .replace(/\/$/, "")
      .trim();
  const site = metaNamed(facts, ["og:site_name"]);
  if (site && clean(site.value) !== "") return placed(site, clean(site.value), "meta og:site_name");
  for (const node of facts.nodes) {
    const name = namesIn(node.fields.publisher)[0];
    if (name && clean(name) !== "")
      return { value: clean(name), from: "json-ld publisher", place: placeOf(node, "publisher", name) };
  }
  const application = metaNamed(facts, [
    "application-name",
    "apple-mobile-web-app-title",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
  ]);
  if (application && clean(application.value) !== "" && !/^https?:/.test(application.value))
    return placed(application, clean(application.value), `meta ${application.name}`);
  const host = hostOf(url);
  const tail = facts.title?.value.split(SUFFIX).filter((part) => part.trim() !== "");
  const named =
    tail && tail.length > 1
      ? tail.find((part, index) => index > 0 && host !== null && isSite(host.split(".")[0] as string, part))
      : undefined;
  if (named && facts.title) return placed(facts.title, named.trim(), "title");
  return host === null ? null : { value: host, from: "address", place: null };
};

const nodeHeadline = (nodes: readonly JsonLdNode[]): PlacedValue | null => {
  for (const node of nodes.filter(isArticleNode))
    for (const key of ["headline", "name"]) {
      const value = node.fields[key];
      if (typeof value === "string" && value.trim() !== "")
        return { value: decodeEntities(value), from: `json-ld ${key}`, place: placeOf(node, key, value) };
    }
  return null;
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** Entities inside JSON-LD, where pages often write them twice. */
const decodeEntities = (text: string): string =>
  text
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, " ")
    .trim();

/**
 * The headline: the heading that readers see, when the page's head agrees with it; else what the head says. A title that
 * only names the site is none.
 */
export const findHeadline = (facts: PageFacts, url: string | null): (PlacedValue & { shown: boolean }) | null => {
  const sites = siteNames(facts, url);
  const isOnlySite = (text: string): boolean => sites.some((site) => isSite(text, site));
  const shared = metaNamed(facts, [
    "og:title",
    "twitter:title",
    "dc.title",
    "sailthru.title",
    "parsely-title",
    "title",
  ]);
  const node = nodeHeadline(facts.nodes);
  const claimed: PlacedValue[] = [];
  if (node) claimed.push({ ...node, value: withoutSite(node.value, sites) });
  if (shared) claimed.push(placed(shared, withoutSite(decodeEntities(shared.value), sites), `meta ${shared.name}`));
  if (facts.title) claimed.push(placed(facts.title, withoutSite(facts.title.value, sites), "title"));
  const stated = claimed.filter((one) => one.value !== "" && !isOnlySite(one.value));
  const heads = facts.headings.filter(
    (heading) => heading.value !== "" && heading.value.length <= 300 && !isOnlySite(heading.value),
  );
  const firsts = heads.filter((heading) => heading.name === "h1");
  const agreed = [...firsts, ...heads.filter((heading) => heading.name === "h2")]
    .map((heading) => ({ heading, score: Math.max(0, ...stated.map((one) => alike(one.value, heading.value))) }))
    .filter(
      ({ heading, score }) =>
        score >= (heading.name === "h1" ? 0.6 : 0.9) && plain(heading.value).split(" ").length >= 2,
    )
    .sort((a, b) => b.score - a.score || (a.heading.name < b.heading.name ? -1 : 1))[0];
  if (agreed) return { ...placed(agreed.heading, agreed.heading.value, agreed.heading.name), shown: true };
  const only = firsts.length === 1 && firsts[0] && stated.length === 0 ? firsts[0] : null;
  if (only) return { ...placed(only, only.value, "h1"), shown: true };
  return stated[0] ? { ...stated[0], shown: false } : null;
};

const NOT_A_NAME = /^(https?:|www\.|@)|\.(com|org|net)\b|[{}<>\\]|\d{4}/i;

/** "By ANNA RIJN and Tom Oss, Staff writers" -> "ANNA RIJN and Tom Oss, Staff writers". */
const cleanByline = (text: string, tables: PageTables): string => {
  let left = decodeEntities(text);
  for (const opening of tables.bylineOpenings) left = left.replace(opening, "");
  return left.replace(/^[\s,|·•–-]+|[\s,|·•–-]+$/g, "").trim();
};

/** The names in a byline; what a bar or dot parts from them, such as the day, is left out. */
const bylineFrom = (value: string, tables: PageTables): string | null => {
  for (const part of value.split(/\s*[|•·]\s*/)) {
    const cleaned = cleanByline(part, tables);
    const fits = cleaned.length >= 2 && cleaned.length <= 160;
    if (fits && !NOT_A_NAME.test(cleaned) && /\p{L}/u.test(cleaned)) return cleaned;
  }
  return null;
};

/** Who signs the article. */
export const findByline = (facts: PageFacts, tables: PageTables): PlacedValue | null => {
  for (const node of facts.nodes) {
    if (!isArticleNode(node)) continue;
    const names = [
      ...new Set(
        [...namesIn(node.fields.author), ...namesIn(node.fields.creator)]
          .map((name) => bylineFrom(name, tables))
          .filter((name) => name !== null),
      ),
    ];
    if (names.length > 0) {
      const first = namesIn(node.fields.author ?? node.fields.creator)[0] ?? "";
      return { value: names.join(", "), from: "json-ld author", place: placeOf(node, "author", first) };
    }
  }
  const names = [
    "author",
    "article:author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "article.author",
    "cxenseparse:author",
    "og:article:author",
  ];
  for (const name of names) {
    const found = facts.metas
      .filter((meta) => meta.name === name)
      .map((meta) => ({ meta, value: bylineFrom(meta.value, tables) }))
      .filter(({ value }) => value !== null);
    const first = found[0];
    if (first) return placed(first.meta, [...new Set(found.map(({ value }) => value))].join(", "), `meta ${name}`);
  }
  const shown = [...facts.items.filter((item) => item.name === "author"), ...facts.bylines];
  for (const fact of shown) {
    const value = bylineFrom(fact.value, tables);
    if (value !== null && value.split(/\s+/).length <= 16)
      return placed(fact, value, fact.name === "author" ? "itemprop author" : fact.name);
  }
  return null;
};

/** The address that the page gives as its own. */
export const findCanonical = (facts: PageFacts, url: string | null): PlacedValue | null => {
  const fact = facts.canonical ?? metaNamed(facts, ["og:url"]);
  if (!fact) return null;
  try {
    const address = new URL(fact.value, url ?? undefined);
    if (!/^https?:$/.test(address.protocol)) return null;
    return placed(fact, address.href, fact === facts.canonical ? "link canonical" : "meta og:url");
  } catch {
    return null;
  }
};
