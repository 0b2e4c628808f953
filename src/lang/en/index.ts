// English, assembled from its tables.
import type { LanguagePack } from "../pack.ts";

export const en: LanguagePack = {
  tag: "en",
  numbers: {},
  times: {},
  attribution: {},
  events: {},
  page: {},
};
