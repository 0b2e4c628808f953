// Days as whole numbers since 1970-01-01 and the intervals of the calendar; no clock, no time zone.

export type Day = number;
export type DayRange = readonly [start: Day, end: Day];

const DAY = 86_400_000;

/** The day of an ISO date, or null when there is none such. */
export const dayOf = (iso: string | null | undefined): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return match === null ? null : dateDay(Number(match[1]), Number(match[2]), Number(match[3]));
};

/** The day of a year, month and day of the month; null for 30 February. */
export const dateDay = (year: number, month: number, date: number): Day | null => {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, date);
  return moment.getUTCDate() === date ? Math.floor(moment.getTime() / DAY) : null;
};

const parts = (day: Day): Date => new Date(day * DAY);
export const isoOf = (day: Day): string => parts(day).toISOString().slice(0, 10);
export const yearOf = (day: Day): number => parts(day).getUTCFullYear();
export const monthOf = (day: Day): number => parts(day).getUTCMonth() + 1;
export const dateOf = (day: Day): number => parts(day).getUTCDate();
/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

const firstOf = (year: number, month: number): Day => {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, 1);
  return Math.floor(moment.getTime() / DAY);
};

/** Months may run over: month 13 is January of the next year. */
export const monthRange = (year: number, month: number, months = 1): DayRange => [
  firstOf(year, month),
  firstOf(year, month + months) - 1,
];
export const yearRange = (year: number, years = 1): DayRange => monthRange(year, 1, 12 * years);
export const quarterRange = (year: number, quarter: number): DayRange => monthRange(year, 3 * quarter - 2, 3);
/** Monday to Sunday. */
export const weekRange = (day: Day): DayRange => {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return [monday, monday + 6];
};

/** The same date so many months on; the last of a shorter month. */
export const addMonths = (day: Day, months: number): Day => {
  const [first, last] = monthRange(yearOf(day), monthOf(day) + months);
  return Math.min(first + dateOf(day) - 1, last);
};

/** The latest day with this weekday on or before `day`, or the first on or after it. */
export const weekdayNear = (day: Day, weekday: number, direction: -1 | 1): Day =>
  direction < 0 ? day - ((weekdayOf(day) - weekday + 7) % 7) : day + ((weekday - weekdayOf(day) + 7) % 7);

/** Easter Sunday of the western churches, by the Gregorian reckoning. */
export const easterOf = (year: number): Day => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full = moon - Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - golden) / 11));
  const shift = full - ((year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7);
  const month = 3 + Math.floor((shift + 40) / 44);
  return firstOf(year, month) + shift + 27 - 31 * Math.floor(month / 4);
};

/** A day that moves with the year: so many days from Easter, or the first, fourth or last (-1) of a weekday in a month. */
export type MovableDay =
  | { readonly easter: number }
  | { readonly month: number; readonly weekday: number; readonly count: number };

export const movableDay = (rule: MovableDay, year: number): Day => {
  if ("easter" in rule) return easterOf(year) + rule.easter;
  const [first, last] = monthRange(year, rule.month);
  return rule.count < 0
    ? weekdayNear(last, rule.weekday, -1)
    : weekdayNear(first, rule.weekday, 1) + 7 * (rule.count - 1);
};
