// The texts that benches read: the demo's pages, over and over, so that anyone can repeat a run.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFile } from "../src/compiled.ts";

/** Pages of the demo, in order of their names. */
export const demoPages = (): { readonly name: string; readonly html: string }[] =>
  readdirSync(packageFile("demo"))
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => ({ name, html: readFileSync(join(packageFile("demo"), name), "utf8") }));

/** The running words of a page's paragraphs, plain. */
export const plainText = (html: string): string =>
  [...html.matchAll(/<p>([^<]*)<\/p>/g)].map((match) => match[1]).join("\n");

/** Count of white-space words. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
