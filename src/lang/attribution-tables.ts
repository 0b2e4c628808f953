// The attribution tables that a language supplies: cues with their certainty, words for sources, stances, modality.
import type { Certainty, SourceKind, Stance } from "../model/claim.ts";

/** How a stance shows: by its verb, or by a noun or phrase in the place of one. */
export interface StanceRow {
  readonly stance: Exclude<Stance, "asserts">;
  /** Lemmas whose subject takes the stance: "deny", "accuse". */
  readonly verbs: readonly string[];
  /** Phrases after a subject, any form of the first word: "decline to comment", "rule out". */
  readonly phrases: readonly string[];
  /** Nouns owned by the party: "Karsund's denial", "his accusation". */
  readonly nouns: readonly string[];
  /** What the same words are under "not": "has not confirmed", "has not denied"; null is no row. */
  readonly negated: Exclude<Stance, "asserts"> | null;
  /** The verb needs somebody or something as its object or a clause, or the row is not meant: "warned" of something. */
  readonly needsContent: boolean;
}

/** A stance that shows only in what a source says: "we do not target ships" denies, "it will go on" promises. */
export interface SayingRow {
  readonly stance: Exclude<Stance, "asserts">;
  /** Patterns of what is said, one of which must stand in it; empty when `self` alone decides. */
  readonly words: readonly string[];
  /** Words that undo them when they stand before them in their sentence: "not a war crime". */
  readonly unless?: readonly string[];
  /** What is said must begin with the speaker ("we", "it", "the country") and this: "will", or a negation. */
  readonly self?: "will" | "negation";
  /** Only under these cues (lemmas); any plain cue when absent. */
  readonly cues?: readonly string[];
}

/** Verbs (lemmas) by which one speaker's words tell of another's: "the minister said police had counted 40". */
export interface ReportingWords {
  /** With a clause behind them: "say", "believe". */
  readonly verbs: readonly string[];
  /** With somebody told and what to do or of what: "told them to leave", "warned her of 12 invoices". */
  readonly told: readonly string[];
  /** With a number as their object: "counted 44 cars", "promised 5,000 crowns". */
  readonly things: readonly string[];
  /** By which one comes to know something from another: "read in the Gazette". */
  readonly heard: readonly string[];
}

/** Verbs (lemmas) that tell a number or an account without being verbs of saying. */
export interface TallyWords {
  /** Right before the number: "counted 58 survivors". */
  readonly counting: readonly string[];
  /** With a count as their object: "put the toll at 12". */
  readonly setting: readonly string[];
  /** With "of": "speak of 60,000". */
  readonly speaking: readonly string[];
  /** Before a colon: "gave this account:". */
  readonly telling: readonly string[];
  /** What is set to a number besides counts: "the cost". */
  readonly measures: readonly string[];
  /** Words between a counting verb and its number: "at least". */
  readonly bounds: readonly string[];
}

/** Words that keep look-alikes from being taken for a stance. */
export interface StanceWords {
  /** What may be denied to somebody: to deny a visa is no denial. */
  readonly withheld: readonly string[];
  /** What is rejected or dismissed as untrue or unfair: claims, reports. */
  readonly saidThings: readonly string[];
  /** What is told as fact, so that to reject it is to deny: "the allegations"; findings and figures are disputed. */
  readonly factClaims: readonly string[];
  /** "dismissed as propaganda": behind "as", words that deny. */
  readonly untruths: readonly string[];
  /** "the country will go on": the speaker's own body, by its kind. */
  readonly ownBodies: readonly string[];
  /** Verbs of feeling and being, which promise nothing. */
  readonly idle: readonly string[];
}

export interface AttributionTables {
  readonly words: StanceWords;
  /** Reporting verbs by lemma; a span marked by the model whose cue is none of these needs a higher score. */
  readonly cues: readonly string[];
  /** Prepositions and phrases that bring in a source: "according to". */
  readonly sourcePhrases: readonly string[];
  /** Cues that bring in a second source: "citing", "quoting". */
  readonly citing: readonly string[];
  /** Phrases with a word of saying in them that say nothing: "goes without saying". */
  readonly setPhrases: readonly string[];
  /** Nouns for what a source gives: "the figure comes from", "by the police's own count". */
  readonly accounts: readonly string[];
  readonly tallies: TallyWords;
  /** Verbs that answer somebody else's claim: "confirm", "deny". */
  readonly answering: readonly string[];
  /** Nouns for what somebody has claimed: "the Herald's report that". */
  readonly claimNouns: readonly string[];
  /** Verbs whose object is the one who speaks: "quoted a rescuer as saying". */
  readonly quoting: readonly string[];
  /** Verbs of sayings within sayings. */
  readonly reporting: ReportingWords;
  /** Reporting verbs whose object is the one spoken to: "told millions of citizens that". */
  readonly addressed: readonly string[];
  /** Forms of every verb and noun in these tables. */
  verbForms(lemma: string): readonly string[];
  nounForms(lemma: string): readonly string[];
  /** Words and phrases that put a statement under a certainty, as they stand: "reportedly", "is believed". */
  readonly certainty: readonly { readonly certainty: Certainty; readonly words: readonly string[] }[];
  /** Cue lemmas that do so for all that they report: "alleged", "estimated". */
  readonly cueCertainty: Readonly<Partial<Record<Certainty, readonly string[]>>>;
  /** Words that turn a statement round, and words that make it a condition. */
  readonly negations: readonly string[];
  readonly conditions: readonly string[];
  /** Participles of saying without a sayer that only doubt: "are believed to". */
  readonly unsourced: readonly string[];
  /** "an estimated 300": the estimate bounds the number. */
  readonly estimates: readonly string[];
  readonly stances: readonly StanceRow[];
  /** Fixed wordings of silence, as token patterns: "did not * respond", "could not be reached". */
  readonly silences: readonly SilenceRow[];
  readonly sayings: readonly SayingRow[];
  /** Verbs of answering, whose absence is silence. */
  readonly answers: readonly string[];
  /** Cues that only report: what is said decides the stance. */
  readonly plainCues: readonly string[];
  readonly sources: SourceWords;
}

/** A wording with gaps: `*` is up to three words. `party` says where the party stands. */
export interface SilenceRow {
  readonly stance: Exclude<Stance, "asserts">;
  readonly pattern: string;
  /** Before the pattern, as its subject, after it ("could not be verified by X"), or in it ("calls to X were not returned"). */
  readonly party: "before" | "after" | "addressed";
}

export interface SourceWords {
  /** Words by the kind of source they head: "spokesman", "ministry", "report", "officials". */
  readonly kinds: Readonly<Record<SourceKind, readonly string[]>>;
  /** Person pronouns with number: "he", "they"; and things: "it". */
  readonly personPronouns: readonly string[];
  readonly groupPronouns: readonly string[];
  readonly thingPronouns: readonly string[];
  readonly selfPronouns: readonly string[];
  readonly relativePronouns: readonly string[];
  readonly determiners: readonly string[];
  /** Words that a man or a woman is known by: pronouns, "Mr", "chairwoman". */
  readonly genders: Readonly<Record<"he" | "she", readonly string[]>>;
  /** Bodies by the noun that a text comes back to them with: "the carrier" is an airline. */
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  /** Titles before a person's name: "President", "General". */
  readonly titles: readonly string[];
  /** Capitals and seats of government by the state they stand for. */
  readonly seats: Readonly<Record<string, string>>;
  /** Demonyms by state: "Russian". */
  readonly demonyms: Readonly<Record<string, string>>;
  readonly states: readonly string[];
}
