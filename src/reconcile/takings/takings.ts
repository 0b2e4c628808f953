// Answers to one question -> who took it from whom, one edge to the nearest source, never from a later one.
import type { Entities } from "../../model/entity.ts";
import type { Taking, TakingWay } from "../../model/question.ts";
import type { Answer } from "./answer.ts";
import { creditOf } from "./credits.ts";
import { familyOf } from "./families.ts";
import type { Fingerprints } from "./fingerprints.ts";
import { copiedShare, fingerprintsOf, sharedQuotations } from "./fingerprints.ts";
import { byTime, ownVoice, recalls, rejects, saysSame, timeOf } from "./sameness.ts";

/** Share of the later text's wording from which it is a copy. */
const COPIED = 0.08;
const TWO_DAYS = 2 * 86_400_000;

interface Found {
  readonly way: TakingWay;
  readonly strength: number;
  readonly reason: string;
}

const printsOf = ({ report, fingerprints }: Answer): Fingerprints => fingerprints ?? fingerprintsOf(report);
const nameOf = ({ report }: Answer): string => report.outlet ?? report.documentId;

const outletOf = ({ report }: Answer, entities: Entities): string =>
  entities.of(`${report.documentId}/`)?.id ?? report.outlet ?? report.documentId;

const family = (from: Answer, to: Answer): Found | null => {
  const [x, y] = [from, to].map(({ report }) => familyOf(report.outlet, report.owner, report.publishedAt));
  const apart = Date.parse(timeOf(to)) - Date.parse(timeOf(from));
  if (!x || x !== y || !(apart <= TWO_DAYS)) return null;
  return { way: "family", strength: 0.6, reason: `${nameOf(from)} and ${nameOf(to)} are both of ${x}` };
};

/** Words for what a body publishes, by which a later text shows that it read it. */
const ISSUED =
  /\b(?:bulletin|statement|report|summary|announcement|announced|letter|communiqué|communique|notice|note|release|sheet|circular)\b/iu;

/** The sentence of an answer and the one before it. */
const wordsBefore = ({ claim, report }: Answer): string => {
  const start = report.text.slice(0, Math.max(0, claim.sentence[0] - 2)).search(/[.!?\n][^.!?\n]*$/u);
  return report.text.slice(Math.max(0, start), claim.sentence[1]);
};

/** The body whose own report gave the figure is the one on whose word it is told. */
const statement = (from: Answer, to: Answer, entities: Entities): Found | null =>
  ISSUED.test(wordsBefore(to)) && ownVoice(from, entities) && to.origin.id === from.origin.id && !ownVoice(to, entities)
    ? { way: "chain", strength: 0.8, reason: `it is told on the word of ${from.origin.name}, whose own report says so` }
    : null;

/** "the town hospital" in a wire's text and in its reprint, which need not be known to be one from elsewhere. */
const sameName = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replace(/^the /, ""));
  return x === y;
};

const between = (from: Answer, to: Answer, entities: Entities): Found | null => {
  const voice = ownVoice(to, entities);
  const one = voice || from.origin.id === to.origin.id || sameName(from.origin.name, to.origin.name);
  const credit = creditOf(from, to);
  if (credit && (one || credit.way === "chain")) return credit;
  if (!one) return null;
  const share = copiedShare(printsOf(from), printsOf(to));
  if (share >= COPIED)
    return {
      way: "copied-text",
      strength: Math.min(0.95, 0.6 + share),
      reason: `${Math.round(100 * share)} % of its wording stands in ${nameOf(from)}, which was there first`,
    };
  if (!voice && from.origin.id !== to.origin.id) return null;
  const stated = statement(from, to, entities);
  if (stated) return stated;
  const related = voice ? family(from, to) : null;
  if (related) return related;
  if (voice && sharedQuotations(printsOf(from), printsOf(to)) > 0)
    return { way: "same-words", strength: 0.4, reason: `a quotation stands word for word in ${nameOf(from)}` };
  return null;
};

/** First rows in which each document states each figure: edges attach to these. */
const firstRows = (answers: readonly Answer[]): Answer[] => {
  const kept: Answer[] = [];
  for (const answer of answers)
    if (
      !kept.some((other) => other.report.documentId === answer.report.documentId && saysSame(other.claim, answer.claim))
    )
      kept.push(answer);
  return kept;
};

/** Whether another document gave the figure before, so that it is only named again. */
const isRepeat = (answer: Answer, sorted: readonly Answer[]): boolean =>
  sorted.some(
    (other) =>
      other.report.documentId !== answer.report.documentId &&
      byTime(other, answer) < 0 &&
      saysSame(other.claim, answer.claim),
  );

/** Finds what was taken: a reprint, a figure credited to an outlet in the set, a shared owner's text. */
export const takingsOf = (answers: readonly Answer[], entities: Entities): Taking[] => {
  const sorted = [...answers].sort(byTime);
  const rows = firstRows(sorted.filter((answer) => !rejects(answer) || !isRepeat(answer, sorted)));
  const takings: Taking[] = [];
  for (const [index, to] of rows.entries()) {
    if (recalls(to)) continue;
    let best: (Found & { readonly from: Answer; readonly share: number }) | null = null;
    for (const from of rows.slice(0, index)) {
      if (timeOf(from) >= timeOf(to) || !saysSame(from.claim, to.claim)) continue;
      if (outletOf(from, entities) === outletOf(to, entities)) continue;
      const found = between(from, to, entities);
      if (!found) continue;
      const share = copiedShare(printsOf(from), printsOf(to));
      const better =
        !best ||
        found.strength > best.strength + 0.001 ||
        (found.strength >= best.strength - 0.001 && share > best.share + 0.02);
      if (better) best = { ...found, from, share };
    }
    if (best)
      takings.push({
        from: best.from.claim.id,
        to: to.claim.id,
        way: best.way,
        strength: Math.round(100 * best.strength) / 100,
        reason: best.reason,
      });
  }
  return takings;
};
