// English, assembled from its tables.
import type { LanguagePack } from "../pack.ts";
import { attributionTables } from "./cues.ts";
import { eventTables } from "./events.ts";
import { numbers } from "./numbers.ts";
import { pageTables } from "./page.ts";
import { times } from "./times.ts";
import { wordTables } from "./words.ts";

export const en: LanguagePack = {
  tag: "en",
  words: wordTables,
  numbers,
  times,
  attribution: attributionTables,
  events: eventTables,
  page: pageTables,
};
