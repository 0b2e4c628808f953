// How well `read` finds the article and its day: our reader beside Readability with linkedom, in one run, interleaved.
// Run: npx tsx scripts/score-article.ts [--losses] [--day] [--fundus]; needs the corpora (REPORTEDLY_CORPORA, default ../shared).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { PACKS } from "../src/lang/index.ts";
import type { Capture } from "../src/model/capture.ts";
import type { Document } from "../src/model/document.ts";
import { recordId, sha256 } from "../src/model/id.ts";
import { readDocument } from "../src/read/index.ts";

const corpora = process.env.REPORTEDLY_CORPORA ?? "../shared";
const flag = (name: string): boolean => process.argv.includes(name);

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html?: string;
  readonly html_base64?: string;
  readonly articleBody?: string;
  readonly day?: string;
  readonly title?: string;
  readonly published?: string;
  readonly body?: { summary: string[]; sections: { headline: string[]; paragraphs: string[] }[] };
}

const pagesOf = (path: string): Page[] =>
  gunzipSync(readFileSync(join(corpora, "data", path)))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Page);

const captureOf = (page: Page): Capture => {
  const bytes = page.html_base64 ? Buffer.from(page.html_base64, "base64") : Buffer.from(page.html ?? "", "utf8");
  const digest = sha256(bytes);
  const url = /^https?:/.test(page.url) ? page.url : `http://${page.url}`;
  return {
    id: recordId("k", ["url", url, digest]),
    origin: "url",
    url,
    finalUrl: url,
    fileName: null,
    status: 200,
    headers: [],
    mediaType: "text/html",
    charset: page.html_base64 ? null : "utf-8",
    digest,
    bytes,
    capturedAt: "2026-11-01T00:00:00Z",
    truncated: false,
  };
};

/** Words of the article: every block that is no notice, captions left out as the benchmark leaves them out. */
const articleText = (document: Document, captions: boolean): string =>
  document.blocks
    .filter((block) => block.kind !== "notice" && (captions || block.kind !== "caption"))
    .map((block) => document.text.slice(...block.span))
    .join("\n");

const shingles = (text: string): Map<string, number> => {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const add = (shingle: string): void => {
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  };
  for (let at = 0; at + 4 <= words.length; at++) add(words.slice(at, at + 4).join(" "));
  if (words.length > 0 && words.length < 4) add(words.join(" "));
  return counts;
};

interface Score {
  readonly precision: number | null;
  readonly recall: number;
}

const scorePage = (expected: string, found: string): Score => {
  const want = shingles(expected);
  const have = shingles(found);
  let both = 0;
  let surplus = 0;
  let lack = 0;
  for (const key of new Set([...want.keys(), ...have.keys()])) {
    const a = want.get(key) ?? 0;
    const b = have.get(key) ?? 0;
    both += Math.min(a, b);
    surplus += Math.max(0, b - a);
    lack += Math.max(0, a - b);
  }
  const precision = both + surplus > 0 ? both / (both + surplus) : null;
  return { precision, recall: both + lack > 0 ? both / (both + lack) : have.size === 0 ? 1 : 0 };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

const summary = (name: string, scores: readonly Score[], milliseconds: number): string => {
  const precision = mean(scores.flatMap((score) => (score.precision === null ? [] : [score.precision])));
  const recall = mean(scores.map((score) => score.recall));
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const speed = milliseconds > 0 ? `  ${((scores.length * 1000) / milliseconds).toFixed(1)} pages/s` : "";
  return `${name.padEnd(24)} F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}${speed}`;
};

const peerText = (html: string): string => {
  const { document } = parseHTML(html);
  const parsed = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  const content = parsed?.content ?? "";
  const blockEnds =
    /<\/?(p|div|li|ul|ol|h[1-6]|blockquote|pre|tr|td|table|section|article|figure|figcaption|br|hr)\b/gi;
  return content === ""
    ? ""
    : (parseHTML(`<!doctype html><html><body>${content.replace(blockEnds, "\n$&")}</body></html>`).document.body
        .textContent ?? "");
};

const scoreArticles = (): void => {
  const pages = pagesOf("article-text/pages.jsonl.gz");
  const withPeer = !flag("--no-peer");
  const ours: Score[] = [];
  const withCaptions: Score[] = [];
  const peers: Score[] = [];
  let ourTime = 0;
  let peerTime = 0;
  const losses: string[] = [];
  for (const page of pages) {
    const capture = captureOf(page);
    const started = performance.now();
    const document = readDocument(capture, PACKS);
    ourTime += performance.now() - started;
    const score = scorePage(page.articleBody ?? "", articleText(document, false));
    ours.push(score);
    withCaptions.push(scorePage(page.articleBody ?? "", articleText(document, true)));
    const f1 = (2 * (score.precision ?? 0) * score.recall) / ((score.precision ?? 0) + score.recall || 1);
    losses.push(
      `${f1.toFixed(3)} P ${(score.precision ?? 0).toFixed(3)} R ${score.recall.toFixed(3)} ${page.id.slice(0, 8)} ${page.url}`,
    );
    if (!withPeer) continue;
    const peerStarted = performance.now();
    const peer = peerText(page.html ?? "");
    peerTime += performance.now() - peerStarted;
    peers.push(scorePage(page.articleBody ?? "", peer));
  }
  console.log(summary("ours", ours, ourTime));
  console.log(summary("ours, with captions", withCaptions, 0));
  if (withPeer) console.log(summary("Readability + linkedom", peers, peerTime));
  if (flag("--losses")) console.log(losses.sort().slice(0, 60).join("\n"));
};

const scoreDays = (path: string): void => {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  const losses: string[] = [];
  const started = performance.now();
  for (const page of pagesOf(path)) {
    const found = readDocument(captureOf(page), PACKS).publishedAt;
    const day = found?.value.slice(0, 10);
    if (day === page.day) right++;
    else if (day === undefined) missed++;
    else wrong++;
    if (day !== page.day)
      losses.push(`want ${page.day} have ${day} from ${found?.from} ${page.id.slice(0, 8)} ${page.url}`);
  }
  const f1 = (2 * right) / (2 * right + wrong + missed);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${path.padEnd(40)} F1 ${f1.toFixed(4)}  right ${right}  wrong ${wrong}  missed ${missed}  ${seconds} s`);
  if (flag("--losses")) console.log(losses.join("\n"));
};

const scoreFundus = (): void => {
  const pages = pagesOf("article-fundus/pages.jsonl.gz");
  const scores: Score[] = [];
  let titles = 0;
  let days = 0;
  const losses: string[] = [];
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  for (const page of pages) {
    const document = readDocument(captureOf(page), PACKS);
    const body = page.body;
    const expected = [
      ...(body?.summary ?? []),
      ...(body?.sections ?? []).flatMap((s) => [...s.headline, ...s.paragraphs]),
    ];
    const score = scorePage(expected.join("\n"), articleText(document, false));
    scores.push(score);
    const titleRight = plain(document.headline?.value ?? "") === plain(page.title ?? "");
    const dayRight = document.publishedAt?.value.slice(0, 10) === (page.published ?? "").slice(0, 10);
    if (titleRight) titles++;
    if (dayRight) days++;
    losses.push(
      `P ${(score.precision ?? 0).toFixed(3)} R ${score.recall.toFixed(3)} ${page.id} ${titleRight ? "" : `TITLE ${document.headline?.value} / ${page.title}`} ${dayRight ? "" : `DAY ${document.publishedAt?.value} ${document.publishedAt?.from} / ${page.published}`}`,
    );
  }
  console.log(summary("fundus bodies", scores, 0), ` titles ${titles}/${pages.length}  days ${days}/${pages.length}`);
  if (flag("--losses")) console.log(losses.join("\n"));
};

const only = ["--articles", "--day", "--fundus"].filter(flag);
if (only.length === 0 || flag("--articles")) scoreArticles();
if (only.length === 0 || flag("--day")) scoreDays("publication-day/pages-english.jsonl.gz");
if (only.length === 0 || flag("--fundus")) scoreFundus();
