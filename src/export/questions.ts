// Questions as public records: each answer with its words, the answer in one sentence, a small series.
import type { Estimate, Position, Question } from "../model/question.ts";
import { amountWords, boundsWords } from "./amounts.ts";
import type { Glance } from "./glance.ts";
import type { AnswerRecord, OriginRecord, QuestionRecord, QuestionSummary } from "./question-record.ts";

/** What is known beyond the question itself. */
export interface QuestionContext {
  /** The claims of the question, its stances, forecasts and unsure ones, by id. */
  readonly glances: ReadonlyMap<string, Glance>;
  /** Titles of related questions, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** All names of a claimant, by entity id. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

const SPARK = 24;

const byTime = (a: Position, b: Position): number => {
  const [one, other] = [a.at ?? a.publishedAt ?? "", b.at ?? b.publishedAt ?? ""];
  if (one !== other) return one < other ? -1 : 1;
  const [first, second] = [a.publishedAt ?? "", b.publishedAt ?? ""];
  return first === second ? (a.claimId < b.claimId ? -1 : 1) : first < second ? -1 : 1;
};

const hasNumber = ({ value, low, high }: Position): boolean => value !== null || low !== null || high !== null;

/** First-hand answers in order of time: what a small series shows. */
const seriesOf = (question: Question): Position[] =>
  question.positions.filter((position) => position.takenFrom === null && hasNumber(position)).sort(byTime);

/** At most as many as the small series holds, evenly chosen, the last always among them. */
const thinned = <T>(items: readonly T[]): T[] => {
  if (items.length <= SPARK) return [...items];
  const step = (items.length - 1) / (SPARK - 1);
  return Array.from({ length: SPARK }, (_, place) => items[Math.round(place * step)] as T);
};

const sparkOf = (question: Question): QuestionSummary["spark"] =>
  thinned(seriesOf(question).filter((position) => position.at !== null)).map((position) => ({
    at: position.at as string,
    low: position.low ?? position.value,
    high: position.high ?? position.value,
    originId: position.originId,
  }));

const nameOf = (question: Question, originId: string): string =>
  question.origins.find((origin) => origin.id === originId)?.name ?? "an unnamed source";

const latestOf = (question: Question, glances: QuestionContext["glances"]): QuestionSummary["latest"] => {
  const current = seriesOf(question).filter((position) => position.state === "current");
  const latest = current.at(-1) ?? [...question.positions].sort(byTime).at(-1);
  if (!latest) return null;
  return {
    claimId: latest.claimId,
    words: glances.get(latest.claimId)?.words ?? "",
    value: latest.value,
    low: latest.low,
    high: latest.high,
    hedge: latest.hedge,
    origin: nameOf(question, latest.originId),
    at: latest.at,
  };
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const documentsOf = (question: Question): number => new Set(question.positions.map((one) => one.documentId)).size;

/** The default estimate; absent for a question with one origin. */
const estimateOf = (question: Question): Estimate | undefined =>
  question.estimates.find((estimate) => estimate.rule === "latest-per-origin" && estimate.side === null);

const deniedBy = (question: Question): string[] => {
  const parties = [
    ...new Set(
      question.stances.filter(({ stance }) => stance === "denies" || stance === "disputes").map(({ party }) => party),
    ),
  ];
  return parties.length === 0 ? [] : [`denied by ${parties.join(" and ")}`];
};

const unitWords = ({ unit }: Question): string => (unit === null ? "" : unit === "percent" ? " %" : ` ${unit}`);

/** "14 to 16; 2 origins in 6 documents; 1 revision; denied by the Tarn Navy." */
const answerOf = (question: Question, latest: QuestionSummary["latest"]): string => {
  const estimate = estimateOf(question);
  const bounds = estimate ? boundsWords(estimate.low, estimate.high) : null;
  const said = latest && amountWords(latest, latest.hedge, latest.words);
  const documents = count(documentsOf(question), "document");
  const alone = question.origins.length === 1;
  const who = alone
    ? `says ${question.origins[0]?.name} in ${documents}`
    : `${count(question.strict, "origin")} in ${documents}`;
  const figure = (alone ? (said ?? bounds) : (bounds ?? said)) ?? null;
  const revisions = question.relations.filter(({ type }) => type === "revises").length;
  const parts = [
    `${figure === null ? "No figure" : figure + unitWords(question)}${alone ? "," : ";"} ${who}`,
    ...(revisions > 0 ? [`${count(revisions, "revision")}`] : []),
    ...deniedBy(question),
  ];
  return `${parts.join("; ")}.`;
};

/** One question in short, as lists show it. */
export const toQuestionSummary = (question: Question, glances: QuestionContext["glances"]): QuestionSummary => {
  const latest = latestOf(question, glances);
  const published = question.positions.flatMap((position) => position.publishedAt ?? []).sort();
  return {
    id: question.id,
    title: question.title,
    answer: answerOf(question, latest),
    kind: question.kind,
    event: question.event,
    counted: question.counted,
    unit: question.unit,
    place: question.place,
    latest,
    strict: question.strict,
    loose: question.loose,
    documents: documentsOf(question),
    claims: question.positions.length,
    status: [...question.status],
    spark: sparkOf(question),
    changedAt: published.at(-1) ?? null,
    demo: question.positions.some((position) => glances.get(position.claimId)?.demo === true),
  };
};

const reasonsOf = (reasons: Position["reasons"]) => reasons.map((reason) => ({ ...reason }));

const answerRecordOf = (position: Position, glance: Glance): AnswerRecord => {
  const { who: _, ...shown } = glance;
  const score = position.reasons.reduce((sum, { weight }) => sum + weight, 0);
  return {
    ...shown,
    originId: position.originId,
    takenFrom: position.takenFrom,
    at: position.at,
    value: position.value,
    low: position.low,
    high: position.high,
    hedge: position.hedge,
    state: position.state,
    membership: {
      score: Math.round(score * 1000) / 1000,
      by: position.reasons.some(({ feature }) => feature === "judgement") ? "person" : "machine",
      reasons: reasonsOf(position.reasons),
    },
  };
};

const originsOf = (question: Question, names: QuestionContext["names"]): OriginRecord[] => {
  const revisions = question.relations.filter(({ type }) => type === "revises");
  const originOf = new Map(question.positions.map((position) => [position.claimId, position.originId]));
  return question.origins.map(({ id, name, kind, side }) => {
    const own = question.positions.filter((position) => position.originId === id);
    return {
      id,
      name,
      kind,
      side,
      otherNames: (names.get(id) ?? []).filter((other) => other !== name),
      documents: new Set(own.map((position) => position.documentId)).size,
      claims: own.length,
      revisions: revisions.filter(({ a }) => originOf.get(a) === id).length,
    };
  });
};

/** One question with everything that its page shows. */
export const toQuestionRecord = (
  question: Question,
  { glances, titles, names }: QuestionContext,
  forwardedFrom: string | null,
): QuestionRecord => {
  const known = (claimId: string): Glance[] => {
    const glance = glances.get(claimId);
    return glance ? [glance] : [];
  };
  return {
    ...toQuestionSummary(question, glances),
    forwardedFrom,
    origins: originsOf(question, names),
    answers: [...question.positions]
      .sort(byTime)
      .flatMap((position) => known(position.claimId).map((glance) => answerRecordOf(position, glance))),
    takings: question.takings.map((taking) => ({ ...taking })),
    relations: question.relations.map((relation) => ({ ...relation })),
    stances: question.stances.flatMap((stance) =>
      known(stance.claimId).map(({ documentId, outlet, sentence }) => ({ ...stance, documentId, outlet, sentence })),
    ),
    forecasts: question.forecasts.flatMap((id) =>
      known(id).map(({ claimId, documentId, outlet, publishedAt, sentence, who }) => ({
        claimId,
        documentId,
        outlet,
        publishedAt,
        sentence,
        who,
      })),
    ),
    derived: question.derived.map((derived) => ({ ...derived, claims: [...derived.claims] })),
    related: question.related.flatMap((related) => {
      const title = titles.get(related.questionId);
      return title === undefined ? [] : [{ ...related, title }];
    }),
    estimates: question.estimates.map((estimate) => ({
      ...estimate,
      side: question.origins.find(({ id }) => id === estimate.side)?.name ?? estimate.side,
      claims: [...estimate.claims],
    })),
    unsure: question.unsure.flatMap(({ claimId, score, reasons }) =>
      known(claimId).map(({ sentence, outlet }) => ({
        claimId,
        sentence,
        outlet,
        score,
        reasons: reasonsOf(reasons),
      })),
    ),
  };
};
