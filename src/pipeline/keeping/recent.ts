// Things kept in mind while they are in use: news of one event comes close together.

export interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  clear(): void;
}

/** Remembers the last so many, and up to as many before them. */
export const createRecent = <Value>(kept: number): Recent<Value> => {
  let now = new Map<string, Value>();
  let before = new Map<string, Value>();
  return {
    get: (key) => now.get(key) ?? before.get(key),
    set: (key, value) => {
      now.set(key, value);
      if (now.size < kept) return;
      before = now;
      now = new Map();
    },
    clear: () => {
      now = new Map();
      before = new Map();
    },
  };
};
