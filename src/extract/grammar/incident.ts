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
/** Words behind a time within which the noun that it names stands. */
const NAMED = 4;
/** Words before "since" within which a comparison stands. */
const COMPARED = 5;
/** Days before publication within which an incident that the lead does not date may lie; older ones are background. */
const NEWS = 14;

const FINEST: ReadonlySet<TimeExpression["precision"]> = new Set(["day", "part", "week", "month"]);

const COARSE: ReadonlySet<TimeExpression["precision"]> = new Set(["week", "month"]);

/** Events of one blow, which come about together. */
export const BLOWS: readonly EventType[] = [
  "kill",
  "wound",
  "kill-or-wound",
  "attack",
  "damage",
  "launch",
  "intercept",
];

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

/** A dateline: "MARROW, March 7 (Wire) - …" says when the report was written. */
export const isDateline = (text: NewsText, time: TimeExpression): boolean => {
  const [first, last] = wordsIn(text, time.span);
  return (text.words[first] as Word).sentence === 0 && /^[(—–-]$/.test(text.words[last]?.text ?? "");
};

/** "since Sunday". */
export const isSince = (text: NewsText, pack: LanguagePack, time: TimeExpression): boolean =>
  pack.times.since.includes((text.words[wordsIn(text, time.span)[0]] as Word).lower);

/** "a signalman who had been in hospital since Tuesday", "the 88 announced yesterday": a clause at a noun that is not the figure's own. */
export const inOtherClause = (text: NewsText, pack: LanguagePack, time: TimeExpression, at: number): boolean => {
  const up = (index: number): Word | undefined => text.words[(text.words[index] as Word).head];
  const above = (index: number): Set<number> => {
    const seen = new Set<number>();
    for (let word = text.words[index]; word && !seen.has(word.index); word = text.words[word.head])
      seen.add(word.index);
    return seen;
  };
  const figure = above(at);
  const counted = up(at)?.index;
  for (const index of above(wordsIn(text, time.span)[0])) {
    const word = text.words[index] as Word;
    if (word.relation !== "acl" || figure.has(index)) continue;
    // "thousands of people who fled": the clause hangs on what is counted, itself or under the number.
    const own = word.head === counted || above(word.head).has(at);
    if (!own || lexiconOf(pack).cues.has(word.lower)) return true;
  }
  return false;
};

/** "the worst since 2021", "for the first time since May": a comparison, which dates nothing. */
export const isComparison = (text: NewsText, pack: LanguagePack, time: TimeExpression): boolean => {
  const [first] = wordsIn(text, time.span);
  const { comparing, comparingEndings } = pack.times;
  if (!isSince(text, pack, time)) return false;
  return text.words
    .slice(Math.max(0, first - COMPARED), first)
    .some(({ lower }) => comparing.includes(lower) || comparingEndings.some((end) => lower.endsWith(end)));
};

/** "since 2021, when 12 died": what stands behind "when" happened at the beginning of the stretch, on no day that is said. */
export const isBegun = (text: NewsText, pack: LanguagePack, time: TimeExpression, at: number): boolean => {
  const [, last] = wordsIn(text, time.span);
  const open = text.words.slice(last, last + 2).find(({ lower }) => pack.times.when.includes(lower));
  return open !== undefined && at > open.index && isSince(text, pack, time);
};

/** "on Sunday to mark the anniversary of the fire": words of remembering between a time and what it does not date. */
export const isRemembered = (text: NewsText, pack: LanguagePack, time: TimeExpression, at: number): boolean => {
  const [, last] = wordsIn(text, time.span);
  return text.words.slice(last, Math.max(last, at)).some(({ lower }) => pack.times.remembering.includes(lower));
};

/** The verb nearest a time in its clause, where the tables know it for something other than a happening: "arrested on Thursday". */
const otherVerb = (text: NewsText, pack: LanguagePack, first: number, last: number): boolean => {
  const { verbs, incidents } = lexiconOf(pack);
  const { sentence } = text.words[first] as Word;
  const open = (word: Word | undefined): word is Word => word !== undefined && word.sentence === sentence;
  const judged = (word: Word): boolean | null => {
    if (incidents.has(word.lower)) return false;
    const event = word.upos === "VERB" ? phraseAt(text, verbs, word.index)?.event : undefined;
    return event === undefined ? null : !HAPPENINGS.includes(event);
  };
  // "the Oct. 13 attack", "Monday's deadly blast": the time stands before its noun.
  const named = text.words.slice(last, last + NAMED).find(({ upos }) => !["ADJ", "PART", "PUNCT"].includes(upos));
  if (named && named.sentence === sentence && incidents.has(named.lower)) return false;
  for (let at = first - 1; open(text.words[at]) && !/^[,;:—–]$/.test((text.words[at] as Word).text); at--) {
    const found = judged(text.words[at] as Word);
    if (found !== null) return found;
  }
  for (let at = last; open(text.words[at]) && at < last + NEAR; at++) {
    const found = judged(text.words[at] as Word);
    if (found !== null) return found;
  }
  return false;
};

/** The noun or verb of a happening that a time stands by, in its sentence. */
const boundTo = (text: NewsText, pack: LanguagePack, time: TimeExpression): Incident | null => {
  const [first, last] = wordsIn(text, time.span);
  const sentence = (text.words[first] as Word).sentence;
  const { incidents } = lexiconOf(pack);
  const around = text.words.slice(Math.max(0, first - NEAR), last + NEAR).filter((word) => word.sentence === sentence);
  // "the incident, in a report published on Thursday": the time of a verb that is no happening.
  const before = text.words
    .slice(Math.max(0, first - 2), first)
    .find((word) => word.upos === "VERB" && word.sentence === sentence);
  if (before && !happens(text, pack, before) && !pack.times.occurring.includes(before.lower)) return null;
  const noun = around.find((word) => incidents.has(word.lower) && (word.upos === "NOUN" || word.upos === "PROPN"));
  const word = noun ?? around.find((other) => other.upos === "VERB" && happens(text, pack, other));
  if (!word || otherVerb(text, pack, first, last) || isRemembered(text, pack, time, word.index)) return null;
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
  const all = document.times.filter(usable).flatMap((time) => boundTo(text, pack, time) ?? []);
  const published = publicationDay(document.document);
  const reach = announced(document, pack) ? ANNOUNCED : LEAD;
  const lead = all.find(({ word, time, aside }) => {
    const index = bodyIndex(text, word.sentence);
    // "60 shells were fired in February": what a month adds up is one incident only where the report opens with it.
    if (index > 0 && COARSE.has(time.precision)) return false;
    if (aside || index >= reach || !FINEST.has(time.precision)) return false;
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
