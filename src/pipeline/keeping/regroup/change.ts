// What regrouping is given and what it gives: a change, and all that differs after it.
import type { Comparison, Judgement } from "../../../model/judgement.ts";
import type { RelatedQuestion } from "../../../model/question.ts";
import type { Cluster, Profile } from "../../../reconcile/index.ts";
import type { StoredPair, StoredPlace } from "../../../store/index.ts";
import type { PairCache } from "../compare-all.ts";
import type { Shelf } from "../shelf.ts";

export interface Regrouping {
  /** Profiles of documents that are new or were read anew. */
  readonly fresh: readonly Profile[];
  /** Documents whose stored rows count no longer: the changed and the removed ones. */
  readonly gone: ReadonlySet<string>;
  /** Claims whose questions are to be made anew for another reason: a judgement, another claimant. */
  readonly moved: readonly string[];
  /** Those in force. */
  readonly judgements: readonly Judgement[];
  readonly shelf: Shelf;
  /** Gives time to others while much is compared. */
  readonly rest?: () => Promise<void>;
  /** Comparisons that were made before. */
  readonly known?: PairCache;
}

/** A claim in its new place. */
export interface Placed {
  readonly profile: Profile;
  readonly component: string;
  readonly question: string | null;
  readonly beside: string | null;
  readonly pair: Comparison | null;
}

export interface Regrouped {
  readonly clusters: readonly Cluster[];
  readonly placed: readonly Placed[];
  /** What ties questions to others, by id. */
  readonly ties: ReadonlyMap<string, readonly RelatedQuestion[]>;
  /** Questions that are no more, or were made anew. */
  readonly oldQuestions: readonly string[];
  readonly open: readonly Comparison[];
  /** Questions outside that only list other unsure claims, by id. */
  readonly unsure: ReadonlyMap<string, { readonly drop: ReadonlySet<string>; readonly add: readonly Comparison[] }>;
  /** Documents whose keys change: the first claims of their strands are others now. */
  readonly rekeyed: ReadonlyMap<string, readonly number[]>;
  /** Where claims stood before, and the open pairs that there were, so that only what differs is written. */
  readonly before: { readonly places: ReadonlyMap<string, StoredPlace>; readonly pairs: readonly StoredPair[] };
}
