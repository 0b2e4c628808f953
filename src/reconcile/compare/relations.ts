// How two profiles relate in each thing that must agree: same, part, other or unknown.
import type { CompareTables } from "../../lang/compare-tables.ts";
import type { Profile } from "../profile/profile.ts";

export type Relation = "same" | "part" | "contains" | "other" | "unknown";

/** Events of which one is part of the other: killed is part of killed or wounded. */
const EVENT_PARTS: Readonly<Record<string, readonly string[]>> = {
  "kill-or-wound": ["kill", "wound"],
  arrest: ["charge", "convict"],
  displace: ["rescue"],
};

/** Events told with confidence that are never the same question, whatever else agrees. */
const APART = new Set([
  "kill",
  "wound",
  "kill-or-wound",
  "missing",
  "rescue",
  "arrest",
  "charge",
  "release",
  "capture",
  "displace",
  "infect",
  "protest",
]);

/** Events that news words take for each other. */
const NEAR: readonly (readonly [string, string])[] = [
  ["wound", "treat"],
  ["deploy", "transfer"],
  ["launch", "attack"],
  ["attack", "damage"],
  ["launch", "damage"],
  ["burn", "damage"],
  ["displace", "rescue"],
  ["exist", "aboard"],
  ["rescue", "aboard"],
];

const near = (a: string, b: string): boolean => NEAR.some(([x, y]) => (a === x && b === y) || (a === y && b === x));

/** `eventRelation("kill", "kill-or-wound")` is "part". */
export const eventRelation = (a: Profile, b: Profile): Relation => {
  if (a.event === "" || b.event === "") return "unknown";
  if (a.event === b.event) return "same";
  if (EVENT_PARTS[b.event]?.includes(a.event)) return "part";
  if (EVENT_PARTS[a.event]?.includes(b.event)) return "contains";
  return near(a.event, b.event) ? "unknown" : "other";
};

/** Both events are told in so many words, and they exclude each other. */
export const eventsApart = (a: Profile, b: Profile): boolean =>
  a.eventSure && b.eventSure && a.event !== b.event && APART.has(a.event) && APART.has(b.event);

const classRelation = (a: string, b: string, tables: CompareTables): Relation => {
  if (a === b) return "same";
  if (tables.partOf[a] === b) return "part";
  if (tables.partOf[b] === a) return "contains";
  if (tables.apart.some(([x, y]) => (x === a && y === b) || (x === b && y === a))) return "other";
  return tables.partOf[a] !== undefined && tables.partOf[a] === tables.partOf[b] ? "unknown" : "other";
};

/** Classes of people by what they do: where an event befell a ship's crew, its dead are they. */
const CALLINGS = new Set([
  "crew",
  "worker",
  "soldier",
  "rescuer",
  "passenger",
  "student",
  "prisoner",
  "migrant",
  "tourist",
]);

/** One says whom it befell by what they do ("seven seamen", "two fitters"), the other only that they are people ("11 dead"). */
export const countedLoosely = (a: Profile, b: Profile, tables: CompareTables): boolean => {
  const loose = (x: Profile, y: Profile): boolean => {
    const [head = ""] = y.heads;
    const calling =
      CALLINGS.has(head) || (tables.counted[head] === undefined && y.event === x.event && APART.has(x.event));
    return x.heads.length === 1 && (x.heads[0] === "person" || x.heads[0] === "man") && y.heads.length === 1 && calling;
  };
  return (loose(a, b) || loose(b, a)) && !a.part && !b.part;
};

/** Heads that name a measure alone. */
const MEASURES = new Set(["tonne", "area", "money"]);

/** `countedRelation`: "guns" is part of "guns and rocket launchers"; "soldiers" are part of "people". */
export const countedRelation = (a: Profile, b: Profile, tables: CompareTables): Relation => {
  const [one, two] = [a.heads, b.heads];
  // "600 to 700 tonnes" says no more of what it measures than that.
  if (
    a.unit !== null &&
    a.unit === b.unit &&
    [one, two].some((heads) => heads.length === 1 && MEASURES.has(heads[0] ?? ""))
  )
    return one.join() === two.join() ? "same" : "unknown";
  if (one.length === 0 || two.length === 0) return "unknown";
  if (one.length === 1 && two.length === 1) return classRelation(one[0] ?? "", two[0] ?? "", tables);
  const shared = one.filter((head) => two.includes(head)).length;
  if (shared === one.length && shared === two.length) return "same";
  if (shared === one.length) return "part";
  if (shared === two.length) return "contains";
  return shared > 0 ? "unknown" : "other";
};

export const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((word) => b.includes(word)).length;

/** Share of the shorter list that stands in both, 0 when one is empty. */
export const overlap = (a: readonly string[], b: readonly string[]): number => {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : shared(a, b) / least;
};

/** Share of both lists together (Dice). */
export const likeness = (a: readonly string[], b: readonly string[]): number =>
  a.length + b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length);

/** Share of the shorter print's word runs that stand in both. */
export const copiedShare = (a: readonly number[], b: readonly number[]): number => {
  const least = Math.min(a.length, b.length);
  if (least < 3) return 0;
  const other = new Set(b);
  return a.filter((run) => other.has(run)).length / least;
};

const meets = (a: Profile, b: Profile): boolean =>
  a.start !== null && b.start !== null && a.end !== null && b.end !== null && a.start <= b.end && b.start <= a.end;

/** Whether the days of the two can be the same; named days in the sentence save a misread interval. */
export const timeRelation = (a: Profile, b: Profile): Relation => {
  if (a.start === null || b.start === null) return "unknown";
  if (meets(a, b)) return "same";
  const named = (x: Profile, y: Profile): boolean =>
    x.days.some((day) => y.start !== null && y.end !== null && y.start <= day && day <= y.end);
  if (named(a, b) || named(b, a)) return "unknown";
  return "other";
};

/** `placeRelation`: "oleth" and "oleth" are the same; "sabal" and "port sabal" may be a province and its port. */
export const placeRelation = (a: Profile, b: Profile): Relation => {
  if (a.place === "" || b.place === "") return "unknown";
  if (a.place === b.place) return "same";
  const [one, two] = [a.place.split(" "), b.place.split(" ")];
  return shared(one, two) > 0 && (a.level === null || b.level === null || a.level === b.level) ? "unknown" : "other";
};

/** One says "suspected", the other "confirmed". */
export const contrasted = (a: Profile, b: Profile, tables: CompareTables): boolean =>
  tables.contrasts.some(([x, y]) => {
    const parts = (one: Profile, two: Profile): boolean =>
      one.contrasts.includes(x) &&
      !one.contrasts.includes(y) &&
      two.contrasts.includes(y) &&
      !two.contrasts.includes(x);
    return parts(a, b) || parts(b, a);
  });

/** The number a figure stands at: its value, or the middle of its range. */
export const midOf = (p: Profile): number | null =>
  p.value ?? (p.low !== null && p.high !== null ? (p.low + p.high) / 2 : (p.low ?? p.high));
