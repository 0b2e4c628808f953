// What a language must supply to read place names: short forms, people's names, words for areas.

export interface PlaceTables {
  /** Short form without full stops, in small letters -> code of the province: "calif" -> "US.CA". */
  readonly shortForms: ReadonlyMap<string, string>;
  /** Names of countries that the list of countries lacks, by key: "ivory coast" -> "CI". */
  readonly countries: Readonly<Record<string, string>>;
  /** Words for a people that its country's entry lacks -> its code; "" where the word fits several. */
  readonly peoples: Readonly<Record<string, string>>;
  /** "X County", "the province of X": which kind of area the word names. */
  readonly areaWords: Readonly<Record<string, "province" | "district">>;
  /** Words beside a name that only say where in it: "northern", "downtown". */
  readonly trimmings: ReadonlySet<string>;
}
