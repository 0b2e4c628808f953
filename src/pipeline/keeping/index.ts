// Keeps questions in step with the evidence: after each reading and judgement, after a cut-off, and all anew on demand.
import type { RebuildRecord } from "../../export/question-record.ts";
import type { Comparison, Judgement } from "../../model/judgement.ts";
import { standing } from "../../model/judgement.ts";
import type { Store } from "../../store/index.ts";
import type { Claimants } from "./claimants.ts";
import { createClaimants } from "./claimants.ts";
import type { OnProgress } from "./rebuild.ts";
import { rebuildAll } from "./rebuild.ts";
import { createRecent } from "./recent.ts";
import { createProfileCache } from "./shelf.ts";
import { RECONCILED_WITH } from "./stand.ts";
import { update } from "./update.ts";

/** More changed documents than this share of all are taken as a whole ledger. */
const MANY = 0.3;
const FEW = 50;

export interface Keeping {
  /** Resolves when what an earlier process left undone is done. */
  ready(): Promise<void>;
  /** Takes in what was added and removed. */
  catchUp(): Promise<void>;
  /** Takes in a judgement. */
  heed(judgement: Judgement): Promise<void>;
  rebuild(onProgress?: (done: number, total: number) => void): Promise<RebuildRecord>;
  /** Whether any document names a source so. */
  knowsBearer(idOrName: string): Promise<boolean>;
  /** Waits for what is under way. */
  end(): Promise<void>;
}

/** Comparisons kept in mind. */
const PAIRS = 150_000;
/** Claims whose bearers are kept in mind. */
const CLAIMS = 200_000;

/** Keeps the questions of a store; one change at a time. */
export const createKeeping = (store: Store): Keeping => {
  const { knowledge } = store;
  const profiles = createProfileCache(knowledge);
  const pairs = createRecent<Comparison>(PAIRS);
  const bearerIds = createRecent<string>(CLAIMS);
  let claimants: Claimants | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const run = queue.then(work);
    queue = run.catch(() => {});
    return run;
  };

  const loadClaimants = async (judgements: readonly Judgement[]): Promise<Claimants> => {
    claimants ??= createClaimants(await knowledge.bearers(), judgements);
    return claimants;
  };

  const makeAnew = async (onProgress: OnProgress): Promise<RebuildRecord> => {
    claimants = null;
    profiles.clear();
    const made = await rebuildAll(store, bearerIds, onProgress);
    claimants = made.claimants;
    return made.record;
  };

  const catchUpNow = async (onProgress: OnProgress = () => {}): Promise<void> => {
    const stand = await knowledge.stand();
    const { judgements } = await store.judgements();
    const heeded = judgements.findIndex(({ id }) => id === stand.judgement) + 1;
    const judged = judgements.slice(heeded);
    const { changed, gone } = await knowledge.pending();
    const { documents } = await store.size();
    const isMade = stand.version === RECONCILED_WITH || (stand.version === undefined && documents === 0);
    if (changed.length === 0 && gone.length === 0 && judged.length === 0 && isMade) return;
    if (stand.version !== RECONCILED_WITH || changed.length > Math.max(FEW, MANY * documents)) {
      await makeAnew(onProgress);
      return;
    }
    try {
      const mind = { claimants: await loadClaimants(standing(judgements)), profiles, pairs, bearerIds };
      await update(store, mind, { changed: changed.map(({ documentId }) => documentId), gone, judgements, judged });
    } catch (error) {
      // Who is who was worked out further than what is stored: it is read anew.
      claimants = null;
      profiles.clear();
      throw error;
    }
  };

  const initial = inTurn(() => catchUpNow());
  initial.catch(() => {});
  return {
    ready: () => initial,
    catchUp: () => inTurn(() => catchUpNow()),
    heed: () => inTurn(() => catchUpNow()),
    rebuild: (onProgress = () => {}) =>
      inTurn(async () => {
        await store.rebuild();
        return makeAnew(onProgress);
      }),
    knowsBearer: (idOrName) =>
      inTurn(async () => {
        const { judgements } = await store.judgements();
        return (await loadClaimants(standing(judgements))).bearerNamed(idOrName);
      }),
    end: async () => {
      await queue;
    },
  };
};
