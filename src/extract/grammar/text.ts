// An annotated document as the extractors walk it: words with their lower case, sentences mended, quotations, quantities by word.
import type { AnnotatedDocument, Token } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";

export interface Word extends Token {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  /** Index into `sentences`. */
  readonly sentence: number;
}

export interface TextSentence {
  readonly span: Span;
  /** Half-open range of words. */
  readonly words: readonly [first: number, last: number];
  /** Index of the block it stands in. */
  readonly block: number;
}

export interface NewsText {
  readonly document: AnnotatedDocument;
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly TextSentence[];
  /** Quotations with their marks; one that runs on over paragraphs is one span a paragraph. */
  readonly quotations: readonly Span[];
  /** The quantity that a word belongs to, by index into `document.quantities`. */
  readonly quantityOf: ReadonlyMap<number, number>;
  /** Words covered by a date or time, by index into `document.times`. */
  readonly timeOf: ReadonlyMap<number, number>;
  /** Words covered by a name, by index into `document.names`. */
  readonly nameOf: ReadonlyMap<number, number>;
}

const CLOSED = /[.!?…:;]["”’')\]]*$/;
const FULL_STOP = /^[.!?…]$/;
const CLOSING = /^["”’')\]]+$/;

/** The first word at or after an offset, or the number of words. */
export const wordFrom = (words: readonly { readonly span: Span }[], offset: number): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as { span: Span }).span[1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Half-open range of the words that a span touches. */
export const wordsIn = (text: Pick<NewsText, "words">, span: Span): [number, number] => {
  const first = wordFrom(text.words, span[0]);
  let last = first;
  while (last < text.words.length && (text.words[last] as Word).span[0] < span[1]) last++;
  return [first, last];
};

/** The span from one word to before another: `spanOf(text, 3, 5)` covers words 3 and 4. */
export const spanOf = (text: Pick<NewsText, "words">, first: number, last: number): Span => [
  (text.words[first] as Word).span[0],
  (text.words[last - 1] as Word).span[1],
];

/** Sentence ends the model missed (a full stop before a capital) are cut; cuts in mid-sentence (no full stop before) are mended. */
const sentenceStarts = (document: AnnotatedDocument, blockOf: readonly number[]): number[] => {
  const text = document.document.text;
  const tokens = document.tokens;
  const marked = new Set(document.sentences.map((sentence) => sentence.tokens[0]));
  const starts: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const before = tokens[i - 1];
    if (!before || blockOf[i] !== blockOf[i - 1]) {
      starts.push(i);
      continue;
    }
    const gap = text.slice(before.span[1], token.span[0]);
    const head = text.slice(Math.max(0, before.span[1] - 6), before.span[1]);
    let stop = i - 1;
    while (stop > 0 && CLOSING.test(text.slice(...(tokens[stop] as Token).span))) stop--;
    const stopped = FULL_STOP.test(text.slice(...(tokens[stop] as Token).span));
    const opens = /^[\p{Lu}\p{N}"“‘'[(]/u.test(text.slice(...token.span));
    if (marked.has(i) && (CLOSED.test(head) || gap.includes("\n\n"))) starts.push(i);
    else if (stopped && gap.length > 0 && opens && !/^["”’]$/.test(text.slice(...token.span))) starts.push(i);
  }
  return starts;
};

const MARKS: Readonly<Record<string, string>> = { "“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“" };

/** Quotations within one stretch; a single quote opens only after a space and closes only before one. */
const quotationsIn = (text: string, [start, end]: Span): Span[] => {
  const found: Span[] = [];
  for (let i = start; i < end; i++) {
    const close = MARKS[text[i] as string];
    if (!close) continue;
    const single = text[i] === "‘" || text[i] === "'";
    // "the '90s", "the workers' pay" open nothing.
    if (single && (/[\w.,]/.test(text[i - 1] ?? " ") || /[\s\d]/.test(text[i + 1] ?? " "))) continue;
    let j = i + 1;
    while (j < end && !(text[j] === close && (!single || !/\w/.test(text[j + 1] ?? " ")))) j++;
    if (single && j >= end) continue;
    found.push([i, Math.min(j + 1, end)]);
    if (!single) found.push(...quotationsIn(text, [i + 1, Math.min(j, end)]));
    i = j;
  }
  return found;
};

/** Words of closed classes whose part of speech is not in doubt, whatever the model says of them. */
const CLOSED_CLASS: readonly (readonly [upos: string, words: ReadonlySet<string>])[] = [
  [
    "AUX",
    new Set(["is", "are", "was", "were", "been", "being", "be", "will", "would", "could", "should", "might", "must"]),
  ],
  ["CCONJ", new Set(["and", "or", "but", "nor"])],
  ["DET", new Set(["the", "a", "an"])],
  ["PRON", new Set(["who", "whom", "which", "he", "she", "they", "it", "him", "them"])],
];
const PREPOSITIONS = new Set([
  "of",
  "in",
  "at",
  "on",
  "for",
  "with",
  "by",
  "from",
  "into",
  "per",
  "during",
  "against",
  "among",
  "across",
]);

const mended = (upos: string, lower: string, capital: boolean): string => {
  if (capital) return upos;
  const sure = CLOSED_CLASS.find(([, words]) => words.has(lower));
  if (sure) return upos === "VERB" && sure[0] === "AUX" ? upos : sure[0];
  return PREPOSITIONS.has(lower) && (upos === "NOUN" || upos === "PROPN" || upos === "VERB" || upos === "ADJ")
    ? "ADP"
    : upos;
};

const cache = new WeakMap<AnnotatedDocument, NewsText>();

const build = (document: AnnotatedDocument): NewsText => {
  const text = document.document.text;
  const blocks: readonly { readonly span: Span }[] =
    document.document.blocks.length > 0 ? document.document.blocks : [{ span: [0, text.length] as Span }];
  let block = 0;
  const blockOf = document.tokens.map((token) => {
    while (block < blocks.length - 1 && (blocks[block] as { span: Span }).span[1] <= token.span[0]) block++;
    return block;
  });
  const starts = sentenceStarts(document, blockOf);
  const bounds = starts.map((first, i): [number, number] => [first, starts[i + 1] ?? document.tokens.length]);
  const sentences = bounds.map(([first, last]) => ({
    span: spanOf({ words: document.tokens as Word[] }, first, last),
    words: [first, last] as const,
    block: blockOf[first] as number,
  }));
  const sentenceOf: number[] = [];
  sentences.forEach((sentence, i) => {
    for (let word = sentence.words[0]; word < sentence.words[1]; word++) sentenceOf[word] = i;
  });
  const words = document.tokens.map(
    (token, index): Word => ({
      ...token,
      upos: mended(token.upos, text.slice(...token.span).toLowerCase(), /^\p{Lu}/u.test(text.slice(...token.span))),
      index,
      text: text.slice(...token.span),
      lower: text
        .slice(...token.span)
        .toLowerCase()
        .replaceAll("’", "'"),
      sentence: sentenceOf[index] as number,
    }),
  );
  const byWord = (items: readonly { readonly span: Span }[]): Map<number, number> => {
    const map = new Map<number, number>();
    items.forEach((item, i) => {
      const [first, last] = wordsIn({ words }, item.span);
      for (let word = first; word < last; word++) map.set(word, i);
    });
    return map;
  };
  return {
    document,
    text,
    words,
    sentences,
    quotations: blocks.flatMap(({ span }) => quotationsIn(text, span)),
    quantityOf: byWord(document.quantities),
    timeOf: byWord(document.times),
    nameOf: byWord(document.names),
  };
};

/** The text of a document, built once however many extractors ask for it. */
export const newsText = (document: AnnotatedDocument): NewsText => {
  const known = cache.get(document);
  if (known) return known;
  const built = build(document);
  cache.set(document, built);
  return built;
};
