// English, assembled from its tables.
import type { LanguagePack } from "../pack.ts";
import { pageTables } from "./page.ts";
import { wordTables } from "./words.ts";

export const en: LanguagePack = {
  tag: "en",
  words: wordTables,
  numbers: {},
  times: {},
  attribution: {},
  events: {},
  page: pageTables,
};
