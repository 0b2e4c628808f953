// The attributions of a text made ready: sources found where the model left them out, content filled up, weak ones dropped.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, RoleSpans } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { bySpan, contains, cover, overlaps } from "../../model/span.ts";
import { behindQuoted, citedSource, quotedPassive, viaSource } from "./citing.ts";
import { claimNouns } from "./claim-nouns.ts";
import { lexiconOf } from "./lexicon.ts";
import { isLookAlike } from "./look-alikes.ts";
import { pointingBack } from "./pointing-back.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { claimed } from "./refutations.ts";
import { reportedClauses } from "./reported-clauses.ts";
import { sayingParts } from "./saying-parts.ts";
import { markedSource } from "./saying-source.ts";
import { sourcePhrases } from "./source-phrases.ts";
import { antecedentOf, namedPhrase, phraseLeft, sentenceOf, subjectOf } from "./subject.ts";
import { behindColon, heading, isNumbered, overColon, tellings } from "./tellings.ts";
import type { NewsText, TextSentence, Word } from "./text.ts";
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

/** Pieces of content within a sentence, and a quotation that content begins in, are filled up. */
const filled = (text: NewsText, pieces: readonly Span[], source: Span | null, cue: readonly Span[]): Span[] => {
  const holes = [...cue, ...(source ? [source] : [])];
  const out: Span[] = [];
  for (const piece of [...pieces].sort(bySpan)) {
    const last = out.at(-1);
    const gap: Span | null = last ? [last[1], piece[0]] : null;
    if (
      last &&
      gap &&
      piece[0] - last[1] < 120 &&
      !holes.some((hole) => overlaps(hole, gap)) &&
      !/[.!?]["”’]?\s/.test(text.text.slice(gap[0] - 2, gap[1]))
    ) {
      out[out.length - 1] = [last[0], Math.max(last[1], piece[1])];
    } else out.push(piece);
  }
  return out.map((piece) => {
    const quotation = text.quotations.find((quote) => overlaps(quote, piece) && quote[1] - quote[0] > 25);
    if (!quotation || holes.some((hole) => overlaps(hole, quotation))) return piece;
    const share = Math.min(quotation[1], piece[1]) - Math.max(quotation[0], piece[0]);
    return share > 15 ? [Math.min(piece[0], quotation[0]), Math.max(piece[1], quotation[1])] : piece;
  });
};

/** ", taking the number to 15,000" behind "the staff said on Thursday": the count goes on. */
const goingOn = (text: NewsText, behind: number, sentence: TextSentence): Span[] => {
  const comma = text.words.slice(behind, Math.min(behind + 6, sentence.words[1])).find((word) => word.text === ",");
  const verb = comma ? text.words[comma.index + 1] : undefined;
  if (
    !comma ||
    !verb ||
    verb.index >= sentence.words[1] ||
    !/^(taking|bringing|raising|lifting|pushing|putting|making|cutting|lowering)$/.test(verb.lower)
  )
    return [];
  const quick = text.words
    .slice(behind, comma.index)
    .every(({ index, upos }) => text.timeOf.has(index) || upos === "ADP");
  const numbered = text.words.slice(verb.index, sentence.words[1]).some(({ index }) => text.quantityOf.has(index));
  return quick && numbered ? [spanOf(text, verb.index, sentence.words[1])] : [];
};

/** ", X said." at the end of a sentence, and "According to X, …" at its start, govern the whole of it. */
const widened = (
  text: NewsText,
  content: readonly Span[],
  source: Span | null,
  cue: Span,
  sentence: TextSentence,
): Span[] => {
  const tail = cover(source ? [source, cue] : [cue]) as Span;
  const [first, last] = wordsIn(text, tail);
  const before = text.words[first - 1];
  const atEnd =
    sentence.words[1] - last <= 9 &&
    !text.words
      .slice(last, sentence.words[1])
      .some((word) => word.upos === "SCONJ" || (word.upos === "VERB" && !text.timeOf.has(word.index)));
  const spans = [...content];
  const near = (span: Span): boolean => sentenceOf(text, wordsIn(text, span)[0]) === sentence;
  if (
    first > sentence.words[0] &&
    before &&
    /^[,”"’]$/.test(before.text) &&
    atEnd &&
    content.some((span) => near(span) && span[1] <= tail[0] + 2)
  ) {
    const piece: Span = [sentence.span[0], before.span[0]];
    if (
      !text.quotations.some((quote) => overlaps(quote, [before.span[0] - 1, before.span[1]])) ||
      content.some((span) => span[0] <= sentence.span[0])
    )
      spans.push(piece);
  }
  // "The toll rose to 104, the agency said, after rescuers found 33 bodies": both sides are said.
  const between =
    first > sentence.words[0] + 2 &&
    before?.text === "," &&
    text.words[last]?.text === "," &&
    /^(say|said|says|told|added|reported|announced)$/.test(text.words[wordsIn(text, cue)[1] - 1]?.lower ?? "");
  if (between && before && content.some((span) => near(span) && span[0] < before.span[0]))
    spans.push([sentence.span[0], before.span[0]]);
  spans.push(...goingOn(text, last, sentence));
  const opens = /^according$/i.test(text.words[wordsIn(text, cue)[0]]?.text ?? "") && first - sentence.words[0] <= 2;
  if (opens && text.words[last]?.text === ",") spans.push([(text.words[last] as Word).span[1], sentence.span[1]]);
  return spans;
};

/** Pieces that overlap are one. */
const joined = (pieces: readonly Span[]): Span[] => {
  const out: Span[] = [];
  for (const piece of [...pieces].sort(bySpan)) {
    const last = out.at(-1);
    if (last && piece[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], piece[1])];
    else out.push(piece);
  }
  return out;
};

/** Between the end of the speaker's words and the next quotation nothing but its own opening. */
const followsOn = (text: NewsText, last: ReadAttribution, quotation: Span): boolean => {
  const sentence = sentenceOf(text, wordsIn(text, quotation)[0]);
  const spoken = text.sentences[last.sentence];
  return (
    spoken !== undefined &&
    sentence.block === spoken.block &&
    spoken.span[1] <= quotation[0] &&
    text.text.slice(spoken.span[1], quotation[0]).trim() === "" &&
    last.content.some((piece) => text.quotations.some((other) => overlaps(other, piece)))
  );
};

/** "…," said Holt. "Then I stopped counting.": a quotation that follows the speaker's sentence, and has no speaker, is the speaker's. */
const runOn = (text: NewsText, ready: ReadAttribution[]): void => {
  for (const quotation of text.quotations) {
    const taken = ready.some((other) => other.content.some((piece) => overlaps(piece, quotation)));
    if (taken || quotation[1] - quotation[0] < 12) continue;
    const at = ready.findLastIndex((other) => other.source !== null && followsOn(text, other, quotation));
    const last = ready[at];
    if (last) ready[at] = { ...last, content: [...last.content, quotation] };
  }
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
  const kept = ready.filter((attribution) => !bringsIn(text, pack, attribution));
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

/** What is said without the words that bring in whom it is quoted from: "a rescuer as saying". */
const without = (text: NewsText, content: Span, cited: Span): Span[] => {
  if (!overlaps(content, cited) || content[0] < cited[0]) return [content];
  const next = text.words[behindQuoted(text, cited)];
  return next && next.span[0] < content[1] ? [[next.span[0], content[1]]] : [];
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
  const cleaned = marked.content
    .filter((span) => !source || !contains(source, span))
    .map((span): Span => (source && overlaps(source, span) && source[1] < span[1] ? [source[1], span[1]] : span))
    .map((span): Span => (source && overlaps(source, span) && span[0] < source[0] ? [span[0], source[0]] : span))
    .flatMap((span): Span[] => (cited ? without(text, span, cited) : [span]));
  const content = joined(widened(text, filled(text, cleaned, source, cue), source, main, sentence));
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
