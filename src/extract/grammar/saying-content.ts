// The pieces that the model marked as said in, what the source says out: gaps filled, cut ends carried on, quotations that follow.
import type { Span } from "../../model/span.ts";
import { bySpan, contains, cover, overlaps } from "../../model/span.ts";
import { behindQuoted } from "./citing.ts";
import type { ReadAttribution } from "./read-attribution.ts";
import { sentenceOf } from "./subject.ts";
import type { NewsText, TextSentence, Word } from "./text.ts";
import { spanOf, wordsIn } from "./text.ts";

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
export const runOn = (text: NewsText, ready: ReadAttribution[]): void => {
  for (const quotation of text.quotations) {
    const taken = ready.some((other) => other.content.some((piece) => overlaps(piece, quotation)));
    if (taken || quotation[1] - quotation[0] < 12) continue;
    const at = ready.findLastIndex((other) => other.source !== null && followsOn(text, other, quotation));
    const last = ready[at];
    if (last) ready[at] = { ...last, content: [...last.content, quotation] };
  }
};

/** What is said without the words that bring in whom it is quoted from: "a rescuer as saying". */
const without = (text: NewsText, content: Span, cited: Span): Span[] => {
  if (!overlaps(content, cited) || content[0] < cited[0]) return [content];
  const next = text.words[behindQuoted(text, cited)];
  return next && next.span[0] < content[1] ? [[next.span[0], content[1]]] : [];
};

/** The content of a saying as extraction reads it: without its source and whom it quotes, gaps filled, run on to its ends. */
export const saidIn = (
  text: NewsText,
  pieces: readonly Span[],
  source: Span | null,
  cited: Span | null,
  cue: readonly Span[],
  sentence: TextSentence,
): Span[] => {
  const cleaned = pieces
    .filter((span) => !source || !contains(source, span))
    .map((span): Span => (source && overlaps(source, span) && source[1] < span[1] ? [source[1], span[1]] : span))
    .map((span): Span => (source && overlaps(source, span) && span[0] < source[0] ? [span[0], source[0]] : span))
    .flatMap((span): Span[] => (cited ? without(text, span, cited) : [span]));
  return joined(widened(text, filled(text, cleaned, source, cue), source, cue[0] as Span, sentence));
};
