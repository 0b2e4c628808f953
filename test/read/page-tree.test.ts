// The tree of broken and unusual markup.
import { expect, test } from "vitest";
import { isElement, type PageElement, parsePage } from "../../src/read/page-tree.ts";

const outline = (element: PageElement): string =>
  element.children
    .map((node) => (isElement(node) ? `${node.tag}(${outline(node)})` : JSON.stringify(node.text)))
    .join(" ");

const check = (markup: string, expected: string): void => expect(outline(parsePage(markup).root)).toBe(expected);

test("paragraphs end where the next block begins", () => {
  check("<p>one<p>two<div>three</div>", 'p("one") p("two") div("three")');
  check("<p>one<span>two<p>three", 'p("one" span("two")) p("three")');
});

test("items and cells end each other, but not those of an outer list", () => {
  check("<ul><li>a<ul><li>b</ul><li>c</ul>", 'ul(li("a" ul(li("b"))) li("c"))');
  check("<table><tr><td>a<td>b<tr><td>c</table>", 'table(tr(td("a") td("b")) tr(td("c")))');
});

test("stray end tags close nothing", () => {
  check("<div>a</span></p>b</div>c", 'div("a" "b") "c"');
  check("<div><b>a</div>b", 'div(b("a")) "b"');
});

test("an open link ends at the next", () => {
  check("<a href=x>one<a href=y>two</a>", 'a("one") a("two")');
});

test("script is not markup", () => {
  check("<script>if (a<b) document.write('<p>')</script>x", `script("if (a<b) document.write('<p>')") "x"`);
});

test("text knows where it stands, entities too", () => {
  const [, text, entity] = (parsePage("<p>Port &amp; city").root.children[0] as PageElement).children.map(
    (node) => node,
  ) as never[];
  expect([text, entity]).toEqual([
    { text: "&", start: 8, end: 13, exact: false },
    { text: " city", start: 13, end: 18, exact: true },
  ]);
});
