// A page -> its reading: article blocks with the way back to the bytes, and what the page says about itself.
import type { LanguagePack } from "../lang/pack.ts";
import type { Capture } from "../model/capture.ts";
import type { Found } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { ByteOffsets } from "../text/byte-offsets.ts";
import { decodeText } from "../text/charset.ts";
import { findArticle } from "./article.ts";
import { assemble } from "./assembly.ts";
import { charsetIssues } from "./charset-issues.ts";
import { findByline, findCanonical, findHeadline, findOutlet } from "./credits.ts";
import { EMPTY_READING, type Reading } from "./found.ts";
import { pageBlocks } from "./page-blocks.ts";
import { type PageFacts, pageFacts } from "./page-facts.ts";
import { parsePage } from "./page-tree.ts";
import { findDays, type PlacedValue } from "./publication-day.ts";

/** Fewer running words than this are hardly an article. */
const FEW_WORDS = 60;
/** An article that asks for payment and is longer than this is taken to be whole. */
const PAYWALLED_BELOW = 250;

const found = (placed: PlacedValue | null, offsets: ByteOffsets): Found<string> | null =>
  placed === null
    ? null
    : {
        value: placed.value,
        from: placed.from,
        ...(placed.place === null
          ? {}
          : { bytes: [offsets.at(placed.place[0]), offsets.at(placed.place[1])] as const }),
      };

/** The language tag that a page declares: "en-gb" and "en_GB" are "en-GB". */
const declaredLanguage = (facts: PageFacts): PlacedValue | null => {
  const fact =
    facts.language ??
    facts.metas.find((meta) => /^(content-language|og:locale|dc\.language|language)$/.test(meta.name)) ??
    null;
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{2}))?(?![a-z])/i.exec(fact?.value ?? "");
  if (!fact || !match) return null;
  const [, language = "", region] = match;
  const tag = region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
  return {
    value: tag,
    from: fact === facts.language ? "html lang" : `meta ${fact.name}`,
    place: [fact.start, fact.end],
  };
};

/** Reads a captured page. */
export const readHtml = (capture: Capture, packs: readonly LanguagePack[]): Reading => {
  const decoded = decodeText(capture.bytes, { declared: capture.charset, markup: true });
  const tree = parsePage(decoded.text);
  const facts = pageFacts(tree.root);
  const language = declaredLanguage(facts);
  const pack = packs.find((one) => one.tag === language?.value.slice(0, 2)) ?? (packs[0] as LanguagePack);
  const url = capture.finalUrl ?? capture.url;
  const headline = findHeadline(facts, url);
  const context = { root: tree.root, tables: pack.page, headline, url };
  const shown = pageBlocks(tree);
  let blocks = shown;
  let article = findArticle({ ...context, blocks });
  if ((article?.words ?? 0) < FEW_WORDS) {
    // Some pages unfold their text by script; what they hide is read when it is far more than what they show.
    const all = pageBlocks(tree, true);
    const unfolded = findArticle({ ...context, blocks: all });
    if ((unfolded?.words ?? 0) >= Math.max(FEW_WORDS, 3 * (article?.words ?? 0))) [blocks, article] = [all, unfolded];
  }
  const assembly = assemble(article?.blocks ?? [], decoded.offsets);
  const locale = facts.metas.find((meta) => meta.name === "og:locale")?.value;
  const region = (
    language?.value.split("-")[1] ??
    /^[a-z]{2}[-_]([a-z]{2})\b/i.exec(locale ?? "")?.[1] ??
    /\/[a-z]{2}-([a-z]{2})\//i.exec(url ?? "")?.[1]
  )?.toUpperCase();
  const days = findDays({
    facts,
    blocks,
    article: article?.place ?? null,
    headline: headline?.shown ? (headline.place?.[0] ?? null) : null,
    url,
    capturedAt: capture.capturedAt,
    tables: pack.page,
    dayFirst: pack.page.dayFirst ?? (region !== undefined && region !== "US"),
  });
  const issues: Issue[] = [...charsetIssues(decoded), ...days.issues];
  if (tree.flattened)
    issues.push({ code: "markup-broken", message: "Elements are nested too deep; the deepest were read side by side" });
  if (article === null) issues.push({ code: "no-article-found", message: "No running text was found on the page" });
  if (
    (article?.words ?? 0) < PAYWALLED_BELOW &&
    shown.some((block) => pack.page.paywalls.some((pattern) => pattern.test(block.text)))
  )
    issues.push({
      code: "paywalled",
      message: "The page shows only the beginning of the article to those who do not pay",
    });
  return {
    ...EMPTY_READING,
    ...assembly,
    headline: found(headline, decoded.offsets),
    outlet: found(findOutlet(facts, url), decoded.offsets),
    byline: found(findByline(facts, pack.page), decoded.offsets),
    publishedAt: found(days.publishedAt, decoded.offsets),
    updatedAt: found(days.updatedAt, decoded.offsets),
    canonicalUrl: found(findCanonical(facts, url), decoded.offsets),
    language: found(language, decoded.offsets),
    issues,
  };
};
