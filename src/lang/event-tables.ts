// The event tables that a language supplies: which words say what happened to what is counted.
import type { EventType } from "../model/claim.ts";

/** Words by the event they tell of. */
export type Triggers = Readonly<Partial<Record<EventType, readonly string[]>>>;

/** One domain's words: armed conflict, disasters, courts, public life. */
export interface DomainPack {
  readonly name: string;
  /** Verbs by lemma, with a particle or object where the verb alone says too little: "shoot down", "take hostage". */
  readonly verbs: Triggers;
  /** Verbs that tell the event when they are denied: "had not been found". */
  readonly undone?: Triggers;
  /** Verbs that tell an event of people only when it is done to them: "three men were held". */
  readonly passive?: Triggers;
  /** Nouns that tell of an event done with what follows: "the killing of", "arrests of". */
  readonly nouns: Triggers;
  /** Nouns that tell the event when they are themselves counted: "12 deaths", "hostages". */
  readonly counted: Triggers;
  /** As `counted`, but any verb that is no mere state outweighs them: "30 employees resigned". */
  readonly weak?: Triggers;
}

/** `event` told of a counted noun in (or, with `outside`, not in) a class is `becomes`. */
export interface ClassRow {
  readonly event: EventType;
  readonly counted: string;
  readonly outside?: boolean;
  /** Only where the event stands in a noun: "the attack included 600 drones". */
  readonly nounOnly?: boolean;
  readonly becomes: EventType;
}

/** Words around numbers that decide what they are numbers of. */
export interface FigureWords {
  /** Nouns whose numbers make no rows: scores, spans of time, parts of the text. */
  readonly uncounted: readonly string[];
  /** Nouns that "one" only points at: "one way", "one side". */
  readonly uncountedOne: readonly string[];
  /** Nouns that "no" denies without counting: "no evidence". */
  readonly uncountedNone: readonly string[];
  /** Words before a number that make it a name: "size 9", "level 3". */
  readonly numbered: readonly string[];
  /** What follows "multiple" where that is part of a name: "multiple rocket launchers". */
  readonly afterMultiple: readonly string[];
  /** "the number of", "its count of". */
  readonly counts: readonly string[];
  /** Verbs (forms) that put something at a number. */
  readonly puts: readonly string[];
  /** Words that name people by what befell them. */
  readonly fates: readonly string[];
  /** "a mother of three": of children. */
  readonly parents: readonly string[];
  /** Nouns for what is told, nouns for what is told falsely, and the words that refute it. */
  readonly told: readonly string[];
  readonly toldFalsely: readonly string[];
  readonly refuted: readonly string[];
  /** Words behind a difference: "20 more than", and behind a share: "11% below the". */
  readonly comparatives: readonly string[];
  readonly levelsOff: readonly string[];
  /** What may stand between "down from" and the former value: "a peak of". */
  readonly formerly: readonly string[];
  /** "$9 billion first feared": a value no longer held. */
  readonly firstSaid: readonly string[];
  /** "new" before these adds to a count: "37 new cases". */
  readonly newCounts: readonly string[];
  /** "in groups of three": so many each. */
  readonly groupings: readonly string[];
  /** Verbs that make a number part of the number before: "accounted for 140". */
  readonly partVerbs: readonly string[];
  /** Verbs of change after which a sum or a part is what was lost or won, not the change of a level. */
  readonly takes: readonly string[];
  /** Seven of them before "quarters": quarters of a year, no share. */
  readonly quarterCounts: readonly string[];
}

export interface EventTables {
  readonly words: FigureWords;
  /** Packs in order: where two hold the same word, the earlier one decides. */
  readonly domains: readonly DomainPack[];
  /** All forms in which a verb or a noun of the packs may stand. */
  verbForms(lemma: string): readonly string[];
  nounForms(lemma: string): readonly string[];
  /** Verbs of being and having: a state, not an event. */
  readonly states: readonly string[];
  /** Verbs that leave the event to their noun: "damage was recorded", "suffered losses", "the attack included". */
  readonly light: readonly string[];
  /** Nouns by class, and what an event is when it is done with that class: troops are deployed, guns transferred. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly byClass: readonly ClassRow[];
  /** Verbs that only carry another: "continued to", "began", "managed to". */
  readonly carriers: readonly string[];
  /** Verbs of change and nouns that a change is told of: "rose", "a fall of". */
  readonly changes: readonly string[];
  readonly changeNouns: readonly string[];
  /** Nouns that stand for the dead or hurt when a number is said of them: "the death toll rose to 12". */
  readonly tolls: Triggers;
  /** Nouns for what happens at one place and time, to which a report goes back: "the blast", "that attack". */
  readonly incidents: readonly string[];
  /** Nouns that only measure out what is counted: "units of", "rounds of", "a total of". */
  readonly containers: readonly string[];
  /** Of the compounds, those whose number only describes: "the 27-nation bloc voted". */
  readonly describing: readonly string[];
  /** Nouns whose number makes a compound a count: "three-nation alliance". */
  readonly compoundCounts: readonly string[];
  /** Words beside a number that make it an increment: "additional", "more". */
  readonly increments: readonly string[];
  readonly previous: readonly string[];
  /** Phrases that open part of a whole: "of whom", "including", "among them". */
  readonly parts: readonly string[];
  readonly rates: readonly string[];
  /** Nouns for people and for money when what is counted is only understood. */
  readonly people: string;
  readonly money: string;
  /** What a sum of money is the amount of: "a fine of", "losses of". */
  readonly amounts: readonly string[];
  /** Events whose bare number is a number of people: "12 were killed". */
  readonly personal: readonly EventType[];
}
