// Who is who, kept while documents come and go: a change compares new bearers only and makes anew the clusters it touches.
import type { Bearer, Entities } from "../model/entity.ts";
import type { Comparison, Judgement } from "../model/judgement.ts";
import type { Cluster } from "./clusters.ts";
import { clusterBearers } from "./clusters.ts";
import { entitiesOf } from "./entities.ts";
import { createPairs } from "./pairs.ts";
import type { Rulings } from "./verdicts.ts";
import { rulingsOf } from "./verdicts.ts";

export interface Resolution {
  /** Takes bearers in and out, under the judgements that now stand; the same as if all had been resolved at once. */
  update(
    come: readonly Bearer[],
    gone?: readonly Bearer[],
    judgements?: readonly Judgement[],
  ): { readonly entities: Entities /** Bearers whose cluster was made anew. */; readonly touched: ReadonlySet<string> };
}

/** Starts with nobody: `createResolution().update(bearers).entities`. */
export const createResolution = (): Resolution => {
  const pairs = createPairs();
  const bearers = new Map<string, Bearer>();
  const clusterOf = new Map<string, Cluster>();
  const clusters = new Set<Cluster>();
  let rulings: Rulings = rulingsOf([]);
  let standing = "";

  /** All that hangs together with some bearers: by pairs that are the same, by form, by cluster, by judgement. */
  const reach = (seeds: Iterable<string>): Set<string> => {
    const found = new Set<string>();
    const open = [...seeds];
    let judged = false;
    const visit = (id: string): void => {
      if (!found.has(id) && bearers.has(id)) {
        found.add(id);
        open.push(id);
      }
    };
    for (const id of open.splice(0)) visit(id);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const bearer = bearers.get(id) as Bearer;
      for (const [other, { verdict }] of pairs.of(id)) if (verdict === "same") visit(other);
      for (const mate of pairs.mates(bearer)) visit(mate.id);
      for (const mate of clusterOf.get(id)?.bearers ?? []) visit(mate.id);
      if (!judged && rulings.touches(bearer)) {
        judged = true;
        for (const other of bearers.values()) if (rulings.touches(other)) visit(other.id);
      }
    }
    return found;
  };

  const recluster = (ids: ReadonlySet<string>): void => {
    for (const id of ids) {
      const old = clusterOf.get(id);
      if (old) clusters.delete(old);
    }
    const own = [...ids].map((id) => bearers.get(id) as Bearer);
    const edges = own.flatMap(({ id }) => [...pairs.of(id).values()].filter(({ a }) => a === id));
    for (const cluster of clusterBearers(own, edges, rulings)) {
      clusters.add(cluster);
      for (const { id } of cluster.bearers) clusterOf.set(id, cluster);
    }
  };

  /** Pairs that wait, kept by their first name. */
  const open = new Map<string, Comparison>();
  const waiting = (touched: ReadonlySet<string>): Comparison[] => {
    for (const [key, { a, b }] of open)
      if (touched.has(a) || touched.has(b) || !bearers.has(a) || !bearers.has(b)) open.delete(key);
    for (const id of touched)
      for (const [other, comparison] of pairs.of(id)) {
        if (comparison.verdict !== "unsure" || clusterOf.get(id) === clusterOf.get(other)) continue;
        const [a, b] = [bearers.get(id), bearers.get(other)];
        if (a && b && (rulings.between(a, b)?.verdict ?? "unsure") === "unsure")
          open.set(`${comparison.a}\n${comparison.b}`, comparison);
      }
    return [...open.values()].sort(
      (p, q) => q.score - p.score || (p.a < q.a ? -1 : p.a > q.a ? 1 : p.b < q.b ? -1 : 1),
    );
  };

  return {
    update: (come, gone = [], judgements = []) => {
      const seeds = new Set<string>();
      for (const { id } of gone) {
        const bearer = bearers.get(id);
        if (!bearer) continue;
        pairs.remove(bearer);
        for (const mate of clusterOf.get(id)?.bearers ?? []) seeds.add(mate.id);
        const old = clusterOf.get(id);
        if (old) clusters.delete(old);
        clusterOf.delete(id);
        bearers.delete(id);
      }
      for (const bearer of come) {
        const before = bearers.get(bearer.id);
        if (before) pairs.remove(before);
        bearers.set(bearer.id, bearer);
        pairs.add(bearer);
      }
      const now = JSON.stringify(judgements);
      if (now !== standing) {
        const changed = [rulings, rulingsOf(judgements)] as const;
        rulings = changed[1];
        standing = now;
        for (const bearer of bearers.values()) if (changed.some((some) => some.touches(bearer))) seeds.add(bearer.id);
      }
      const touched = reach([...seeds, ...pairs.takeTouched()]);
      recluster(touched);
      return { entities: entitiesOf([...clusters], waiting(touched)), touched };
    },
  };
};
