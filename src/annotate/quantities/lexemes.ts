// Cuts a text into words, numbers and marks for the quantity and time grammars, in one linear pass.

export interface Lexeme {
  readonly start: number;
  readonly end: number;
  /** As written for marks and numbers, lower case for words. */
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
  /** Whether the word begins with a capital letter. */
  readonly capital: boolean;
  /** Whether white space stands before it, and whether that holds a line break. */
  readonly gap: "none" | "space" | "break";
}

const PIECE = /(\s+)|(\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+)|[\s\S]/gu;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$|^\d+(?:\.\d+)*$/;
const CAPITAL = /^\p{Lu}/u;

/** The lexemes of a text: "3,000 troops" is the number "3,000" and the word "troops"; "4,5,6" is three numbers. */
export const lexemesOf = (text: string): Lexeme[] => {
  const lexemes: Lexeme[] = [];
  let gap: Lexeme["gap"] = "break";
  const add = (start: number, written: string, kind: Lexeme["kind"]): void => {
    const capital = kind === "word" && CAPITAL.test(written);
    lexemes.push({
      start,
      end: start + written.length,
      lower: kind === "word" ? written.toLowerCase() : written,
      kind,
      capital,
      gap,
    });
    gap = "none";
  };
  for (const piece of text.matchAll(PIECE)) {
    const [written, space, number, word] = piece;
    if (space !== undefined) gap = space.includes("\n") ? "break" : "space";
    else if (number !== undefined && !GROUPED.test(number)) {
      let start = piece.index;
      for (const part of number.split(/(,)/)) {
        add(start, part, part === "," ? "mark" : "number");
        start += part.length;
      }
    } else add(piece.index, written, number !== undefined ? "number" : word !== undefined ? "word" : "mark");
  }
  return lexemes;
};

/** Index of the first lexeme that starts at or after an offset. */
export const lexemeAt = (lexemes: readonly Lexeme[], offset: number): number => {
  let low = 0;
  let high = lexemes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lexemes[middle] as Lexeme).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
