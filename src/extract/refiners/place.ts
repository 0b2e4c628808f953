// Where what a row tells took place: the named place that a preposition ties to its clause, or the place of the incident.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, Name } from "../../model/annotation.ts";
import type { Field, Proposal } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { contains, overlaps, wordsOf } from "../../model/span.ts";
import type { Refiner } from "../extractor.ts";
import { attributionsOf } from "../grammar/attributions.ts";
import { HAPPENINGS } from "../grammar/incident.ts";
import type { NewsText, TextSentence, Word } from "../grammar/text.ts";
import { newsText, wordsIn } from "../grammar/text.ts";

const TIES =
  /^(in|at|near|on|to|into|onto|across|over|outside|inside|around|throughout|off|towards?|from|along|within|against)$/;
/** Words that may stand between the preposition and the name: "in the southern port of". */
const BETWEEN = new Set(["DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "PUNCT", "VERB"]);
/** What says where in a named place it was, before its name and after it: "eastern Orra", "Orra province". */
const BEFORE = /^(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)?|central|downtown|upper|lower|rural)$/i;
const AFTER =
  /^(?:districts?|regions?|provinces?|county|oblast|governorate|prefecture|neighbou?rhood|suburbs?|waters|territory|airspace|soil|coast|shores?|border|peninsula|islands?|strait|valley|mountains)$/i;
/** "in the sinking of the Halcyon": what happened stands between, so the name is what it happened to. */
const HAPPENING_NOUN = /^\w{3,}ings?$/;
const LIMIT = 6;

/** Nouns that a place before them owns: what is said is whose, not where. */
const OWNED = /^(?:officials?|authorities|government|police|army|military|president|minister|hands|forces?|troops)$/;

const tied = (text: NewsText, name: Name): boolean => {
  const [first, last] = wordsIn(text, name.span);
  const next = text.words[last];
  // "the Teskovian coast" names no place of its own, and before another proper noun the name is cut short.
  if (text.words[last - 1]?.upos === "ADJ" || (next?.upos === "PROPN" && next.sentence === text.words[first]?.sentence))
    return false;
  if (next?.lower === "'s" || next?.upos === "PART") return false;
  // "in Teskovian hands", "in Orra government circles": the name only says whose; "in the Orra ferry fire" it says where.
  const here = text.words[first]?.sentence;
  if (
    next?.upos === "NOUN" &&
    next.sentence === here &&
    next.span[0] === name.span[1] + 1 &&
    !AFTER.test(next.lower) &&
    (OWNED.test(next.lower) || text.words[last - 1]?.relation === "amod")
  )
    return false;
  for (let i = first - 1; i >= Math.max(0, first - LIMIT); i--) {
    const word = text.words[i] as Word;
    if (word.sentence !== text.words[first]?.sentence) return false;
    if (TIES.test(word.lower)) return true;
    if (!BETWEEN.has(word.upos) || word.text === "," || HAPPENING_NOUN.test(word.lower)) return false;
  }
  return false;
};

const PLACES: ReadonlySet<string> = new Set(["Location", "Facility", "Organization"]);

/** The name with the words that say where in it: "Norvik's Old Market", "southern Teskovia", "Varn district". */
const widened = (text: NewsText, names: readonly Name[], name: Name): Span => {
  let [start, end] = name.span;
  const owner = names.find(({ span, type }) => PLACES.has(type) && /^['’]s $/.test(text.text.slice(span[1], start)));
  if (owner) [start] = owner.span;
  for (let i = wordsIn(text, [start, end])[0] - 1; i >= 0 && BEFORE.test((text.words[i] as Word).text); i--)
    start = (text.words[i] as Word).span[0];
  const next = text.words[wordsIn(text, [start, end])[1]];
  return next && AFTER.test(next.text) && next.span[0] === end + 1 ? [start, next.span[1]] : [start, end];
};

const distance = (text: NewsText, figure: Span, place: Span): number => {
  const [f, fl] = wordsIn(text, figure);
  const [p, pl] = wordsIn(text, place);
  const between = p >= fl ? text.words.slice(fl, p) : text.words.slice(pl, f);
  return (
    between.length +
    (p < f ? 4 : 0) +
    between.filter((word) => word.text === "," || word.upos === "SCONJ" || word.upos === "CCONJ").length * 3
  );
};

const sentenceAt = (text: NewsText, span: Span): TextSentence =>
  text.sentences[(text.words[wordsIn(text, span)[0]] as Word).sentence] as TextSentence;

const placesIn = (document: AnnotatedDocument, pack: LanguagePack, text: NewsText, sentence: TextSentence): Name[] =>
  document.names.filter(
    (name) =>
      (name.type === "Location" || name.type === "Facility") &&
      contains(sentence.span, name.span) &&
      tied(text, name) &&
      !attributionsOf(document, pack).some(
        (attribution) => attribution.source && overlaps(attribution.source, name.span),
      ),
  );

/** Sentences of a report's head, in which it says where its matter took place. */
const HEAD = 4;

/**
 * Where the report's matter took place: the place of the first row that tells of a happening; where that is a country and
 * the head goes on to name a place in it, that one.
 */
const homeOf = (
  rows: readonly Proposal[],
  found: ReadonlyMap<Proposal, Name>,
  document: AnnotatedDocument,
  text: NewsText,
): Name | null => {
  const lead = rows.find((row) => HAPPENINGS.includes(row.event?.value ?? "other"));
  const name = lead && found.get(lead);
  if (name?.type !== "Location") return null;
  return innermost(name, document, text);
};

/** A place that the text names in its head and that lies in the given one, by the gazetteer: "in Teskovia … near Orra". */
const innermost = (name: Name, document: AnnotatedDocument, text: NewsText): Name => {
  const end = document.sentences[HEAD - 1]?.span[1] ?? document.document.text.length;
  const placeOf = (other: Name) => document.places.find(({ span }) => overlaps(span, other.span))?.place;
  const outer = placeOf(name);
  if (outer?.kind !== "country") return name;
  const inner = document.names.find((other) => {
    const told = other.type === "Location" && other.span[0] > name.span[0] && other.span[0] < end && tied(text, other);
    const place = told ? placeOf(other) : undefined;
    return place !== undefined && place.kind !== "country" && place.country === outer.country;
  });
  return inner ?? name;
};

const refine = (proposals: readonly Proposal[], document: AnnotatedDocument, pack: LanguagePack): Proposal[] => {
  const text = newsText(document);
  const found = new Map<Proposal, Name>();
  for (const row of proposals) {
    const anchor = row.figure?.words ?? (row.kind === "statement" ? row.attribution?.content[0] : undefined);
    if (!anchor) continue;
    const places = placesIn(document, pack, text, sentenceAt(text, anchor));
    const [best] = places.sort((a, b) => distance(text, anchor, a.span) - distance(text, anchor, b.span));
    if (best) found.set(row, best);
  }
  const home = homeOf(proposals, found, document, text);
  const located = (name: Name): Pick<Proposal, "location"> => {
    const link = document.places.find(({ span }) => overlaps(span, name.span));
    return link ? { location: link } : {};
  };
  return proposals.map((row) => {
    const name = found.get(row);
    if (name) {
      const span = widened(text, document.names, name);
      const place: Field<string> = { value: wordsOf(text.text, span), basis: "stated", span };
      return { ...row, place, ...located(name) };
    }
    if (!home || !row.figure || !HAPPENINGS.includes(row.event?.value ?? "other")) return row;
    const span = widened(text, document.names, home);
    const value = wordsOf(text.text, span);
    return {
      ...row,
      place: { value, basis: "inferred", reason: `the report places what happened in ${value}`, span },
      ...located(home),
    };
  });
};

/** "Three boats sank off Orra": Orra. */
export const place: Refiner = { name: "place", refine };
