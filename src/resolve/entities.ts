// Clusters of bearers -> entities: their names, the bodies they speak for, their sides, looked up by bearer.
import type { Bearer, Entities, Entity } from "../model/entity.ts";
import { recordId } from "../model/id.ts";
import type { Comparison } from "../model/judgement.ts";
import type { Cluster } from "./clusters.ts";
import { originOf } from "./origin.ts";
import { profileOf } from "./profile.ts";
import { sidesOf } from "./sides.ts";

const fullness = (bearer: Bearer): number => {
  const profile = profileOf(bearer.name, bearer.kind);
  const own = profile.proper.length + profile.person.length;
  return (
    own * 4 + profile.plain.length * 2 + (/^\p{Lu}/u.test(bearer.name) ? 1 : 0) - (profile.type === "office" ? 3 : 0)
  );
};

const fullest = (bearers: readonly Bearer[]): Bearer =>
  bearers.reduce((best, one) => (fullness(one) > fullness(best) ? one : best));

/** The body that most of a cluster's bearers speak for, what documents state before what stands nearest. */
const bodyOf = (cluster: Cluster, entityOf: (bearerId: string) => string | null, self: string): string | null => {
  for (const stated of [true, false]) {
    const counts = new Map<string, number>();
    for (const bearer of cluster.bearers) {
      const body = bearer.body && bearer.bodyStated === stated ? entityOf(bearer.body) : null;
      if (body && body !== self) counts.set(body, (counts.get(body) ?? 0) + 1);
    }
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (best) return best[0];
  }
  return null;
};

interface Face {
  readonly id: string;
  readonly bearer: Bearer;
  /** Whether any of its bearers speaks for a body. */
  readonly speaks: boolean;
}

const kept = new WeakMap<Cluster, Face>();

/** What a cluster is called and known by; made once, since a cluster never changes. */
const faceOf = (cluster: Cluster): Face => {
  const ready = kept.get(cluster);
  if (ready) return ready;
  const face = {
    id: recordId("e", [cluster.bearers[0]?.id]),
    bearer: fullest(cluster.bearers),
    speaks: cluster.bearers.some(({ body }) => body !== null),
  };
  kept.set(cluster, face);
  return face;
};

/** The entity of a cluster as it last was: the same object as long as nothing about it changes. */
const made = new WeakMap<Cluster, Entity>();

/** Entities out of their clusters: `entitiesOf(clusters, open).of("d1/MCG")`. */
export const entitiesOf = (clusters: readonly Cluster[], unsure: readonly Comparison[]): Entities => {
  const ids = new Map<string, string>();
  for (const cluster of clusters) {
    const { id } = faceOf(cluster);
    for (const bearer of cluster.bearers) ids.set(bearer.id, id);
  }
  const sides = sidesOf(clusters);
  const all = clusters.map((cluster, index): Entity => {
    const { id, bearer: face, speaks } = faceOf(cluster);
    const speaksFor = speaks ? bodyOf(cluster, (bearer) => ids.get(bearer) ?? null, id) : null;
    const side = sides[index] ?? null;
    const before = made.get(cluster);
    if (before && before.speaksFor === speaksFor && before.side === side) return before;
    const entity = {
      id,
      name: face.name,
      kind: face.kind,
      speaksFor,
      side,
      bearers: cluster.bearers.map((bearer) => bearer.id),
      comparisons: cluster.comparisons,
    };
    made.set(cluster, entity);
    return entity;
  });
  const byId = new Map(all.map((entity) => [entity.id, entity]));
  const of = (bearerId: string): Entity | null => byId.get(ids.get(bearerId) ?? bearerId) ?? null;
  return {
    all: all.sort((a, b) => (a.id < b.id ? -1 : 1)),
    of,
    originOf: (claim, report) => originOf(claim, report, { of }),
    unsure,
  };
};
