// English, assembled from its tables.
import type { LanguagePack } from "../pack.ts";
import { compareTables } from "./compare.ts";
import { attributionTables } from "./cues.ts";
import { entityTables } from "./entities.ts";
import { eventTables } from "./events.ts";
import { numbers } from "./numbers.ts";
import { pageTables } from "./page.ts";
import { placeTables } from "./places.ts";
import { times } from "./times.ts";
import { wordTables } from "./words.ts";

export const en: LanguagePack = {
  tag: "en",
  words: wordTables,
  numbers,
  times,
  attribution: attributionTables,
  events: eventTables,
  entities: entityTables,
  page: pageTables,
  places: placeTables,
  compare: compareTables,
};
