// Which of many things hang together: joins made pair by pair, groups read at the end.

export interface Union {
  join(a: string, b: string): void;
  /** Groups of all that were named, in no particular order. */
  groups(): string[][];
}

/** A union of these things, each on its own at first. */
export const createUnion = (things: Iterable<string>): Union => {
  const parents = new Map<string, string>([...things].map((thing) => [thing, thing]));
  const rootOf = (thing: string): string => {
    let root = thing;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    for (let at = thing; at !== root; ) {
      const next = parents.get(at) as string;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  return {
    join: (a, b) => {
      if (parents.has(a) && parents.has(b)) parents.set(rootOf(a), rootOf(b));
    },
    groups: () => {
      const groups = new Map<string, string[]>();
      for (const thing of parents.keys()) {
        const root = rootOf(thing);
        const group = groups.get(root);
        if (group) group.push(thing);
        else groups.set(root, [thing]);
      }
      return [...groups.values()];
    },
  };
};
