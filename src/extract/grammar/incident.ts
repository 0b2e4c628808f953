// What a report dates that happens at a place and time: its own incident, when it is about one, and the others it tells of.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, TimeExpression } from "../../model/annotation.ts";
import type { EventType } from "../../model/claim.ts";
import { publicationDay } from "../../model/document.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, Word } from "./text.ts";
import { newsText, wordsIn } from "./text.ts";
import { phraseAt } from "./trigger.ts";

/** Events that happen to somebody or something at one moment. */
export const HAPPENINGS: readonly EventType[] = [
  "kill",
  "wound",
  "kill-or-wound",
  "attack",
  "damage",
  "launch",
  "intercept",
  "capture",
  "missing",
  "displace",
  "rescue",
];

export interface Incident {
  readonly time: TimeExpression;
  /** The noun or verb that the time is bound to. */
  readonly word: Word;
  /** Told as another or an earlier one: "another blast", "had caught fire in 2019". */
  readonly aside: boolean;
}

export interface Incidents {
  /** The one that the report is about; null for texts about no one incident. */
  readonly own: Incident | null;
  /** All that the text dates, in reading order. */
  readonly all: readonly Incident[];
}

/** How far into the text its own incident must have been named. */
const LEAD = 2;
const ANNOUNCED = 7;
const NEAR = 9;
/** Days before publication within which an incident that the lead does not date may lie; older ones are background. */
const NEWS = 14;

const finest = ["day", "part", "week", "month"] as const;

/** Sentences that are whole ones, not headings or lines of a date, before this one. */
const bodyIndex = (text: NewsText, sentence: number): number =>
  text.sentences.slice(0, sentence).filter(({ span }) => /[.!?]["”’)]*$/.test(text.text.slice(...span))).length;

/** The headline, or the first sentence where there is none, speaks of something that happened. */
const announced = (document: AnnotatedDocument, pack: LanguagePack): boolean => {
  const text = newsText(document);
  const lexicon = lexiconOf(pack);
  const headline = document.document.headline?.value ?? text.text.slice(...(text.sentences[0]?.span ?? [0, 0]));
  return headline
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(
      (word) =>
        lexicon.incidents.has(word) ||
        (lexicon.verbs.get(word) ?? []).some((row) => row.words.length === 1 && HAPPENINGS.includes(row.value)),
    );
};

/** "another attack", "the deadliest fire": its noun is not the report's own incident. */
export const isOther = (text: NewsText, pack: LanguagePack, word: Word): boolean =>
  text.words
    .slice(Math.max(0, word.index - 2), word.index)
    .some((before) => before.sentence === word.sentence && pack.times.otherHappening.includes(before.lower));

const happens = (text: NewsText, pack: LanguagePack, word: Word): boolean =>
  HAPPENINGS.includes(phraseAt(text, lexiconOf(pack).verbs, word.index)?.event ?? "other");

/** The noun or verb of a happening that a time stands by, in its sentence. */
const boundTo = (text: NewsText, pack: LanguagePack, time: TimeExpression): Incident | null => {
  const [first, last] = wordsIn(text, time.span);
  const sentence = (text.words[first] as Word).sentence;
  const { incidents } = lexiconOf(pack);
  // A dateline: "MARROW, March 7 (Wire) - …".
  if (sentence === 0 && /^[(-]$/.test(text.words[last]?.text ?? "")) return null;
  const around = text.words.slice(Math.max(0, first - NEAR), last + NEAR).filter((word) => word.sentence === sentence);
  // "the incident, in a report published on Thursday": the time of a verb that is no happening.
  const before = text.words
    .slice(Math.max(0, first - 2), first)
    .find((word) => word.upos === "VERB" && word.sentence === sentence);
  if (before && !happens(text, pack, before) && !pack.times.occurring.includes(before.lower)) return null;
  const noun = around.find((word) => incidents.has(word.lower) && (word.upos === "NOUN" || word.upos === "PROPN"));
  const word = noun ?? around.find((other) => other.upos === "VERB" && happens(text, pack, other));
  if (!word) return null;
  const perfect = around.some(
    (other, i) => pack.times.pastPerfect.includes(other.lower) && around[i + 1]?.upos === "VERB" && other.index < first,
  );
  return { time, word, aside: perfect || isOther(text, pack, word) };
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The incidents of a document; its own one with its finest date. */
export const incidentsOf = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  usable: (time: TimeExpression) => boolean,
): Incidents => {
  const text = newsText(document);
  const all = document.times.filter(usable).flatMap((time) => {
    const found = finest.includes(time.precision as (typeof finest)[number]) ? boundTo(text, pack, time) : null;
    return found ? [found] : [];
  });
  const published = publicationDay(document.document);
  const reach = announced(document, pack) ? ANNOUNCED : LEAD;
  const lead = all.find(({ word, time, aside }) => {
    const index = bodyIndex(text, word.sentence);
    if (aside || index >= reach) return false;
    return index < LEAD || published === null || daysBetween(time.end as string, published) <= NEWS;
  });
  if (!lead || lead.time.precision === "day") return { own: lead ?? null, all };
  const inside = all.find(
    ({ time, aside }) =>
      !aside &&
      time.precision === "day" &&
      (lead.time.start as string) <= (time.start as string) &&
      (time.end as string) <= (lead.time.end as string),
  );
  return { own: inside ?? lead, all };
};
