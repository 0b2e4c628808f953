// Two bearers -> whether they are one, with the reasons: depends on the two alone, so that it is made once and kept.
import type { Bearer } from "../model/entity.ts";
import type { Comparison, Reason } from "../model/judgement.ts";
import { compareBodies } from "./compare-bodies.ts";
import { comparePersons } from "./compare-persons.ts";
import { profileOf } from "./profile.ts";
import { storyReason } from "./story.ts";
import type { Note } from "./weights.ts";
import { FORBIDDING, SAME, UNSURE, WEIGHTS } from "./weights.ts";
import { wordsIn } from "./words.ts";

const shown = (bearer: Bearer): string => (bearer.outlet ? `the outlet ${bearer.name}` : `“${bearer.name}”`);

/** Persons and holders of offices are compared as persons, everything else as bodies. */
const personal = (bearer: Bearer): boolean => {
  const { type } = profileOf(bearer.name, bearer.kind);
  return type === "person" || type === "office";
};

/** A single word taken for a person though no title says so may be a short name of a body: "Orvane". */
const bareWord = (bearer: Bearer): boolean =>
  bearer.kind === "person" && !bearer.role && /^\p{Lu}[\p{L}’'-]+$/u.test(bearer.name);

const asBody = (bearer: Bearer): Bearer => (bareWord(bearer) ? { ...bearer, kind: "organization" } : bearer);

/**
 * Compares two sources as two documents name them:
 * `compareBearers("Marenna Coast Guard (MCG)", "the coastguards")` of one story is "same", with the reasons.
 */
export const compareBearers = (x: Bearer, y: Bearer): Comparison => compareKnowing(x, y, []);

/** The same with seats that other documents of the story show: Haldan stands for Yondal. */
export const compareKnowing = (x: Bearer, y: Bearer, seats: Bearer["seats"]): Comparison => {
  const plain = compareNamed(x, y, seats);
  if (plain.verdict === "same") return plain;
  return [
    ...calledOtherwise(x).map((one) => compareNamed(one, y, seats)),
    ...calledOtherwise(y).map((one) => compareNamed(x, one, seats)),
  ].reduce((best, one) => (one.score > best.score ? one : best), plain);
};

/** A bearer under the other names that its document gives: "the Sea Watch, as everybody here calls our coast guard". */
const calledOtherwise = (bearer: Bearer): Bearer[] =>
  bearer.aliases
    .filter((alias) => / |^\p{Ll}/u.test(alias))
    .map((name) => ({ ...bearer, name, kind: "organization", aliases: [] }));

const body = (bearer: Bearer): Bearer => ({ ...bearer, kind: "organization" });

/** One name of several words, taken for a person's in one document and for a body's in another. */
const sameWords = (a: Bearer, b: Bearer): boolean =>
  a.kind !== b.kind && / /.test(a.name) && wordsIn(a.name).join(" ") === wordsIn(b.name).join(" ");

const compareNamed = (x: Bearer, y: Bearer, seats: Bearer["seats"]): Comparison => {
  const [a, b] = x.id < y.id ? [x, y] : [y, x];
  const reasons: Reason[] = [];
  const note: Note = (feature, words) => reasons.push({ feature, weight: WEIGHTS[feature], words });
  const bodily = sameWords(a, b) && (a.kind === "organization" || b.kind === "organization");
  const [pa, pb] = bodily ? [false, false] : [personal(a), personal(b)];
  if (pa !== pb && !(bareWord(a) || bareWord(b)))
    note("different-things", `${shown(a)} is ${pa ? "a person" : "a body"}, ${shown(b)} is not`);
  else if (pa && pb) comparePersons(a, b, note);
  else
    compareBodies(bodily ? body(a) : asBody(a), bodily ? body(b) : asBody(b), [...a.seats, ...b.seats, ...seats], note);
  const before = reasons.reduce((sum, { weight }) => sum + weight, 0);
  if (before > 0) storyReason(a, b, note);
  const score = Math.round(reasons.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;
  const verdict = score >= SAME ? "same" : score >= UNSURE ? "unsure" : "different";
  return { a: a.id, b: b.id, score, verdict, by: "machine", reasons };
};

/** Whether something in a comparison forbids that the two are ever one, whatever else speaks for it. */
export const forbids = (comparison: Comparison): boolean =>
  comparison.reasons.some(({ feature }) => FORBIDDING.has(feature));
