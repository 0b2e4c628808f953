// Where a page says when it was published, and what is not believed.
import { expect, test } from "vitest";
import { paragraphs, readPage } from "./page.ts";

const page = (head: string, top = ""): string =>
  `<html lang="en-GB"><head>${head}</head><article><h1>Two boats sink off Ommel</h1>${top}${paragraphs()}</article></html>`;
const day = (html: string, url = "https://news.example/sea/ferry") => {
  const document = readPage(html, { url, finalUrl: url });
  return {
    day: document.publishedAt?.value.slice(0, 10) ?? null,
    from: document.publishedAt?.from ?? null,
    issues: document.issues.map((issue) => issue.code).filter((code) => code.includes("day")),
  };
};
const jsonLd = (fields: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script>`;

test("JSON-LD, in a graph and with raw line ends", () => {
  expect(day(page(jsonLd(`"datePublished":"2031-05-06T08:00:00Z"`)))).toEqual({
    day: "2031-05-06",
    from: "json-ld datePublished",
    issues: [],
  });
  const graph = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"Article","headline":"Two\nboats","datePublished":"2031-05-06",}]}</script>`;
  expect(day(page(graph)).day).toBe("2031-05-06");
});

test("meta tags and their cousins", () => {
  for (const name of ["article:published_time", "parsely-pub-date", "DC.date.issued", "pubdate"])
    expect(day(page(`<meta name="${name}" content="2031-05-06">`)).day).toBe("2031-05-06");
});

test("time elements, the address, and words by the headline", () => {
  expect(day(page("", `<time datetime="2031-05-06T10:00">6 May</time>`)).from).toBe("time datetime");
  expect(day(page(""), "https://news.example/2031/05/06/ferry")).toEqual({
    day: "2031-05-06",
    from: "address",
    issues: [],
  });
  expect(day(page("", "<p>Published: 6 May 2031</p>")).from).toBe("text by the headline");
});

test("a day told of in the article is not the day of the article", () => {
  expect(day(page("", "")).day).toBeNull();
  expect(day(page("").replace("on Tuesday", "on 6 May 2029")).day).toBeNull();
});

test("an update is not the publication", () => {
  const document = readPage(page(`<meta property="article:modified_time" content="2031-05-09">`));
  expect([document.publishedAt, document.updatedAt?.value]).toEqual([null, "2031-05-09"]);
  expect(document.issues.map((issue) => issue.code)).toContain("no-publication-day");
});

test("days that cannot be are refused and named", () => {
  expect(day(page(`<meta name="pubdate" content="1970-01-01">`))).toEqual({
    day: null,
    from: null,
    issues: ["publication-day-implausible", "no-publication-day"],
  });
  expect(day(page(`<meta name="pubdate" content="2044-01-01">`)).day).toBeNull();
});

test("disagreement is told", () => {
  const disputed = day(page(jsonLd(`"datePublished":"2031-05-06"`)), "https://news.example/2031/04/01/ferry");
  expect([disputed.day, disputed.issues]).toEqual(["2031-05-06", ["publication-day-disputed"]]);
});

test("a time in UTC gives way to the day that readers are shown", () => {
  const html = page(jsonLd(`"datePublished":"2031-05-07T01:30:00Z"`), `<p class="date">6 May 2031</p>`);
  expect(day(html).day).toBe("2031-05-06");
});

test("what is given wins", () => {
  const document = readPage(page(jsonLd(`"datePublished":"2031-05-06"`)), {}, { publishedAt: "2031-05-01" });
  expect(document.publishedAt).toEqual({ value: "2031-05-01", from: "given" });
});
