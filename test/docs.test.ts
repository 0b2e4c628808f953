// Prose held against the code: links lead somewhere, rooms that ARCHITECTURE.md names exist, nouns have a glossary line.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CERTAINTIES, FIGURE_ROLES, STANCES } from "../src/model/claim.ts";
import { root } from "./source-files.ts";

const pages = ["", "docs", "corpus", "corpus/scored", "demo", "training"].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);
const read = (path: string): string => readFileSync(join(root, path), "utf8");

test.each(pages)("links of %s lead to files", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => match[1] as string);
  expect(links.filter((link) => !existsSync(join(root, page, "..", link)))).toEqual([]);
});

test("the rooms that ARCHITECTURE.md names exist", () => {
  const rooms = [...read("ARCHITECTURE.md").matchAll(/`((?:src|training|models|demo|bin|test)\/[\w./-]*)\*?`/g)].map(
    (match) => match[1] as string,
  );
  const missing = rooms.filter((room) => {
    const [folder, name] = [
      join(root, room.replace(/\/$/, ""), ".."),
      room.replace(/\/$/, "").split("/").at(-1) as string,
    ];
    return !existsSync(join(root, room)) && !readdirSync(folder).some((entry) => entry.startsWith(name));
  });
  expect(missing).toEqual([]);
  expect(rooms.length).toBeGreaterThan(10);
});

test("every noun of the model has a line in the glossary", () => {
  const glossary = read("GLOSSARY.md").toLowerCase();
  const nouns = readdirSync(join(root, "src/model")).map((file) => file.replace(/\.ts$/, ""));
  const helpers = ["id", "annotation"];
  expect(nouns.filter((noun) => !helpers.includes(noun) && !glossary.includes(noun))).toEqual([]);
});

test("the glossary explains the codes that rows carry", () => {
  const glossary = read("GLOSSARY.md");
  expect([...CERTAINTIES, ...FIGURE_ROLES].filter((code) => !glossary.includes(code))).toEqual([]);
  expect(STANCES.filter((code) => !read("docs/codes.md").includes(`\`${code}\``))).toEqual([]);
});
