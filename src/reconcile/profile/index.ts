// A report -> the profiles of its figures, forecasts and denials.
import { PACKS } from "../../lang/index.ts";
import type { LanguagePack } from "../../lang/pack.ts";
import type { Report } from "../../model/report.ts";
import { profileOf } from "./figure.ts";
import { lexiconOf } from "./lexicon.ts";
import { byOrder, type Profile } from "./profile.ts";
import { sceneOf } from "./scene.ts";

/** What comparing needs of each claim of a report: "14 dead" knows its event, class, place, days and the names around it. */
export const profilesOf = (report: Report, pack: LanguagePack | undefined = PACKS[0]): Profile[] => {
  if (pack === undefined) return [];
  const lexicon = lexiconOf(pack);
  const scene = sceneOf(report, lexicon);
  return report.claims
    .flatMap((claim) => profileOf(claim, report, scene, lexicon) ?? [])
    .sort(byOrder);
};
