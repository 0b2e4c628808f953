// What no other agreement outweighs: two figures that cannot answer one question.
import type { CompareTables } from "../../lang/compare-tables.ts";
import type { Reason } from "../../model/judgement.ts";
import type { Profile } from "../profile/profile.ts";
import { countedRelation, eventsApart, midOf, timeRelation } from "./relations.ts";

interface Block {
  readonly feature: string;
  readonly words: string;
  readonly holds: (a: Profile, b: Profile, tables: CompareTables) => boolean;
}

const one = (a: Profile, b: Profile): boolean => a.documentId === b.documentId;
const sameNumber = (a: Profile, b: Profile): boolean => midOf(a) !== null && midOf(a) === midOf(b);

/** The table of blocks, in the order in which they are named to a reader. */
export const BLOCKS: readonly Block[] = [
  {
    feature: "sort",
    words: "one is a forecast, the other is not",
    holds: (a, b) => a.sort !== b.sort && a.sort !== "denial" && b.sort !== "denial",
  },
  {
    feature: "unit",
    words: "they are measured in different units",
    holds: (a, b) => a.unit !== b.unit && ((a.unit !== null && b.unit !== null) || (a.headSure && b.headSure)),
  },
  { feature: "share", words: "one is a share", holds: (a, b) => (a.kind === "share") !== (b.kind === "share") },
  { feature: "events", words: "different things happened to what is counted", holds: eventsApart },
  {
    feature: "whole",
    words: "one is the whole of which the other is a part",
    holds: (a, b) =>
      one(a, b) && ((a.whole !== null && a.whole === b.value) || (b.whole !== null && b.whole === a.value)),
  },
  {
    feature: "classes",
    words: "what they count has no member in common",
    holds: (a, b, tables) =>
      a.headSure &&
      b.headSure &&
      !sameNumber(a, b) &&
      countedRelation(a, b, tables) === "other" &&
      tables.apart.some(
        ([x, y]) => (a.heads.includes(x) && b.heads.includes(y)) || (a.heads.includes(y) && b.heads.includes(x)),
      ),
  },
  {
    feature: "years",
    words: "they are years apart",
    holds: (a, b) =>
      timeRelation(a, b) === "other" &&
      a.start !== null &&
      b.start !== null &&
      a.end !== null &&
      b.end !== null &&
      Math.abs(Number(a.end.slice(0, 4)) - Number(b.start.slice(0, 4))) > 1,
  },
];

/** The first block that holds, as a reason; null when none does. */
export const blockOf = (a: Profile, b: Profile, tables: CompareTables): Reason | null => {
  const block = BLOCKS.find(({ holds }) => holds(a, b, tables));
  return block ? { feature: block.feature, weight: -100, words: block.words } : null;
};
