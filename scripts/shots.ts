// Takes pictures of every page of a running server into shots/, at three widths in both themes, and runs axe-core on each.
// `npm run shots -- http://127.0.0.1:4810 [words of the pages' names]`; exit code 1 when axe finds anything.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";
import type { QuestionRecord, QuestionSummary } from "../src/export/question-record.ts";
import type { ClaimRecord, DocumentSummary, PageOf, SourceRecord } from "../src/export/record.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const THEMES = ["light", "dark"] as const;
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"];

const folder = fileURLToPath(new URL("../shots", import.meta.url));
const [address = "http://127.0.0.1:4810", ...wanted] = process.argv.slice(2);

interface Stop {
  readonly name: string;
  readonly path: string;
  /** The whole page, not only the first screen. */
  readonly whole?: boolean;
  readonly act?: (page: Page) => Promise<unknown>;
}

const get = async <T>(path: string): Promise<T> => (await (await fetch(`${address}${path}`)).json()) as T;

/** The pages of questions, with the one that most documents answer and two reports that share it. */
const questionStops = async (): Promise<Stop[]> => {
  const { items } = await get<PageOf<QuestionSummary>>("/api/questions?sort=documents&limit=1");
  const [summary] = items;
  if (!summary) return [];
  const question = await get<QuestionRecord>(`/api/questions/${summary.id}`);
  const { items: documents } = await get<PageOf<DocumentSummary>>("/api/documents?limit=100");
  const copy = question.takings[0];
  const documentOf = (claimId: string | undefined) =>
    question.answers.find((answer) => answer.claimId === claimId)?.documentId;
  const [a, b] = copy
    ? [documentOf(copy.from), documentOf(copy.to)]
    : documents.filter(({ headline }) => /ferry/i.test(headline ?? "")).map(({ id }) => id);
  const path = `/questions/${summary.id}`;
  const step = (page: Page) => page.locator(".series-hand").focus();
  return [
    { name: "questions", path: "/questions" },
    { name: "questions-filtered", path: "/questions?status=contested&sort=origins" },
    { name: "question", path },
    { name: "question-whole", path: `${path}?positions=all`, whole: true },
    { name: "question-hand", path: `${path}?axis=published`, act: step },
    { name: "judgements", path: "/judgements" },
    { name: "compare-choose", path: "/compare" },
    ...(a && b ? [{ name: "compare", path: `/compare?a=${a}&b=${b}` }] : []),
  ];
};

/** The pages, with records of this ledger that have much to show. */
const stopsOf = async (): Promise<Stop[]> => {
  const { items: documents } = await get<PageOf<DocumentSummary>>("/api/documents?limit=100");
  const { items: sources } = await get<PageOf<SourceRecord>>("/api/sources?limit=1");
  const richest = [...documents].sort((a, b) => b.claims - a.claims)[0];
  const claims = richest
    ? (await get<PageOf<ClaimRecord>>(`/api/documents/${richest.id}/claims`)).items
    : ([] as ClaimRecord[]);
  const claim = [...claims].sort((a, b) => b.chain.length - a.chain.length)[0];
  return [
    { name: "home", path: "/" },
    ...(await questionStops()),
    { name: "ledger", path: "/ledger?row=3" },
    { name: "ledger-filtered", path: "/ledger?kind=figure&sort=value&descending=true" },
    ...(richest
      ? [
          { name: "reader", path: `/documents/${richest.id}`, whole: true },
          { name: "reader-claim", path: `/documents/${richest.id}?claim=${claim?.id}` },
        ]
      : []),
    { name: "documents", path: "/documents" },
    { name: "sources", path: "/sources" },
    ...(sources[0] ? [{ name: "source", path: `/sources/${encodeURIComponent(sources[0].name)}` }] : []),
    { name: "add", path: "/add" },
    { name: "nothing", path: "/no-such-page" },
    { name: "keys", path: "/ledger", act: (page) => page.keyboard.press("?") },
  ];
};

const axeSource = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const checkPage = async (page: Page): Promise<Violation[]> => {
  await page.addScriptTag({ path: axeSource });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
};

const stops = (await stopsOf()).filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
let found = 0;
for (const theme of THEMES)
  for (const viewport of SIZES) {
    // The page's own policy forbids foreign scripts, axe's among them; the app itself runs under it in test/web.
    const context = await browser.newContext({
      viewport,
      bypassCSP: true,
      reducedMotion: "reduce",
      colorScheme: theme,
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => {
      found++;
      console.error(`${page.url()}: ${error.message}`);
    });
    for (const { name, path, whole = false, act } of stops) {
      await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
      await act?.(page);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(folder, `${name}-${viewport.width}-${theme}.png`), fullPage: whole });
      for (const violation of await checkPage(page)) {
        found++;
        console.error(`${name} ${viewport.width} ${theme}: ${violation.id}: ${violation.help}`);
        for (const node of violation.nodes.slice(0, 3))
          console.error(`  ${node.html.slice(0, 160)}\n  ${node.failureSummary.replace(/\s+/g, " ").slice(0, 240)}`);
      }
    }
    await context.close();
  }
await browser.close();
console.log(`${stops.length * SIZES.length * THEMES.length} pictures in shots/; ${found} findings`);
process.exitCode = found > 0 ? 1 : 0;
