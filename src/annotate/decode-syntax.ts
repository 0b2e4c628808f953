// Start chances, parts of speech and head candidates in, sentences and a dependency tree for each out.
import type { Sentence, Token } from "../model/annotation.ts";
import type { Encoding } from "./encoding.ts";
import { AFTER_COMMA, AFTER_STOP } from "./encoding.ts";
import type { Reading } from "./reading.ts";
import { HEADS_KEPT } from "./reading.ts";
import type { HeadChoice } from "./tree.ts";
import { buildTree } from "./tree.ts";

/** Longest sentence in words; a list without full stops is cut there, so that a tree stays quick to build. */
const LONGEST_SENTENCE = 240;
/** Chance of a start that is enough by what stands before: chosen on EWT and GUM dev. No sentence ends with a comma, also within quotation marks. */
const STARTS = { 0: 0.8, [AFTER_STOP]: 0.3, [AFTER_COMMA]: Number.POSITIVE_INFINITY } as Readonly<
  Record<number, number>
>;

export interface Syntax {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** First words of the sentences: where the model hears one start, and at every edge of a line or block. */
export const findSentences = (encoding: Encoding, reading: Reading): number[] => {
  const firsts: number[] = [];
  let last = -LONGEST_SENTENCE;
  for (let word = 0; word < encoding.words.length; word++) {
    const chance = reading.starts[encoding.firstPieces[word] as number] as number;
    const enough = STARTS[encoding.stops[word] as number] as number;
    if (word === 0 || encoding.edges[word] === 1 || chance >= enough || word - last >= LONGEST_SENTENCE) {
      firsts.push(word);
      last = word;
    }
  }
  return firsts;
};

/** Head candidates of one word within its sentence, as log chances. */
const choicesOf = (word: number, first: number, last: number, encoding: Encoding, reading: Reading): HeadChoice[] => {
  const piece = encoding.firstPieces[word] as number;
  const found: { head: number; score: number }[] = [{ head: -1, score: reading.roots[piece] as number }];
  for (let i = piece * HEADS_KEPT; i < (piece + 1) * HEADS_KEPT; i++) {
    const head = encoding.wordOf[reading.heads[i] as number] ?? -1;
    if (head >= first && head < last) found.push({ head: head - first, score: reading.headScores[i] as number });
  }
  const highest = Math.max(...found.map(({ score }) => score));
  const total = Math.log(found.reduce((sum, { score }) => sum + Math.exp(score - highest), 0)) + highest;
  return found.map(({ head, score }) => ({ head, score: score - total }));
};

/** Parses the sentences that begin at the given words: one root each, no circles. */
export const parseSentences = (firsts: readonly number[], encoding: Encoding, reading: Reading): Syntax => {
  const { upos, relations } = reading.labels;
  const root = relations.indexOf("root");
  const tokens: Token[] = [];
  const sentences = firsts.map((first, index): Sentence => {
    const last = firsts[index + 1] ?? encoding.words.length;
    const choices = Array.from({ length: last - first }, (_, i) =>
      choicesOf(first + i, first, last, encoding, reading),
    );
    buildTree(choices).forEach((head, i) => {
      const piece = encoding.firstPieces[first + i] as number;
      const best = reading.relations[piece] as number;
      const relation = best === root ? (reading.relations2[piece] as number) : best;
      tokens.push({
        span: encoding.words[first + i] as Token["span"],
        upos: upos[reading.upos[piece] as number] as string,
        head: head < 0 ? -1 : first + head,
        relation: head < 0 ? "root" : (relations[relation] as string),
      });
    });
    return {
      span: [encoding.words[first]?.[0] ?? 0, encoding.words[last - 1]?.[1] ?? 0],
      tokens: [first, last],
    };
  });
  return { sentences, tokens };
};
