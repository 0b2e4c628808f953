// Which organs are of one state: a ministry, its general staff and its president are one side, counted once by the strict rule.
import type { Bearer } from "../model/entity.ts";
import type { Cluster } from "./clusters.ts";
import { profileOf } from "./profile.ts";
import { DEMONYM_ENDINGS, isState, SEAT_WORDS, STATE_ROLES } from "./words.ts";

const lastWord = (role: string | null): string => role?.split(/[\s-]+/).at(-1) ?? "";

const organ = (bearer: Bearer): boolean => {
  const profile = profileOf(bearer.name, bearer.kind);
  return (
    profile.organ ||
    ((profile.type === "person" || profile.type === "office") && STATE_ROLES.has(lastWord(bearer.role)))
  );
};

/** What a cluster shows about states, read off its bearers once. */
interface Signs {
  /** States said of its organs, and the places at home where none is said. */
  readonly of: readonly string[];
  readonly homes: readonly (readonly string[])[];
  /** Every state or place that any of its bearers is of, or at home in. */
  readonly named: readonly string[];
  readonly stated: readonly string[];
  readonly seats: readonly (readonly [documentId: string, place: string, state: string])[];
}

const kept = new WeakMap<Cluster, Signs>();

const signsOf = (cluster: Cluster): Signs => {
  const ready = kept.get(cluster);
  if (ready) return ready;
  const organs = cluster.bearers.filter(organ);
  const unique = (words: readonly string[]): string[] => [...new Set(words)];
  const homeOf = ({ home }: Bearer): readonly string[] => home?.split("|") ?? [];
  const signs: Signs = {
    of: organs.flatMap(({ of }) => of ?? []),
    homes: organs.map(homeOf).filter(({ length }) => length > 0),
    named: unique(cluster.bearers.flatMap((bearer) => [...(bearer.of ? [bearer.of] : []), ...homeOf(bearer)])),
    stated: unique(cluster.bearers.flatMap(({ of }) => of ?? [])),
    seats: cluster.bearers
      .filter(({ outlet }) => outlet)
      .flatMap(({ documentId, seats }) => seats.map(([place, state]) => [documentId, place, state] as const)),
  };
  kept.set(cluster, signs);
  return signs;
};

/** Place -> the state that most documents show it to stand for. */
const seatTable = (all: readonly Signs[]): ReadonlyMap<string, string> => {
  const votes = new Map<string, Map<string, number>>();
  for (const { seats } of all)
    for (const [, place, state] of seats) {
      const row = votes.get(place) ?? new Map<string, number>();
      votes.set(place, row.set(state, (row.get(state) ?? 0) + 1));
    }
  return new Map(
    [...votes].flatMap(([place, row]) => {
      const [first, second] = [...row].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return first && first[1] > (second?.[1] ?? 0) ? [[place, first[0]] as const] : [];
    }),
  );
};

/** "vendran" -> "vendra" where both are named, so that a people and its state are one side. */
const rooted = (word: string, known: ReadonlySet<string>): string => {
  if (isState(word)) return word;
  for (let cut = word.length - 1; cut >= Math.max(4, word.length - 3); cut--) {
    const short = word.slice(0, cut);
    if (DEMONYM_ENDINGS.has(word.slice(cut)) && known.has(short)) return short;
  }
  return word;
};

const shown = (word: string): string =>
  word
    .split(/[_\s]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");

/** The side of each cluster, in their order; null where nothing shows it. */
export const sidesOf = (clusters: readonly Cluster[]): readonly (string | null)[] => {
  const signs = clusters.map(signsOf);
  const seats = seatTable(signs);
  const known = new Set(signs.flatMap(({ named }) => named));
  const states = new Map<string, string>();
  const stateOf = (word: string): string => {
    const ready = states.get(word);
    if (ready !== undefined) return ready;
    const state = rooted(seats.get(word) ?? SEAT_WORDS.get(word)?.replace(/ /g, "_") ?? word, known);
    states.set(word, state);
    return state;
  };
  const stated = new Set(signs.flatMap((one) => one.stated.map(stateOf)));
  const most = (words: readonly string[]): string | null => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(stateOf(word), (counts.get(stateOf(word)) ?? 0) + 1);
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return best ? `state of ${shown(best[0])}` : null;
  };
  return signs.map(({ of, homes }) => {
    if (of.length > 0) return most(of);
    const known = homes.flatMap((all) => all.find((word) => stated.has(stateOf(word))) ?? []);
    return most(known.length > 0 ? known : homes.flatMap((all) => all[0] ?? []));
  });
};
