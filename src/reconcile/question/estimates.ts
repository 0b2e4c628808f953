// Positions -> estimates, each by a named rule with the claims behind it. No average, no vague word, no weight by reputation.
import type { Estimate, Origin } from "../../model/question.ts";
import { boundsOf, isStated, meet } from "./interval.ts";
import type { Held, Placed } from "./positions.ts";
import { latestStand } from "./relations.ts";

const least = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : Math.min(...(values as number[]));
const greatest = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : Math.max(...(values as number[]));

/** The one number all of them state or allow: null when they do not all meet, or when no number is stated outright. */
const bestOf = (held: readonly Held[], low: number | null, high: number | null): number | null => {
  const allMeet = held.every((a, i) => held.slice(i + 1).every((b) => meet(a.profile, b.profile)));
  if (!allMeet) return null;
  const stated = held.filter(({ profile }) => profile.value !== null && profile.hedge === "none");
  const value = stated.at(-1)?.profile.value ?? (held.length === 1 ? (held[0]?.profile.value ?? null) : null);
  if (value === null || (low !== null && value < low) || (high !== null && value > high)) return null;
  return value;
};

const estimate = (rule: Estimate["rule"], side: string | null, held: readonly Held[], reason: string): Estimate => {
  const bounds = held.map(({ profile }) => boundsOf(profile));
  const low = least(bounds.map((bound) => bound.low));
  const high = greatest(bounds.map((bound) => bound.high));
  return {
    rule,
    side,
    low,
    best: bestOf(held, low, high),
    high,
    claims: held.map(({ position }) => position.claimId),
    reason,
  };
};

/** The latest stand of each origin that states a number. */
export const latestRows = (placed: Placed): Held[] =>
  placed.origins.flatMap(({ id }) => {
    const own = placed.held.filter(({ origin, profile }) => origin.id === id && isStated(profile));
    const stand = latestStand(own);
    return stand ? [stand.last] : [];
  });

const sideOf = ({ side, id }: Origin): string => side ?? id;

/** Origins whose latest stand counts: a bare statement that is on nobody's word adds none to those who are named. */
export const countedOrigins = (placed: Placed): readonly Origin[] => {
  const latest = latestRows(placed).map(({ origin }) => origin);
  const standing = latest.length > 0 ? latest : placed.origins;
  const named = standing.filter(({ id }) => !placed.unsourced.has(id));
  return named.length > 0 ? named : standing.slice(0, 1);
};

/** Independent origins: `strict` counts the bodies of one side once. */
export const independent = (origins: readonly Origin[]): { strict: number; loose: number } => ({
  strict: new Set(origins.map(sideOf)).size,
  loose: origins.length,
});

/** Estimates by all four rules; with one origin only that origin's figure stands. */
export const estimatesOf = (placed: Placed): Estimate[] => {
  const counted = new Set(countedOrigins(placed).map(({ id }) => id));
  const latest = latestRows(placed).filter(({ origin }) => counted.has(origin.id));
  if (latest.length === 0) return [];
  const sides = [...new Set(latest.map(({ origin }) => sideOf(origin)))];
  const main = estimate(
    "latest-per-origin",
    null,
    latest,
    latest.length === 1 ? "the only origin's figure" : "lowest and highest of each origin's latest figure",
  );
  if (latest.length === 1) return [main];
  const lowest = [...latest]
    .filter(({ profile }) => boundsOf(profile).low !== null)
    .sort((a, b) => (boundsOf(a.profile).low ?? 0) - (boundsOf(b.profile).low ?? 0))[0];
  const lows = latest
    .flatMap(({ profile, origin, position }) => {
      const { low } = boundsOf(profile);
      return low === null ? [] : [{ low, side: sideOf(origin), claim: position.claimId }];
    })
    .sort((a, b) => b.low - a.low);
  const supported = lows.find(
    ({ low }) => new Set(lows.filter((other) => other.low >= low).map(({ side }) => side)).size >= 2,
  );
  return [
    main,
    ...(lowest
      ? [
          estimate(
            "most-conservative",
            null,
            [lowest],
            `the lowest figure that a named origin states (${lowest.origin.name})`,
          ),
        ]
      : []),
    ...sides.map((side) => {
      const own = latest.filter(({ origin }) => sideOf(origin) === side);
      return estimate("by-side", side, own, `latest figures of ${own.map(({ origin }) => origin.name).join(", ")}`);
    }),
    ...(supported
      ? [
          {
            rule: "documented-minimum" as const,
            side: null,
            low: supported.low,
            best: null,
            high: null,
            claims: lows.filter(({ low }) => low >= supported.low).map(({ claim }) => claim),
            reason: "the largest lower bound that two independent origins support",
          },
        ]
      : []),
  ];
};
