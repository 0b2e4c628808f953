// The names of a text that may stand for places, with what the words beside them say: "Paris, Ky." lies in Kentucky.
import type { PlaceTables } from "../../lang/place-tables.ts";
import type { Name } from "../../model/annotation.ts";
import type { PlaceKind } from "../../model/place.ts";
import type { Span } from "../../model/span.ts";
import type { Entry, Gazetteer } from "./gazetteer.ts";
import { placeKey } from "./key.ts";

export interface PlaceMention {
  readonly span: Span;
  readonly key: string;
  readonly entries: readonly Entry[];
  /** What the words after the comma name: one of these holds the place. */
  readonly holders: readonly Entry[];
}

const AFTER_COMMA = /^, (?:the )?([\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3})/u;

/** The gazetteer and the words of the language. */
export interface PlaceLexicon {
  readonly tables: PlaceTables;
  readonly places: Gazetteer;
}

/** A name without words that only say where in it: "northern Mali" is looked up as "Mali". */
const trimmed = (words: string, trimmings: ReadonlySet<string>): string => {
  let parts = words.split(/\s+/);
  while (parts.length > 1 && trimmings.has((parts[0] as string).toLowerCase())) parts = parts.slice(1);
  while (parts.length > 1 && trimmings.has((parts.at(-1) as string).toLowerCase())) parts = parts.slice(0, -1);
  return parts.join(" ").replace(/^(?:of|the) /, "");
};

/** Places that a name may stand for: as written, then as an area ("Licking County", "Idlib province"), then trimmed. */
export const entriesOf = (words: string, lexicon: PlaceLexicon): readonly Entry[] => {
  const { tables, places } = lexicon;
  // "east London" is a part of London, "East London" a town.
  if (/^\p{Ll}/u.test(words) && trimmed(words, tables.trimmings) !== words)
    return entriesOf(trimmed(words, tables.trimmings), lexicon);
  const whole = places.lookup(words);
  const state = tables.shortForms.get(words.replaceAll(".", "").toLowerCase());
  const short = state && /[A-Z].*\.|^[A-Z]{2,3}$/.test(words) ? places.byCode(state) : null;
  if (short) return [short, ...whole];
  if (whole.length > 0) return whole;
  const parts = words.split(/\s+/);
  const area = tables.areaWords[(parts.at(-1) ?? "").toLowerCase()] ?? tables.areaWords[(parts[0] ?? "").toLowerCase()];
  if (area && parts.length > 1) {
    const inner = tables.areaWords[(parts.at(-1) ?? "").toLowerCase()] ? parts.slice(0, -1) : parts.slice(1);
    const found = places.lookup(inner.join(" ").replace(/^of /, ""));
    const areas = found.filter(({ kind }) => kind === "province" || kind === "district");
    return areas.length > 0 ? areas : found;
  }
  const rest = trimmed(words, tables.trimmings);
  return rest === words ? [] : places.lookup(rest);
};

interface After {
  readonly holders: readonly Entry[];
  /** Another name follows: "in Paris, Texas and Ohio" may be a list of equals. */
  readonly listed: boolean;
}

/** What stands after the name and a comma, if it names an area: "Columbus, Ohio", "Rafah, Gaza Strip", "Fulton, Mo.". */
const after = (text: string, end: number, { tables, places }: PlaceLexicon): After => {
  const words = AFTER_COMMA.exec(text.slice(end, end + 60))?.[1];
  const parts = words?.split(" ") ?? [];
  for (let count = parts.length; count > 0; count--) {
    const some = parts.slice(0, count).join(" ");
    const state = tables.shortForms.get(some.replaceAll(".", "").toLowerCase());
    const entry = state ? places.byCode(state) : null;
    const areas = entry
      ? [entry]
      : places.lookup(some.replace(/\.$/, "")).filter(({ kind }) => kind !== "town" && kind !== "region");
    const rest = text.slice(end + 2 + some.length, end + 80);
    if (areas.length > 0) return { holders: areas, listed: /^(?:, |,? (?:and|or) (?:the )?)\p{Lu}/u.test(rest) };
  }
  return { holders: [], listed: false };
};

/** "Liberia, Guinea" and "Kansas, Colorado" are lists of equals; "Peru, Indiana" is not. */
const equals = (entry: Entry, holder: Entry): boolean =>
  (entry.kind === "country" && holder.kind === "country") ||
  (entry.kind === "province" && holder.kind === "province" && entry.country === holder.country);

/** In a list of names a country or province stands for itself, whatever follows it. */
const LARGE: readonly PlaceKind[] = ["country", "province", "region"];

const holdersOf = (text: string, end: number, entries: readonly Entry[], lexicon: PlaceLexicon): readonly Entry[] => {
  const { holders, listed } = after(text, end, lexicon);
  const list =
    holders.some((holder) => entries.some((entry) => equals(entry, holder))) ||
    (listed && entries.some(({ kind, people }) => LARGE.includes(kind) || people > 3000));
  return list ? [] : holders;
};

/** Location names in reading order; a span that holds a comma ("Fulton, Missouri") is two. */
export const placeMentions = (text: string, names: readonly Name[], lexicon: PlaceLexicon): PlaceMention[] => {
  const known = new Map<string, readonly Entry[]>();
  return names
    .filter(({ type }) => type === "Location")
    .flatMap(({ span: [start, end] }): PlaceMention[] => {
      let from = start;
      return text
        .slice(start, end)
        .split(/, (?=\p{Lu})/u)
        .map((words): PlaceMention => {
          const span: Span = [from, from + words.length];
          from += words.length + 2;
          const written = text[span[1]] === "." ? `${words}.` : words;
          const entries = known.get(written) ?? entriesOf(written, lexicon);
          known.set(written, entries);
          return { span, key: placeKey(words), entries, holders: holdersOf(text, span[1], entries, lexicon) };
        });
    });
};
