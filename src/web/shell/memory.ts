// What this browser remembers between visits: theme and switches, never news.

const named = (name: string): string => `reportedly-${name}`;

/** A remembered choice, or null where there is none or the browser keeps nothing. */
export const recall = (name: string): string | null => {
  try {
    return localStorage.getItem(named(name));
  } catch {
    return null;
  }
};

/** Remembers a choice; null forgets it. */
export const remember = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(named(name));
    else localStorage.setItem(named(name), value);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
};
