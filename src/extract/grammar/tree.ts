// The dependency tree of a text as walks over its words: what hangs on a word, and how far that reaches.
import type { NewsText, Word } from "./text.ts";

const trees = new WeakMap<NewsText, readonly (readonly number[])[]>();

const childrenOf = (text: NewsText): readonly (readonly number[])[] => {
  const ready = trees.get(text);
  if (ready) return ready;
  const children: number[][] = text.words.map(() => []);
  for (const word of text.words)
    if (word.head >= 0 && word.head !== word.index && text.words[word.head]?.sentence === word.sentence)
      children[word.head]?.push(word.index);
  trees.set(text, children);
  return children;
};

/** The words that hang on a word by one of some relations: the subject of "said". */
export const dependents = (text: NewsText, at: number, relations: readonly string[]): Word[] =>
  (childrenOf(text)[at] ?? [])
    .map((index) => text.words[index] as Word)
    .filter((word) => relations.includes(word.relation));

/** First and past-the-last word of all that hangs on a word, itself included. */
export const reachOf = (text: NewsText, at: number): [number, number] => {
  const children = childrenOf(text);
  const seen = new Set<number>([at]);
  const queue = [at];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    for (const child of children[next] ?? [])
      if (!seen.has(child)) {
        seen.add(child);
        queue.push(child);
      }
  return [Math.min(...seen), Math.max(...seen) + 1];
};
