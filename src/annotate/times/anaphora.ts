// Times counted from the time named last: "the following day", "the year before".
import type { TimeUnit } from "../../lang/time-tables.ts";
import { matchAt } from "../quantities/phrases.ts";
import { type Day, type DayRange, isoOf, weekdayNear } from "./calendar.ts";
import { inferred, type TimeRule, type TimeScene } from "./scene.ts";
import { PRECISION, unitAt, unitRange } from "./units.ts";
import { weekdayAt, withDayPart } from "./weekdays.ts";

/** "evening" of "that evening" is a day like "night". */
const dayPartAt = (scene: TimeScene, at: number): TimeUnit | null => (withDayPart(scene, at) > at ? "day" : null);

/** "said that Tuesday's attack": a weekday behind "that" is counted from another only as "on that Tuesday". */
const joinsClause = ({ lexemes, lexicon }: TimeScene, at: number, to: number): boolean =>
  to === at + 1 &&
  lexicon.has("pointing", lexemes[at]?.lower) &&
  (!lexicon.has("on", lexemes[at - 1]?.lower) || lexemes[to + 1]?.gap === "none") &&
  !(lexemes[at]?.capital && lexemes[to + 1]?.gap !== "none");

/** "the following day", "the next morning", "the previous week", "the same month", "that year". */
export const fromLast: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  for (const [list, shift] of [
    ["following", 1],
    ["previous", -1],
    ["same", 0],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    const unit = word === null ? null : (unitAt(scene, word.to) ?? dayPartAt(scene, word.to));
    const weekdayAfter = word === null || joinsClause(scene, at, word.to) ? null : weekdayAt(scene, word.to);
    if (
      word === null ||
      (unit === null && weekdayAfter === null) ||
      lexicon.has("pluralUnits", lexemes[word.to]?.lower)
    )
      continue;
    const to = withDayPart(scene, word.to + 1);
    const last = scene.last();
    const precision = unit === null ? "day" : PRECISION[unit];
    if (last === null)
      return inferred(at, to, null, precision, "no time is named before that it could be counted from");
    const base = shift > 0 ? last[1] : last[0];
    const range: DayRange =
      weekdayAfter !== null
        ? ((day: Day): DayRange => [day, day])(weekdayNear(base + shift, weekdayAfter.weekday, shift < 0 ? -1 : 1))
        : unitRange(unit as TimeUnit, base, shift);
    const reason = `counted from ${isoOf(base)}, the time named last`;
    return { ...inferred(at, to, range, precision, reason), aside: shift < 0 };
  }
  return null;
};

/** "since then": from the time named last up to publication. */
export const sinceThen: TimeRule = (scene, at) => {
  const word = matchAt(scene.lexicon.phrases.sinceThen, scene.lexemes, at);
  const last = scene.last();
  if (word === null || last === null || scene.anchor === null || last[0] > scene.anchor) return null;
  const reason = `from ${isoOf(last[0])}, the time named last, up to publication`;
  return { ...inferred(at, word.to, [last[0], scene.anchor], "part", reason), aside: true };
};

/** "the year before", "the day after" at the end of a phrase. */
export const besideLast: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const unit = lexicon.has("the", lexemes[at]?.lower) ? (unitAt(scene, at + 1) ?? dayPartAt(scene, at + 1)) : null;
  if (unit === null || lexicon.has("pluralUnits", lexemes[at + 1]?.lower)) return null;
  for (const [list, shift] of [
    ["earlier", -1],
    ["later", 1],
  ] as const) {
    const word = matchAt(lexicon.phrases[list], lexemes, at + 2);
    const after = word === null ? undefined : lexemes[word.to];
    if (word === null || (after !== undefined && after.kind !== "mark" && after.gap !== "break")) continue;
    const last = scene.last();
    if (last === null)
      return inferred(at, word.to, null, PRECISION[unit], "no time is named before that it could be counted from");
    const base = shift > 0 ? last[1] : last[0];
    const reason = `counted from ${isoOf(base)}, the time named last`;
    return { ...inferred(at, word.to, unitRange(unit, base, shift), PRECISION[unit], reason), aside: shift < 0 };
  }
  return null;
};
