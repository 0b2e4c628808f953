// What a figure counts, as classes and stems: "Hanjori soldiers" -> heads ["soldier"], qualifiers ["hanjor"].
import type { Lexicon } from "./lexicon.ts";
import { wordsIn } from "./lexicon.ts";

export interface Counted {
  readonly heads: readonly string[];
  readonly sure: boolean;
  readonly qualifiers: readonly string[];
}

const PARTICIPLE = /(?:ed|en|nt)$/;

/** `countedOf("long-range guns and rocket launchers", lexicon)`: a joint count has two heads. */
export const countedOf = (words: string, lexicon: Lexicon): Counted => {
  const plain = words.replace(/[[\]]/g, "").replace(/\bof (?:the|those|these|them)\b.*$/i, "");
  const heads: string[] = [];
  const qualifiers: string[] = [];
  for (const part of plain.split(/\s+(?:and|or|und|et)\s+|\s*,\s*/)) {
    const [main = "", ...after] = part.split(/\s+(?:of|in|from|at|on|for|aboard|with)\s+/);
    const tokens = wordsIn(main).map(({ word }) => word);
    // "Bodies recovered", "cattle culled": what is counted stands before what was done with it.
    while (
      tokens.length > 1 &&
      PARTICIPLE.test(tokens.at(-1) ?? "") &&
      !lexicon.classOf.has((tokens.at(-1) ?? "").toLowerCase())
    )
      tokens.pop();
    const head = tokens.pop();
    if (head === undefined) continue;
    const form = head.toLowerCase();
    heads.push(lexicon.classOf.get(form) ?? lexicon.stem(form));
    const rest = [...tokens, ...after.flatMap((words_) => wordsIn(words_).map(({ word }) => word))];
    for (const word of rest)
      if (!lexicon.common.has(word.toLowerCase()) && !/^\d/.test(word))
        qualifiers.push(
          /^\p{Lu}/u.test(word)
            ? lexicon.nameStem(word)
            : (lexicon.classOf.get(word.toLowerCase()) ?? lexicon.stem(word)),
        );
  }
  // "3,000 men and women" are people.
  if (heads.includes("man") && heads.includes("woman")) heads.splice(0, heads.length, "person");
  return {
    heads: [...new Set(heads)].sort(),
    sure: words !== "" && !words.includes("["),
    qualifiers: [...new Set(qualifiers)].sort(),
  };
};
