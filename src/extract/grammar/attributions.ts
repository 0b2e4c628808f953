// The attributions of a text made ready: sources found where the model left them out, content filled up, weak ones dropped.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, RoleSpans } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { bySpan } from "../../model/span.ts";
import { citedSource, quotedPassive, viaSource } from "./citing.ts";
import { claimNouns } from "./claim-nouns.ts";
import { lexiconOf } from "./lexicon.ts";
import { isLookAlike } from "./look-alikes.ts";
import { pointingBack } from "./pointing-back.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { claimed } from "./refutations.ts";
import { reportedClauses } from "./reported-clauses.ts";
import { runOn, saidIn } from "./saying-content.ts";
import { sayingParts } from "./saying-parts.ts";
import { markedSource } from "./saying-source.ts";
import { sourcePhrases } from "./source-phrases.ts";
import { antecedentOf, namedPhrase, phraseLeft, sentenceOf, subjectOf } from "./subject.ts";
import { behindColon, heading, isNumbered, overColon, tellings } from "./tellings.ts";
import type { NewsText, Word } from "./text.ts";
import { newsText, spanOf, wordsIn } from "./text.ts";
import { trailing } from "./trailing.ts";

/** Below this an attribution with a known reporting verb is dropped; one with any other cue needs more. */
const KNOWN_CUE = 0.5;
const OTHER_CUE = 0.88;
const QUOTING_CUE = 0.6;

/** The model may take the herald for the source: back over ", cited by" to the source itself. */
const reported = (text: NewsText, source: Span): Span => {
  const [first] = wordsIn(text, source);
  const by = text.words[first - 1];
  const cited = text.words[first - 2];
  if (by?.lower !== "by" || !cited || !/^(cited|quoted)$/.test(cited.lower)) return source;
  const end = text.words[cited.index - 1]?.text === "," ? cited.index - 1 : cited.index;
  const phrase = phraseLeft(text, end, sentenceOf(text, first).words[0]);
  return phrase ? spanOf(text, ...phrase) : source;
};

/** "who" and "which" stand for the phrase before them. */
const meant = (text: NewsText, pack: LanguagePack, source: Span): Span => {
  const [first, last] = wordsIn(text, source);
  if (last - first !== 1 || !pack.attribution.sources.relativePronouns.includes((text.words[first] as Word).lower))
    return source;
  return antecedentOf(text, first, sentenceOf(text, first).words[0]) ?? source;
};

/** "TESKOV - The navy": the place before the dash is no part of the source. */
const behindDateline = (document: AnnotatedDocument, [start, last]: Span): Span => {
  const end = document.document.dateline?.span[1] ?? 0;
  if (start >= end || last <= end) return [start, last];
  const gap = /^[\s–—-]*/.exec(document.document.text.slice(end, last))?.[0].length ?? 0;
  return [end + gap, last];
};

/** What grammar finds where the model marked nothing; sayings within sayings last, since they need those around them. */
const FINDERS = [trailing, sourcePhrases, tellings, behindColon, heading, pointingBack, claimNouns, reportedClauses];

const known = new WeakMap<AnnotatedDocument, ReadAttribution[]>();

/** The attributions of a document that speak of a source saying something, in reading order. */
export const attributionsOf = (document: AnnotatedDocument, pack: LanguagePack): readonly ReadAttribution[] => {
  const earlier = known.get(document);
  if (earlier) return earlier;
  const text = newsText(document);
  const { cues } = lexiconOf(pack);
  const marked: ReadAttribution[] = [];
  for (const spans of inOrder(document))
    for (const part of sayingParts(text, spans)) marked.push(...readOne(text, pack, cues, part, marked));
  const ready = marked.map((attribution) => claimed(text, pack, overColon(text, attribution)));
  for (const find of FINDERS) ready.push(...find(text, pack, ready));
  runOn(text, ready);
  const kept = ready
    .filter((attribution) => !bringsIn(text, pack, attribution))
    .map((attribution) =>
      attribution.source ? { ...attribution, source: behindDateline(document, attribution.source) } : attribution,
    );
  known.set(document, kept);
  return kept;
};

/** "citing a report" brings in the source of another saying, or a reason; what stands behind it is not said. */
const bringsIn = (text: NewsText, pack: LanguagePack, attribution: ReadAttribution): boolean =>
  attribution.words.every((word) => pack.attribution.citing.includes(word)) &&
  attribution.content.some(([start]) => {
    const [, behind] = wordsIn(text, attribution.cue[0] as Span);
    return start === text.words[behind]?.span[0];
  });

const inOrder = (document: AnnotatedDocument): RoleSpans[] =>
  [...document.attributions].sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));

/** "…, the minister said, calling it a lie": a participle goes on with the source before it in the sentence. */
const goesOn = (text: NewsText, at: number, sentence: number, before: readonly ReadAttribution[]): Span | null => {
  const head = text.words[at] as Word;
  const mark = text.words[at - 1];
  if (!/ing$/.test(head.lower) || !mark || (mark.text !== "," && mark.upos !== "CCONJ")) return null;
  return before.findLast((other) => other.sentence === sentence && other.source !== null)?.source ?? null;
};

/** The first verb of a cue: "mail" in "will mail an updated version". */
const headOf = (text: NewsText, cue: readonly Span[]): string =>
  cue.flatMap((span) => text.words.slice(...wordsIn(text, span))).find(({ upos }) => upos === "VERB")?.lower ?? "";

/** A quotation that is speech ends in a mark of its own; a title in quotation marks does not. */
const isSpeech = (text: NewsText, [start, end]: Span): boolean => /[.,!?…]["”'’»]$/.test(text.text.slice(start, end));

/** A verb that sets something to a number; with a number in what it tells it is a saying. */
const isTally = (pack: LanguagePack, word: string): boolean => {
  const { counting, setting, speaking, telling } = lexiconOf(pack).tallies;
  return counting.has(word) || setting.has(word) || speaking.has(word) || telling.has(word);
};

/** "The report lists 230 breaches": whatever a document does with words, it tells. */
const isDocument = (text: NewsText, pack: LanguagePack, source: Span): boolean => {
  const [first, last] = wordsIn(text, source);
  const end = text.words.slice(first, last).findIndex((word, i) => i > 0 && /^(ADP|VERB|PUNCT)$/.test(word.upos));
  const head = text.words[end < 0 ? last - 1 : first + end - 1];
  return head !== undefined && pack.attribution.sources.kinds.document.includes(head.lower);
};

/** "It also names 14 officers", after a sentence in which the report spoke. */
const isStillDocument = (
  text: NewsText,
  pack: LanguagePack,
  source: Span,
  before: readonly ReadAttribution[],
): boolean => {
  const [first, last] = wordsIn(text, source);
  const word = text.words[first] as Word;
  const earlier = before.findLast((other) => other.source !== null);
  return (
    last - first === 1 &&
    pack.attribution.sources.thingPronouns.includes(word.lower) &&
    earlier?.sentence === word.sentence - 1 &&
    isDocument(text, pack, earlier.source as Span)
  );
};

/** "told the Courier that": who stands right behind the verb is the one told. */
const isAddressed = (text: NewsText, cue: readonly Span[], sources: readonly Span[]): boolean => {
  const last = cue.at(-1);
  if (!last || sources.length === 0) return false;
  const [, behind] = wordsIn(text, last);
  return (
    /^(told|tells|tell|telling|informed|assured|reminded)$/.test(text.words[behind - 1]?.lower ?? "") &&
    sources.every((source) => wordsIn(text, source)[0] >= behind)
  );
};

/** "according to a diplomat": the phrase behind the cue. */
const behindPhrase = (text: NewsText, pack: LanguagePack, cue: readonly Span[]): Span | null => {
  const [first, last] = wordsIn(text, cue[0] as Span);
  const words = text.words.slice(first, last).map(({ lower }) => lower);
  if (!pack.attribution.sourcePhrases.includes(words.join(" "))) return null;
  const phrase = namedPhrase(text, last, sentenceOf(text, first).words[1]);
  return phrase ? spanOf(text, ...phrase) : null;
};

const readOne = (
  text: NewsText,
  pack: LanguagePack,
  cues: ReadonlySet<string>,
  marked: RoleSpans,
  before: readonly ReadAttribution[],
): ReadAttribution[] => {
  const cue = [...marked.cue].sort(bySpan);
  const [main] = cue;
  if (!main || marked.content.length === 0) return [];
  const words = cue.flatMap((span) => text.words.slice(...wordsIn(text, span)).map((word) => word.lower));
  const reports =
    words.some((word) => cues.has(word)) ||
    pack.attribution.sourcePhrases.some((phrase) => words.join(" ").startsWith(phrase)) ||
    (isTally(pack, headOf(text, cue)) && marked.content.some((span) => isNumbered(text, ...wordsIn(text, span)))) ||
    marked.source.some((span) => isDocument(text, pack, span) || isStillDocument(text, pack, span, before));
  const quotes = marked.content.some(([start]) =>
    text.quotations.some((quotation) => quotation[0] === start && isSpeech(text, quotation)),
  );
  if (marked.score < (reports ? KNOWN_CUE : quotes ? QUOTING_CUE : OTHER_CUE)) return [];
  const at = wordsIn(text, main)[0];
  const sentence = sentenceOf(text, at);
  if (isLookAlike(text, pack, cue, marked.source)) return [];
  const quoted = quotedPassive(text, pack, cue);
  const addressed = isAddressed(text, cue, marked.source);
  const found =
    quoted?.source ??
    (marked.source.length > 0 && !addressed
      ? markedSource(text, marked.source, cue, marked.content)
      : (behindPhrase(text, pack, cue) ??
        goesOn(text, at, (text.words[at] as Word).sentence, before) ??
        subjectOf(text, pack, main)));
  const source = found ? reported(text, meant(text, pack, found)) : null;
  const cited = quoted ? null : citedSource(text, pack, at, sentence, source);
  const content = saidIn(text, marked.content, source, cited, cue, sentence);
  return [
    {
      source,
      nameless: source ? null : (marked.source[0] ?? null),
      via: quoted?.via ?? viaSource(text, pack, source, at),
      cited,
      cue,
      content,
      score: marked.score,
      sentence: (text.words[at] as Word).sentence,
      words,
    },
  ];
};
