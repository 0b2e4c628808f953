// Longest-match tables of phrases over lexemes, forward from a place and backward to it.
import { type Lexeme, lexemesOf } from "./lexemes.ts";

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

export interface PhraseTable<T> {
  readonly forward: Node<T>;
  readonly backward: Node<T>;
}

export interface PhraseMatch<T> {
  /** Half-open range of lexeme indexes. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

const insert = <T>(root: Node<T>, words: readonly string[], value: T): void => {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = { next: new Map() };
      node.next.set(word, next);
    }
    node = next;
  }
  node.value ??= value;
};

/** A table of phrases; of equal phrases the first counts. */
export const phraseTable = <T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> => {
  const table: PhraseTable<T> = { forward: { next: new Map() }, backward: { next: new Map() } };
  for (const [phrase, value] of entries) {
    const words = lexemesOf(phrase).map((lexeme) => lexeme.lower);
    if (words.length === 0) continue;
    insert(table.forward, words, value);
    insert(table.backward, words.reverse(), value);
  }
  return table;
};

const isHyphen = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  lexeme.kind === "mark" &&
  (lexeme.lower === "-" || lexeme.lower === "‐" || lexeme.lower === "‑");

/** The longest phrase that begins at lexeme `at`; hyphens between its words are passed over, line breaks are not. */
export const matchAt = <T>(table: PhraseTable<T>, lexemes: readonly Lexeme[], at: number): PhraseMatch<T> | null => {
  let node: Node<T> | undefined = table.forward;
  let best: PhraseMatch<T> | null = null;
  for (let index = at; index < lexemes.length; index++) {
    const lexeme = lexemes[index] as Lexeme;
    if (index > at && (lexeme.gap === "break" || (lexeme.kind === "number" && lexeme.gap !== "none"))) break;
    const next: Node<T> | undefined = node.next.get(lexeme.lower);
    if (next === undefined) {
      if (index > at && isHyphen(lexeme) && !isHyphen(lexemes[index - 1])) continue;
      break;
    }
    node = next;
    if (node.value !== undefined) best = { from: at, to: index + 1, value: node.value };
  }
  return best;
};

/** The longest phrase that ends just before lexeme `before`. */
export const matchBefore = <T>(
  table: PhraseTable<T>,
  lexemes: readonly Lexeme[],
  before: number,
): PhraseMatch<T> | null => {
  let node: Node<T> | undefined = table.backward;
  let best: PhraseMatch<T> | null = null;
  for (let index = before - 1; index >= 0; index--) {
    const lexeme = lexemes[index] as Lexeme;
    if (lexemes[index + 1]?.gap === "break") break;
    const next: Node<T> | undefined = node.next.get(lexeme.lower);
    if (next === undefined) {
      if (index < before - 1 && isHyphen(lexeme) && !isHyphen(lexemes[index + 1])) continue;
      break;
    }
    node = next;
    if (node.value !== undefined) best = { from: index, to: before, value: node.value };
  }
  return best;
};

export { isHyphen };
