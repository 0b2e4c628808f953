// Where margin rows stand: each as near to its sentence as it can be, in order, none over another.

interface Run {
  /** Sum and count of the tops that the rows of this run would like for the run's first row. */
  sum: number;
  readonly indexes: number[];
}

/**
 * Tops for rows of the given heights that want to stand at `wanted` (ascending): least squared displacement with `gap`
 * between neighbours and nothing above zero (pool adjacent violators). Two rows at one sentence share the shift.
 */
export const placeRows = (wanted: readonly number[], heights: readonly number[], gap: number): number[] => {
  const offsets: number[] = [];
  let offset = 0;
  for (const height of heights) {
    offsets.push(offset);
    offset += height + gap;
  }
  const mean = (run: Run) => Math.max(0, run.sum / run.indexes.length);
  const runs: Run[] = [];
  wanted.forEach((top, index) => {
    let run: Run = { sum: top - (offsets[index] ?? 0), indexes: [index] };
    for (let last = runs.at(-1); last && mean(last) > mean(run); last = runs.at(-1)) {
      runs.pop();
      run = { sum: last.sum + run.sum, indexes: [...last.indexes, ...run.indexes] };
    }
    runs.push(run);
  });
  return runs.flatMap((run) => run.indexes.map((index) => mean(run) + (offsets[index] ?? 0)));
};
