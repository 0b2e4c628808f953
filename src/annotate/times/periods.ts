// Periods around publication: "this year", "last month", "the weekend".
import type { TimeUnit } from "../../lang/time-tables.ts";
import { matchAt } from "../quantities/phrases.ts";
import { type Day, type DayRange, weekdayNear } from "./calendar.ts";
import { anchored, SHIFTS, type TimeRule, type TimeScene } from "./scene.ts";
import { moved, PRECISION, unitAt, unitRange } from "./units.ts";

const CALENDAR: ReadonlySet<TimeUnit> = new Set(["week", "weekend", "month", "quarter", "year", "decade", "century"]);

/** "this year" (to the day of publication), "last month", "next week". */
export const relativeUnit: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  for (const [list, shift] of SHIFTS) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    const unit = word === null ? null : unitAt(scene, word.to);
    if (word === null || unit === null || !CALENDAR.has(unit) || lexicon.has("pluralUnits", lexemes[word.to]?.lower))
      continue;
    const past = lexicon.has("pastWords", lexemes[word.to - 1]?.lower) && unit !== "weekend";
    const to = word.to + 1;
    return anchored(scene, at, to, unit === "weekend" ? "part" : PRECISION[unit], (anchor) => {
      if (past) return { range: [moved(unit, anchor, -1), anchor], reason: `the ${unit} up to publication` };
      if (unit === "weekend") return weekend(scene, at, to, anchor, shift);
      const range = unitRange(unit, anchor, shift);
      if (shift !== 0) return { range, reason: `the ${unit} ${shift < 0 ? "before" : "after"} that of publication` };
      const future = scene.tenseAt(at, to) === "future";
      return {
        range: future ? [anchor, range[1]] : [range[0], anchor],
        reason: future ? `the rest of the ${unit} of publication` : `the ${unit} of publication up to that day`,
      };
    });
  }
  return null;
};

const weekend = (
  scene: TimeScene,
  from: number,
  to: number,
  anchor: Day,
  shift: number,
): { range: DayRange; reason: string } => {
  const saturday = weekdayNear(anchor, 6, -1);
  if (shift > 0 || (shift === 0 && scene.tenseAt(from, to) === "future")) {
    const next = weekdayNear(anchor, 6, 1);
    return { range: [next, next + 1], reason: "first weekend on or after publication" };
  }
  const start = saturday === anchor && shift < 0 ? saturday - 7 : saturday;
  return { range: [start, start + 1], reason: "latest weekend on or before publication" };
};

/** "the weekend", "the week", "the quarter" after a preposition. */
export const plainWeekend: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const article = lexicon.has("the", lexemes[at]?.lower);
  if (!article || unitAt(scene, at + 1) !== "weekend" || lexicon.has("pluralUnits", lexemes[at + 1]?.lower))
    return null;
  return anchored(scene, at, at + 2, "part", (anchor) => weekend(scene, at, at + 2, anchor, 0));
};
