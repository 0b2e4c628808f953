// Chances of BIO tags in, the likeliest lawful path and its spans out: for attribution roles and for names.

/** Items `first` to `last` (exclusive) of one type. */
export interface TaggedSpan {
  readonly type: string;
  readonly first: number;
  readonly last: number;
}

const FORBIDDEN = -1e4;
const SMALLEST = 1e-9;

/** Whether `I-x` may follow: only `B-x` and `I-x` come before it. */
const mayFollow = (before: string | undefined, tag: string): boolean =>
  !tag.startsWith("I-") || (before !== undefined && before !== "O" && before.slice(2) === tag.slice(2));

/** Viterbi over items x tags probabilities; `breaks`, where given, marks items at which no span goes on. */
export const bestPath = (chances: Float32Array, tags: readonly string[], breaks?: Uint8Array): Uint8Array => {
  const width = tags.length;
  const count = chances.length / width;
  const toll = tags.flatMap((before) => tags.map((tag) => (mayFollow(before, tag) ? 0 : FORBIDDEN)));
  const opening = tags.map((tag) => (mayFollow(undefined, tag) ? 0 : FORBIDDEN));
  const from = new Uint8Array(count * width);
  let scores = new Float64Array(width);
  let next = new Float64Array(width);
  for (let item = 0; item < count; item++) {
    const isBreak = item === 0 || breaks?.[item] === 1;
    for (let tag = 0; tag < width; tag++) {
      let best = 0;
      let highest = -Infinity;
      for (let before = 0; before < width; before++) {
        const score =
          (item === 0 ? 0 : (scores[before] as number)) +
          (isBreak ? (opening[tag] as number) : (toll[before * width + tag] as number));
        if (score > highest) {
          highest = score;
          best = before;
        }
      }
      from[item * width + tag] = best;
      next[tag] = highest + Math.log((chances[item * width + tag] as number) + SMALLEST);
    }
    [scores, next] = [next, scores];
  }
  const path = new Uint8Array(count);
  if (count === 0) return path;
  path[count - 1] = scores.indexOf(Math.max(...scores));
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
