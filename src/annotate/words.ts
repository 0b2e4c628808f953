// Text in, spans of grammatical words out, cut as universal treebanks cut them: "don't" is "do" and "n't", "15-year" is
// three words, "3,000", "U.S." and "Sept." are one.
import type { WordTables } from "../lang/word-tables.ts";
import type { Span } from "../model/span.ts";

/** Finds the words of `text` between two offsets, in order. */
export type WordFinder = (text: string, start: number, end: number) => Span[];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "['’`]");
const anyOf = (texts: readonly string[]): string =>
  [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Kinds of words in the order in which they are tried at each place that is no space; `word` alone may be split again. */
const patternsOf = (tables: WordTables): readonly string[] => [
  // addresses, handles and tags
  String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[\p{L}\p{N}\/]`,
  String.raw`[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`,
  String.raw`[@#][\p{L}_][\p{L}\p{N}_]*`,
  // "'s" after a bracket or a full stop
  String.raw`(?<=\S)(?:${anyOf(tables.clitics.filter((clitic) => clitic.startsWith("'")))})(?![\p{L}\p{N}])`,
  // "U.S.", "Sept.", "No. 5", "J."
  String.raw`(?:\p{L}\.){2,}(?![\p{L}\p{N}])`,
  String.raw`(?:${anyOf(tables.abbreviations)})\.(?!\.|[\p{L}\p{N}])`,
  String.raw`(?:${anyOf(tables.abbreviationsBeforeNumber)})\.(?=\s?\p{N})`,
  String.raw`\p{Lu}\.(?!\.|[\p{L}\p{N}])`,
  // "5" of "5km", "800-555-0199", "3,000", "10:30", "9/11", "1990s"
  String.raw`\p{N}+(?:[.,:]\p{N}+)*(?=(?:${anyOf(tables.numberUnits.flatMap((unit) => [unit, unit.toUpperCase()]))})(?![\p{L}\p{N}]))`,
  String.raw`\p{N}+(?:-\p{N}+){2,}(?![\p{L}\p{N}])`,
  String.raw`\p{N}+(?:[.,:\/]\p{N}+)*[\p{L}\p{N}\p{M}_]*`,
  // "anti-ship", then any other word
  String.raw`(?:${anyOf(tables.prefixes.flatMap((prefix) => [prefix, capital(prefix)]))})-\p{L}[\p{L}\p{N}\p{M}_]*`,
  String.raw`(?<word>[\p{L}\p{M}_][\p{L}\p{N}\p{M}_]*(?:[&.'’\x60][\p{L}\p{N}][\p{L}\p{N}\p{M}_]*)*)`,
  // runs of marks, then one mark
  String.raw`[.!?…]+|(?<mark>[^\p{L}\p{N}\s()[\]"“”$€£])\k<mark>+|['’‘\x60]{2}|\S`,
];

/** Builds the word finder of a language. */
export const createWordFinder = (tables: WordTables): WordFinder => {
  const next = new RegExp(patternsOf(tables).join("|"), "gu");
  const ending = new RegExp(`(?:${anyOf(tables.clitics)})$`, "iu");
  const fused = new Map(Object.entries(tables.fused));

  /** One written word as one, two or three grammatical ones. */
  const split = (word: string, at: number): Span[] => {
    const head = fused.get(word.toLowerCase());
    if (head !== undefined) {
      return [
        [at, at + head],
        [at + head, at + word.length],
      ];
    }
    const clitic = ending.exec(word);
    if (clitic === null || clitic.index === 0) return [[at, at + word.length]];
    return [...split(word.slice(0, clitic.index), at), [at + clitic.index, at + word.length]];
  };

  return (text, start, end) => {
    const found: Span[] = [];
    next.lastIndex = start;
    for (let match = next.exec(text); match !== null && match.index < end; match = next.exec(text)) {
      const word = match[0].slice(0, end - match.index);
      if (match.groups?.word === undefined) found.push([match.index, match.index + word.length]);
      else found.push(...split(word, match.index));
    }
    return found;
  };
};
