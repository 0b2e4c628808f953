// Positions and relations -> the set of states a question is in, in the order in which they are shown.
import { type CountKind, type PartyStance, type Relation, STATUSES, type Status } from "../../model/question.ts";
import { countedOrigins, independent } from "./estimates.ts";
import { middleOf } from "./interval.ts";
import type { Placed } from "./positions.ts";

const DORMANT_DAYS = 30;

const grows = (placed: Placed, kind: CountKind): boolean =>
  kind === "running-total" &&
  placed.origins.some(({ id }) => {
    const values = placed.held
      .filter(({ origin, position, denied }) => origin.id === id && position.takenFrom === null && !denied)
      .map(({ profile }) => middleOf(profile))
      .filter((value) => value !== null);
    return values.some((value, at) => at > 0 && value > (values[at - 1] ?? value));
  });

/** States by the table of RECONCILE: single origin, supported, contested, growing, revised, withdrawn, dormant (`today` given). */
export const statusOf = (
  placed: Placed,
  kind: CountKind,
  relations: readonly Relation[],
  stances: readonly PartyStance[],
  today: string | null = null,
): Status[] => {
  const { strict } = independent(countedOrigins(placed));
  const has = (type: Relation["type"]): boolean => relations.some((relation) => relation.type === type);
  const all = placed.held.filter(({ denied }) => !denied);
  const newest =
    all
      .map(({ position }) => position.publishedAt ?? "")
      .sort()
      .at(-1) ?? "";
  const held: Readonly<Record<Status, boolean>> = {
    "single-origin": strict <= 1,
    supported: strict >= 2 && !has("contradicts"),
    contested:
      has("contradicts") || has("denies") || stances.some(({ stance }) => stance === "denies" || stance === "disputes"),
    growing: grows(placed, kind),
    revised: has("revises"),
    withdrawn: all.length > 0 && all.every(({ position }) => position.state === "withdrawn"),
    dormant:
      today !== null &&
      newest !== "" &&
      Date.parse(today.slice(0, 10)) - Date.parse(newest.slice(0, 10)) > DORMANT_DAYS * 86_400_000,
  };
  return STATUSES.filter((status) => held[status]);
};
