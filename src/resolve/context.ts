// What a report is about and where it stands: keys of its names, its home state, places that stand for a state.
import type { Report } from "../model/report.ts";
import { wordsOf } from "../model/span.ts";
import { bodiesIn } from "./document.ts";
import { profileOf } from "./profile.ts";
import { classOf, fold, isState, PLAIN, SEAT_WORDS, sameStem, stateNamed, wordsIn } from "./words.ts";

const STORY_TYPES = new Set(["Person", "Organization", "Location", "Facility", "NORP", "Product"]);
const MOST = 16;

/** Words of a name that can be met again: surnames, places; not words for kinds of bodies. */
const keysOf = (name: string, type: string): string[] => {
  const words = wordsIn(name);
  if (type === "Person") return words.slice(-1);
  return words.filter((word) => !PLAIN.has(word) && !classOf(word));
};

const stories = new WeakMap<Report, readonly string[]>();

/** Keys of the names in a report, most often named first: what makes two reports one story. */
export const storyOf = (report: Report): readonly string[] => {
  const ready = stories.get(report);
  if (ready) return ready;
  const own = new Set([report.outlet, report.agency].flatMap((name) => (name ? [wordsIn(name).join(" ")] : [])));
  const counts = new Map<string, number>();
  const count = (name: string, type: string): void => {
    if (own.has(wordsIn(name).join(" "))) return;
    for (const key of keysOf(name, type)) if (key.length > 2) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { span, type } of report.mentions) if (STORY_TYPES.has(type)) count(wordsOf(report.text, span), type);
  const outlet = report.outlet ?? "";
  if (profileOf(outlet, "organization").class !== "paper" && outlet.includes(","))
    count(outlet.slice(outlet.indexOf(",")), "Location");
  if (report.datelinePlace) count(report.datelinePlace, "Location");
  const ranked = [...counts]
    .sort(([a, x], [b, y]) => Number(isState(a)) - Number(isState(b)) || y - x || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([key]) => key)
    .sort();
  stories.set(report, ranked);
  return ranked;
};

/** Places and states that an unmarked "the ministry" in a report may belong to, the likeliest first. */
export const homesOf = (report: Report): readonly string[] => {
  const outlet = report.outlet ?? "";
  const profile = profileOf(outlet, "organization");
  if (profile.organ) return profile.proper.slice(0, 1);
  const named = wordsIn(outlet).filter((word) => profile.proper.includes(word));
  const places = [
    ...report.mentions.filter(({ type }) => type === "Location").map(({ span }) => wordsOf(report.text, span)),
    ...(report.datelinePlace ? [report.datelinePlace] : []),
  ].flatMap(wordsIn);
  const own = named.find((word) => isState(word) || places.some((place) => sameStem(place, word)));
  const dateline = report.datelinePlace ? wordsIn(report.datelinePlace)[0] : undefined;
  const all = [own, dateline, ...named].flatMap((word) => (word ? [seat(word)] : []));
  return all.length > 0 ? [...new Set(all)] : outlet ? [fold(outlet)] : [];
};

const seat = (word: string): string => SEAT_WORDS.get(word)?.replace(/ /g, "_") ?? word;

/** Members of a force, who are no body of their own. */
const MEMBERS = /(?:^|\s)(?:soldiers|troops|forces|marines|chiefs|ministers)$/iu;

/** What a report shows about which place stands for which state: the state whose bodies speak in its dateline. */
export const seatsIn = (report: Report): readonly (readonly [string, string])[] => {
  const found: [string, string][] = [];
  for (const match of report.text.matchAll(
    /\bthe (\p{Lu}[\p{L}-]+) (?:government|regime|administration|authorities) of (\p{Lu}[\p{L}-]+)/gu,
  )) {
    const [, place = "", state = ""] = match;
    found.push([fold(place), fold(state)]);
  }
  const place = report.datelinePlace ? wordsIn(report.datelinePlace)[0] : undefined;
  if (!place || stateNamed(report.datelinePlace ?? "")) return found;
  const owners = new Map<string, number>();
  const guests = new Set<string>();
  const marked = new Set<string>();
  let unmarked = false;
  for (const { profile, name } of bodiesIn(report)) {
    if (profile.class === "paper" || profile.class === null) continue;
    const owner = /^(\p{Lu}[\p{L}-]+)[’']s?\s/u.exec(name)?.[1] ?? /\s(?:of|in)\s(\p{Lu}[\p{L}-]+)$/u.exec(name)?.[1];
    const key = owner ? wordsIn(owner)[0] : /^\p{Lu}[\p{L}-]+ (?=coast)/iu.test(name) ? profile.proper[0] : undefined;
    if (!key || PLAIN.has(key)) {
      // "the Air Command" beside "Tessaly's ministry": what is marked is abroad.
      if (profile.organ && profile.proper.length === 0 && !MEMBERS.test(name) && !marked.has(profile.class))
        unmarked = true;
      continue;
    }
    marked.add(profile.class);
    if (profile.class === "embassy") {
      const host = /^(\p{Lu}[\p{L}-]+)[’']s?\s/u.exec(name)?.[1];
      guests.add(host ? (wordsIn(host)[0] ?? key) : key);
    } else owners.set(key, (owners.get(key) ?? 0) + 1);
  }
  const home = [...owners.keys()].filter((owner) => !guests.has(owner) && owner !== place);
  if (!unmarked && home.length === 1 && home[0]) found.push([place, home[0]]);
  return found;
};
