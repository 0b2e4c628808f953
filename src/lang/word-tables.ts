// The word tables that a language supplies: how a text is cut into the words that grammar counts.

export interface WordTables {
  /** Words that keep their full stop, written without it: "Mr", "Sept", "vs". */
  readonly abbreviations: readonly string[];
  /** Abbreviations only before a number: "no" in "No. 5". */
  readonly abbreviationsBeforeNumber: readonly string[];
  /** First parts that a hyphen does not cut off: "anti" in "anti-ship". */
  readonly prefixes: readonly string[];
  /** Endings that are words of their own, with a straight apostrophe: "'s", "n't". */
  readonly clitics: readonly string[];
  /** Words that are two, with the length of the first: "cannot" is "can" and "not". */
  readonly fused: Readonly<Record<string, number>>;
  /** Letters that a number does not keep: "km" in "5km". */
  readonly numberUnits: readonly string[];
}
