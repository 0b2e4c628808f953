// Scored pairs -> groups: the two groups that fit best become one, again and again, while their pairs agree on the mean.

export interface ScoredPair {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  /** Whoever else disagrees, the two belong together. */
  readonly forced: boolean;
}

export interface MergeRules {
  /** Mean of the pairs between two groups from which they become one. */
  readonly from: number;
  /** What a pair that was never scored counts. */
  readonly apart: number;
  /** A pair at or below this keeps its two groups apart whatever the others say. */
  readonly block: number;
}

/** All pairs between two groups together; hundredths, so that sums are exact in whatever order they are made. */
interface Link {
  sum: number;
  known: number;
  blocked: boolean;
  forced: boolean;
}

/** A link as it stood when it was filed; stale once one of its groups is no more. */
interface Filed {
  readonly mean: number;
  readonly one: number;
  readonly two: number;
}

const FORCED = 1000;
const HUNDREDTHS = 100;

/** Best first; of equals the one whose groups are older. */
const isBefore = (a: Filed, b: Filed): boolean =>
  a.mean !== b.mean ? a.mean > b.mean : a.one !== b.one ? a.one < b.one : a.two < b.two;

/** A heap with the best on top. */
const createHeap = () => {
  const heap: Filed[] = [];
  const at = (place: number): Filed => heap[place] as Filed;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [at(b), at(a)];
  };
  return {
    push: (filed: Filed): void => {
      heap.push(filed);
      for (let place = heap.length - 1; place > 0; ) {
        const above = (place - 1) >> 1;
        if (!isBefore(at(place), at(above))) break;
        swap(place, above);
        place = above;
      }
    },
    pop: (): Filed | undefined => {
      const top = heap[0];
      const last = heap.pop();
      if (!top || !last || heap.length === 0) return top;
      heap[0] = last;
      for (let place = 0; ; ) {
        const left = 2 * place + 1;
        let best = place;
        if (left < heap.length && isBefore(at(left), at(best))) best = left;
        if (left + 1 < heap.length && isBefore(at(left + 1), at(best))) best = left + 1;
        if (best === place) return top;
        swap(place, best);
        place = best;
      }
    },
  };
};

/** Groups of `ids`, each in the order in which its parts joined: `mergeGroups(["a", "b"], [{ a: "a", b: "b", score: 4, forced: false }], …)`. */
export const mergeGroups = (
  ids: readonly string[],
  pairs: Iterable<ScoredPair>,
  { from, apart, block }: MergeRules,
): string[][] => {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const groups: (string[] | null)[] = ids.map((id) => [id]);
  const links: Map<number, Link>[] = ids.map(() => new Map());
  const heap = createHeap();
  const file = (one: number, two: number, link: Link): void => {
    const size = (groups[one]?.length ?? 0) * (groups[two]?.length ?? 0);
    const sum = link.sum + Math.round(apart * HUNDREDTHS) * (size - link.known);
    const mean = link.forced ? FORCED : sum / HUNDREDTHS / size;
    if (!link.blocked && mean >= from) heap.push({ mean, one: Math.min(one, two), two: Math.max(one, two) });
  };
  for (const { a, b, score, forced } of pairs) {
    const [one, two] = [placeOf.get(a), placeOf.get(b)];
    if (one === undefined || two === undefined || one === two) continue;
    const link = { sum: Math.round(score * HUNDREDTHS), known: 1, blocked: score <= block, forced };
    links[one]?.set(two, link);
    links[two]?.set(one, link);
    file(one, two, link);
  }
  for (let best = heap.pop(); best; best = heap.pop()) {
    const [one, two] = [groups[best.one], groups[best.two]];
    if (!one || !two) continue;
    const place = groups.length;
    groups.push([...one, ...two]);
    const joined = new Map<number, Link>();
    for (const part of [best.one, best.two])
      for (const [other, link] of links[part] as Map<number, Link>) {
        links[other]?.delete(part);
        if (other === best.one || other === best.two) continue;
        const known = joined.get(other);
        joined.set(
          other,
          known
            ? {
                sum: known.sum + link.sum,
                known: known.known + link.known,
                blocked: known.blocked || link.blocked,
                forced: known.forced || link.forced,
              }
            : { ...link },
        );
      }
    groups[best.one] = null;
    groups[best.two] = null;
    links.push(joined);
    for (const [other, link] of joined) {
      links[other]?.set(place, link);
      file(place, other, link);
    }
  }
  return groups.flatMap((group) => (group ? [group] : []));
};
