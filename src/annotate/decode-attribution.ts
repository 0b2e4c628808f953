// Role chances and links in, attributions out: spans by the best path over BIO tags, each tied to the cue it points at.
import type { RoleSpans } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import type { TaggedSpan } from "./bio.ts";
import { bestPath, spansOf } from "./bio.ts";
import type { Encoding } from "./encoding.ts";
import type { Reading } from "./reading.ts";

/** A cue that points at another cue no further away than this many pieces is its further part ("according … to"). */
const CUE_PARTS_WITHIN = 60;

type Role = "source" | "cue" | "content";
type Draft = Record<Role, TaggedSpan[]>;

/** The cue head that a span's pieces point at on average. */
const targetOf = (span: TaggedSpan, heads: readonly number[], reading: Reading): number => {
  let best = heads[0] as number;
  let highest = -Infinity;
  for (const head of heads) {
    let sum = 0;
    for (let piece = span.first; piece < span.last; piece++) sum += reading.link(piece, head);
    if (sum > highest) {
      highest = sum;
      best = head;
    }
  }
  return best;
};

/** Finds the attributions of a document, in the order of their cues. */
export const decodeAttributions = (encoding: Encoding, reading: Reading): RoleSpans[] => {
  const labels = reading.labels.roles;
  const path = bestPath(reading.roles, labels);
  const spans = spansOf(path, labels);
  const cues = spans.filter((span) => span.type === "cue");
  if (cues.length === 0) return [];
  const heads = cues.map((cue) => cue.first);

  const parent = new Map<number, number>();
  for (const cue of cues) {
    const target = targetOf(cue, heads, reading);
    parent.set(cue.first, target <= cue.first && cue.first - target < CUE_PARTS_WITHIN ? target : cue.first);
  }
  const rootOf = (head: number): number => {
    const next = parent.get(head) as number;
    return next === head ? head : rootOf(next);
  };

  const drafts = new Map<number, Draft>();
  for (const cue of cues) {
    const root = rootOf(cue.first);
    const draft = drafts.get(root) ?? { source: [], cue: [], content: [] };
    draft.cue.push(cue);
    drafts.set(root, draft);
  }
  for (const span of spans) {
    if (span.type !== "cue") drafts.get(rootOf(targetOf(span, heads, reading)))?.[span.type as Role].push(span);
  }
  return [...drafts.values()]
    .filter((draft) => draft.content.length > 0)
    .map((draft) => finishDraft(draft, path, encoding, reading));
};

const finishDraft = (draft: Draft, path: Uint8Array, encoding: Encoding, reading: Reading): RoleSpans => {
  const toText = ({ first, last }: TaggedSpan): Span => [
    encoding.words[encoding.wordOf[first] as number]?.[0] ?? 0,
    encoding.words[encoding.wordOf[last - 1] as number]?.[1] ?? 0,
  ];
  let sum = 0;
  let pieces = 0;
  for (const { first, last } of [...draft.source, ...draft.cue, ...draft.content]) {
    for (let piece = first; piece < last; piece++) {
      sum += reading.roles[piece * reading.labels.roles.length + (path[piece] as number)] as number;
      pieces++;
    }
  }
  return {
    source: draft.source.map(toText),
    cue: draft.cue.map(toText),
    content: draft.content.map(toText),
    score: sum / pieces,
  };
};
