// A row for every attribution, so that what a source says without a number or a position is kept too.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Certainty, EventType, Field, Proposal } from "../../model/claim.ts";
import type { Extractor } from "../extractor.ts";
import type { ReadAttribution } from "../grammar/attributions.ts";
import { attributionsOf } from "../grammar/attributions.ts";
import { certaintyIn } from "../grammar/certainty.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
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
      certainty: certaintyIn(text, pack, [opening]) ?? ASSERTED,
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
