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

/** Place -> the state that most documents show it to stand for. */
const seatTable = (clusters: readonly Cluster[]): ReadonlyMap<string, string> => {
  const votes = new Map<string, Map<string, number>>();
  const seen = new Set<string>();
  for (const { bearers } of clusters)
    for (const { documentId, seats } of bearers) {
      if (seen.has(documentId)) continue;
      seen.add(documentId);
      for (const [place, state] of seats) {
        const row = votes.get(place) ?? new Map<string, number>();
        votes.set(place, row.set(state, (row.get(state) ?? 0) + 1));
      }
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
  const seats = seatTable(clusters);
  const known = new Set(
    clusters.flatMap(({ bearers }) =>
      bearers.flatMap(({ of, home }) => [of, ...(home?.split("|") ?? [])].filter((word) => word !== null)),
    ),
  );
  const stateOf = (word: string): string => {
    const state = seats.get(word) ?? SEAT_WORDS.get(word)?.replace(/ /g, "_") ?? word;
    return rooted(state, known);
  };
  const stated = new Set(clusters.flatMap(({ bearers }) => bearers.flatMap(({ of }) => (of ? [stateOf(of)] : []))));
  const homeIn = ({ home }: Bearer): string | null => {
    const all = home?.split("|") ?? [];
    return all.find((word) => stated.has(stateOf(word))) ?? all[0] ?? null;
  };
  return clusters.map(({ bearers }) => {
    const organs = bearers.filter(organ);
    for (const pick of [(bearer: Bearer) => bearer.of, homeIn]) {
      const counts = new Map<string, number>();
      for (const bearer of organs) {
        const word = pick(bearer);
        if (word) counts.set(stateOf(word), (counts.get(stateOf(word)) ?? 0) + 1);
      }
      const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      if (best) return `state of ${shown(best[0])}`;
    }
    return null;
  });
};
