// Parts of speech and likely nouns around numbers: by the reading model's tokens where given, by endings otherwise.
import type { Token } from "../../model/annotation.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Lexicon } from "./lexicon.ts";

/** The universal part of speech of each lexeme, by the token that covers its start. */
export const wordClass = (lexemes: readonly Lexeme[], tokens: readonly Token[]) => {
  if (tokens.length === 0) return (): null => null;
  const classes: (string | null)[] = [];
  let token = 0;
  for (const lexeme of lexemes) {
    while (token < tokens.length && (tokens[token] as Token).span[1] <= lexeme.start) token++;
    const here = tokens[token];
    classes.push(here !== undefined && here.span[0] <= lexeme.start ? here.upos : null);
  }
  return (index: number): string | null => classes[index] ?? null;
};

/** Whether a word looks like a plural: "soldiers", "people", not "was" or "across". */
export const looksPlural = (word: string, lexicon: Lexicon): boolean =>
  lexicon.is("irregularPlurals", word) ||
  (word.length > 3 &&
    lexicon.tables.pluralEndings.some((ending) => word.endsWith(ending)) &&
    !lexicon.tables.pluralEndingStops.some((ending) => word.endsWith(ending)) &&
    !lexicon.is("functionWords", word));

/** Whether a plural stands within the next few words, before anything that ends a noun phrase. */
export const pluralAhead = (lexemes: readonly Lexeme[], at: number, lexicon: Lexicon, reach = 4): boolean => {
  for (let index = at; index < at + reach; index++) {
    const lexeme = lexemes[index];
    if (lexeme === undefined || lexeme.gap === "break") return false;
    if (lexeme.kind === "mark" && lexeme.lower === "-") continue;
    if (lexeme.kind !== "word" || lexicon.is("functionWords", lexeme.lower)) return false;
    if (looksPlural(lexeme.lower, lexicon)) return true;
  }
  return false;
};
