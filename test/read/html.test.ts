// The article of invented pages: what is kept, what is a notice, and the way back to the bytes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../src/text/charset.ts";
import { captureOf, paragraphs, readPage, SENTENCES, shown } from "./page.ts";

const body = SENTENCES.map((sentence) => `paragraph: ${sentence}`);
const nav = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav></header>`;
const footer = `<footer><p>The Ommel Courier is printed daily and answers to nobody but its many readers on the coast.</p></footer>`;

test("menus, headline and footer are left out", () => {
  const document = readPage(
    `<html lang="en"><title>Two boats sink | The Ommel Courier</title><body>${nav}<main><h1>Two boats sink</h1>
     <article>${paragraphs()}</article></main>${footer}</body></html>`,
  );
  expect(shown(document)).toEqual(body);
  expect(document.headline?.value).toBe("Two boats sink");
});

test("an appeal beside the article is kept as notices, in page order", () => {
  const document = readPage(
    `<main><article>${paragraphs()}</article><aside class="support-box"><p>A letter from the Courier:</p>
     <p>Please support our work: every donation helps us stay independent.</p><button>Not now</button></aside></main>${footer}`,
  );
  expect(shown(document)).toEqual([
    ...body,
    "notice: A letter from the Courier:",
    "notice: Please support our work: every donation helps us stay independent.",
    "notice: Not now",
  ]);
});

test("what leads to other stories inside the article is a notice or gone", () => {
  const document = readPage(
    `<article><p>${SENTENCES[0]}</p><p><a href="/x">Read more: Storm season begins early in the strait this year</a></p>
     <p>${SENTENCES[1]}</p><div class="related-links"><ul><li><a href="/y">Harbour to close</a></li></ul></div><p>${SENTENCES[2]}</p></article>`,
  );
  expect(shown(document).filter((line) => !line.startsWith("notice"))).toEqual(body.slice(0, 3));
});

test("readers' comments are no article, however long", () => {
  const comments =
    "<div class='comment'><p>I was there that night and I must say that nobody had heard of any warning at all, none.</p></div>";
  const document = readPage(
    `<h1>Two boats sink</h1><div class="text">${paragraphs()}</div><section id="comments">${comments.repeat(30)}</section>`,
  );
  expect(shown(document)).toEqual(body);
});

test("cards of other stories are left out", () => {
  const card = (n: number): string =>
    `<li><h3><a href="/other/${n}">Other story number ${n} of today</a></h3><p>The council met again and talked about the bridge, number ${n}, until late.</p></li>`;
  const document = readPage(
    `<h1>Two boats sink</h1><div>${paragraphs()}</div><ul>${[1, 2, 3, 4].map(card).join("")}</ul>`,
  );
  expect(shown(document).filter((line) => line.includes("council"))).toEqual([]);
  expect(shown(document).slice(0, 4)).toEqual(body);
});

test("a class that most paragraphs bear says nothing against them", () => {
  const document = readPage(
    `<article>${SENTENCES.map((one) => `<div class="story-widget"><p>${one}</p></div>`).join("")}</article>`,
  );
  expect(shown(document)).toEqual(body);
});

test("a label above the headline is no part of the article, and a layout table's text is paragraphs", () => {
  const label = "<p>This page belongs to a collection of invented reports, and no such port exists anywhere.</p>";
  const rows = SENTENCES.map((one) => `<tr><td>${one}</td></tr>`).join("");
  expect(shown(readPage(`<body>${label}<h1>Two boats sink</h1>${paragraphs()}</body>`))).toEqual(body);
  expect(shown(readPage(`<h1>Two boats sink</h1><table>${rows}</table>`))).toEqual(body);
});

test("kinds of blocks", () => {
  const document = readPage(
    `<article><p class="standfirst">A gale took the coast by surprise, and the inquiry has begun.</p><p>${SENTENCES[0]}</p><h2>The search</h2>
     <figure><img src="a.jpg"><figcaption>The harbour of Ommel on Tuesday night.</figcaption></figure>
     <ul><li>Eleven people are missing after the night.</li></ul><blockquote><p>“Nobody called us,” the mayor wrote to the ministry.</p></blockquote>
     <p>Correction: an earlier version of this report gave a wrong number of boats.</p><p>${SENTENCES[1]}</p></article>`,
  );
  expect(document.blocks.map((block) => block.kind)).toEqual([
    "standfirst",
    "paragraph",
    "heading",
    "caption",
    "list",
    "quotation",
    "correction",
    "paragraph",
  ]);
});

test("a page without an article says so", () => {
  const document = readPage(`<body>${nav}<ul><li><a href="/a">One</a></li></ul></body>`);
  expect(document.text).toBe("");
  expect(document.issues.map((issue) => issue.code)).toEqual(["no-article-found", "empty-text", "no-publication-day"]);
});

test("text that a script would unfold is read", () => {
  const document = readPage(
    `<div class="story" style="display:none">${paragraphs([...SENTENCES, ...SENTENCES.map((one) => `Later, ${one}`)])}</div>`,
  );
  expect(document.blocks).toHaveLength(8);
});

test("a short article before a paywall", () => {
  const document = readPage(
    `<article><p>${SENTENCES[0]}</p><p>Subscribe to continue reading this story.</p></article>`,
  );
  expect(document.issues.map((issue) => issue.code)).toContain("paywalled");
});

test("a hundred thousand nested elements are laid flat", () => {
  const document = readPage("<div>".repeat(100_000) + paragraphs() + "</div>".repeat(100_000));
  expect(shown(document)).toEqual(body);
  expect(document.issues.map((issue) => issue.code)).toContain("markup-broken");
});

test("a page in another script that calls itself English has no language until it is heard", () => {
  const korean =
    "<p>정부는 목요일 항구에서 선박 두 척이 침몰하고 열한 명이 실종되었다고 밝혔으며 구조 작업이 계속되고 있다고 덧붙였다.</p>";
  expect(readPage(`<html lang="en"><article>${korean}</article></html>`).language).toBeNull();
  expect(readPage(`<html lang="ko"><article>${korean}</article></html>`).language?.value).toBe("ko");
});

const inline = fc.constantFrom(
  "<b>",
  "</b>",
  "<i>",
  "</i>",
  "<br>",
  "<a href='/x'>",
  "</a>",
  "<span>",
  "</span>",
  "&amp;",
  "&eacute;",
  "&nbsp;",
  "\n   ",
  "<!-- x -->",
);
const words = fc.constantFrom("harbour", "Zoë", "“storm”", "3,000", "船", "🚢 ", "the", ", ", ". ", " said", "naïve");
const block = fc.constantFrom(
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<li>",
  "<h2>",
  "</h2>",
  "<td>",
  "<blockquote>",
  "</blockquote>",
);
const markup = fc.array(fc.oneof({ weight: 6, arbitrary: words }, inline, { weight: 1, arbitrary: block }), {
  maxLength: 120,
});

test("exact runs say what their bytes say, every run lies in the text, blocks follow each other", () => {
  fc.assert(
    fc.property(markup, (parts) => {
      const html = `<article><p>${SENTENCES[0]}</p>${parts.join("")}<p>${SENTENCES[1]}</p></article>`;
      const document = readPage(html);
      const { bytes } = captureOf(html);
      let end = 0;
      for (const run of document.sourceMap) {
        expect(run.text[0]).toBeGreaterThanOrEqual(end);
        expect(run.text[1]).toBeGreaterThan(run.text[0]);
        expect(run.bytes[1]).toBeGreaterThan(run.bytes[0]);
        end = run.text[1];
        if (run.exact) expect(decodeText(bytes.subarray(...run.bytes)).text).toBe(document.text.slice(...run.text));
      }
      expect(end).toBeLessThanOrEqual(document.text.length);
      let last = -1;
      for (const { span } of document.blocks) {
        expect(span[0]).toBe(last + 1);
        expect(span[1]).toBeGreaterThan(span[0]);
        last = span[1];
      }
      if (document.blocks.length > 0) expect(last).toBe(document.text.length);
    }),
    { numRuns: 200 },
  );
});

test("findings stand in the bytes they name", () => {
  const html = `<html lang="en-GB"><head><meta property="og:site_name" content="The Ommel Courier"><title>Two boats sink</title></head>
    <article><h1>Two boats <em>sink</em></h1>${paragraphs()}</article></html>`;
  const document = readPage(html);
  const at = (range: readonly [number, number] | undefined): string =>
    new TextDecoder().decode(captureOf(html).bytes.subarray(...(range ?? [0, 0])));
  expect(at(document.headline?.bytes)).toBe("Two boats <em>sink");
  expect(at(document.outlet?.bytes)).toContain("The Ommel Courier");
  expect(at(document.language?.bytes)).toBe(`<html lang="en-GB">`);
});
