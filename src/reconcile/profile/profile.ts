// What comparing one claim needs to know of it and of its document: plain data, stored with the claim, so that a rebuild needs no model.
import type { Certainty, FigureRole, Hedge } from "../../model/claim.ts";
import type { CountKind } from "../../model/question.ts";
import type { Span } from "../../model/span.ts";

export const PROFILE_SORTS = ["figure", "forecast", "denial"] as const;
/** A figure answers a question; a forecast ("could pass 100") and a denial stand beside one. */
export type ProfileSort = (typeof PROFILE_SORTS)[number];

export interface Profile {
  readonly claimId: string;
  readonly documentId: string;
  readonly sort: ProfileSort;
  readonly outlet: string | null;
  readonly capturedAt: string;
  readonly publishedAt: string | null;
  /** Number words, or the sentence of a denial. */
  readonly span: Span;
  /** Where its sentence begins: figures of one sentence share it. */
  readonly sentenceAt: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly unit: string | null;
  readonly role: FigureRole;
  readonly certainty: Certainty;
  /** Event, or a finer aspect from the clause ("treat"); "" when nothing says it. */
  readonly event: string;
  /** False when only the words around it suggest the event. */
  readonly eventSure: boolean;
  /** Classes and stems of what is counted: ["person"], ["gun", "launch"] for a joint count. */
  readonly heads: readonly string[];
  /** Heads that the words themselves name; an understood "[people]" does not. */
  readonly headSure: boolean;
  /** Where the words leave them out: classes and events that the sentence and the one before offer. */
  readonly echoHeads: readonly string[];
  readonly echoEvents: readonly string[];
  readonly qualifiers: readonly string[];
  readonly counted: string;
  readonly kind: CountKind;
  /** "Five of the dead", as a whole is not. */
  readonly part: boolean;
  /** Another event counted with it: "treated or evacuated". */
  readonly joint: boolean;
  /** The value of the whole that it is a part of. */
  readonly whole: number | null;
  /** A figure that stood before ("down from 14"). */
  readonly previous: boolean;
  /** Claim of the figure before it that lends it what it counts: "The union says 3,400 dockers are out, the company 1,900". */
  readonly after: string | null;
  /** The only figure of its document that counts this: no other tells of the same event and class, save the same number. */
  readonly alone: boolean;
  /** Numbers that its sentence, or the next, names as its former values. */
  readonly was: readonly number[];
  /** Repeated only to be rejected. */
  readonly denied: boolean;
  /** Its document takes it back. */
  readonly withdrawn: boolean;
  /** Place stated for it in its own sentence, as stems without words of level; "" when none is. */
  readonly place: string;
  readonly placeName: string | null;
  /** "state", "province", "county", "district", "town" where the words say how wide. */
  readonly level: string | null;
  /** Landmarks of the sentence and the one before: "market", "depot". */
  readonly spots: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  /** Days that its sentence names. */
  readonly days: readonly string[];
  /** Words of the clause that part it from another count of the same: "suspected". */
  readonly contrasts: readonly string[];
  /** Stems of names in its sentence. */
  readonly names: readonly string[];
  /** What its clause, its sentence, and that with the sentence before are about, names aside. */
  readonly clause: readonly string[];
  readonly sentence: readonly string[];
  readonly context: readonly string[];
  /** Stems of the names of its document, and of the words that its document turns on. */
  readonly anchors: readonly string[];
  readonly scene: readonly string[];
  /** Hashes of word runs of its sentence. */
  readonly print: readonly number[];
  /** Stems of who says it; empty is the outlet's own voice. */
  readonly claimant: readonly string[];
  /** Same outlet, same sentence but for numbers and days, same event: one running series, compared once. */
  readonly strand: string;
}

/** Order in which claims count, whatever the order they came in: captured, document, place in the text. */
export const byOrder = (a: Profile, b: Profile): number =>
  compareText(a.capturedAt, b.capturedAt) ||
  compareText(a.documentId, b.documentId) ||
  a.span[0] - b.span[0] ||
  a.span[1] - b.span[1] ||
  compareText(a.claimId, b.claimId);

/** Code unit order, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
