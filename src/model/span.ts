// A stretch of a document's text. Every stored field that is stated in words carries one.

/** Half-open range of UTF-16 units in `document.text`: `[12, 17]` covers "3,000" in "an addition 3,000 troops". */
export type Span = readonly [start: number, end: number];

/** The words a span covers: `wordsOf("about 220 units", [6, 9])` is "220". */
export const wordsOf = (text: string, span: Span): string => text.slice(span[0], span[1]);

/** Whether `inner` lies within `outer`, edges included. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** The smallest span that covers all of `spans`; null when there is none. */
export const cover = (spans: readonly Span[]): Span | null =>
  spans.length === 0 ? null : [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))];

/** Order by start, then by end: the order in which a reader meets the words. */
export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];
