// The words that a language supplies to set figures of several reports beside each other.

export interface CompareTables {
  /** Forms of counted nouns by what they count, the event aside: "bodies", "dead" and "lives" count persons. */
  readonly counted: Readonly<Record<string, readonly string[]>>;
  /** Class -> the wider class it is part of: "soldier" -> "person". */
  readonly partOf: Readonly<Record<string, string>>;
  /** Classes that share no member: soldiers and civilians. */
  readonly apart: readonly (readonly [a: string, b: string])[];
  /** What happened, by words in the figure's clause, where no trigger said it: "treated in hospital" -> "treat". */
  readonly aspects: Readonly<Record<string, readonly string[]>>;
  /** How wide a place is, by words in the figure's clause: "nationwide", "in the province". */
  readonly levels: Readonly<Record<string, readonly string[]>>;
  /** Words that part two counts of one thing: suspected and confirmed cases. */
  readonly contrasts: readonly (readonly [a: string, b: string])[];
  /** Words of a sum since a start, of a stretch of days, of an addition, of a state on a day. */
  readonly kinds: Readonly<Record<"running-total" | "period" | "increment" | "stock", readonly string[]>>;
  /** Nouns of events that unfold over days, whose tolls only grow: "earthquake", "outbreak". */
  readonly unfolding: readonly string[];
  /** Words right after a number that is a part of a whole: "of them". */
  readonly partWords: readonly string[];
  /** Words of a figure that stood before: "down from", "had said", "announced yesterday". */
  readonly previous: readonly string[];
  /** Words with which a figure or report is taken back by who gave it. */
  readonly withdrawn: readonly string[];
  /** Words with which another's word is rejected. */
  readonly denied: readonly string[];
  /** Of these, the words that reject whatever stands in their sentence: "a fairy tale". */
  readonly refuted: readonly string[];
  /** Words of what has not happened: forecasts, fears, offers. */
  readonly forecast: readonly string[];
  /** Words that stand in any sentence and tell nothing of what it is about. */
  readonly common: readonly string[];
  /** Endings cut off so that forms of a word, and a place and its people, are one: longest first. */
  readonly endings: readonly string[];
  readonly nameEndings: readonly string[];
  /** "killed", "wounded": the event in a title, after what is counted. */
  readonly titles: Readonly<Record<string, string>>;
  /** "in the" + event noun: how a title names the incident. */
  readonly incidents: readonly string[];
}
