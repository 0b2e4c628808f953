// The languages that are read, one line each.
import { en } from "./en/index.ts";
import type { LanguagePack } from "./pack.ts";

export const PACKS: readonly LanguagePack[] = [en];
