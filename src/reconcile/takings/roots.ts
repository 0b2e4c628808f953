// Takings -> the origin of each answer: a copy has the origin of what was copied, a figure only repeated that of who gave it.
import { PACKS } from "../../lang/index.ts";
import type { Entities } from "../../model/entity.ts";
import type { Origin, Taking } from "../../model/question.ts";
import { wordsOf } from "../../model/span.ts";
import type { Answer } from "./answer.ts";
import { byTime, ownVoice, recalls, rejects, saysSame } from "./sameness.ts";

/** The first answer with the same figure, for one that only repeats it: to reject it, or as what stood before. */
const repeated = (answer: Answer, sorted: readonly Answer[], entities: Entities): Answer | undefined => {
  if (!rejects(answer) && !(recalls(answer) && ownVoice(answer, entities))) return undefined;
  return sorted.find((other) => other !== answer && byTime(other, answer) < 0 && saysSame(other.claim, answer.claim));
};

/** An outlet that tells again, on nobody's word, what it told before on somebody's: the hospital's 19 that an agency withdraws. */
const toldBefore = (answer: Answer, sorted: readonly Answer[], entities: Entities): Answer | undefined => {
  if (!ownVoice(answer, entities) || !answer.report.outlet) return undefined;
  return sorted.find(
    (other) =>
      byTime(other, answer) < 0 &&
      other.report.outlet === answer.report.outlet &&
      other.origin.id !== answer.origin.id &&
      saysSame(other.claim, answer.claim),
  );
};

/** Words by which an outlet says that it counted or saw for itself. */
const OURSELVES = /\b(?:we|our|us|this (?:news)?paper|(?:reporter|correspondent|photographer)s?)\b/iu;

/** Kinds of bodies that papers and agencies are called by too. */
const PRESS_TOO = new Set(["paper", "agency", "company", "movement", "government"]);
const BODIES = new Set(
  PACKS.flatMap((pack) =>
    pack.entities.bodies.filter(({ name }) => !PRESS_TOO.has(name)).flatMap(({ words }) => words),
  ),
);
const isCalledBody = (outlet: string | null): boolean =>
  (outlet?.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => BODIES.has(word));

/** Whether an outlet is a body that others quote, or an organ of a state, whose own report is its word; an agency is neither. */
const isClaimant = ({ report }: Answer, entities: Entities): boolean => {
  if (report.agency !== null) return false;
  const outlet = entities.of(`${report.documentId}/`);
  return (
    outlet !== null &&
    (outlet.side !== null || isCalledBody(report.outlet) || outlet.bearers.some((bearer) => !bearer.endsWith("/")))
  );
};

/** "The Bulletin, which placed a counter at the gate, recorded 2,600": the last word of its own name. */
const namesItself = ({ report, claim }: Answer): boolean => {
  const last = report.outlet?.split(" ").at(-1) ?? "";
  return last.length > 3 && wordsOf(report.text, claim.sentence).includes(last);
};

/** A figure that an outlet states on nobody's word, without a sign that it counted itself. */
export const isUnsourced = (answer: Answer, entities: Entities): boolean =>
  ownVoice(answer, entities) &&
  !isClaimant(answer, entities) &&
  !OURSELVES.test(wordsOf(answer.report.text, answer.claim.sentence)) &&
  !namesItself(answer);

/** A figure on nobody's word that somebody had given before: it is no new origin. */
const knownFrom = (answer: Answer, sorted: readonly Answer[], entities: Entities): Answer | undefined => {
  if (!ownVoice(answer, entities) || isClaimant(answer, entities)) return undefined;
  if (OURSELVES.test(wordsOf(answer.report.text, answer.claim.sentence))) return undefined;
  return sorted.find(
    (other) =>
      other.report.documentId !== answer.report.documentId &&
      byTime(other, answer) < 0 &&
      (!ownVoice(other, entities) || isClaimant(other, entities)) &&
      saysSame(other.claim, answer.claim),
  );
};

/** Origin of each answer by claim id: "Lowland Mirror" that reprints the wire's "hospital: 19" has the hospital. */
export const originsOf = (
  answers: readonly Answer[],
  takings: readonly Taking[],
  entities: Entities,
): ReadonlyMap<string, Origin> => {
  const sorted = [...answers].sort(byTime);
  const own = new Map(sorted.map((answer) => [answer.claim.id, answer.origin]));
  const from = new Map(takings.map((taking) => [taking.to, taking.from]));
  for (const answer of sorted) {
    if (from.has(answer.claim.id)) continue;
    const source =
      repeated(answer, sorted, entities) ?? toldBefore(answer, sorted, entities) ?? knownFrom(answer, sorted, entities);
    if (source) from.set(answer.claim.id, source.claim.id);
  }
  // Rows of one document that state one figure are of one origin, unless each names somebody else.
  for (const answer of sorted) {
    if (from.has(answer.claim.id)) continue;
    const first = sorted.find(
      (other) =>
        other !== answer &&
        other.report.documentId === answer.report.documentId &&
        from.has(other.claim.id) &&
        other.origin.id === answer.origin.id &&
        saysSame(other.claim, answer.claim),
    );
    if (first) from.set(answer.claim.id, from.get(first.claim.id) as string);
  }
  const rootOf = (id: string): string => {
    const seen = new Set([id]);
    let at = id;
    for (let next = from.get(at); next !== undefined && !seen.has(next); next = from.get(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  return new Map(
    sorted.flatMap(({ claim }) => {
      const origin = own.get(rootOf(claim.id));
      return origin ? [[claim.id, origin] as const] : [];
    }),
  );
};
