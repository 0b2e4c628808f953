// Times made of times: "between January and February", "from 2020 to 2022", "since Friday", "late last year", "by the end of the year".
import { matchAt } from "../quantities/phrases.ts";
import { type Day, type DayRange, isoOf, monthRange, weekdayNear, weekRange, yearOf, yearRange } from "./calendar.ts";
import { clockAt } from "./clock.ts";
import { WEEKDAYS } from "./marks.ts";
import { anchored, type Found, NO_ANCHOR, sameGap, type TimeRule, type TimeScene } from "./scene.ts";

const joined = (first: Found, second: Found, from: number): Found => {
  const start = first.start;
  const end = second.end;
  const wrong = start !== null && end !== null && start > end;
  return {
    ...second,
    from,
    start: wrong ? null : start,
    end: wrong ? null : end,
    basis: first.basis === "stated" && second.basis === "stated" ? "stated" : "inferred",
    reason: `from ${first.reason} to ${second.reason}`,
    precision: first.precision === second.precision ? first.precision : "part",
  };
};

/** A first month or day without year before a dated one shares its year: "from March to May 2024". */
const aligned = (first: Found, second: Found): Found => {
  if (first.basis === "stated" || second.start === null || first.start === null || first.end === null) return first;
  const shift = yearOf(second.start) - yearOf(first.start);
  if (shift === 0 || (first.precision !== "month" && first.precision !== "day" && first.precision !== "season"))
    return first;
  const move = (day: Day): Day => {
    const iso = isoOf(day);
    return Math.floor(
      Date.UTC(Number(iso.slice(0, 4)) + shift, Number(iso.slice(5, 7)) - 1, Number(iso.slice(8))) / 86_400_000,
    );
  };
  const start = move(first.start);
  const whole = first.precision === "month" ? monthRange(yearOf(start), Number(isoOf(start).slice(5, 7))) : null;
  const later = start > second.start;
  const fix = (day: Day): Day => (later ? day - (yearRange(yearOf(day))[1] - yearRange(yearOf(day))[0] + 1) : day);
  return { ...first, start: fix(whole?.[0] ?? start), end: fix(whole?.[1] ?? move(first.end)) };
};

/** Two weekdays name one stretch: "from Monday to Wednesday" on a Tuesday ends after it begins, and within the week. */
const sameWeek = (first: Found, second: Found, scene: TimeScene): [first: Found, second: Found] => {
  const [start, end, anchor] = [first.start, second.end, scene.anchor];
  if (first.weekday === undefined || second.weekday === undefined || start === null || end === null || anchor === null)
    return [first, second];
  if (start <= end && end < start + 7) return [first, second];
  if (start > end && end >= anchor) {
    const later = weekdayNear(start, second.weekday, 1);
    return [first, { ...second, start: later, end: later, reason: `the first ${WEEKDAYS[second.weekday]} after that` }];
  }
  const earlier = weekdayNear(end, first.weekday, -1);
  return [
    { ...first, start: earlier, end: earlier, reason: `the last ${WEEKDAYS[first.weekday]} before that` },
    second,
  ];
};

/** A time behind a link, over a clock time or an article: "between 06:00 on 3 March", "since the 1960s". */
const timeBehind = (scene: TimeScene, at: number, single: TimeRule): Found | null => {
  const found = single(scene, at);
  if (found !== null && !found.duration) return found;
  const { lexemes, lexicon } = scene;
  const next = clockAt(scene, at) ?? (lexicon.has("the", lexemes[at]?.lower) ? at + 1 : at);
  return next > at && sameGap(lexemes[next]) ? single(scene, next) : found;
};

/** "The summit was moved from June 20 to June 27": two days, no stretch. */
const movesFrom = ({ lexemes, lexicon }: TimeScene, at: number): boolean =>
  lexicon.has("from", lexemes[at]?.lower) && lexicon.has("movers", lexemes[at - 1]?.lower);

/** "between A and B", "from A to B". */
export const pair =
  (single: TimeRule): TimeRule =>
  (scene, at) => {
    const { lexemes, lexicon } = scene;
    const between = matchAt(lexicon.phrases.between, lexemes, at);
    const opening = between ?? matchAt(lexicon.phrases.from, lexemes, at);
    if (opening === null || !sameGap(lexemes[opening.to])) return null;
    if (between === null && movesFrom(scene, at)) return null;
    const first = timeBehind(scene, opening.to, single);
    if (first === null || first.duration) return null;
    const link = matchAt(lexicon.phrases[between === null ? "to" : "and"], lexemes, first.to);
    if (link === null || !sameGap(lexemes[first.to])) return null;
    const second = timeBehind(scene, link.to, single);
    return second === null || second.duration ? null : joined(...sameWeek(aligned(first, second), second, scene), at);
  };

/** "January 23 through March 9", "Monday to Friday", "1939-1945" after a first time. */
export const continued = (scene: TimeScene, first: Found, single: TimeRule): Found | null => {
  const { lexemes, lexicon } = scene;
  const link = lexemes[first.to];
  if (first.duration || !sameGap(link) || movesFrom(scene, first.from - 1)) return null;
  const dash = link.kind === "mark" && (link.lower === "-" || link.lower === "–" || link.lower === "—");
  if (!dash && !matchAt(lexicon.phrases.to, lexemes, first.to)) return null;
  const second = single(scene, first.to + 1);
  if (second === null || second.duration || (first.precision !== second.precision && !dash)) return null;
  const [base, last] = sameWeek(aligned(first, second), second, scene);
  if (base.start !== null && last.end !== null && base.start > last.end) return null;
  return joined(base, last, first.from);
};

/** "since Friday" runs to the day of publication; "until May" has no known beginning. */
export const openEnded =
  (single: TimeRule): TimeRule =>
  (scene, at) => {
    const { lexemes, lexicon } = scene;
    const since = matchAt(lexicon.phrases.since, lexemes, at);
    const through = matchAt(lexicon.phrases.through, lexemes, at);
    const word = since ?? matchAt(lexicon.phrases.until, lexemes, at) ?? through;
    if (word === null || !sameGap(lexemes[word.to])) return null;
    const found = timeBehind(scene, word.to, single);
    if (found === null || found.duration || (word === through && found.precision !== "day")) return null;
    if (since === null)
      return { ...found, from: at, start: null, reason: `until ${found.reason}; the beginning is not said` };
    if (scene.anchor === null) return { ...found, from: at, end: null, reason: `since ${found.reason}; ${NO_ANCHOR}` };
    const end = found.start !== null && found.start > scene.anchor ? found.end : scene.anchor;
    return {
      ...found,
      from: at,
      end: found.start === null ? null : end,
      precision: "part",
      basis: "inferred",
      reason: `from ${found.reason} up to publication`,
    };
  };

const third = (range: DayRange, which: 0 | 1 | 2): DayRange => {
  const days = range[1] - range[0] + 1;
  if (days < 28) return range;
  if (days <= 31) {
    const starts: DayRange[] = [
      [range[0], range[0] + 9],
      [range[0] + 10, range[0] + 19],
      [range[0] + 20, range[1]],
    ];
    return starts[which] ?? range;
  }
  const months = Math.round(days / 30.44);
  const part = Math.round(months / 3);
  const first = isoOf(range[0]);
  const start = Number(first.slice(5, 7)) + part * which;
  return monthRange(Number(first.slice(0, 4)), start, which === 2 ? months - 2 * part : part);
};

/** "early Tuesday", "late last year", "mid-2023", "early in 2016": a third of anything as long as a month. */
export const portion =
  (single: TimeRule): TimeRule =>
  (scene, at) => {
    const { lexemes, lexicon } = scene;
    for (const [list, which, name] of [
      ["early", 0, "first"],
      ["middle", 1, "middle"],
      ["late", 2, "last"],
    ] as const) {
      const word = matchAt(lexicon.phrases[list], lexemes, at);
      if (word === null) continue;
      const next =
        lexemes[word.to]?.lower === "-" || lexicon.has("the", lexemes[word.to]?.lower) ? word.to + 1 : word.to;
      if (!sameGap(lexemes[next])) continue;
      const found = single(scene, next);
      if (found === null || found.duration) continue;
      const this_ = lexicon.has("thisWords", lexemes[next]?.lower);
      // "early this month" is its first third, though the month so far ends with publication.
      const whole = this_ && !lexicon.has("comparedParts", lexemes[at]?.lower) ? plainUnit(scene, next) : null;
      if (whole?.start != null && whole.end !== null && whole.end - whole.start >= 27) {
        const [start, end] = third([whole.start, whole.end], which);
        return { ...whole, from: at, start, end, precision: "part", reason: `${name} third of ${whole.reason}` };
      }
      if (
        found.start === null ||
        found.end === null ||
        found.end - found.start < 27 ||
        (this_ && lexicon.has("comparedParts", lexemes[at]?.lower))
      )
        return { ...found, from: at };
      const [start, end] = third([found.start, found.end], which);
      return { ...found, from: at, start, end, precision: "part", reason: `${name} third of ${found.reason}` };
    }
    return null;
  };

/** "the end of the year", "the beginning of 2024", "end of March", "year end". */
export const edge =
  (single: TimeRule): TimeRule =>
  (scene, at) => {
    const { lexemes, lexicon } = scene;
    for (const [list, which, name] of [
      ["startOf", 0, "beginning"],
      ["endOf", 2, "end"],
    ] as const) {
      const word = matchAt(lexicon.phrases[list], lexemes, at);
      if (word === null) continue;
      const found = plainUnit(scene, word.to) ?? single(scene, word.to);
      if (found === null || found.duration) continue;
      if (found.start === null || found.end === null || found.end - found.start < 27) return { ...found, from: at };
      const by = which === 2 && lexicon.has("by", lexemes[at - 1]?.lower);
      if (by) {
        const coming = scene.anchor !== null && scene.tenseAt(at, found.to) === "future" ? scene.anchor : found.start;
        return {
          ...found,
          from: at,
          start: Math.min(Math.max(coming, found.start), found.end),
          reason: `at any time in ${found.reason}`,
        };
      }
      const [start, end] = third([found.start, found.end], which);
      return {
        ...found,
        from: at,
        start,
        end,
        precision: "part",
        reason: `${name} of ${found.reason}, taken as a third of it`,
      };
    }
    return null;
  };

/** "year end", "year-end": December of the year of publication. */
export const yearEnd: TimeRule = (scene, at) => {
  const word = matchAt(scene.lexicon.phrases.yearEnd, scene.lexemes, at);
  if (word === null) return null;
  return anchored(scene, at, word.to, "month", (anchor) => ({
    range: monthRange(yearOf(anchor), 12),
    reason: "the last month of the year of publication",
  }));
};

/** "the year", "the month", "the week" as the one of publication. */
export const plainUnit = (scene: TimeScene, at: number): Found | null => {
  const { lexemes, lexicon, anchor } = scene;
  const index = lexicon.has("the", lexemes[at]?.lower) || lexicon.has("thisWords", lexemes[at]?.lower) ? at + 1 : at;
  const unit = lexicon.units.get(lexemes[index]?.lower ?? "");
  if (
    index === at ||
    !(unit === "year" || unit === "month" || unit === "week") ||
    lexicon.has("pluralUnits", lexemes[index]?.lower)
  )
    return null;
  const base = { from: at, to: index + 1, precision: unit, basis: "inferred", duration: false } as const;
  if (anchor === null) return { ...base, start: null, end: null, reason: NO_ANCHOR };
  const year = yearOf(anchor);
  const [start, end] =
    unit === "year"
      ? yearRange(year)
      : unit === "month"
        ? monthRange(year, Number(isoOf(anchor).slice(5, 7)))
        : weekRange(anchor);
  return { ...base, start, end, reason: `the ${unit} of publication (${isoOf(anchor)})` };
};
