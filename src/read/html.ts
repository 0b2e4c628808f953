// A page -> its reading: article blocks with the way back to the bytes, and what the page says about itself.
import type { LanguagePack } from "../lang/pack.ts";
import type { Capture } from "../model/capture.ts";
import type { Issue } from "../model/issue.ts";
import { decodeText } from "../text/charset.ts";
import { findArticle } from "./article.ts";
import { assemble } from "./assembly.ts";
import { charsetIssues } from "./charset-issues.ts";
import { EMPTY_READING, type Reading } from "./found.ts";
import { pageBlocks } from "./page-blocks.ts";
import { parsePage } from "./page-tree.ts";

/** Reads a captured page. */
export const readHtml = (capture: Capture, pack: LanguagePack): Reading => {
  const decoded = decodeText(capture.bytes, { declared: capture.charset, markup: true });
  const tree = parsePage(decoded.text);
  const blocks = pageBlocks(tree);
  const article = findArticle(tree.root, blocks, pack.page, null);
  const assembly = assemble(article?.blocks ?? [], decoded.offsets);
  const issues: Issue[] = charsetIssues(decoded);
  if (tree.flattened)
    issues.push({ code: "markup-broken", message: "Elements are nested too deep; the deepest were read side by side" });
  if (article === null) issues.push({ code: "no-article-found", message: "No running text was found on the page" });
  return { ...EMPTY_READING, ...assembly, issues };
};
