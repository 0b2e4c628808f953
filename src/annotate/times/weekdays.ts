// Days by their weekday or by name: "Thursday", "Tuesday night", "next Monday", "yesterday", "overnight".
import { matchAt } from "../quantities/phrases.ts";
import { weekdayNear, weekRange } from "./calendar.ts";
import { mark, WEEKDAYS } from "./marks.ts";
import { anchored, direction, SHIFTS, sameGap, type TimeRule, type TimeScene } from "./scene.ts";
import { unitAt } from "./units.ts";

/** "Tuesday night", "Monday's": the day part belongs to the phrase. */
export const withDayPart = (scene: TimeScene, at: number): number =>
  sameGap(scene.lexemes[at]) && scene.lexicon.has("dayParts", scene.lexemes[at]?.lower) ? at + 1 : at;

export const weekdayAt = (scene: TimeScene, at: number): { weekday: number; to: number } | null => {
  const { lexemes, lexicon } = scene;
  const lexeme = lexemes[at];
  const weekday = lexeme?.kind === "word" ? lexicon.weekdays.get(lexeme.lower) : undefined;
  if (weekday === undefined || lexeme === undefined) return null;
  if (lexicon.has("doubtfulWeekdays", lexeme.lower)) return null;
  return lexeme.capital || lexeme.lower.length > 5 ? { weekday, to: at + 1 } : null;
};

const WEEKS = ["before that of", "of", "after that of"];

/** "last week", "next week", "this week" after a weekday. */
const weekAfter = (scene: TimeScene, at: number): { shift: -1 | 0 | 1; to: number } | null => {
  const { lexemes, lexicon } = scene;
  const of = lexicon.has("of", lexemes[at]?.lower) ? at + 1 : at;
  for (const [list, shift] of SHIFTS) {
    const word = sameGap(lexemes[of]) ? matchAt(lexicon.phrases[list], lexemes, of) : null;
    if (word !== null && unitAt(scene, word.to) === "week" && !lexicon.has("pluralUnits", lexemes[word.to]?.lower))
      return { shift, to: word.to + 1 };
  }
  return null;
};

/** "Thursday", "Tuesday night", "last Friday", "next Monday", "this Sunday". */
export const weekday: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const bare = weekdayAt(scene, at);
  if (bare !== null) {
    const week = weekAfter(scene, withDayPart(scene, bare.to));
    if (week !== null) {
      const found = anchored(scene, at, week.to, "day", (anchor) => {
        const day = weekRange(anchor + 7 * week.shift)[0] + ((bare.weekday + 6) % 7);
        return {
          range: [day, day],
          reason: `${WEEKDAYS[bare.weekday]} of the week ${WEEKS[week.shift + 1]} publication`,
        };
      });
      return { ...found, weekday: bare.weekday };
    }
    const to = withDayPart(scene, bare.to);
    const name = WEEKDAYS[bare.weekday];
    if (lexicon.has("weekAfter", lexemes[to]?.lower) && lexemes[to]?.gap === "space" && !mark(lexemes[to + 1], "-")) {
      return anchored(scene, at, to + 1, "day", (anchor) => {
        const day = weekdayNear(anchor, bare.weekday, 1) + 7;
        return { range: [day, day], reason: `a week after the first ${name} on or after publication` };
      });
    }
    const way = direction(scene.tenseAt(at, to));
    const found = anchored(scene, at, to, "day", (anchor) => {
      const day = weekdayNear(anchor, bare.weekday, way);
      return {
        range: [day, day],
        reason: way < 0 ? `latest ${name} on or before publication` : `first ${name} on or after publication`,
      };
    });
    return { ...found, weekday: bare.weekday };
  }
  for (const [list, way] of SHIFTS) {
    const word = matchAt(lexicon.phrases[list], lexemes, at);
    const day = word === null || !sameGap(lexemes[word.to]) ? null : weekdayAt(scene, word.to);
    if (word === null || day === null) continue;
    const to = withDayPart(scene, day.to);
    const name = WEEKDAYS[day.weekday];
    return anchored(scene, at, to, "day", (anchor) => {
      // "The final is this Saturday": without a past form, this one is to come.
      const turn = way !== 0 ? way : scene.tenseAt(at, to) === "past" ? -1 : 1;
      const found = weekdayNear(way === 0 ? anchor : anchor + way, day.weekday, turn);
      const strictly = way === 0 ? "on or " : "";
      return {
        range: [found, found],
        reason:
          turn < 0 ? `latest ${name} ${strictly}before publication` : `first ${name} ${strictly}after publication`,
      };
    });
  }
  return null;
};

/** "yesterday", "today", "tonight", "overnight". */
export const relativeDay: TimeRule = (scene, at) => {
  const { lexemes, lexicon } = scene;
  const found = matchAt(lexicon.relativeDays, lexemes, at);
  if (found !== null) {
    const [from, to] = found.value;
    const shift =
      from === 0
        ? "the day of publication"
        : from < 0
          ? `${-from} day before publication`
          : `${from} day after publication`;
    return anchored(scene, at, found.to, "day", (anchor) => ({ range: [anchor + from, anchor + to], reason: shift }));
  }
  const night = matchAt(lexicon.phrases.overnight, lexemes, at);
  if (night === null) return null;
  return anchored(scene, at, night.to, "day", (anchor) => ({
    range: [anchor - 1, anchor],
    reason: "the night before publication",
  }));
};
