// The parts that readings are made with unless told otherwise: chosen here, above them all.
import { readFileSync } from "node:fs";
import { GRAMMARS } from "../annotate/index.ts";
import { packageFile } from "../compiled.ts";
import { EXTRACTORS } from "../extract/index.ts";
import { PACKS } from "../lang/index.ts";
import type { LanguagePack } from "../lang/pack.ts";

export { MODEL_NAME } from "../annotate/session.ts";
export { GRAMMARS, PACKS };

/** This version of the product, as its package says it. */
export const VERSION = (JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as { version: string }).version;

/** Names and versions of the extractors, as they stand on every reading: "figure/1". */
export const EXTRACTED_WITH: readonly string[] = EXTRACTORS.map(({ name, version }) => `${name}/${version}`);

/** The pack of a language by its tag, whatever the region: "en-GB" is read as "en"; null when there is none. */
export const packOf = (tag: string): LanguagePack | null =>
  PACKS.find((pack) => pack.tag.toLowerCase() === tag.toLowerCase().split("-")[0]) ?? null;
