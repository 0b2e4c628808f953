// Bearers and what is known of their pairs -> groups that are one; what is forbidden stays apart however much speaks for it.
import type { Bearer } from "../model/entity.ts";
import type { Comparison } from "../model/judgement.ts";
import { compareKnowing, forbids } from "./compare.ts";
import { formOf } from "./keys.ts";
import type { Rulings } from "./verdicts.ts";

export interface Cluster {
  /** In order of birth. */
  readonly bearers: readonly Bearer[];
  /** The pairs that joined it. */
  readonly comparisons: readonly Comparison[];
}

export const byBirth = (a: Bearer, b: Bearer): number =>
  a.born < b.born ? -1 : a.born > b.born ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** One bearer of each form, the earliest; those without a form all. */
const faces = (bearers: readonly Bearer[]): Bearer[] => {
  const seen = new Set<string>();
  return bearers.filter((bearer) => {
    const form = formOf(bearer) ?? bearer.id;
    return !seen.has(form) && seen.add(form);
  });
};

/** The most faces of a cluster that are held against another's. */
const MOST = 24;

/**
 * Makes the clusters of bearers that comparisons connect; touches nothing else, so that after a change only the
 * connected ones are made anew: `clusterBearers(bearers, comparisons, rulings)`.
 */
export const clusterBearers = (
  bearers: readonly Bearer[],
  comparisons: readonly Comparison[],
  rulings: Rulings,
): Cluster[] => {
  const sorted = [...bearers].sort(byBirth);
  const at = new Map(sorted.map((bearer, index) => [bearer.id, index]));
  const parent = sorted.map((_, index) => index);
  const members = sorted.map((bearer) => [bearer]);
  const used = sorted.map((): Comparison[] => []);
  const root = (index: number): number => {
    let top = index;
    while (parent[top] !== top) top = parent[top] as number;
    parent[index] = top;
    return top;
  };
  const join = (x: number, y: number, why: Comparison | null): void => {
    const [keep, gone] = x < y ? [x, y] : [y, x];
    parent[gone] = keep;
    members[keep] = [...(members[keep] ?? []), ...(members[gone] ?? [])].sort(byBirth);
    used[keep] = [...(used[keep] ?? []), ...(used[gone] ?? []), ...(why ? [why] : [])];
    members[gone] = [];
    used[gone] = [];
  };
  const forbidden = (x: number, y: number): boolean => {
    const [ours, theirs] = [faces(members[x] ?? []).slice(0, MOST), faces(members[y] ?? []).slice(0, MOST)];
    const seats = [...ours, ...theirs].flatMap((bearer) => bearer.seats);
    return ours.some((a) =>
      theirs.some((b) => {
        const ruling = rulings.between(a, b);
        return ruling ? ruling.verdict === "different" : forbids(compareKnowing(a, b, seats));
      }),
    );
  };
  const parted = (x: number, y: number): boolean =>
    (members[x] ?? []).some(
      (a) => rulings.touches(a) && (members[y] ?? []).some((b) => rulings.between(a, b)?.verdict === "different"),
    );
  for (const [a, b, judgement] of rulings.joined(sorted)) {
    const [x, y] = [root(at.get(a.id) as number), root(at.get(b.id) as number)];
    const reasons = [
      { feature: "judgement", weight: 10, words: judgement.why ?? `${judgement.by} says that they are one` },
    ];
    if (x !== y && !parted(x, y)) join(x, y, { a: a.id, b: b.id, score: 10, verdict: "same", by: "person", reasons });
  }
  const forms = new Map<string, number>();
  for (const [index, bearer] of sorted.entries()) {
    const form = formOf(bearer);
    if (form === null) continue;
    const first = forms.get(form);
    if (first === undefined) forms.set(form, index);
    else if (root(first) !== root(index) && !parted(root(first), root(index))) join(root(first), root(index), null);
  }
  const edges = comparisons
    .filter(({ verdict, a, b }) => verdict === "same" && at.has(a) && at.has(b))
    .sort((p, q) => q.score - p.score || (p.a < q.a ? -1 : p.a > q.a ? 1 : p.b < q.b ? -1 : p.b > q.b ? 1 : 0));
  for (const edge of edges) {
    const [x, y] = [root(at.get(edge.a) as number), root(at.get(edge.b) as number)];
    if (x !== y && !forbidden(x, y)) join(x, y, edge);
  }
  return members.flatMap((group, index) =>
    group.length > 0 ? [{ bearers: group, comparisons: used[index] ?? [] }] : [],
  );
};
