// Headline, outlet, byline and canonical address of invented pages.
import { expect, test } from "vitest";
import { paragraphs, readPage } from "./page.ts";

const page = (head: string, top = ""): string =>
  `<html><head>${head}</head><body><article>${top}${paragraphs()}</article></body></html>`;

test("the headline is what readers see when the head agrees, without the site's name", () => {
  const shown = readPage(
    page("<title>Two boats sink - The Ommel Courier</title>", "<h1>Two boats sink off Ommel</h1>"),
  );
  expect([shown.headline?.value, shown.headline?.from]).toEqual(["Two boats sink off Ommel", "h1"]);
  const hidden = readPage(
    page(`<meta property="og:site_name" content="Ommel Courier"><title>Two boats sink | Ommel Courier</title>`),
  );
  expect([hidden.headline?.value, hidden.headline?.from]).toEqual(["Two boats sink", "title"]);
});

test("a title that only names the site is no headline", () => {
  expect(
    readPage(page(`<meta property="og:site_name" content="Ommel Courier"><title>Ommel Courier</title>`)).headline,
  ).toBeNull();
});

test("a hyphen inside a headline stays", () => {
  expect(readPage(page("<title>Storm - the worst in years - hits Ommel</title>")).headline?.value).toBe(
    "Storm - the worst in years - hits Ommel",
  );
});

test("outlets, from the most to the least telling place", () => {
  const publisher = `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Courier Group"}}</script>`;
  expect(readPage(page(`<meta property="og:site_name" content="Ommel Courier">${publisher}`)).outlet?.value).toBe(
    "Ommel Courier",
  );
  expect(readPage(page(publisher)).outlet).toMatchObject({ value: "Courier Group", from: "json-ld publisher" });
  expect(readPage(page("")).outlet).toEqual({ value: "news.example", from: "address" });
});

test("bylines", () => {
  const person = `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Anna Rijn"},{"name":"Tom Oss"}]}</script>`;
  expect(readPage(page(person)).byline?.value).toBe("Anna Rijn, Tom Oss");
  expect(readPage(page("", `<p class="byline">By Anna Rijn</p>`)).byline?.value).toBe("Anna Rijn");
  expect(readPage(page(`<meta property="article:author" content="https://social.example/anna">`)).byline).toBeNull();
});

test("a day beside the names is not one of them", () => {
  expect(readPage(page("", `<p class="byline">By Tom Oss | 6 May 2031</p>`)).byline?.value).toBe("Tom Oss");
});

test("the byline is no part of the text", () => {
  expect(readPage(page("", `<p class="byline">By Anna Rijn</p>`)).text).not.toContain("Anna Rijn, 31");
  expect(readPage(page("", `<p class="byline">By Tom Oss</p>`)).text).not.toContain("Tom Oss");
});

test("the canonical address is made whole", () => {
  expect(readPage(page(`<link rel="canonical" href="/sea/1">`)).canonicalUrl?.value).toBe("https://news.example/sea/1");
});
