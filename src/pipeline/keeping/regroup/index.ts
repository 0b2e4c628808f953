// New, changed and removed claims -> the components that they touch, each gathered anew: what grouping all at once would give.
import { findBesides } from "./beside.ts";
import { compareFresh } from "./candidates.ts";
import type { Regrouped, Regrouping } from "./change.ts";
import { findFirstClaims } from "./first-claims.ts";
import { gatherGroups } from "./gather-groups.ts";
import { createKnown } from "./known.ts";
import { reachAll } from "./reach.ts";
import { rekey } from "./rekey.ts";
import { findOutside, openPairs } from "./unsure.ts";

export type { Placed, Regrouped, Regrouping } from "./change.ts";

/** Works out anew what a change touches, and nothing else. */
export const regroup = async (change: Regrouping): Promise<Regrouped> => {
  const known = createKnown(change);
  const first = await findFirstClaims(change, known);
  const candidates = await compareFresh(change, known, first);
  const reached = await reachAll(change, known, first, candidates);
  const outside = await findOutside(change, known, first, candidates, reached);
  const besides = await findBesides(change, known, first, candidates, reached);
  const { clusters, ties, placed, questionOfClaim } = await gatherGroups(
    change,
    known,
    first,
    candidates,
    reached,
    besides,
  );
  const gone = reached.figurePlaces.concat(first.removed);
  return {
    clusters,
    ties,
    placed,
    oldQuestions: [...new Set(gone.flatMap(({ questionId }) => questionId ?? []))],
    ...openPairs(change, first, candidates, reached, outside, questionOfClaim),
    rekeyed: await rekey(change, known, first),
    before: { places: known.places, pairs: outside.storedPairs },
  };
};
