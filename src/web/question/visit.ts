// What this browser saw of a question when it was last open: which claims, never their words; and what is new since.
import type { HistoryEntry } from "./facts.ts";

export interface Visit {
  /** UTC instant. */
  readonly at: string;
  readonly seen: ReadonlySet<string>;
}

/** A claim's id in a few letters, so that thousands fit into the browser's small store. */
export const shortId = (id: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
};

export const writeVisit = (at: string, ids: readonly string[]): string => `${at} ${ids.map(shortId).join(",")}`;

/** Reads what `writeVisit` wrote; anything else is no visit. */
export const readVisit = (written: string | null): Visit | null => {
  const match = /^(\S+Z) (\S*)$/.exec(written ?? "");
  return match?.[1] ? { at: match[1], seen: new Set((match[2] ?? "").split(",")) } : null;
};

/** The entries that were not there at the last visit, newest first. */
export const newSince = (history: readonly HistoryEntry[], visit: Visit): HistoryEntry[] =>
  history.filter(({ claimId }) => !visit.seen.has(shortId(claimId)));
