// A figure record as the pieces a row sets: the hedge's word, the number, what is counted.
import type { ClaimRecord, FigureRecord } from "../../export/record.ts";
import { HEDGE_WORDS } from "./codes.ts";

export interface FigureWords {
  readonly hedge: string;
  readonly number: string;
  readonly counted: string;
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

const symbolOf = (unit: string): string => {
  try {
    const parts = new Intl.NumberFormat("en-US", { style: "currency", currency: unit }).formatToParts(0);
    return parts.find((part) => part.type === "currency")?.value ?? unit;
  } catch {
    return unit;
  }
};

/** A number as rows set it: "3,000", "1.2 million". */
export const numberWords = (value: number): string =>
  Math.abs(value) >= 1e9
    ? `${NUMBER.format(value / 1e9)} billion`
    : Math.abs(value) >= 1e6
      ? `${NUMBER.format(value / 1e6)} million`
      : NUMBER.format(value);

const withUnit = (number: string, unit: string | null): string => {
  if (unit === null) return number;
  if (unit === "percent") return `${number}%`;
  if (/^[A-Z]{3}$/.test(unit)) {
    const symbol = symbolOf(unit);
    return symbol.length > 2 ? `${symbol} ${number}` : `${symbol}${number}`;
  }
  return `${number} ${unit}`;
};

/** Words for a number that take "of" before what they count. */
const TAKES_OF = /^(?:dozens|hundreds|millions|scores|tens|thousands)$/i;

/** What is counted, as it stands after the number: "[people]", a noun understood, loses its brackets; money needs no noun. */
const nounOf = (counted: string, number: string, unit: string | null): string => {
  const understood = /^\[(.*)\]$/.exec(counted)?.[1];
  if (understood !== undefined && unit !== null) return "";
  const noun = understood ?? counted;
  return (unit === "percent" || TAKES_OF.test(number)) && !noun.startsWith("of ") ? `of ${noun}` : noun;
};

/** The pieces of a figure: "at least twelve passengers" gives hedge "at least", number "12", counted "passengers". */
export const figureWords = (figure: FigureRecord): FigureWords => {
  const unit = figure.unit?.value ?? null;
  const number =
    figure.value === 0 && !/\d/.test(figure.words)
      ? figure.words.toLowerCase()
      : figure.value !== null
        ? withUnit(numberWords(figure.value), unit)
        : figure.low !== null && figure.high !== null
          ? withUnit(`${numberWords(figure.low)}–${numberWords(figure.high)}`, unit)
          : figure.words;
  return { hedge: HEDGE_WORDS[figure.hedge.value], number, counted: nounOf(figure.counted.value, number, unit) };
};

/** The figure of a claim in one phrase, "about 3,000 troops"; empty for a claim without one. */
export const figurePhrase = (claim: Pick<ClaimRecord, "figure">): string => {
  if (!claim.figure) return "";
  const { hedge, number, counted } = figureWords(claim.figure);
  return [hedge, number, counted].filter((word) => word !== "").join(" ");
};
