// How English news shortens and extends the names of places.
import type { PlaceTables } from "../place-tables.ts";

/** Short forms of states and provinces as news writes them, by the gazetteer's code. */
const STATES = `
AL Ala|AK Alaska|AZ Ariz|AR Ark|CA Calif,Cal|CO Colo|CT Conn|DE Del|DC D.C|FL Fla|GA Ga|IL Ill|IN Ind|IA Ia|KS Kan,Kans|KY Ky|LA La|ME Me|MD Md|MA Mass|MI Mich|MN Minn|MS Miss|MO Mo|MT Mont|NE Neb,Nebr|NV Nev|NH N.H|NJ N.J|NM N.M|NY N.Y|NC N.C|ND N.D|OH O|OK Okla|OR Ore|PA Pa|RI R.I|SC S.C|SD S.D|TN Tenn|TX Tex|VT Vt|VA Va|WA Wash|WV W.Va|WI Wis,Wisc|WY Wyo`;

const CANADA = "01 Alta|02 B.C|03 Man|04 N.B|05 Nfld,N.L|07 N.S|08 Ont|09 P.E.I|10 Que|11 Sask";
const AUSTRALIA = "02 NSW,N.S.W|07 Vic|04 Qld|05 S.A|08 W.A|06 Tas|03 N.T|01 ACT";

const shortForms = (country: string, table: string, bare: boolean): [string, string][] =>
  table
    .trim()
    .split("|")
    .flatMap((entry) => {
      const [code = "", forms = ""] = entry.split(" ");
      const names = [...forms.split(","), ...(bare ? [code] : [])];
      return names.map((name): [string, string] => [name.replaceAll(".", "").toLowerCase(), `${country}.${code}`]);
    });

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ...shortForms("US", STATES, true),
  ...shortForms("CA", CANADA, false),
  ...shortForms("AU", AUSTRALIA, false),
]);

const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  america: "US",
  us: "US",
  usa: "US",
  uk: "GB",
  britain: "GB",
  uae: "AE",
  drc: "CD",
  "dr congo": "CD",
  "democratic republic of the congo": "CD",
  congo: "CD",
  burma: "MM",
  holland: "NL",
  "ivory coast": "CI",
  "cote divoire": "CI",
  swaziland: "SZ",
  "czech republic": "CZ",
  macedonia: "MK",
  palestine: "PS",
  "palestinian territories": "PS",
  "cape verde": "CV",
  "east timor": "TL",
  turkey: "TR",
  "south korea": "KR",
  "north korea": "KP",
  dprk: "KP",
  zaire: "CD",
  prc: "CN",
  vatican: "VA",
  bosnia: "BA",
  trinidad: "TT",
};

const PEOPLES: Readonly<Record<string, string>> = {
  briton: "GB",
  britons: "GB",
  english: "GB",
  scottish: "GB",
  welsh: "GB",
  dane: "DK",
  danes: "DK",
  dutch: "NL",
  finn: "FI",
  finns: "FI",
  frenchman: "FR",
  spaniard: "ES",
  spaniards: "ES",
  swede: "SE",
  swedes: "SE",
  turk: "TR",
  turks: "TR",
  turkish: "TR",
  pole: "PL",
  poles: "PL",
  thai: "TH",
  arab: "",
  palestinian: "PS",
  palestinians: "PS",
  israelis: "IL",
  iraqi: "IQ",
  iraqis: "IQ",
  afghans: "AF",
  congolese: "CD",
  korean: "",
};

const AREA_WORDS: Readonly<Record<string, "province" | "district">> = {
  county: "district",
  parish: "district",
  district: "district",
  municipality: "district",
  prefecture: "province",
  province: "province",
  state: "province",
  region: "province",
  oblast: "province",
  governorate: "province",
  territory: "province",
  department: "province",
  canton: "province",
};

const PLACE_TRIMMINGS: ReadonlySet<string> = new Set(
  "northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower greater downtown rural mainland coastal city town village of port".split(
    " ",
  ),
);

export const placeTables: PlaceTables = {
  shortForms: SHORT_FORMS,
  countries: COUNTRY_NAMES,
  peoples: PEOPLES,
  areaWords: AREA_WORDS,
  trimmings: PLACE_TRIMMINGS,
};
