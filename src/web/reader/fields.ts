// Every field of a claim as a line of the panel: value, whether stated or inferred, its words or the reason.
import type { ClaimRecord } from "../../export/record.ts";
import { CERTAINTY_WORDS, EVENT_WORDS, HEDGE_WORDS, ROLE_WORDS, STANCE_WORDS } from "../words/codes.ts";
import { figureWords } from "../words/figure.ts";
import { dayWords, intervalWords } from "../words/time.ts";

export interface FieldLine {
  readonly name: string;
  readonly value: string;
  readonly basis: "stated" | "inferred";
  readonly words: string | null;
  readonly reason: string | null;
}

interface AnyField<T> {
  readonly value: T;
  readonly basis: "stated" | "inferred";
  readonly words: string | null;
  readonly reason: string | null;
}

const line = <T>(name: string, field: AnyField<T> | null | undefined, words: (value: T) => string): FieldLine[] =>
  field ? [{ name, value: words(field.value), basis: field.basis, words: field.words, reason: field.reason }] : [];

type Location = NonNullable<ClaimRecord["location"]>;

const same = (value: string): string => value;

const named = ({ name, province, country, kind }: Omit<Location, "reason" | "rivals">): string =>
  [name, province === name ? null : province, kind === "country" ? null : country]
    .filter((part) => part !== null)
    .join(", ");

/** What the gazetteer makes of the place, and what else bears the name: "Orra, Norland, GB". */
const located = (location: ClaimRecord["location"]): FieldLine[] => {
  if (!location) return [];
  const rivals = location.rivals.map(named);
  const others = rivals.length === 0 ? "" : `; not ${rivals.join("; ")}`;
  return [
    {
      name: "On the map",
      value: named(location),
      basis: "inferred",
      words: null,
      reason: `${location.reason}${others}`,
    },
  ];
};

/** The lines of a claim in reading order: a figure claim begins with "Figure 3,000, stated: ‘3,000’"; hedge "none" has no line. */
export const fieldsOf = (claim: ClaimRecord): FieldLine[] => {
  const { figure } = claim;
  return [
    ...(figure
      ? [
          {
            name: "Figure",
            value: figureWords(figure).number,
            basis: "stated" as const,
            words: figure.words,
            reason: null,
          },
          ...(figure.hedge.value === "none" ? [] : line("Hedge", figure.hedge, (value) => HEDGE_WORDS[value] || value)),
          ...line("Unit", figure.unit, same),
          ...line("Counted", figure.counted, (value) => value.replace(/^\[(.*)\]$/, "$1")),
          ...line("Role", figure.role, (value) => ROLE_WORDS[value] || "total"),
        ]
      : []),
    ...(claim.party ? line("Party", claim.party.name, same) : []),
    ...(claim.kind === "stance" || claim.stance.value !== "asserts"
      ? line("Stance", claim.stance, (value) => STANCE_WORDS[value])
      : []),
    ...line("Event", claim.event, (value) => EVENT_WORDS[value]),
    ...line("Certainty", claim.certainty, (value) => CERTAINTY_WORDS[value]),
    ...line("Event time", claim.eventTime, (value) => intervalWords(value, "long")),
    ...line("As of", claim.asOf, (value) => dayWords(value, "long")),
    ...line("Place", claim.place, same),
    ...located(claim.location),
  ];
};
