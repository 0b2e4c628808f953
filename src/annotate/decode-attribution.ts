// Role chances and links in, attributions out: spans by the best path over BIO tags, each tied to the cue it points at.
import type { RoleSpans } from "../model/annotation.ts";
import type { Span } from "../model/span.ts";
import type { TaggedSpan } from "./bio.ts";
import { bestPath, spansOf } from "./bio.ts";
import type { Encoding } from "./encoding.ts";
import type { Reading } from "./reading.ts";

/** A cue that points at another cue no further away than this many pieces is its further part ("according … to"). */
const CUE_PARTS_WITHIN = 60;

/** What is added to the log chances of roles before the best path is sought. */
export type Leaning = Readonly<Record<string, number>>;

/**
 * The model hears too few cues and sources, and breaks contents in two. On PolNeAR dev these raise exact contents by 3 points
 * and relations by 2; try others with `scripts/score-attribution.ts --lean`.
 */
export const LEANING: Leaning = { "B-source": 0.8, "I-source": 0.2, "B-cue": 1.9, "I-cue": -0.1, "B-content": -1.3 };

/** How much likelier than the model says a source is for an attribution that would have none; worth 0.7 points of relation. */
const SOURCE_NEEDED = 1;

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

/** Chances of roles as they stand, but for `only` where `path` has a role already or none: that one is likelier by `more`. */
const secondLook = (reading: Reading, path: Uint8Array, only: Role, more: number): Float32Array => {
  const labels = reading.labels.roles;
  const factors = labels.map((label) => (label === "O" ? 1 : label.endsWith(only) ? Math.exp(more) : 0));
  return reading.roles.map((chance, i) => {
    const taken = path[Math.floor(i / labels.length)] as number;
    const role = i % labels.length;
    if (labels[taken] === "O") return chance * (factors[role] as number);
    return role === taken ? 1 : 0;
  });
};

/** Finds the attributions of a document, in the order of their cues. */
export const decodeAttributions = (encoding: Encoding, reading: Reading, leaning: Leaning = LEANING): RoleSpans[] => {
  const labels = reading.labels.roles;
  const factors = labels.map((label) => Math.exp(leaning[label] ?? 0));
  const leaned = reading.roles.map((chance, i) => chance * (factors[i % labels.length] as number));
  const path = bestPath(leaned, labels);
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
  const draftOf = (span: TaggedSpan): Draft => drafts.get(rootOf(targetOf(span, heads, reading))) as Draft;
  for (const span of spans) if (span.type !== "cue") draftOf(span)[span.type as Role].push(span);

  const fuller = bestPath(secondLook(reading, path, "source", SOURCE_NEEDED + (leaning["B-source"] ?? 0)), labels);
  for (const span of spansOf(fuller, labels)) {
    if (span.type !== "source" || labels[path[span.first] as number] !== "O") continue;
    const draft = draftOf(span);
    if (draft.source.length === 0) draft.source.push(span);
  }
  return [...drafts.values()]
    .filter((draft) => draft.content.length > 0)
    .map((draft) => finishDraft(draft, fuller, encoding, reading));
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
