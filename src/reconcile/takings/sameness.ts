// Whether two answers say the same figure, and whether one only repeats it to reject it or as what stood before.
import { PACKS } from "../../lang/index.ts";
import type { Claim } from "../../model/claim.ts";
import type { Entities } from "../../model/entity.ts";
import { wordsOf } from "../../model/span.ts";
import type { Answer } from "./answer.ts";

/** "crown per day" is told as crowns too. */
const unitOf = (claim: Claim): string | null => claim.figure?.unit?.value.replace(/ per .*$/u, "") ?? null;

/** Same number, or same bounds, in the same unit. */
export const saysSame = (a: Claim, b: Claim): boolean => {
  const [x, y] = [a.figure, b.figure];
  if (!x || !y || unitOf(a) !== unitOf(b)) return false;
  if (x.value !== null && y.value !== null) return x.value === y.value;
  if (x.value === null && y.value === null && x.low === null && x.high === null)
    return y.low === null && y.high === null;
  return x.value === y.value && x.low === y.low && x.high === y.high;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const pattern = (pick: (words: (typeof PACKS)[number]["compare"]) => readonly string[]): RegExp =>
  new RegExp(
    `\\b(?:${PACKS.flatMap((pack) => pick(pack.compare))
      .map(escaped)
      .join("|")})\\b`,
    "iu",
  );
const PREVIOUS = pattern(({ previous }) => previous);

/** Whether an answer only names a figure to reject it: it keeps the origin of who gave it, and is no copy. */
export const rejects = ({ claim }: Answer): boolean => claim.certainty.value === "denied";

/** Whether an answer names a figure that stood before: "down from 14", "the 88 announced yesterday". */
export const recalls = ({ claim, report }: Answer): boolean => {
  if (!claim.figure) return false;
  if (claim.figure.role.value === "previous") return true;
  const [start, end] = claim.figure.words;
  return PREVIOUS.test(
    wordsOf(report.text, [Math.max(claim.sentence[0], start - 30), Math.min(claim.sentence[1], end + 30)]),
  );
};

/** When an answer was published, else captured; the order in which answers can be taken from each other. */
export const timeOf = ({ report }: Answer): string => report.publishedAt ?? report.capturedAt;

/** In order of publication, document and place in the text. */
export const byTime = (a: Answer, b: Answer): number => {
  const [x, y] = [timeOf(a), timeOf(b)];
  if (x !== y) return x < y ? -1 : 1;
  if (a.report.documentId !== b.report.documentId) return a.report.documentId < b.report.documentId ? -1 : 1;
  return (a.claim.figure?.words[0] ?? a.claim.sentence[0]) - (b.claim.figure?.words[0] ?? b.claim.sentence[0]);
};

/** Whether an answer is in its outlet's own voice, on nobody's word. */
export const ownVoice = (answer: Answer, entities: Entities): boolean => {
  const outlet = entities.of(`${answer.report.documentId}/`);
  return outlet === null || answer.origin.id === outlet.id || answer.origin.id === outlet.speaksFor;
};
