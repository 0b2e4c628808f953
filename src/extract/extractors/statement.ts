// A row for every attribution, so that what a source says without a number or a position is kept too.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Certainty, EventType, Field, Proposal } from "../../model/claim.ts";
import type { Extractor } from "../extractor.ts";
import { attributionsOf } from "../grammar/attributions.ts";
import { certaintyIn } from "../grammar/certainty.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
import type { ReadAttribution } from "../grammar/read-attribution.ts";
import type { NewsText, TextSentence, Word } from "../grammar/text.ts";
import { newsText, spanOf, wordsIn } from "../grammar/text.ts";
import { phraseAt } from "../grammar/trigger.ts";

/** How far into the content its main verb is looked for. */
const MAIN_CLAUSE = 14;

const ASSERTED: Field<Certainty> = {
  value: "asserted",
  basis: "inferred",
  reason: "no word of doubt, plan, possibility, denial or demand governs it",
};

const SUBORDINATE =
  /^(if|because|while|although|though|when|where|after|before|since|until|unless|whether|that|who|which|whose|as)$/;

/** What a clause or phrase set in front of the main clause begins with. */
const FRONTED = /^(if|because|while|although|though|when|after|before|since|until|unless|as|in|on|at|by|for|with)$/;

/** Parts of speech between an auxiliary and its verb; a quotation may open there ("are “not far apart”"). */
const BETWEEN = /^(AUX|PART|ADV|PUNCT)$/;

/**
 * The words that can deny what is said: its subject and the auxiliaries of its main verb. "The decision not to sail was
 * wrong" is not denied, nor is "a law that does not bind"; "the navy did not fire" is.
 */
const mainPredicate = (text: NewsText, [first, last]: readonly [number, number]): readonly [number, number] | null => {
  let at = first;
  while (at < last && /^(["“‘']|that|but|and|however|,)$/.test((text.words[at] as Word).lower)) at++;
  // "While it rained, the ferry …": the clauses in front are passed over.
  while (FRONTED.test(text.words[at]?.lower ?? "")) {
    let comma = at;
    while (comma < last && (text.words[comma] as Word).text !== ",") comma++;
    if (comma >= last) break;
    at = comma + 1;
  }
  for (let i = at; i < last; i++) {
    const word = text.words[i] as Word;
    if (i > at && SUBORDINATE.test(word.lower)) return null;
    if (word.upos !== "VERB" && word.upos !== "AUX") continue;
    if (text.words[i - 1]?.lower === "to" || (word.upos === "VERB" && /ing$/.test(word.lower))) return null;
    let end = i + 1;
    while (end < last && BETWEEN.test((text.words[end] as Word).upos)) end++;
    return [i, end];
  }
  return null;
};

/** Denied only where the main predicate is; any other certainty by the words of the opening. */
const certaintyOf = (
  text: NewsText,
  pack: LanguagePack,
  content: readonly [number, number],
  opening: readonly [number, number],
): Field<Certainty> => {
  const predicate = mainPredicate(text, content);
  const denied = predicate ? certaintyIn(text, pack, [predicate]) : null;
  if (denied?.value === "denied") return denied;
  return certaintyIn(text, pack, [opening], ["denied"]) ?? ASSERTED;
};

/** The first trigger verb of what is said. */
const eventIn = (text: NewsText, pack: LanguagePack, range: readonly [number, number]): Field<EventType> | null => {
  const { verbs } = lexiconOf(pack);
  for (let i = range[0]; i < range[1]; i++) {
    if ((text.words[i] as Word).upos !== "VERB") continue;
    const trigger = phraseAt(text, verbs, i, 6);
    if (trigger) return { value: trigger.event, basis: "stated", span: spanOf(text, ...trigger.words) };
  }
  return null;
};

const row = (text: NewsText, pack: LanguagePack, attribution: ReadAttribution): Proposal[] => {
  const [main] = attribution.content;
  if (!main || !attribution.source) return [];
  const [first, last] = wordsIn(text, main);
  const opening: readonly [number, number] = [first, Math.min(last, first + MAIN_CLAUSE)];
  const sentence = text.sentences[attribution.sentence] as TextSentence;
  return [
    {
      kind: "statement",
      sentence: sentence.span,
      attribution: { source: [attribution.source], cue: attribution.cue, content: attribution.content },
      chain: [],
      stance: { value: "asserts", basis: "inferred", reason: "the cue only reports" },
      certainty: certaintyOf(text, pack, [first, last], opening),
      event: eventIn(text, pack, [first, last]),
      eventTime: null,
      asOf: null,
      place: null,
      figure: null,
      party: null,
      about: null,
      extractor: "statement",
      version: 1,
    },
  ];
};

const propose = (document: AnnotatedDocument, pack: LanguagePack): Proposal[] => {
  const text = newsText(document);
  return attributionsOf(document, pack).flatMap((attribution) => row(text, pack, attribution));
};

/** "The ferry was on its usual course, the harbour master said": one row, on the harbour master's word. */
export const statement: Extractor = { name: "statement", version: 1, propose };
