// The words with which a time phrase can begin, so that the rules are asked only there.
import type { NumberTables } from "../../lang/number-tables.ts";
import type { TimeTables } from "../../lang/time-tables.ts";
import { type Lexeme, lexemesOf } from "../quantities/lexemes.ts";

const known = new WeakMap<TimeTables, ReadonlySet<string>>();

const phrasesOf = (tables: object): string[] =>
  Object.values(tables).flatMap((value): string[] =>
    Array.isArray(value) ? value.filter((phrase) => typeof phrase === "string") : Object.keys(value as object),
  );

const startersOf = (times: TimeTables, numbers: NumberTables): ReadonlySet<string> => {
  const found =
    known.get(times) ??
    new Set(
      [...phrasesOf({ ...times, futureCues: [], pastCues: [] }), ...phrasesOf(numbers)].flatMap((phrase) =>
        lexemesOf(phrase)
          .slice(0, 1)
          .map(({ lower }) => lower),
      ),
    );
  known.set(times, found);
  return found;
};

/** Tells whether a time phrase may begin at a lexeme: at any number or mark, and at the words of the tables. */
export const mayBegin = (times: TimeTables, numbers: NumberTables): ((lexeme: Lexeme) => boolean) => {
  const starters = startersOf(times, numbers);
  return (lexeme) => lexeme.kind !== "word" || starters.has(lexeme.lower);
};
