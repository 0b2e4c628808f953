// Takings -> the origin of each answer: a copy has the origin of what was copied.
import type { Origin, Taking } from "../../model/question.ts";
import type { Answer } from "./answer.ts";

/** Origin of each answer by claim id: "Lowland Mirror" that reprints the wire's "hospital: 19" has the hospital. */
export const originsOf = (answers: readonly Answer[], takings: readonly Taking[]): ReadonlyMap<string, Origin> => {
  const own = new Map(answers.map(({ claim, origin }) => [claim.id, origin]));
  const from = new Map(takings.map((taking) => [taking.to, taking.from]));
  const rootOf = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let next = from.get(at); next && !seen.has(at); next = from.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  return new Map(
    answers.flatMap(({ claim }) => {
      const origin = own.get(rootOf(claim.id));
      return origin ? [[claim.id, origin] as const] : [];
    }),
  );
};
