// A saying of the text as extraction reads it: who, by which words, and what.
import type { Span } from "../../model/span.ts";

export interface ReadAttribution {
  readonly source: Span | null;
  /** Words marked as the source that can name nobody; the saying then has none. */
  readonly nameless: Span | null;
  /** Who reports the source in the words "cited by X": nearer the outlet than the source. */
  readonly via: Span | null;
  /** A second source brought in by "citing" or "quoting", the origin of the first. */
  readonly cited: Span | null;
  readonly cue: readonly Span[];
  /** Pieces as marked, gaps within a sentence filled. */
  readonly content: readonly Span[];
  readonly score: number;
  /** Sentence of the cue. */
  readonly sentence: number;
  /** The lower-case words of the cue. */
  readonly words: readonly string[];
}
