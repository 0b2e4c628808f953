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
/** "in the sinking of the Halcyon": what happened stands between, so the name is what it happened to. */
const HAPPENING_NOUN = /^\w{3,}ings?$/;
const LIMIT = 6;

const tied = (text: NewsText, name: Name): boolean => {
  const [first, last] = wordsIn(text, name.span);
  const next = text.words[last];
  // "the Teskovian coast" names no place of its own, and before another proper noun the name is cut short.
  if (text.words[last - 1]?.upos === "ADJ" || (next?.upos === "PROPN" && next.sentence === text.words[first]?.sentence))
    return false;
  if (next?.lower === "'s" || next?.upos === "PART") return false;
  if (
    next?.upos === "NOUN" &&
    next.sentence === text.words[first]?.sentence &&
    name.type === "Location" &&
    /^(officials?|authorities|government|police|army|military|president|minister)$/.test(next.lower)
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

/** The place of the first row that tells of a happening: where the report's incident took place. A building is where some of it did. */
const incidentPlace = (rows: readonly Proposal[], found: ReadonlyMap<Proposal, Name>): Name | null => {
  const lead = rows.find((row) => HAPPENINGS.includes(row.event?.value ?? "other"));
  const name = lead && found.get(lead);
  return name?.type === "Location" ? name : null;
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
  const home = incidentPlace(proposals, found);
  return proposals.map((row) => {
    const name = found.get(row);
    if (name)
      return {
        ...row,
        place: { value: wordsOf(text.text, name.span), basis: "stated", span: name.span } satisfies Field<string>,
      };
    if (!home || !row.figure || !HAPPENINGS.includes(row.event?.value ?? "other")) return row;
    const value = wordsOf(text.text, home.span);
    return {
      ...row,
      place: { value, basis: "inferred", reason: `the report places what happened in ${value}`, span: home.span },
    };
  });
};

/** "Three boats sank off Orra": Orra. */
export const place: Refiner = { name: "place", refine };
