// A named place as the shipped gazetteer knows it, and the link from a name in a text to it.
import type { Span } from "./span.ts";

export const PLACE_KINDS = ["region", "country", "province", "district", "town"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface Place {
  /** "UA", "UA.05", "US.OH.049", "US.OH/Columbus@39.961,-82.999"; regions by name ("Black Sea"). */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for regions that cross borders. */
  readonly country: string | null;
  /** Name of the province (state, oblast, governorate) that it lies in. */
  readonly province: string | null;
  /** Degrees, WGS 84; of an area its middle. */
  readonly lat: number;
  readonly lon: number;
}

/** A name with the place that it most likely stands for, why, and what else bears the name. */
export interface PlaceLink {
  readonly span: Span;
  readonly place: Place;
  readonly reason: string;
  /** Other places of that name, likeliest first, at most three. */
  readonly rivals: readonly Place[];
}
