// Reports and judgements -> entities: pairs found by blocking, compared, clustered; names, bodies they speak for, sides.
import type { Bearer, Entities, Entity } from "../model/entity.ts";
import { recordId } from "../model/id.ts";
import type { Comparison, Judgement } from "../model/judgement.ts";
import type { Report } from "../model/report.ts";
import { bearersOf } from "./bearers.ts";
import type { Cluster } from "./clusters.ts";
import { byBirth, clusterBearers } from "./clusters.ts";
import { compareBearers } from "./compare.ts";
import { bearerKeys, formOf, isNameKey } from "./keys.ts";
import { originOf } from "./origin.ts";
import { profileOf } from "./profile.ts";
import { sidesOf } from "./sides.ts";
import { rulingsOf } from "./verdicts.ts";

/** Pairs worth comparing: those that share a key, one of each form where the name alone is the key. */
export const pairsOf = (bearers: readonly Bearer[]): readonly (readonly [Bearer, Bearer])[] => {
  const sorted = [...bearers].sort(byBirth);
  const faces = new Map<string, Bearer>();
  for (const bearer of sorted) {
    const form = formOf(bearer);
    if (form !== null && !faces.has(form)) faces.set(form, bearer);
  }
  const blocks = new Map<string, Bearer[]>();
  for (const bearer of sorted) {
    const form = formOf(bearer);
    const face = form === null || faces.get(form) === bearer;
    for (const key of bearerKeys(bearer)) {
      if (isNameKey(key) && !face) continue;
      const block = blocks.get(key);
      if (block) block.push(bearer);
      else blocks.set(key, [bearer]);
    }
  }
  const at = new Map(sorted.map((bearer, index) => [bearer, index]));
  const seen = new Set<number>();
  const pairs: (readonly [Bearer, Bearer])[] = [];
  for (const block of blocks.values())
    for (const [index, a] of block.entries())
      for (let other = index + 1; other < block.length; other++) {
        const b = block[other] as Bearer;
        const key = (at.get(a) as number) * sorted.length + (at.get(b) as number);
        if (seen.has(key) || (formOf(a) !== null && formOf(a) === formOf(b))) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
  return pairs;
};

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

/** Entities out of their clusters: what STORE keeps by row and what is looked up by bearer. */
export const entitiesOf = (clusters: readonly Cluster[], unsure: readonly Comparison[]): Entities => {
  const ids = new Map<string, string>();
  for (const { bearers } of clusters) {
    const id = recordId("e", [bearers[0]?.id]);
    for (const bearer of bearers) ids.set(bearer.id, id);
  }
  const sides = sidesOf(clusters);
  const all = clusters.map((cluster, index): Entity => {
    const id = recordId("e", [cluster.bearers[0]?.id]);
    const face = fullest(cluster.bearers);
    return {
      id,
      name: face.name,
      kind: face.kind,
      speaksFor: bodyOf(cluster, (bearer) => ids.get(bearer) ?? null, id),
      side: sides[index] ?? null,
      bearers: cluster.bearers.map((bearer) => bearer.id),
      comparisons: cluster.comparisons,
    };
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

/** Entities of bearers that are already at hand: `resolveBearers(stored, judgements)`. */
export const resolveBearers = (bearers: readonly Bearer[], judgements: readonly Judgement[]): Entities => {
  const rulings = rulingsOf(judgements);
  const comparisons = pairsOf(bearers).map(([a, b]) => compareBearers(a, b));
  const clusters = clusterBearers(bearers, comparisons, rulings);
  const of = new Map(
    clusters.flatMap((cluster, index) => cluster.bearers.map((bearer) => [bearer.id, index] as const)),
  );
  const byId = new Map(bearers.map((bearer) => [bearer.id, bearer]));
  const waiting = comparisons.filter(({ verdict, a, b }) => {
    if (verdict === "different" || of.get(a) === of.get(b)) return false;
    const [x, y] = [byId.get(a), byId.get(b)];
    return x && y && verdict === "unsure" && (rulings.between(x, y)?.verdict ?? "unsure") === "unsure";
  });
  return entitiesOf(
    clusters,
    waiting.sort((p, q) => q.score - p.score || (p.a + p.b < q.a + q.b ? -1 : 1)),
  );
};

/** Who is who in a set of reports: `resolveEntities(reports, []).of("d1/MCG")?.name` is "Marenna Coast Guard". */
export const resolveEntities = (reports: readonly Report[], judgements: readonly Judgement[]): Entities =>
  resolveBearers(reports.flatMap(bearersOf), judgements);
