// Small tests on lexemes and the names of days and months, for the rules of dates.
import type { Lexeme } from "../quantities/lexemes.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

export const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

export const monthName = (month: number): string => MONTHS[(month - 1) % 12] as string;

export const mark = (lexeme: Lexeme | undefined, marks: string): boolean =>
  lexeme?.kind === "mark" && marks.includes(lexeme.lower);

export const touches = (lexeme: Lexeme | undefined): boolean => lexeme?.gap === "none";

export const plainNumber = (lexeme: Lexeme | undefined, digits: number): number | null =>
  lexeme?.kind === "number" && lexeme.lower.length <= digits && /^\d+$/.test(lexeme.lower)
    ? Number(lexeme.lower)
    : null;
