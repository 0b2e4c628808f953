// Documents that came, changed or went, and judgements -> the one change of the tables that brings questions up to date.
import type { Comparison, Judgement } from "../../model/judgement.ts";
import { standing } from "../../model/judgement.ts";
import type { Cluster } from "../../reconcile/index.ts";
import type { Rows, Store } from "../../store/index.ts";
import type { Claimants } from "./claimants.ts";
import { pairKey } from "./compare-all.ts";
import type { BearerIds } from "./origins.ts";
import { withRemembered } from "./origins.ts";
import { patchedQuestions } from "./patched.ts";
import { documentRows, readDocuments } from "./reading.ts";
import type { Recent } from "./recent.ts";
import type { Regrouped } from "./regroup/index.ts";
import { regroup } from "./regroup/index.ts";
import { createRest } from "./rest.ts";
import { isSameBody, madeOfCluster } from "./rows.ts";
import type { ProfileCache } from "./shelf.ts";
import { storedShelf } from "./shelf.ts";
import { standOf } from "./stand.ts";
import { rowsOf } from "./written.ts";

export interface Change {
  /** Documents that are new or were read anew, and those that are no longer shown. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** All judgements, and those not heeded yet. */
  readonly judgements: readonly Judgement[];
  readonly judged: readonly Judgement[];
}

/** What is kept in mind between two changes. */
export interface Mind {
  readonly claimants: Claimants;
  readonly profiles: ProfileCache;
  readonly pairs: Recent<Comparison>;
  readonly bearerIds: BearerIds;
}

const madeOfNow = ({ ties }: Regrouped, cluster: Cluster): string => madeOfCluster(cluster, ties.get(cluster.id) ?? []);

/** Clusters whose questions stay as they are but for the unsure claims that they list. */
const unchangedClusters = (
  regrouped: Regrouped,
  madeOf: ReadonlyMap<string, string>,
  movedIds: ReadonlySet<string>,
): Cluster[] => {
  const isAsItWas = (cluster: Cluster): boolean =>
    isSameBody(madeOf.get(cluster.id), madeOfNow(regrouped, cluster)) &&
    ![...cluster.members, ...cluster.forecasts, ...cluster.denials].some(({ claimId }) => movedIds.has(claimId));
  const unchanged = new Set(regrouped.clusters.filter(isAsItWas).map(({ id }) => id));
  // What is tied to a changed question shows sums and bounds with it.
  return regrouped.clusters.filter(
    ({ id }) =>
      unchanged.has(id) && (regrouped.ties.get(id) ?? []).every(({ questionId }) => unchanged.has(questionId)),
  );
};

/** Works out what the change touches and writes that. */
export const update = async (
  store: Store,
  { claimants, profiles, pairs, bearerIds }: Mind,
  { changed, gone, judgements, judged }: Change,
): Promise<void> => {
  const { knowledge } = store;
  const inForce = standing(judgements);
  const read = await readDocuments(store, changed, bearerIds);
  const change = claimants.resolve(read.bearers, gone, inForce);
  profiles.forget([...changed, ...gone]);
  // A document that was read anew may have the same claims with other names around them.
  if ((await knowledge.addedOf(changed)).size > 0) pairs.clear();
  const movedPlaces = await knowledge.places({
    documents: change.movedDocuments,
    origins: [...change.changedEntities, ...change.dropEntities],
  });
  const regrouped = await regroup({
    fresh: read.profiles,
    gone: new Set([...changed, ...gone]),
    moved: [
      ...movedPlaces.map(({ claimId }) => claimId),
      ...judged.filter(({ subject }) => subject === "question").flatMap(({ a, b }) => [a, b]),
    ],
    judgements: inForce,
    shelf: storedShelf(knowledge, profiles),
    rest: createRest(),
    known: pairs,
  });
  const madeOf = await knowledge.madeOf(regrouped.clusters.map(({ id }) => id));
  const movedIds = new Set([...movedPlaces.map(({ claimId }) => claimId), ...read.glances.keys()]);
  const keptClusters = unchangedClusters(regrouped, madeOf, movedIds);
  const kept = new Set(keptClusters.map(({ id }) => id));
  const openNow = new Set(regrouped.open.map(({ a, b }) => pairKey(a, b)));
  const closed = regrouped.before.pairs.filter(({ a, b }) => !openNow.has(pairKey(a, b)));
  const lists = new Map<string, object[]>();
  const collect = (part: Partial<Rows>): void => {
    for (const [table, own] of Object.entries(part)) {
      const list = lists.get(table) ?? [];
      lists.set(table, list);
      for (const row of own) list.push(row);
    }
  };
  collect({ reconciled: documentRows(read) });
  collect(change.rows);
  for await (const part of rowsOf(store, regrouped, withRemembered(change.entities, bearerIds), read, kept))
    collect(part);
  const addedOf = new Map([...read.added, ...(await knowledge.addedOf([...regrouped.rekeyed.keys()]))]);
  for (const [id, added] of read.added) addedOf.set(id, added);
  collect({
    document_key: [...regrouped.rekeyed].flatMap(([id, keys]) =>
      keys.map((key) => ({ key, added: addedOf.get(id) as number })),
    ),
  });
  const otherwise = keptClusters.filter((cluster) => madeOf.get(cluster.id) !== madeOfNow(regrouped, cluster));
  collect({ question: await patchedQuestions(knowledge, regrouped, otherwise, read.glances) });
  await knowledge.change({
    dropDocuments: [...changed, ...gone],
    dropKeysOf: [...regrouped.rekeyed.keys()],
    dropEntities: change.dropEntities,
    dropQuestions: regrouped.oldQuestions.filter((id) => !kept.has(id)),
    dropPairs: [...closed.map(({ a, b }) => ({ subject: "question", a, b })), ...change.closed],
    rows: Object.fromEntries(lists) as Partial<Rows>,
    stand: standOf(judgements),
  });
};
