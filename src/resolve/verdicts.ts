// What persons decided about names, the later before the earlier, undone ones left out: links that must or must never hold.
import type { Bearer } from "../model/entity.ts";
import type { Judgement, Verdict } from "../model/judgement.ts";
import { fold } from "./words.ts";

export interface Ruling {
  readonly verdict: Verdict;
  readonly judgement: Judgement;
}

export interface Rulings {
  /** The judgement that holds between two bearers; null where no person decided. */
  readonly between: (a: Bearer, b: Bearer) => Ruling | null;
  /** Bearers that a judgement says are one, pair by pair. */
  readonly joined: (bearers: readonly Bearer[]) => readonly (readonly [Bearer, Bearer, Judgement])[];
  /** Whether any judgement speaks of this bearer. */
  readonly touches: (bearer: Bearer) => boolean;
}

const nameKey = (name: string): string => fold(name.trim()).replace(/^the /, "");
const pair = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Judgements about entities that still count, one a pair, the latest. */
export const rulingsOf = (judgements: readonly Judgement[]): Rulings => {
  const ordered = judgements
    .filter(({ subject }) => subject === "entity")
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const undone = new Set<string>();
  for (const { id, undoes } of [...ordered].reverse()) if (undoes && !undone.has(id)) undone.add(undoes);
  const latest = new Map<string, Ruling>();
  const named = new Set<string>();
  for (const judgement of ordered) {
    if (judgement.undoes || undone.has(judgement.id)) continue;
    const key = pair(keyOf(judgement.a), keyOf(judgement.b));
    latest.delete(key);
    latest.set(key, { verdict: judgement.verdict, judgement });
    named.add(keyOf(judgement.a)).add(keyOf(judgement.b));
  }
  const namesOf = (bearer: Bearer): string[] =>
    [`=${bearer.id}`, `~${nameKey(bearer.name)}`].filter((key) => named.has(key));
  return {
    touches: (bearer) => named.size > 0 && namesOf(bearer).length > 0,
    between: (a, b) => {
      if (named.size === 0) return null;
      let found: Ruling | null = null;
      for (const x of namesOf(a))
        for (const y of namesOf(b)) {
          const ruling = latest.get(pair(x, y));
          if (ruling && (!found || ruling.judgement.at > found.judgement.at)) found = ruling;
        }
      return found;
    },
    joined: (bearers) => {
      const by = new Map<string, Bearer[]>();
      for (const bearer of bearers)
        for (const key of named.size > 0 ? namesOf(bearer) : []) by.set(key, [...(by.get(key) ?? []), bearer]);
      return [...latest.values()].flatMap(({ verdict, judgement }) => {
        if (verdict !== "same") return [];
        const [first, ...others] = [...(by.get(keyOf(judgement.a)) ?? []), ...(by.get(keyOf(judgement.b)) ?? [])];
        return first ? others.map((other) => [first, other, judgement] as const) : [];
      });
    },
  };
};

/** A bearer is named by document and name, anything else is a name. */
const keyOf = (words: string): string => (isBearerId(words) ? `=${words}` : `~${nameKey(words)}`);
const isBearerId = (words: string): boolean => /^d_[0-9a-f]+\//.test(words) || /^[\w.-]*\d[\w.-]*\//.test(words);
