// What the model marked as one saying, cut where a second speaker begins: each cue with its own source and content.
import type { RoleSpans } from "../../model/annotation.ts";
import type { Span } from "../../model/span.ts";
import { bySpan } from "../../model/span.ts";
import { sentenceOf } from "./subject.ts";
import type { NewsText, Word } from "./text.ts";
import { wordsIn } from "./text.ts";

const sentenceAt = (text: NewsText, span: Span): number =>
  (text.words[Math.min(wordsIn(text, span)[0], text.words.length - 1)] as Word).sentence;

/** Words between a source and the cue behind it. */
const NEAR = 3;

/** The source that a cue has for itself, right before it. */
const ownSource = (text: NewsText, sources: readonly Span[], after: number, cue: Span): Span | undefined =>
  sources.findLast(
    (source) => source[0] >= after && source[1] <= cue[0] && wordsIn(text, cue)[0] - wordsIn(text, source)[1] <= NEAR,
  );

/** "after accusing it of a raid, which Orra denies": what Orra denies is the word before it. */
const relativeBefore = (text: NewsText, piece: Span, source: Span): boolean => {
  const [first, last] = wordsIn(text, piece);
  return (
    last - first === 1 && last === wordsIn(text, source)[0] && /^(which|that)$/.test(text.words[first]?.lower ?? "")
  );
};

/** "was quoted by the paper as saying": the second cue goes with the first. */
const isQuotedSaying = (text: NewsText, cue: Span): boolean => text.words[wordsIn(text, cue)[0] - 1]?.lower === "as";

/**
 * Cues in two sentences are two sayings, and so are two cues in one that each have a source before them:
 * "Tormin accused Orra of a raid, which Orra denies".
 */
export const sayingParts = (text: NewsText, marked: RoleSpans): RoleSpans[] => {
  const cues = [...marked.cue].sort(bySpan);
  const [first] = cues;
  if (!first || cues.length === 1) return [marked];
  const starts: number[] = [];
  const groups: Span[][] = [];
  cues.forEach((cue, i) => {
    const before = cues[i - 1];
    const apart = before !== undefined && sentenceAt(text, before) !== sentenceAt(text, cue);
    const second =
      before !== undefined &&
      !apart &&
      !isQuotedSaying(text, cue) &&
      marked.source.some((source) => source[1] <= first[0])
        ? ownSource(text, marked.source, before[1], cue)
        : undefined;
    if (before && !apart && !second) groups.at(-1)?.push(cue);
    else {
      groups.push([cue]);
      starts.push(before ? (second?.[0] ?? sentenceOf(text, wordsIn(text, cue)[0]).span[0]) : 0);
    }
  });
  if (groups.length === 1) return [marked];
  const partOf = (span: Span): number => starts.findLastIndex((start) => span[0] >= start);
  return groups.map((cue, part) => {
    const source = marked.source.filter((span) => partOf(span) === part);
    const [own] = source;
    return {
      cue,
      source,
      content: marked.content.filter((piece) => {
        const next = marked.source.find((span) => relativeBefore(text, piece, span));
        return (next ? partOf(next) : partOf(piece)) === part && !(own && piece[0] === own[0]);
      }),
      score: marked.score,
    };
  });
};
