// Chances of BIO tags in, the likeliest lawful path and its spans out: for attribution roles and for names.

/** Items `first` to `last` (exclusive) of one type. */
export interface TaggedSpan {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

const FORBIDDEN = -1e4;
const SMALLEST = 1e-9;

/** For each tag `I-x` the numbers of `B-x` and `I-x`, which alone may come before it; nothing for the others. */
const leadersOf = (tags: readonly string[]): readonly (readonly [number, number] | null)[] =>
  tags.map((tag, number) => (tag.startsWith("I-") ? [tags.indexOf(`B-${tag.slice(2)}`), number] : null));

const highest = (scores: Float64Array): number => {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  return best;
};

/** Viterbi over items x tags chances; `breaks`, where given, marks items at which no span goes on. */
export const bestPath = (chances: Float32Array, tags: readonly string[], breaks?: Uint8Array): Uint8Array => {
  const width = tags.length;
  const count = chances.length / width;
  const leaders = leadersOf(tags);
  const from = new Uint8Array(count * width);
  let scores = new Float64Array(width);
  let next = new Float64Array(width);
  for (let item = 0; item < count; item++) {
    const isBreak = item === 0 || breaks?.[item] === 1;
    const any = highest(scores);
    for (let tag = 0; tag < width; tag++) {
      const leader = leaders[tag];
      let before = any;
      let toll = 0;
      if (leader) {
        if (isBreak) toll = FORBIDDEN;
        else before = (scores[leader[0]] as number) > (scores[leader[1]] as number) ? leader[0] : leader[1];
      }
      from[item * width + tag] = before;
      next[tag] = (scores[before] as number) + toll + Math.log((chances[item * width + tag] as number) + SMALLEST);
    }
    [scores, next] = [next, scores];
  }
  const path = new Uint8Array(count);
  if (count === 0) return path;
  path[count - 1] = highest(scores);
  for (let item = count - 1; item > 0; item--) path[item - 1] = from[item * width + (path[item] as number)] as number;
  return path;
};

/** Spans of a path, in order. */
export const spansOf = (path: Uint8Array, tags: readonly string[]): TaggedSpan[] => {
  const spans: TaggedSpan[] = [];
  for (let item = 0; item < path.length; ) {
    const tag = tags[path[item] as number] as string;
    let last = item + 1;
    if (tag.startsWith("B-")) {
      const inner = `I-${tag.slice(2)}`;
      while (last < path.length && tags[path[last] as number] === inner) last++;
      spans.push({ type: tag.slice(2), first: item, last });
    }
    item = last;
  }
  return spans;
};
