// Dates in digits: "2025-01-05", "05/01/2025", "5.1.2025".
import { dateDay } from "./calendar.ts";
import { mark, touches } from "./marks.ts";
import { type Found, inferred, stated, type TimeRule } from "./scene.ts";
import { fullYear } from "./years.ts";

/** "2025-01-05", "05/01/2025", "5.1.2025"; day and month that could be either stay open. */
export const digitDate: TimeRule = (scene, at) => {
  const { lexemes } = scene;
  const here = lexemes[at];
  if (here?.kind !== "number" || (touches(here) && at > 0 && !mark(lexemes[at - 1], "(\"'[“‘"))) return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(here.lower);
  const [second, third] = [lexemes[at + 1], lexemes[at + 3]];
  const slashed =
    mark(second, "-/") &&
    mark(third, "-/") &&
    second?.lower === third?.lower &&
    [1, 2, 3, 4].every((step) => touches(lexemes[at + step]));
  if (dotted === null && !slashed) return null;
  const to = dotted === null ? at + 5 : at + 1;
  if (
    touches(lexemes[to]) &&
    !mark(lexemes[to], ".,;:!?)\"'”’]") &&
    !(lexemes[to]?.lower === "T" || lexemes[to]?.lower === "t")
  )
    return null;
  const texts =
    dotted === null ? [here.lower, lexemes[at + 2]?.lower ?? "", lexemes[at + 4]?.lower ?? ""] : dotted.slice(1, 4);
  if (!texts.every((text) => /^\d{1,4}$/.test(text))) return null;
  const [one, two, three] = texts.map(Number) as [number, number, number];
  const day = (year: number, month: number, date: number, reason: string): Found | null => {
    const found = dateDay(year, month, date);
    return found === null ? null : stated(at, to, [found, found], "day", reason);
  };
  if (texts[0]?.length === 4) return day(one, two, three, "ISO date");
  if (texts[2]?.length !== 4 && texts[2]?.length !== 2) return null;
  if (texts[2].length === 2 && lexemes[at + 1]?.lower !== "/") return null;
  const year = fullYear(scene, three, texts[2].length);
  if (dotted !== null || one > 12) return day(year, two, one, "day, month, year");
  if (two > 12) return day(year, one, two, "month, day, year");
  if (one === two) return day(year, one, two, "day and month are the same number");
  return inferred(at, to, null, "day", `day and month can be read both ways (${one} and ${two})`);
};
