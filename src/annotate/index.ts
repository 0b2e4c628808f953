// Documents in, annotated documents out: one pass of the reading model over each, then the grammars of quantities and times.
import type { LanguagePack } from "../lang/pack.ts";
import type { AnnotatedDocument } from "../model/annotation.ts";
import type { Document } from "../model/document.ts";
import { contains } from "../model/span.ts";
import { articleBlocks } from "./article-blocks.ts";
import { decodeAttributions } from "./decode-attribution.ts";
import { decodeNames } from "./decode-names.ts";
import { findSentences, parseSentences } from "./decode-syntax.ts";
import { encodeBlocks } from "./encoding.ts";
import { homeOf, linkPlaces, PLACES_VERSION } from "./places/link.ts";
import { findQuantities, QUANTITIES_VERSION } from "./quantities.ts";
import type { ReadingModel } from "./session.ts";
import { findTimes, TIMES_VERSION } from "./times.ts";
import { readPieces } from "./windows.ts";
import type { WordFinder } from "./words.ts";
import { createWordFinder } from "./words.ts";

export type { ReaderOptions, ReadingModel } from "./session.ts";
export { createReader } from "./session.ts";

/** What marks the rest: how many, when, and which place a name stands for. */
export interface Grammars {
  readonly quantities: typeof findQuantities;
  readonly times: typeof findTimes;
  readonly places: typeof linkPlaces;
}

/** The product's own grammars. */
export const GRAMMARS: Grammars = { quantities: findQuantities, times: findTimes, places: linkPlaces };

/** Documents read at once: while one is decoded, the next one's batches are in the graph. */
const UNDERWAY = 2;

const annotateOne = async (
  document: Document,
  model: ReadingModel,
  grammars: Grammars,
  pack: LanguagePack,
  findWords: WordFinder,
): Promise<AnnotatedDocument> => {
  const { text } = document;
  const ranges = articleBlocks(document);
  const encoding = encodeBlocks(text, ranges, findWords, model.wordPiece);
  const reading = await readPieces(model, encoding);
  const firsts = findSentences(encoding, reading);
  const { sentences, tokens } = parseSentences(firsts, encoding, reading);
  const names = decodeNames(encoding, reading, firsts);
  const publishedAt = document.publishedAt?.value ?? null;
  const times = grammars
    .times(text, pack, { publishedAt, tokens, sentences })
    .filter(({ span }) => ranges.some((range) => contains(range, span)));
  return {
    document,
    sentences,
    tokens,
    names,
    attributions: decodeAttributions(encoding, reading),
    quantities: grammars.quantities(text, pack, { tokens, sentences, names, times, ranges }),
    times,
    headlineTimes: grammars.times(document.headline?.value ?? "", pack, { publishedAt }),
    places: grammars.places(text, names, pack.places, homeOf(document.canonicalUrl?.value ?? null)),
    annotators: [model.name, QUANTITIES_VERSION, TIMES_VERSION, PLACES_VERSION],
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
