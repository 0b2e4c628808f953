// Two profiles -> the signs that stand for and against one question, each with its strength from 0 to 1.
import type { CompareTables } from "../../lang/compare-tables.ts";
import type { Profile } from "../profile/profile.ts";
import {
  contrasted,
  copiedShare,
  countedLoosely,
  countedRelation,
  eventRelation,
  likeness,
  midOf,
  overlap,
  placeRelation,
  shared,
  timeRelation,
} from "./relations.ts";
import type { SignName } from "./weights.ts";

export type Signs = Partial<Record<SignName, number>>;

const FAR_DAYS = 45;
/** Up to this ratio numbers are near each other, the less so the further apart. */
const NEAR_RATIO = 3;

/** How telling an equal number is: 1,550 more than 50, 50 more than two. */
const tellingOf = (value: number): number => {
  const digits = String(Math.abs(value)).replace(/0+$/, "").replace(/\D/g, "").length;
  if (value <= 3) return 0.35;
  if (value < 10) return 0.55;
  return Math.min(1, 0.6 + 0.2 * (digits - 1) + (value >= 100 ? 0.1 : 0));
};

const daysBetween = (a: string | null, b: string | null): number =>
  a === null || b === null ? 0 : Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000;

/** "The union says 3,400 dockers are out, the company 1,900": the second counts what the first does, on another's word. */
const lends = (a: Profile, b: Profile): boolean =>
  b.after === a.claimId &&
  a.level === b.level &&
  a.claimant.length + b.claimant.length > 0 &&
  shared(a.claimant, b.claimant) === 0;

/** How near the number that is taken back stands to the one in its place. */
const CORRECTION_REACH = 200;

/** "The grid had told us 62,000. We withdraw the number that we sent, which was 162,000." */
const corrects = (a: Profile, b: Profile): boolean =>
  (a.withdrawn || b.withdrawn) &&
  a.value !== b.value &&
  a.unit === b.unit &&
  !a.part &&
  !b.part &&
  (!a.headSure || !b.headSure || a.heads.join() === b.heads.join()) &&
  Math.abs(a.span[0] - b.span[0]) <= CORRECTION_REACH;

/** Signs that speak against one question whatever else agrees. */
const AGAINST: readonly SignName[] = [
  "event-other",
  "contrast",
  "counted-part",
  "counted-other",
  "qualifier-other",
  "value-far",
  "role-added",
  "role-part",
  "joint-other",
  "place-other",
  "level-other",
  "time-other",
  "spot-other",
  "one-document",
  "period-other",
  "shares",
  "strangers",
];

/** The same happened to the same, and nothing speaks against it. */
const agrees = (signs: Signs): boolean =>
  (signs["event-same"] ?? signs["event-maybe"] ?? 0) > 0 &&
  (signs["counted-same"] ?? signs["counted-loosely"] ?? 0) > 0 &&
  AGAINST.every((name) => signs[name] === undefined);

/** All signs of a pair; a sign that is absent has no say. */
export const signsOf = (a: Profile, b: Profile, tables: CompareTables): Signs => {
  const signs: Signs = {};
  const event = eventRelation(a, b);
  const told = a.eventSure && b.eventSure;
  if (event === "same") signs[told ? "event-same" : "event-maybe"] = 1;
  else if (a.echoEvents.includes(b.event) || b.echoEvents.includes(a.event)) signs["event-echo"] = 1;
  else if (event === "unknown") signs["event-unknown"] = 1;
  else signs["event-other"] = told ? 1 : 0.6;

  const counted = countedRelation(a, b, tables);
  const sure = a.headSure && b.headSure;
  const echo = (x: Profile, y: Profile): boolean =>
    !x.headSure && y.heads.some((head) => x.echoHeads.includes(head) || x.context.includes(head));
  if (sure) {
    if (counted === "same") signs["counted-same"] = 1;
    else if (countedLoosely(a, b, tables)) signs["counted-loosely"] = 1;
    else if (counted === "unknown") signs["counted-unknown"] = 1;
    else signs[counted === "other" ? "counted-other" : "counted-part"] = 1;
  } else if ((a.headSure || b.headSure) && (echo(a, b) || echo(b, a))) signs["counted-echo"] = 1;
  else if (a.headSure || b.headSure) signs["counted-silent"] = 1;
  else signs[shared(a.echoHeads, b.echoHeads) > 0 ? "counted-understood" : "counted-unknown"] = 1;
  if (contrasted(a, b, tables)) signs.contrast = 1;
  if (a.kind === "share" && b.kind === "share") signs.shares = 1;
  if (a.unit !== null && a.unit === b.unit) signs["unit-same"] = 1;

  if (a.qualifiers.length > 0 && b.qualifiers.length > 0)
    signs[shared(a.qualifiers, b.qualifiers) > 0 ? "qualifier-same" : "qualifier-other"] = 1;
  else if (a.qualifiers.length + b.qualifiers.length > 0) signs["qualifier-missing"] = 1;

  const [one, two] = [midOf(a), midOf(b)];
  if (one !== null && two !== null) {
    const ratio = Math.max(one, two) / Math.max(1e-9, Math.min(one, two));
    if (one === two) signs[sure && told ? "value-same" : "value-same-bare"] = tellingOf(one);
    else if (ratio < NEAR_RATIO || Math.abs(one - two) <= 2)
      signs["value-near"] = Math.abs(one - two) <= 2 ? 1 : 1 - Math.log(ratio) / Math.log(NEAR_RATIO);
    else if (Math.min(one, two) > 0 && ratio > 4 && Math.abs(one - two) > 5)
      signs["value-far"] = Math.min(1, Math.log(ratio / 4));
  }

  const was = (x: Profile, y: Profile): boolean => y.value !== null && x.was.includes(y.value);
  if (was(a, b) || was(b, a)) signs.was = 1;
  if (a.whole !== null && a.whole === b.whole) signs["whole-same"] = 1;
  signs[a.kind === b.kind ? "kind-same" : "kind-other"] = 1;
  if ((a.kind === "period") !== (b.kind === "period")) signs["period-other"] = 1;
  if ((a.role === "increment") !== (b.role === "increment")) signs["role-added"] = 1;
  if (a.part !== b.part) signs["role-part"] = 1;
  if (a.part && b.part && one !== two) signs.parts = 1;
  if ((one === 0) !== (two === 0)) signs["none-other"] = 1;
  if (a.joint !== b.joint) signs["joint-other"] = 1;

  const place = placeRelation(a, b);
  if (place === "same") signs["place-same"] = 1;
  else if (place === "other") signs["place-other"] = overlap(a.names, b.names) > 0 ? 0.5 : 1;
  if (a.level !== null && b.level !== null && a.level !== b.level && place !== "same") signs["level-other"] = 1;

  const time = timeRelation(a, b);
  const still = a.kind === "running-total" || a.kind === "stock" || b.kind === "running-total" || b.kind === "stock";
  if (time === "same") signs["time-same"] = 1;
  else if (time === "other") signs["time-other"] = still ? 0.3 : 1;
  if (shared(a.days, b.days) > 0) signs["named-days-same"] = 1;
  else if (a.days.length > 0 && b.days.length > 0 && !still) signs["named-days-other"] = 1;
  if (shared(a.spots, b.spots) > 0) signs["spot-same"] = 1;
  else if (a.spots.length > 0 && b.spots.length > 0) signs["spot-other"] = 1;

  const copied = copiedShare(a.print, b.print);
  if (copied >= 0.3 && a.documentId !== b.documentId && one === two) signs.copied = copied;
  signs.clause = likeness(a.clause, b.clause);
  signs.context = likeness(a.context, b.context);
  signs.sentence = likeness(a.sentence, b.sentence);
  if (shared(a.names, b.names) > 0) signs.names = likeness(a.names, b.names);
  if (shared(a.anchors, b.anchors) === 0 && shared(a.scene, b.scene) < 2) signs.strangers = 1;
  signs.anchors = Math.min(1, shared(a.anchors, b.anchors) / 5);
  signs.scene = Math.min(1, shared(a.scene, b.scene) / 6);
  if (a.claimant.length > 0 && shared(a.claimant, b.claimant) > 0) signs.claimant = likeness(a.claimant, b.claimant);

  if (a.documentId === b.documentId) {
    const again = one !== null && one === two;
    if (a.sentenceAt === b.sentenceAt && a.previous !== b.previous) signs.previous = 1;
    else if (corrects(a, b)) signs.corrected = 1;
    else if (lends(a, b) || lends(b, a)) signs.elided = 1;
    else if (!again) {
      const others = a.claimant.length + b.claimant.length > 0 && shared(a.claimant, b.claimant) === 0;
      signs[others ? "one-document-others" : "one-document"] = 1;
      if (a.sentenceAt === b.sentenceAt && !others) signs["one-sentence"] = 1;
    }
  }
  if (daysBetween(a.publishedAt, b.publishedAt) > FAR_DAYS && !still) signs["far-apart"] = 1;
  if (agrees(signs)) signs[a.alone && b.alone ? "agree-alone" : "agree"] = 1;
  return signs;
};
