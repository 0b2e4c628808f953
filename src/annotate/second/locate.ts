// Quoted rows in, attributions out: every quoted piece is found in its window word for word, or its row is dropped.
import type { RoleSpans } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { bySpan } from "../../model/span.ts";
import type { QuotedRow } from "./schema.ts";
import type { TextWindow } from "./windows.ts";
import { toDocument } from "./windows.ts";

/** More pieces than this in one role are no reading. */
const MOST_PIECES = 12;
/** A row whose rarest piece stands at more places than this says nowhere where it is. */
const MOST_PLACES = 50;

const WORD = /[\p{L}\p{N}]/u;
/** Signs that stand for one another: readers straighten quotation marks, and no word changes by it. */
const ALIKE: readonly RegExp[] = [/[“”„«»"]/, /[‘’‚'`]/, /[‐‑–—-]/];

const patternOf = (quoted: string): RegExp =>
  new RegExp(
    quoted
      .trim()
      .split(/\s+/u)
      .map((word) =>
        [...word]
          .map(
            (sign) => ALIKE.find((alike) => alike.test(sign))?.source ?? sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"),
          )
          .join(""),
      )
      .join("\\s+"),
    "gu",
  );

/** Whether an edge at `at` does not cut a word in two. */
const isEdge = (text: string, at: number): boolean =>
  at === 0 || at === text.length || !(WORD.test(text[at - 1] as string) && WORD.test(text[at] as string));

/** All places of a window where the quoted words stand whole; white space and the shape of quotation marks aside. */
export const placesOf = (text: string, quoted: string): Span[] => {
  if (quoted.trim() === "" || quoted.length > 2 * text.length) return [];
  return [...text.matchAll(patternOf(quoted))]
    .map((match): Span => [match.index, match.index + match[0].length])
    .filter(([start, end]) => isEdge(text, start) && isEdge(text, end));
};

const distance = (a: Span, b: Span): number => Math.max(0, a[0] - b[1], b[0] - a[1]);
const key = ([start, end]: Span): string => `${start}-${end}`;

/** Of `places` the one nearest to all of `company` together; the first of those as near. */
const nearest = (places: readonly Span[], company: readonly Span[]): Span | null => {
  const total = (place: Span): number => company.reduce((sum, other) => sum + distance(place, other), 0);
  return places.reduce<Span | null>(
    (best, place) => (best === null || total(place) < total(best) ? place : best),
    null,
  );
};

interface Piece {
  readonly role: "source" | "cue" | "content";
  readonly places: readonly Span[];
}

/** What earlier rows of the window took: a cue once, a content once for each cue that it hangs on. */
interface Taken {
  readonly cues: Set<string>;
  readonly contents: Set<string>;
}

const openPlaces = ({ role, places }: Piece, taken: Taken): readonly Span[] => {
  if (role === "cue") return places.filter((place) => !taken.cues.has(key(place)));
  if (role === "source") return places;
  const fresh = places.filter((place) => !taken.contents.has(key(place)));
  return fresh.length > 0 ? fresh : places;
};

type PlacedPiece = Piece & { readonly place: Span };

/** The pieces of a row with the places where each may stand, those with fewest first; null when one stands nowhere. */
const piecesOf = (window: string, row: QuotedRow, taken: Taken): readonly Piece[] | null => {
  if (row.cue.length === 0 || row.content.length === 0) return null;
  if ([row.source, row.cue, row.content].some(({ length }) => length > MOST_PIECES)) return null;
  const pieces = (["content", "cue", "source"] as const).flatMap((role) =>
    row[role].map((quoted): Piece => ({ role, places: openPlaces({ role, places: placesOf(window, quoted) }, taken) })),
  );
  return pieces.some(({ places }) => places.length === 0)
    ? null
    : pieces.sort((a, b) => a.places.length - b.places.length);
};

/** Places for all pieces of a row, near to one another: the rarest piece first, each other nearest to those that are placed. */
const locateRow = (window: string, row: QuotedRow, taken: Taken): readonly PlacedPiece[] | null => {
  const pieces = piecesOf(window, row, taken);
  const pivot = pieces?.[0];
  if (!pieces || !pivot || pivot.places.length > MOST_PLACES) return null;
  const spread = (anchor: Span): number =>
    pieces.reduce((sum, { places }) => sum + distance(nearest(places, [anchor]) as Span, anchor), 0);
  const placed: PlacedPiece[] = [];
  for (const piece of pieces) {
    const free = piece.places.filter((place) => !placed.some((other) => key(other.place) === key(place)));
    const place =
      piece === pivot
        ? (free.map((one) => ({ one, far: spread(one) })).sort((a, b) => a.far - b.far || bySpan(a.one, b.one))[0]
            ?.one ?? null)
        : nearest(
            free,
            placed.map((other) => other.place),
          );
    if (place === null) return null;
    placed.push({ ...piece, place });
  }
  return placed;
};

export interface Located {
  readonly attributions: readonly RoleSpans[];
  /** Rows whose words do not stand in the window, or that say nothing. */
  readonly dropped: number;
  /** All rows of the answer, those about the context included. */
  readonly answered: number;
}

/** Finds the rows of a window's answer: `locateRows(window, [{ source: ["he"], cue: ["said"], content: ["it sank"] }])`. */
export const locateRows = (window: TextWindow, rows: readonly QuotedRow[]): Located => {
  const taken: Taken = { cues: new Set(), contents: new Set() };
  const attributions: RoleSpans[] = [];
  let dropped = 0;
  for (const row of rows) {
    const placed = locateRow(window.text, row, taken);
    if (placed === null) {
      dropped++;
      continue;
    }
    const spansOf = (role: Piece["role"]): Span[] =>
      placed
        .filter((piece) => piece.role === role)
        .map(({ place }) => place)
        .sort(bySpan)
        .flatMap((place) => toDocument(window, place));
    for (const { role, place } of placed) {
      if (role === "cue") taken.cues.add(key(place));
      if (role === "content") taken.contents.add(key(place));
    }
    const cue = spansOf("cue");
    const at = (cue[0] as Span)[0];
    if (at < window.core[0] || at >= window.core[1]) continue;
    attributions.push({ source: spansOf("source"), cue, content: spansOf("content"), score: 1 });
  }
  return { attributions, dropped, answered: rows.length };
};
