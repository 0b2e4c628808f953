// Whether a stretch of text touches any of many spans, in logarithmic time.
import { bySpan, type Span } from "../../model/span.ts";

/** A test for overlap with any of `spans`. */
export const coverage = (spans: readonly Span[]): ((start: number, end: number) => boolean) => {
  const sorted = [...spans].sort(bySpan);
  const reach: number[] = [];
  for (const [, end] of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (start, end) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Span)[0] < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] as number) > start;
  };
};
