// When what a figure tells took place: the time phrase of its own clause, or the day of the incident the text goes on about.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument, TimeExpression } from "../../model/annotation.ts";
import type { Field, Interval, Proposal } from "../../model/claim.ts";
import { publicationDay } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { contains, overlaps } from "../../model/span.ts";
import type { Refiner } from "../extractor.ts";
import { attributionsOf } from "../grammar/attributions.ts";
import {
  BLOWS,
  HAPPENINGS,
  incidentsOf,
  inOtherClause,
  isBegun,
  isComparison,
  isDateline,
  isRemembered,
  isSince,
} from "../grammar/incident.ts";
import { lentTime } from "../grammar/lent-time.ts";
import { A_NUMBER_OF } from "../grammar/levels.ts";
import type { ReadAttribution } from "../grammar/read-attribution.ts";
import { ofSaying, timesSaying } from "../grammar/saying-time.ts";
import type { NewsText, TextSentence, Word } from "../grammar/text.ts";
import { newsText, wordsIn } from "../grammar/text.ts";

const usable = (time: TimeExpression): boolean => time.start !== null && time.end !== null && !time.duration;

const fieldOf = (time: TimeExpression): Field<Interval> => {
  const value = { start: time.start as string, end: time.end as string };
  return time.basis === "stated"
    ? { value, basis: "stated", span: time.span }
    : { value, basis: "inferred", reason: time.reason, span: time.span };
};

const opensVerb = (word: Word | undefined): boolean =>
  word !== undefined && ["VERB", "AUX", "PRON"].includes(word.upos);

/** Words between figure and time, with every clause border between counting for more; null when the time belongs elsewhere. */
const distance = (text: NewsText, figure: Span, time: Span): number | null => {
  const [f, fl] = wordsIn(text, figure);
  const [t, tl] = wordsIn(text, time);
  const after = t >= fl;
  const between = after ? text.words.slice(fl, t) : text.words.slice(tl, f);
  let cost = between.length + (after ? 0 : 2);
  for (const [i, word] of between.entries()) {
    if (word.text === "," || /^[;:—–(]$/.test(word.text)) cost += 4;
    if (word.upos === "SCONJ" || /^(who|which|that|while|after|before|since)$/.test(word.lower)) cost += 6;
    if (word.upos === "CCONJ" && opensVerb(between[i + 1])) {
      if (after) return null;
      cost += 6;
    }
  }
  return cost;
};

const within = (inner: TimeExpression, outer: TimeExpression): boolean =>
  (outer.start as string) <= (inner.start as string) && (inner.end as string) <= (outer.end as string);

/** "in January this year": the narrower of two that stand side by side. */
const narrowed = (times: readonly TimeExpression[]): TimeExpression[] =>
  times.filter(
    (time) =>
      !times.some(
        (other) =>
          other !== time &&
          within(other, time) &&
          !within(time, other) &&
          Math.min(Math.abs(other.span[1] - time.span[0]), Math.abs(time.span[1] - other.span[0])) <= 4,
      ),
  );

const sentenceOf = (text: NewsText, span: Span): TextSentence =>
  text.sentences[(text.words[wordsIn(text, span)[0]] as Word).sentence] as TextSentence;

/** A number that only tells a circumstance takes a time that stands right behind it: "seven questions from May". */
const NEXT_TO = 3;

const ownTime = (
  document: AnnotatedDocument,
  text: NewsText,
  words: Span,
  circumstance: boolean,
  dates: (time: TimeExpression) => boolean,
): TimeExpression | null => {
  const sentence = sentenceOf(text, words);
  const quoted = text.quotations.find((quote) => contains(quote, words));
  const fit = narrowed(document.times.filter((time) => contains(sentence.span, time.span) && usable(time))).filter(
    (time) =>
      dates(time) &&
      (quoted ? contains(quoted, time.span) : !text.quotations.some((quote) => contains(quote, time.span))),
  );
  const ranked = fit
    .flatMap((time) => {
      const cost = distance(text, words, time.span);
      return cost === null ? [] : [{ time, cost }];
    })
    .sort((a, b) => a.cost - b.cost);
  const [best] = ranked;
  return best && (!circumstance || best.cost <= NEXT_TO) ? best.time : null;
};

/** The time phrase that stands nearest the beginning of what is said. */
const ofStatement = (row: Proposal, document: AnnotatedDocument, pack: LanguagePack): Proposal => {
  const [content] = row.attribution?.content ?? [];
  if (!content || row.event === null) return row;
  const [own] = narrowed(document.times.filter((time) => contains(content, time.span) && usable(time))).filter(
    (time) => !ofSaying(document, pack, time),
  );
  return own ? { ...row, eventTime: fieldOf(own) } : row;
};

/** A number of dead or hurt that "rose on Saturday": the day of the count, not of the event. */
const isToll = (row: Proposal): boolean =>
  row.figure?.counted.basis === "inferred" &&
  row.figure.counted.reason.startsWith(A_NUMBER_OF) &&
  row.event?.basis === "stated";

const circumstance = (row: Proposal): boolean => row.event?.value === "exist" && row.event.basis === "inferred";

/** The day on which the source spoke, where the text says it: what it knew, it knew then. */
const asOf = (
  row: Proposal,
  document: AnnotatedDocument,
  text: NewsText,
  all: readonly ReadAttribution[],
): Field<string> | null => {
  const own = all.find((attribution) =>
    attribution.cue.some((cue) => row.attribution?.cue.some((other) => overlaps(cue, other))),
  );
  if (!own) return null;
  const said = document.times.find((time) => usable(time) && time.precision === "day" && timesSaying(text, own, time));
  if (!said?.end) return null;
  return { value: said.end, basis: "inferred", reason: `said on that day: ${said.reason}`, span: said.span };
};

/** Words behind the number of a toll within which a time is that of the count: "rose to 12 on Wednesday". */
const COUNTED = 3;

/** The times on which tolls were counted; they date nothing that happened. */
const timesOfCounts = (rows: readonly Proposal[], document: AnnotatedDocument, text: NewsText): Set<TimeExpression> =>
  new Set(
    rows.filter(isToll).flatMap((row) => {
      const [, last] = wordsIn(text, (row.figure as { words: Span }).words);
      return document.times.filter((time) => {
        const [first] = wordsIn(text, time.span);
        const between = text.words.slice(last, first);
        return first >= last && between.length <= COUNTED && !between.some((word) => /^[,;:.]$/.test(word.text));
      });
    }),
  );

/** "71 dead, 33 of them found since Monday": the time behind a part is not the whole's. */
const ofPart = (rows: readonly Proposal[], { figure: whole }: Proposal, time: TimeExpression): boolean =>
  rows.some(
    ({ figure: part }) =>
      whole && part?.within?.[0] === whole.words[0] && whole.words[1] <= part.words[0] && part.words[1] <= time.span[0],
  );

/** Figures of one document in reading order; a dated incident lends its day to those that follow without one. */
const refine = (proposals: readonly Proposal[], document: AnnotatedDocument, pack: LanguagePack): Proposal[] => {
  const text = newsText(document);
  const counts = timesOfCounts(proposals, document, text);
  const dates = (time: TimeExpression): boolean =>
    usable(time) &&
    !counts.has(time) &&
    !isDateline(text, time) &&
    !isComparison(text, pack, time) &&
    !ofSaying(document, pack, time);
  const incidents = incidentsOf(document, pack, dates);
  const incident = incidents.own;
  const told = new Map<number, TimeExpression[]>();
  for (const time of document.times.filter(dates)) {
    const { sentence } = text.words[wordsIn(text, time.span)[0]] as Word;
    told.set(sentence, [...(told.get(sentence) ?? []), time]);
  }
  const report = { document, pack, text, incidents, told };
  const all = attributionsOf(document, pack);
  const published = publicationDay(document.document);
  const dated = proposals.map((proposal): Proposal => {
    const row = { ...proposal, asOf: asOf(proposal, document, text, all) };
    if (row.kind === "statement") return ofStatement(row, document, pack);
    if (!row.figure) return row;
    const toll = isToll(row);
    const at = wordsIn(text, row.figure.words)[0];
    // A toll is counted on one day; of its own times only "since Sunday" before it says when people died.
    const mayDate = (time: TimeExpression): boolean =>
      dates(time) &&
      (!toll || (isSince(text, pack, time) && wordsIn(text, time.span)[1] <= at)) &&
      !isRemembered(text, pack, time, at) &&
      !isBegun(text, pack, time, at) &&
      !inOtherClause(text, pack, time, at) &&
      !ofPart(proposals, row, time);
    const own = ownTime(document, text, row.figure.words, circumstance(row), mayDate);
    // A plan that was made in the past says nothing of when it is carried out.
    const stale = own !== null && row.certainty.value === "planned" && (own.end as string) < (published ?? "");
    if (own && !stale) {
      const finer =
        incident &&
        own.precision !== "day" &&
        own.precision !== "part" &&
        HAPPENINGS.includes(row.event?.value ?? "other") &&
        own.end !== published &&
        within(incident.time, own) &&
        !within(own, incident.time)
          ? incident.time
          : own;
      return { ...row, eventTime: fieldOf(finer) };
    }
    return { ...row, eventTime: lentTime(report, row, toll) ?? row.eventTime };
  });
  return withWholes(dated);
};

/** Of 40 hit, nine killed at once; of 40 taken hostage, nine died some other day. */
const atOnce = (part: Proposal, whole: Proposal): boolean =>
  part.event?.basis !== "stated" ||
  part.event.value === whole.event?.value ||
  [part, whole].every((row) => row.event !== null && BLOWS.includes(row.event.value));

/** A part without a time of its own happened when the whole did. */
const withWholes = (rows: readonly Proposal[]): Proposal[] =>
  rows.map((row) => {
    const within = row.figure?.within;
    if (!within || row.eventTime || row.event?.value === "exist") return row;
    const whole = rows.find((other) => other.figure?.words[0] === within[0]);
    const time = whole && atOnce(row, whole) ? whole.eventTime : null;
    return time
      ? {
          ...row,
          eventTime: {
            value: time.value,
            basis: "inferred",
            reason: "as the figure it is part of",
            ...(time.span ? { span: time.span } : {}),
          },
        }
      : row;
  });

/** "Three boats sank on Friday": Friday, as a day. */
export const time: Refiner = { name: "time", refine };
