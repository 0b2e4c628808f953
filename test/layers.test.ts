// A file imports only from a lower row; members of one row never import each other; no circles. See ARCHITECTURE.md.
import { expect, test } from "vitest";
import { importsOf, sourceFiles } from "./source-files.ts";

const ROWS: readonly (readonly string[])[] = [
  ["model", "errors", "config", "compiled"],
  ["text"],
  ["lang"],
  ["acquire", "read", "annotate", "extract", "resolve", "reconcile", "store", "export"],
  ["pipeline"],
  ["http", "web"],
  ["cli", "index"],
];

const part = (path: string): string => (path.split("/")[1] as string).replace(/\.tsx?$/, "");
const row = (name: string): number => ROWS.findIndex((names) => names.includes(name));
const files = sourceFiles("src");

test("every folder of src stands in a row", () => {
  expect([...new Set(files.map((file) => part(file.path)))].filter((name) => row(name) < 0)).toEqual([]);
});

test("imports point down", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => part(target) !== part(file.path) && row(part(target)) >= row(part(file.path)))
      .map((target) => `${file.path} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("only acquire, store, the model's worker and the faces touch the outside", () => {
  const pure = ["model", "text", "lang", "read", "extract", "resolve", "reconcile", "export"];
  const outside =
    /from "(node:(fs|net|http|https|child_process|dns|worker_threads)[^"]*|undici|pg|kysely)"|Date\.now\(|new Date\(\)|process\.env|Math\.random/;
  expect(
    files.filter((file) => pure.includes(part(file.path)) && outside.test(file.text)).map((file) => file.path),
  ).toEqual([]);
});

test("no circles", () => {
  const graph = new Map(files.map((file) => [file.path, importsOf(file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(circles).toEqual([]);
});
