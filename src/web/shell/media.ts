// Whether the window meets a media query, as state: the pages change their structure by it, not only their styles.
import { useSyncExternalStore } from "react";

/** `useMedia("(min-width: 75rem)")` is true while the window is that wide. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    () => window.matchMedia(query).matches,
  );
