// What a page says of when it was published and updated -> the day that is believed, with its place and its rivals.
import type { PageTables } from "../lang/page-tables.ts";
import type { Issue } from "../model/issue.ts";
import { daysApart, dayValue, findDay, type NamedDay, readDay } from "./days.ts";
import { isArticleNode, placeOf } from "./json-ld.ts";
import type { PageBlock } from "./page-blocks.ts";
import type { Fact, PageFacts } from "./page-facts.ts";
import type { PageElement } from "./page-tree.ts";
import { isRunning } from "./region.ts";

export interface PlacedValue {
  readonly value: string;
  readonly from: string;
  /** Range in the decoded page; null when it stands in the address. */
  readonly place: readonly [start: number, end: number] | null;
}

export interface DayFindings {
  readonly publishedAt: PlacedValue | null;
  readonly updatedAt: PlacedValue | null;
  readonly issues: readonly Issue[];
}

interface Candidate extends PlacedValue {
  readonly named: NamedDay;
  /** Lower is believed more. */
  readonly rank: number;
}

const PUBLISHED_METAS: readonly string[] = [
  "article:published_time",
  "article:published",
  "og:published_time",
  "og:article:published_time",
  "og:pubdate",
  "datepublished",
  "article.published",
  "parsely-pub-date",
  "sailthru.date",
  "article_date_original",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dc:date",
  "dcterms.date",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "article:post_date",
  "published_time_telegram",
  "rnews:datepublished",
  "pubdate",
  "publishdate",
  "publish_date",
  "publish-date",
  "published-date",
  "publication_date",
  "citation_publication_date",
  "citation_online_date",
  "displaydate",
  "originalpublicationdate",
  "article_publication_date",
  "bt:pubdate",
  "iso-8601-publish-date",
  "gentime",
  "release_date",
  "ptime",
  "date",
  "date_published",
  "lastpublished",
  "created",
  "datecreated",
  "date.created",
  "creation_date",
  "og:date",
];

const UPDATED_METAS: readonly string[] = [
  "article:modified_time",
  "og:updated_time",
  "article:modified",
  "datemodified",
  "lastmod",
  "last-modified",
  "dcterms.modified",
  "dc.date.modified",
  "modified_time",
  "modificationdate",
  "updated_time",
  "revised",
];

const RANK = {
  published: 1,
  meta: 2,
  item: 3,
  markedTime: 4,
  address: 5,
  headTime: 6,
  near: 7,
  time: 8,
  text: 9,
} as const;
const EARLIEST = "1990-01-01";

const PUBLISHED_HINT =
  /publish|pubdate|pub-date|posted|post-date|entry-date|date-?line|created|timestamp|article.?date|story.?date|post.?meta|entry.?meta|byline|date/i;
const UPDATED_HINT = /updat|modif|edited/i;
const ADDRESS_DAY =
  /[/_-]((?:19|20)\d{2})([/_-]?)(0[1-9]|1[0-2]|(?<=\D)[1-9](?=\D))\2(0[1-9]|[12]\d|3[01]|(?<=\D)[1-9](?=\D))(?=[/_.-]|$)/;
const ADDRESS_MONTH =
  /[/_-]((?:19|20)\d{2})[/_-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[/_-](\d{1,2})(?=[/_.-]|$)/i;

export interface DayContext {
  readonly facts: PageFacts;
  readonly blocks: readonly PageBlock[];
  /** Where the article begins and ends in the decoded page; null when none was found. */
  readonly article: readonly [start: number, end: number] | null;
  /** Where the headline begins; null when it is not shown. */
  readonly headline: number | null;
  readonly url: string | null;
  readonly capturedAt: string;
  readonly tables: PageTables;
  readonly dayFirst: boolean;
}

const hintOf = (element: PageElement): string =>
  [element, element.parent, element.parent?.parent]
    .map((at) => (at ? `${at.attributes.class ?? ""} ${at.attributes.id ?? ""} ${at.attributes.itemprop ?? ""}` : ""))
    .join(" ");

const candidate = (
  named: NamedDay | null,
  rank: number,
  from: string,
  place: readonly [number, number] | null,
): Candidate[] => (named === null ? [] : [{ named, rank, from, place, value: dayValue(named) }]);

const metaCandidates = (context: DayContext, names: readonly string[]): Candidate[] => {
  const { facts, tables, dayFirst } = context;
  return names.flatMap((name, index) =>
    facts.metas
      .filter((meta) => meta.name === name)
      .flatMap((meta) =>
        candidate(readDay(meta.value, tables, dayFirst), RANK.meta + index / 100, `meta ${name}`, [
          meta.start,
          meta.end,
        ]),
      ),
  );
};

const jsonLdCandidates = (context: DayContext, keys: readonly string[]): Candidate[] =>
  context.facts.nodes.flatMap((node, index) =>
    keys.flatMap((key) => {
      const value = node.fields[key];
      if (typeof value !== "string") return [];
      const rank = isArticleNode(node) ? RANK.published + Math.min(index, 50) / 100 : RANK.item + 0.5;
      return candidate(
        readDay(value, context.tables, context.dayFirst),
        rank,
        `json-ld ${key}`,
        placeOf(node, key, value),
      );
    }),
  );

const itemCandidates = (context: DayContext, name: string): Candidate[] =>
  context.facts.items
    .filter((item) => item.name.split(/\s+/).includes(name))
    .flatMap((item) =>
      candidate(readDay(item.value, context.tables, context.dayFirst), RANK.item, `itemprop ${name}`, [
        item.start,
        item.end,
      ]),
    );

/** How far before the headline and after the article's beginning a day still counts as standing by it. */
const NEAR = 6000;

const isNear = (context: DayContext, at: number): boolean => {
  const begin = context.headline ?? context.article?.[0];
  if (begin === undefined) return false;
  const from = context.article ? Math.min(begin, context.article[0]) : begin;
  const to = context.article ? Math.max(begin, context.article[0]) : begin;
  return at >= from - NEAR && at <= to + NEAR;
};

const timeCandidates = (context: DayContext, updated: boolean): Candidate[] =>
  context.facts.times.flatMap((time: Fact) => {
    const hint = `${hintOf(time.element)} ${time.element.attributes.pubdate === undefined ? "" : "pubdate"}`;
    if (UPDATED_HINT.test(hint) !== updated) return [];
    const near = isNear(context, time.start);
    const rank = near ? (PUBLISHED_HINT.test(hint) ? RANK.markedTime : RANK.headTime) : RANK.time;
    return candidate(readDay(time.value, context.tables, context.dayFirst), rank, time.name, [time.start, time.end]);
  });

const addressCandidates = (context: DayContext): Candidate[] => {
  const path = context.url === null ? "" : context.url.replace(/^https?:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const digits = ADDRESS_DAY.exec(path);
  const month = ADDRESS_MONTH.exec(path);
  const written = digits
    ? `${digits[1]}-${digits[3]}-${digits[4]}`
    : month
      ? `${month[3]} ${month[2]} ${month[1]}`
      : null;
  return written === null ? [] : candidate(readDay(written, context.tables, true), RANK.address, "address", null);
};

/** Days that stand in short blocks by the headline, or that a word such as "Published" announces. */
const textCandidates = (context: DayContext, updated: boolean): Candidate[] => {
  const { tables, dayFirst } = context;
  return context.blocks.flatMap((block) => {
    if (block.words > 40) return [];
    const first = block.pieces[0];
    const last = block.pieces[block.pieces.length - 1];
    if (!first || !last) return [];
    const found: Candidate[] = [];
    let from = 0;
    for (let tries = 0; tries < 3; tries++) {
      const named = findDay(block.text.slice(from), tables, dayFirst);
      if (named === null) break;
      const before = block.text.slice(Math.max(0, from + named.start - 30), from + named.start);
      const saysUpdated = tables.updatedWords.test(before) || UPDATED_HINT.test(hintOf(block.element));
      const saysPublished = tables.publishedWords.test(before) && !saysUpdated;
      const near = isNear(context, first.start);
      const inSentence = isRunning(block) && !saysPublished && !saysUpdated;
      if (saysUpdated === updated && !inSentence && (near || saysPublished || updated)) {
        const marked = saysPublished || PUBLISHED_HINT.test(hintOf(block.element));
        const rank = near ? (marked ? RANK.near - 0.5 : RANK.near) + Math.min(block.words, 40) / 100 : RANK.text;
        found.push(...candidate(named, rank, "text by the headline", [first.start, last.end]));
      }
      from += named.end;
    }
    return found;
  });
};

const byRank = (a: Candidate, b: Candidate): number => a.rank - b.rank;

/** Finds the day of publication and of the last update. */
export const findDays = (context: DayContext): DayFindings => {
  const issues: Issue[] = [];
  const latest = new Date(Date.parse(context.capturedAt) + 36 * 3_600_000).toISOString().slice(0, 10);
  const plausible = (one: Candidate): boolean => one.named.day >= EARLIEST && one.named.day <= latest;
  const all = [
    ...jsonLdCandidates(context, ["datePublished", "dateCreated", "uploadDate"]),
    ...metaCandidates(context, PUBLISHED_METAS),
    ...itemCandidates(context, "datePublished"),
    ...timeCandidates(context, false),
    ...addressCandidates(context),
    ...textCandidates(context, false),
  ].sort(byRank);
  const kept = all.filter(plausible);
  const odd = all.find((one) => !plausible(one) && one.rank < RANK.time);
  if (odd)
    issues.push({
      code: "publication-day-implausible",
      message: `The page gives ${odd.named.day} (${odd.from}), which cannot be its day`,
    });
  const updates = [
    ...jsonLdCandidates(context, ["dateModified"]),
    ...metaCandidates(context, UPDATED_METAS),
    ...itemCandidates(context, "dateModified"),
    ...timeCandidates(context, true),
    ...textCandidates(context, true),
  ]
    .filter(plausible)
    .sort(byRank);
  const first = kept[0];
  const published = first === undefined ? null : localDay(first, kept);
  if (published) {
    const rival = kept.find((one) => one.rank < RANK.headTime && daysApart(one.named.day, published.named.day) > 1);
    if (rival)
      issues.push({
        code: "publication-day-disputed",
        message: `Published ${published.named.day} by ${published.from}, but ${rival.named.day} by ${rival.from}`,
      });
  }
  return { publishedAt: published, updatedAt: updates[0] ?? null, issues };
};

/** A time in UTC late or early in the day may fall on another day at the outlet: what the page shows its readers decides. */
const localDay = (first: Candidate, all: readonly Candidate[]): Candidate => {
  if (!first.named.utc) return first;
  const shown = all.find(
    (one) => !one.named.utc && one.rank <= RANK.near + 0.5 && daysApart(one.named.day, first.named.day) <= 1,
  );
  return shown && shown.named.day !== first.named.day ? { ...shown, from: `${shown.from}, ${first.from}` } : first;
};
