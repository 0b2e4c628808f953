// The shipped gazetteer: countries, provinces, districts, towns and regions by name. Built by scripts/gazetteer.ts; sources
// and licences in data/places/NOTICE.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { packageFile } from "../../compiled.ts";
import type { PlaceTables } from "../../lang/place-tables.ts";
import type { Place } from "../../model/place.ts";
import { placeKey } from "./key.ts";

/** A place with what it takes to choose among namesakes. */
export interface Entry extends Place {
  readonly people: number;
  /** 3 a national capital, 2 a province's, 1 a district's. */
  readonly seat: number;
  /** Code of the province, "US.OH", and of the district, "US.OH.049", where it lies in one. */
  readonly within: readonly string[];
}

export interface Gazetteer {
  /** All places of that name; `lookup("Springfield")` gives dozens. */
  readonly lookup: (name: string) => readonly Entry[];
  /** The country of a people: "Ukrainians" -> Ukraine. */
  readonly people: (name: string) => Entry | null;
  /** By code: "US.OH", "UA". */
  readonly byCode: (code: string) => Entry | null;
}

const FOLDER = "data/places";
const lines = (name: string): string[] => {
  const bytes = readFileSync(join(packageFile(FOLDER), name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").slice(0, -1);
};

const push = <T>(index: Map<string, T[]>, key: string, item: T): void => {
  const there = index.get(key);
  if (there) there.push(item);
  else index.set(key, [item]);
};

/** First of the sorted lines that begins with `start`; lines are compared by UTF-16 units, as they were sorted. */
const firstAt = (sorted: readonly string[], start: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

const load = (tables: PlaceTables): Gazetteer => {
  const middles = new Map(
    lines("middles.tsv").map((line) => [line.split("\t")[0], line.split("\t").slice(1).map(Number)]),
  );
  const names = new Map<string, Entry[]>();
  const peoples = new Map<string, Entry>();
  const codes = new Map<string, Entry>();
  for (const line of lines("countries.tsv")) {
    const [code = "", name = "", others = "", people = "", , lat, lon, area] = line.split("\t");
    const entry: Entry = {
      id: code,
      kind: "country",
      name,
      country: code,
      province: null,
      lat: middles.get(code)?.[0] ?? Number(lat),
      lon: middles.get(code)?.[1] ?? Number(lon),
      people: Number(area),
      seat: 0,
      within: [code],
    };
    codes.set(code, entry);
    for (const key of new Set([name, ...others.split("|")].map(placeKey))) push(names, key, entry);
    if (people)
      // A territory shares the word with the country that it belongs to.
      for (const form of [people, `${people}s`].map((words) => words.toLowerCase()))
        if ((peoples.get(form)?.people ?? 0) < entry.people) peoples.set(form, entry);
  }
  for (const [name, code] of Object.entries(tables.countries)) names.set(name, [codes.get(code) as Entry]);
  for (const [name, code] of Object.entries(tables.peoples)) {
    const entry = codes.get(code);
    if (entry) peoples.set(name, entry);
    else peoples.delete(name);
  }
  for (const line of lines("areas.tsv.gz")) {
    const [code = "", name = "", lat, lon, people, keys] = line.split("\t");
    const parts = code.split(".");
    const [country = "", province = ""] = parts;
    const entry: Entry = {
      id: code,
      kind: parts.length === 2 ? "province" : "district",
      name,
      country,
      province: parts.length === 2 ? null : (codes.get(`${country}.${province}`)?.name ?? null),
      lat: middles.get(code)?.[0] ?? Number(lat),
      lon: middles.get(code)?.[1] ?? Number(lon),
      people: Number(people),
      seat: 0,
      within: parts.length === 2 ? [country, code] : [country, `${country}.${province}`, code],
    };
    codes.set(code, entry);
    for (const key of (keys as string).split("|")) push(names, key, entry);
  }
  for (const line of lines("regions.tsv")) {
    const [name = "", lat, lon] = line.split("\t");
    push(names, placeKey(name), {
      id: name,
      kind: "region",
      name,
      country: null,
      province: null,
      lat: Number(lat),
      lon: Number(lon),
      people: 0,
      seat: 0,
      within: [],
    });
  }
  const towns = lines("towns.tsv.gz");
  const townsOf = (key: string): Entry[] => {
    const found: Entry[] = [];
    for (let i = firstAt(towns, `${key}\t`); towns[i]?.startsWith(`${key}\t`); i++) {
      const [, name = "", country = "", province = "", district = "", lat, lon, people, seat] = (
        towns[i] as string
      ).split("\t");
      const area = `${country}.${province}`;
      found.push({
        id: `${area}/${name}@${lat},${lon}`,
        kind: "town",
        name,
        country,
        province: codes.get(area)?.name ?? null,
        lat: Number(lat),
        lon: Number(lon),
        people: Number(people),
        seat: Number(seat),
        within: [country, area, ...(district ? [`${area}.${district}`] : [])],
      });
    }
    return found;
  };
  return {
    lookup: (name) => {
      const key = placeKey(name);
      return key === "" ? [] : [...(names.get(key) ?? []), ...townsOf(key)];
    },
    people: (name) => peoples.get(name.toLowerCase()) ?? null,
    byCode: (code) => codes.get(code) ?? null,
  };
};

const loaded = new Map<PlaceTables, Gazetteer>();
/** The gazetteer with a language's names, read from disk the first time it is asked for (about a third of a second). */
export const gazetteer = (tables: PlaceTables): Gazetteer => {
  const there = loaded.get(tables) ?? load(tables);
  loaded.set(tables, there);
  return there;
};
