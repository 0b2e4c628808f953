// The time that a report lends to a figure that has none of its own: that of its incident, of one it points back to, or of its headline.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, TimeExpression } from "../../model/annotation.ts";
import type { EventType, Field, Interval, Proposal } from "../../model/claim.ts";
import { publicationDay } from "../../model/document.ts";
import { wordsOf } from "../../model/span.ts";
import type { Incident, Incidents } from "./incident.ts";
import { BLOWS, HAPPENINGS, isOther } from "./incident.ts";
import { lexiconOf } from "./lexicon.ts";
import type { NewsText, TextSentence, Word } from "./text.ts";
import { wordsIn } from "./text.ts";

export interface Report {
  readonly document: AnnotatedDocument;
  readonly pack: LanguagePack;
  readonly text: NewsText;
  readonly incidents: Incidents;
  /** Times that date what is told, by sentence: not those of a saying or of a count. */
  readonly told: ReadonlyMap<number, readonly TimeExpression[]>;
}

const inferred = (time: TimeExpression, reason: string): Field<Interval> => ({
  value: { start: time.start as string, end: time.end as string },
  basis: "inferred",
  reason,
  span: time.span,
});

const lent = (report: Report, { time }: Incident, why: string): Field<Interval> =>
  inferred(time, `${why} "${wordsOf(report.text.text, time.span)}": ${time.reason}`);

const apart = (one: TimeExpression, other: TimeExpression): boolean =>
  (one.end as string) < (other.start as string) || (other.end as string) < (one.start as string);

/** The incident nouns of a sentence: "the blast", "that strike". */
const nounsIn = (report: Report, sentence: TextSentence): Word[] =>
  report.text.words
    .slice(...sentence.words)
    .filter((word) => word.upos === "NOUN" && lexiconOf(report.pack).incidents.has(word.lower));

const before = (text: NewsText, word: Word): string => text.words[word.index - 1]?.lower ?? "";

/** "that strike": the one dated last before the sentence. */
const pointedAt = ({ text, pack, incidents }: Report, nouns: readonly Word[]): Incident | null => {
  const noun = nouns.find((word) => pack.times.pointing.includes(before(text, word)));
  return noun ? (incidents.all.filter(({ word }) => word.sentence < noun.sentence).at(-1) ?? null) : null;
};

const phraseEndsAt = (text: NewsText, phrases: readonly string[], at: number): boolean =>
  phrases.some((phrase) => {
    const words = phrase.split(" ");
    return words.every((word, i) => text.words[at - words.length + i]?.lower === word);
  });

/** Words between a figure and the happening in whose course it belongs. */
const COURSE = 6;

/** "in the two buildings when the fire broke out": the clause is told as going on with the incident. */
const inCourse = ({ text, pack }: Report, nouns: readonly Word[], [first, last]: readonly [number, number]): boolean =>
  nouns.some((noun) => {
    if (before(text, noun) !== "the" || text.words[noun.index + 1]?.upos === "NOUN") return false;
    if (!phraseEndsAt(text, pack.times.inCourse, noun.index - 1)) return false;
    const between = noun.index >= last ? text.words.slice(last, noun.index) : text.words.slice(noun.index + 1, first);
    return between.length <= COURSE && !between.some((word) => /^[;:—–]$/.test(word.text) || word.upos === "CCONJ");
  });

/** The sentence before, in the same paragraph, tells of another happening: what follows may go on with that. */
const afterAnother = ({ text, incidents }: Report, own: Incident, index: number): boolean =>
  text.sentences[index - 1]?.block === text.sentences[index]?.block &&
  incidents.all.some(({ word, time }) => word.sentence === index - 1 && apart(time, own.time));

/** "Storms had killed 40 there", in the outlet's own voice: earlier; not "boats had pulled 161 from the water by dawn". */
const toldAsEarlier = ({ text, pack }: Report, row: Proposal): boolean => {
  if (row.attribution !== null || row.event?.basis !== "stated" || !BLOWS.includes(row.event.value)) return false;
  const [first] = wordsIn(text, row.event.span);
  return text.words.slice(Math.max(0, first - 2), first).some((word) => pack.times.pastPerfect.includes(word.lower));
};

/** What the verbs of a headline tell of. */
const eventsOf = (headline: string, pack: LanguagePack): EventType[] => {
  const words = headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word, at) =>
    (lexiconOf(pack).verbs.get(word) ?? [])
      .filter((row) => row.words.every((part, i) => words[at + i] === part))
      .map((row) => row.value),
  );
};

/** "IRCC gave up floors in January" over a text about giving up floors: the headline's one time dates that. */
const fromHeadline = ({ document, pack }: Report, row: Proposal): Field<Interval> | null => {
  const headline = document.document.headline?.value;
  const [time, second] = (document.headlineTimes ?? []).filter(({ start, end }) => start !== null && end !== null);
  if (!headline || !time || second || time.duration || row.event?.basis !== "stated") return null;
  if ((time.start as string) > (publicationDay(document.document) ?? "")) return null;
  if (!eventsOf(headline, pack).includes(row.event.value)) return null;
  return {
    value: { start: time.start as string, end: time.end as string },
    basis: "inferred",
    reason: `the headline dates it "${wordsOf(headline, time.span)}": ${time.reason}`,
  };
};

/** The time lent to a figure row, with the reason; `toll` is a number of dead or hurt that is only counted later. */
export const lentTime = (report: Report, row: Proposal, toll: boolean): Field<Interval> | null => {
  const { text, pack, incidents } = report;
  if (!row.figure || row.certainty.value === "planned" || row.certainty.value === "asked") return null;
  const words = wordsIn(text, row.figure.words);
  const index = (text.words[words[0]] as Word).sentence;
  const sentence = text.sentences[index] as TextSentence;
  const nouns = nounsIn(report, sentence);
  const happening = HAPPENINGS.includes(row.event?.value ?? "other");
  const pointed = pointedAt(report, nouns);
  if (happening && pointed) return lent(report, pointed, "it points back to what the report dates");
  if (nouns.some((noun) => isOther(text, pack, noun) || pack.times.pointing.includes(before(text, noun)))) return null;
  const { own } = incidents;
  if (own === null) return fromHeadline(report, row);
  const times = report.told.get(index) ?? [];
  if (!(toll && times.includes(own.time)) && times.some((time) => apart(time, own.time))) return null;
  if (!happening)
    return inCourse(report, nouns, words)
      ? lent(report, own, "it belongs in the course of what the report dates")
      : fromHeadline(report, row);
  if (phraseEndsAt(text, pack.times.standing, words[0])) return null;
  const here = nouns.some((noun) => before(text, noun) === "the");
  if (!toll && !here && (toldAsEarlier(report, row) || afterAnother(report, own, index))) return null;
  return lent(report, own, "the report goes on about what it dates");
};
