// Cuts a block's text at every boundary of the marks in it, so that overlapping marks become a flat run of segments.
import type { ClaimRecord } from "../../export/record.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";

export const MARK_ROLES = ["source", "cue", "content", "figure"] as const;
export type MarkRole = (typeof MARK_ROLES)[number];

export interface Mark {
  readonly claim: string;
  readonly role: MarkRole;
  readonly span: Span;
}

export interface Segment {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

/** Every stretch of words that a claim marks: its source, cue and content words, its figure, its chain's and party's words. */
export const marksOf = (claim: ClaimRecord): Mark[] => {
  const seen = new Set<string>();
  const marks: Mark[] = [];
  const add = (role: MarkRole, spans: readonly (Span | null | undefined)[]) => {
    for (const span of spans) {
      const key = span && `${role}/${span[0]}/${span[1]}`;
      if (!span || !key || span[0] >= span[1] || seen.has(key)) continue;
      seen.add(key);
      marks.push({ claim: claim.id, role, span });
    }
  };
  add("source", claim.attribution?.source ?? []);
  add("cue", claim.attribution?.cue ?? []);
  add("content", claim.attribution?.content ?? []);
  for (const link of claim.chain) {
    add("source", [link.who.span]);
    add("cue", link.cue);
  }
  add("source", [claim.party?.who.span]);
  add("content", [claim.about?.span]);
  add("figure", [claim.figure?.span]);
  return marks;
};

/**
 * The text of `within` as consecutive segments that cover it exactly, each with the marks over all of it: the source
 * words inside a longer content span come out as one segment with both marks.
 */
export const segmentText = (within: Span, marks: readonly Mark[]): Segment[] => {
  const inside = marks.filter((mark) => overlaps(mark.span, within));
  const cuts = new Set<number>([within[0], within[1]]);
  for (const { span } of inside) {
    cuts.add(Math.max(span[0], within[0]));
    cuts.add(Math.min(span[1], within[1]));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const span: Span = [edges[i] ?? 0, edges[i + 1] ?? 0];
    segments.push({ span, marks: inside.filter((mark) => overlaps(mark.span, span)) });
  }
  return segments;
};
