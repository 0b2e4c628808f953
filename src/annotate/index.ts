// Documents in, annotated documents out: one pass of the reading model over each, then the grammars of quantities and times.
import type { LanguagePack } from "../lang/pack.ts";
import type { AnnotatedDocument, Quantity, Sentence, TimeExpression, Token } from "../model/annotation.ts";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { decodeAttributions } from "./decode-attribution.ts";
import { decodeNames } from "./decode-names.ts";
import { findSentences, parseSentences } from "./decode-syntax.ts";
import { encodeBlocks } from "./encoding.ts";
import type { ReadingModel } from "./session.ts";
import { readPieces } from "./windows.ts";
import type { WordFinder } from "./words.ts";
import { createWordFinder } from "./words.ts";

export type { ReaderOptions, ReadingModel } from "./session.ts";
export { createReader } from "./session.ts";

/** A document with its words: what a grammar sees. Notices are left out. */
export interface MarkedDocument {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** Finds one kind of expression; `annotator` names it and its version: "times/1". */
export interface Grammar<Expression> {
  readonly annotator: string;
  find(marked: MarkedDocument, pack: LanguagePack): readonly Expression[];
}

export interface Grammars {
  readonly quantities: Grammar<Quantity>;
  readonly times: Grammar<TimeExpression>;
}

/** Documents read at once: while one is decoded, the next one's batches are in the graph. */
const UNDERWAY = 2;

/** The stretches of text that are the article: all blocks but notices; the whole text when there are no blocks. */
const articleBlocks = (document: Document): readonly Span[] =>
  document.blocks.length === 0
    ? [[0, document.text.length]]
    : document.blocks.filter(({ kind }) => kind !== "notice").map(({ span }) => span);

const annotateOne = async (
  document: Document,
  model: ReadingModel,
  grammars: Grammars,
  pack: LanguagePack,
  findWords: WordFinder,
): Promise<AnnotatedDocument> => {
  const encoding = encodeBlocks(document.text, articleBlocks(document), findWords, model.wordPiece);
  const reading = await readPieces(model, encoding, document.text);
  const firsts = findSentences(encoding, reading);
  const marked = { document, ...parseSentences(firsts, encoding, reading) };
  return {
    ...marked,
    names: decodeNames(encoding, reading, firsts),
    attributions: decodeAttributions(encoding, reading),
    quantities: grammars.quantities.find(marked, pack),
    times: grammars.times.find(marked, pack),
    annotators: [model.name, grammars.quantities.annotator, grammars.times.annotator],
  };
};

/** Annotates documents in one language, in their order: `annotate([document], model, GRAMMARS, en)`. */
export const annotate = async (
  documents: readonly Document[],
  model: ReadingModel,
  grammars: Grammars,
  pack: LanguagePack,
): Promise<AnnotatedDocument[]> => {
  const findWords = createWordFinder(pack.words);
  const annotated: AnnotatedDocument[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < documents.length) {
      const index = next++;
      annotated[index] = await annotateOne(documents[index] as Document, model, grammars, pack, findWords);
    }
  };
  await Promise.all(Array.from({ length: UNDERWAY }, work));
  return annotated;
};
