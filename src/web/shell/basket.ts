// The reports that the reader has laid aside to compare: at most two, kept while the window is open.
import { useSyncExternalStore } from "react";

export interface Laid {
  readonly id: string;
  readonly name: string;
}

let laid: readonly Laid[] = [];
const listeners = new Set<() => void>();

const set = (next: readonly Laid[]): void => {
  laid = next;
  for (const listener of listeners) listener();
};

/** Lays a report aside, or takes it back; a third one takes the place of the second. */
export const toggleLaid = (report: Laid): void =>
  set(
    laid.some(({ id }) => id === report.id) ? laid.filter(({ id }) => id !== report.id) : [...laid.slice(0, 1), report],
  );

export const clearLaid = (): void => set([]);

export const useLaid = (): readonly Laid[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => laid,
  );

/** The address of a comparison, with one side open or both set. */
export const comparePath = (a: string, b = ""): string => {
  const params = new URLSearchParams({ a });
  if (b !== "") params.set("b", b);
  return `/compare?${params}`;
};
