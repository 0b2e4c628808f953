// The one incident that a report is about, when it is about one: the first thing it dates that happens at a place and time.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, TimeExpression } from "../../model/annotation.ts";
import type { EventType } from "../../model/claim.ts";
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
}

/** How far into the text its own incident must have been named. */
const LEAD = 2;
const ANNOUNCED = 7;
const NEAR = 9;

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

/** The incident of a document, with its finest date; null for texts about no one incident. */
export const incidentOf = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  usable: (time: TimeExpression) => boolean,
): Incident | null => {
  const text = newsText(document);
  const lexicon = lexiconOf(pack);
  const bound = (time: TimeExpression): Word | null => {
    const [first, last] = wordsIn(text, time.span);
    const sentence = (text.words[first] as Word).sentence;
    // A dateline: "MARROW, March 7 (Wire) - …".
    if (sentence === 0 && /^[(-]$/.test(text.words[last]?.text ?? "")) return null;
    const around = text.words
      .slice(Math.max(0, first - NEAR), last + NEAR)
      .filter((word) => word.sentence === sentence);
    // "the incident, in a report published on Thursday": the time of a verb that is no happening.
    const before = text.words
      .slice(Math.max(0, first - 2), first)
      .find((word) => word.upos === "VERB" && word.sentence === sentence);
    if (before && !HAPPENINGS.includes(phraseAt(text, lexicon.verbs, before.index)?.event ?? "other")) return null;
    const noun = around.find(
      (word) => lexicon.incidents.has(word.lower) && (word.upos === "NOUN" || word.upos === "PROPN"),
    );
    const verb = around.find(
      (word) =>
        word.upos === "VERB" && HAPPENINGS.includes(phraseAt(text, lexicon.verbs, word.index)?.event ?? "other"),
    );
    return noun ?? verb ?? null;
  };
  const dated = document.times.filter(usable).flatMap((time) => {
    const word = finest.includes(time.precision as (typeof finest)[number]) ? bound(time) : null;
    return word ? [{ time, word }] : [];
  });
  const lead = dated.find(
    ({ word }) => bodyIndex(text, word.sentence) < (announced(document, pack) ? ANNOUNCED : LEAD),
  );
  if (!lead) return null;
  if (lead.time.precision === "day") return lead;
  const inside = dated.find(
    ({ time }) =>
      time.precision === "day" &&
      (lead.time.start as string) <= (time.start as string) &&
      (time.end as string) <= (lead.time.end as string),
  );
  return inside ?? lead;
};
