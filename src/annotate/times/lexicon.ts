// A language's time tables made ready for matching, once per table.
import type { TimeTables, TimeUnit } from "../../lang/time-tables.ts";
import { type PhraseTable, phraseTable } from "../quantities/phrases.ts";
import type { MovableDay } from "./calendar.ts";

type PhraseKey = {
  readonly [Key in keyof TimeTables]: TimeTables[Key] extends readonly string[] ? Key : never;
}[keyof TimeTables];

export interface TimeLexicon {
  readonly tables: TimeTables;
  readonly phrases: Readonly<Record<PhraseKey, PhraseTable<true>>>;
  readonly has: (list: PhraseKey, word: string | undefined) => boolean;
  readonly months: ReadonlyMap<string, number>;
  /** Months that another form of the same month spells out. */
  readonly abbreviations: ReadonlySet<string>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly seasons: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly decades: ReadonlyMap<string, number>;
  readonly holidays: PhraseTable<readonly [month: number, date: number]>;
  readonly movable: PhraseTable<MovableDay>;
  readonly relativeDays: PhraseTable<readonly [number, number]>;
  readonly cues: PhraseTable<"past" | "future">;
}

const known = new WeakMap<TimeTables, TimeLexicon>();

const build = (tables: TimeTables): TimeLexicon => {
  const lists = Object.entries(tables).filter((entry): entry is [PhraseKey, readonly string[]] =>
    Array.isArray(entry[1]),
  );
  const sets = new Map<string, ReadonlySet<string>>(lists.map(([key, phrases]) => [key, new Set(phrases)]));
  return {
    tables,
    phrases: Object.fromEntries(
      lists.map(([key, phrases]) => [key, phraseTable(phrases.map((phrase) => [phrase, true as const]))]),
    ) as Record<PhraseKey, PhraseTable<true>>,
    has: (list, word) => word !== undefined && (sets.get(list)?.has(word) ?? false),
    months: new Map(Object.entries(tables.months)),
    abbreviations: new Set(
      Object.entries(tables.months)
        .filter(([short, month]) =>
          Object.entries(tables.months).some(([long, same]) => same === month && long.length > short.length),
        )
        .map(([short]) => short),
    ),
    weekdays: new Map(Object.entries(tables.weekdays)),
    seasons: new Map(Object.entries(tables.seasons)),
    units: new Map(Object.entries(tables.units)),
    decades: new Map(Object.entries(tables.decades)),
    holidays: phraseTable(Object.entries(tables.holidays)),
    movable: phraseTable(Object.entries(tables.movable)),
    relativeDays: phraseTable(Object.entries(tables.relativeDays)),
    cues: phraseTable([
      ...tables.futureCues.map((phrase) => [phrase, "future"] as const),
      ...tables.pastCues.map((phrase) => [phrase, "past"] as const),
    ]),
  };
};

/** The lexicon of a language's time tables. */
export const timeLexiconOf = (tables: TimeTables): TimeLexicon => {
  const found = known.get(tables) ?? build(tables);
  known.set(tables, found);
  return found;
};
