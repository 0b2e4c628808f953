// Names in a text -> places of the gazetteer, each with its reason and its rivals. One name means one place in a text
// (one sense per discourse, Gale, Church and Yarowsky 1992); the rest is size, what stands after a comma, and company.
import type { PlaceTables } from "../../lang/place-tables.ts";
import type { Name } from "../../model/annotation.ts";
import type { Place, PlaceKind, PlaceLink } from "../../model/place.ts";
import type { Entry, Gazetteer } from "./gazetteer.ts";
import { gazetteer } from "./gazetteer.ts";
import type { PlaceMention } from "./mentions.ts";
import { placeMentions } from "./mentions.ts";

export const PLACES_VERSION = "places/1";

/** What a place weighs before the text is looked at; towns, districts and provinces add the logarithm of their people. Chosen on LGL, TR-News and GeoVirus. */
const KIND_WEIGHT: Readonly<Record<PlaceKind, number>> = {
  country: 11,
  region: 8,
  province: 1.2,
  district: -1.5,
  town: 0,
};
const SEAT_WEIGHT = [0, 0.3, 0.8, 2.6] as const;
const HELD = 12;
const SURE = 6;
const COMPANY = { country: 1.5, province: 1.6, district: 2.5 };
const NEAR = { kilometres: 200, weight: 1.2 };
const HOME = 6;
const RIVALS = 3;
/** Labels of countries that anybody may register under. */
const NO_HOME = new Set(["IO", "TV", "CO", "ME", "FM", "AI", "LY", "GG", "CC", "EU", "SU"]);

const size = (entry: Entry): number => {
  const people = Math.log10(entry.people * 100 + 100);
  if (entry.kind === "town") return people + (SEAT_WEIGHT[entry.seat] ?? 0);
  return KIND_WEIGHT[entry.kind] + (entry.kind === "province" || entry.kind === "district" ? people : 0);
};

/** Great-circle distance in kilometres (haversine, mean radius 6,371 km). */
export const kilometres = (a: Pick<Place, "lat" | "lon">, b: Pick<Place, "lat" | "lon">): number => {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(h));
};

/** All mentions of one name in a text. */
interface Group {
  readonly key: string;
  readonly entries: readonly Entry[];
  readonly holders: ReadonlySet<string>;
  readonly mentions: readonly PlaceMention[];
}

const groupsOf = (mentions: readonly PlaceMention[]): Group[] => {
  const byKey = new Map<string, PlaceMention[]>();
  for (const mention of mentions) byKey.set(mention.key, [...(byKey.get(mention.key) ?? []), mention]);
  return [...byKey].map(([key, all]) => ({
    key,
    entries: all[0]?.entries ?? [],
    holders: new Set(all.flatMap(({ holders }) => holders.map(({ id }) => id))),
    mentions: all,
  }));
};

interface Scored {
  readonly entry: Entry;
  readonly score: number;
  readonly reason: string;
}

const lies = (entry: Entry, holders: ReadonlySet<string>): string | undefined =>
  entry.within.find((code) => code !== entry.id && holders.has(code));

interface Company {
  /** What has been chosen for each name so far. */
  readonly chosen: ReadonlyMap<string, Entry>;
  /** Country of the outlet's address, "GB". */
  readonly home: string | null;
}

const scored = (entry: Entry, group: Group, { chosen, home }: Company, names: Gazetteer): Scored => {
  const held = lies(entry, group.holders);
  if (held)
    return {
      entry,
      score: size(entry) + HELD,
      reason: `the text places it in ${names.byCode(held)?.name ?? held}`,
    };
  const parts = { country: 0, province: 0, district: 0 };
  let near = 0;
  let companion = "";
  for (const [key, other] of chosen) {
    if (key === group.key || other.id === entry.id) continue;
    const shared = entry.within.filter((code) => other.within.includes(code));
    if (shared.length > 0) parts.country++;
    if (shared.length > 1) parts.province++;
    if (shared.length > 2) parts.district++;
    const close = shared.length > 0 && entry.kind === "town" && kilometres(entry, other) < NEAR.kilometres;
    if (close && other.kind !== "country") near++;
    if ((shared.length > 1 || close) && companion === "") companion = other.name;
    if (shared.length > 0 && companion === "" && entry.kind !== "country") companion = other.name;
  }
  const company =
    COMPANY.country * Math.log2(1 + parts.country) +
    COMPANY.province * Math.log2(1 + parts.province) +
    COMPANY.district * Math.log2(1 + parts.district) +
    NEAR.weight * Math.log2(1 + near) +
    (home !== null && entry.country === home ? HOME : 0);
  const base = size(entry);
  const atHome = companion === "" && home !== null && entry.country === home;
  return {
    entry,
    score: base + (entry.kind === "country" || entry.kind === "region" ? 0 : company),
    reason:
      company > 0 && companion !== ""
        ? `the text also names ${companion}, of the same part of the world`
        : atHome
          ? `the outlet's address is in ${names.byCode(home)?.name ?? home}`
          : "the largest place of that name",
  };
};

const ranked = (group: Group, company: Company, names: Gazetteer): Scored[] =>
  group.entries.map((entry) => scored(entry, group, company, names)).sort((a, b) => b.score - a.score);

/** Country of an address, from its last label: "https://news.example.co.uk/a" -> "GB"; null for .com and its like. */
export const homeOf = (url: string | null): string | null => {
  const label =
    url === null ? undefined : /^https?:\/\/[^/:?#]*\.([a-z]{2})(?=[/:?#]|$)/i.exec(url)?.[1]?.toUpperCase();
  return label === undefined || NO_HOME.has(label) ? null : label === "UK" ? "GB" : label;
};

/** Links the place names of a text: `linkPlaces("Two men died in Paris, Ky., …", names, en.places)` gives Paris in Kentucky, its rival in France. */
export const linkPlaces = (
  text: string,
  names: readonly Name[],
  tables: PlaceTables,
  home: string | null = null,
): PlaceLink[] => {
  if (!names.some(({ type }) => type === "Location")) return [];
  const places = gazetteer(tables);
  const groups = groupsOf(placeMentions(text, names, { tables, places })).filter(({ entries }) => entries.length > 0);
  let chosen = new Map<string, Entry>();
  for (const group of groups) {
    const [best] = ranked(group, { chosen: new Map(), home }, places);
    // Only what leaves little doubt speaks for others in the first round.
    const sure = group.entries.length === 1 || group.holders.size > 0 || (best && best.score >= SURE);
    if (best && sure) chosen.set(group.key, best.entry);
    for (const code of group.holders) {
      const holder = places.byCode(code);
      if (holder) chosen.set(code, holder);
    }
  }
  for (let round = 0; round < 2; round++) {
    const next = new Map([...chosen].filter(([key]) => !groups.some((group) => group.key === key)));
    for (const group of groups) next.set(group.key, ranked(group, { chosen, home }, places)[0]?.entry as Entry);
    chosen = next;
  }
  return groups
    .flatMap((group) => {
      const [best, ...rest] = ranked(group, { chosen, home }, places);
      if (!best) return [];
      const reason = group.entries.length === 1 ? "the only place of that name that the gazetteer has" : best.reason;
      const rivals = rest.slice(0, RIVALS).map(({ entry }) => shown(entry));
      return group.mentions.map(({ span }): PlaceLink => ({ span, place: shown(best.entry), reason, rivals }));
    })
    .sort((a, b) => a.span[0] - b.span[0]);
};

const shown = ({ id, kind, name, country, province, lat, lon }: Entry): Place => ({
  id,
  kind,
  name,
  country,
  province,
  lat,
  lon,
});
