// The public shape of questions, entities, judgements and comparisons; the API checks with these, the CLI prints them,
// the web app reads them.
import { z } from "zod";
import { CERTAINTIES, EVENTS, FIGURE_ROLES, HEDGES, SOURCE_KINDS, STANCES } from "../model/claim.ts";
import { JUDGEMENT_SUBJECTS, VERDICTS } from "../model/judgement.ts";
import {
  COUNT_KINDS,
  ESTIMATE_RULES,
  POSITION_STATES,
  RELATION_TYPES,
  STATUSES,
  TAKING_WAYS,
} from "../model/question.ts";
import { documentHead, spanRecord } from "./record.ts";

export const reasonRecord = z.object({
  feature: z.string(),
  weight: z.number().describe("above 0 speaks for the same, below against"),
  words: z.string(),
});

/** A claim as a question shows it: enough for a chart, a table row and a link to its words. */
export const answerRecord = z.object({
  claimId: z.string(),
  documentId: z.string(),
  outlet: z.string().nullable(),
  headline: z.string().nullable(),
  sentence: z.string(),
  /** Number words, with their place in `sentence`. */
  words: z.string(),
  wordsAt: spanRecord.describe("in `sentence`"),
  counted: z.string(),
  role: z.enum(FIGURE_ROLES),
  certainty: z.enum(CERTAINTIES),
  originId: z.string(),
  takenFrom: z.string().nullable(),
  at: z.string().nullable().describe("as of, else event time, else publication: a day"),
  asOf: z.string().nullable(),
  eventTime: z.object({ start: z.string(), end: z.string() }).nullable(),
  publishedAt: z.string().nullable(),
  capturedAt: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  hedge: z.enum(HEDGES),
  state: z.enum(POSITION_STATES),
  membership: z.object({
    score: z.number(),
    by: z.enum(["machine", "person"]),
    reasons: z.array(reasonRecord),
  }),
  demo: z.boolean(),
});
export type AnswerRecord = z.infer<typeof answerRecord>;

export const originRecord = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  side: z.string().nullable(),
  otherNames: z.array(z.string()),
  documents: z.number().int(),
  claims: z.number().int(),
  revisions: z.number().int(),
});
export type OriginRecord = z.infer<typeof originRecord>;

export const estimateRecord = z.object({
  rule: z.enum(ESTIMATE_RULES),
  side: z.string().nullable(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  claims: z.array(z.string()),
  reason: z.string(),
});
export type EstimateRecord = z.infer<typeof estimateRecord>;

export const questionSummary = z.object({
  id: z.string(),
  title: z.string(),
  /** One sentence that answers, with who says so: "14 to 16 dead; 2 origins in 6 documents; denied by the Tarn Navy." */
  answer: z.string(),
  kind: z.enum(COUNT_KINDS),
  event: z.enum(EVENTS).nullable(),
  counted: z.string(),
  unit: z.string().nullable(),
  place: z.string().nullable(),
  latest: z
    .object({
      claimId: z.string(),
      words: z.string(),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      hedge: z.enum(HEDGES),
      origin: z.string(),
      at: z.string().nullable(),
    })
    .nullable(),
  strict: z.number().int().describe("independent origins, bodies of one side counted once"),
  loose: z.number().int(),
  documents: z.number().int(),
  claims: z.number().int(),
  status: z.array(z.enum(STATUSES)),
  /** At most 24 points for a small series. */
  spark: z.array(
    z.object({ at: z.string(), low: z.number().nullable(), high: z.number().nullable(), originId: z.string() }),
  ),
  changedAt: z.string().nullable().describe("publication of its newest claim"),
  demo: z.boolean(),
});
export type QuestionSummary = z.infer<typeof questionSummary>;

export const questionRecord = questionSummary.extend({
  /** Set when a merge or split moved it: the address that was asked for. */
  forwardedFrom: z.string().nullable(),
  origins: z.array(originRecord),
  answers: z.array(answerRecord),
  takings: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      way: z.enum(TAKING_WAYS),
      strength: z.number(),
      reason: z.string(),
    }),
  ),
  relations: z.array(
    z.object({
      type: z.enum(RELATION_TYPES),
      a: z.string(),
      b: z.string(),
      direction: z.enum(["up", "down", "withdrawn", "corrected"]).nullable(),
      reason: z.string(),
    }),
  ),
  stances: z.array(
    z.object({
      claimId: z.string(),
      documentId: z.string(),
      outlet: z.string().nullable(),
      party: z.string(),
      stance: z.enum(STANCES),
      publishedAt: z.string().nullable(),
      sentence: z.string(),
      about: z.string().nullable().describe("claim that it is about"),
    }),
  ),
  forecasts: z.array(
    z.object({
      claimId: z.string(),
      documentId: z.string(),
      outlet: z.string().nullable(),
      publishedAt: z.string().nullable(),
      sentence: z.string(),
      who: z.string().nullable(),
    }),
  ),
  derived: z.array(
    z.object({
      kind: z.enum(["implied-total", "parts-and-whole", "change"]),
      text: z.string(),
      value: z.number().nullable(),
      claims: z.array(z.string()),
    }),
  ),
  related: z.array(
    z.object({
      questionId: z.string(),
      title: z.string(),
      relation: z.enum(["contains", "part-of", "same-event", "increments"]),
      reason: z.string(),
    }),
  ),
  estimates: z.array(estimateRecord),
  unsure: z.array(
    z.object({
      claimId: z.string(),
      sentence: z.string(),
      outlet: z.string().nullable(),
      score: z.number(),
      reasons: z.array(reasonRecord),
    }),
  ),
});
export type QuestionRecord = z.infer<typeof questionRecord>;

/** What `ask` answers: the question that matches best, whole, and the others that match. */
export const askRecord = z.object({
  words: z.string(),
  question: questionRecord.nullable(),
  others: z.array(questionSummary),
  total: z.number().int().describe("questions that match"),
});
export type AskRecord = z.infer<typeof askRecord>;

/** How much a rebuild went through. */
export const rebuildRecord = z.object({
  documents: z.number().int(),
  claims: z.number().int(),
  questions: z.number().int(),
});
export type RebuildRecord = z.infer<typeof rebuildRecord>;

const count = z.array(z.object({ value: z.string(), count: z.number().int() }));
export const questionFacets = z.object({ status: count, event: count, kind: count, origin: count });
export type QuestionFacets = z.infer<typeof questionFacets>;

export const QUESTION_SORTS = ["changed", "origins", "documents", "title"] as const;
export const questionQuery = z.object({
  text: z.string().optional(),
  status: z.enum(STATUSES).optional(),
  event: z.enum(EVENTS).optional(),
  kind: z.enum(COUNT_KINDS).optional(),
  origin: z.string().optional(),
  sort: z.enum(QUESTION_SORTS).optional(),
  limit: z.number().int().min(1).max(1000).optional(),
  offset: z.number().int().min(0).optional(),
});
export type QuestionQuery = z.infer<typeof questionQuery>;

export const entityRecord = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  side: z.string().nullable(),
  speaksFor: z.object({ id: z.string(), name: z.string() }).nullable(),
  names: z.array(
    z.object({
      name: z.string(),
      documents: z.number().int(),
      reasons: z.array(reasonRecord).describe("why this name is the same"),
    }),
  ),
  claims: z.number().int(),
  documents: z.number().int(),
  outlets: z.array(z.object({ name: z.string(), claims: z.number().int() })),
  /** Its series, one a question. */
  questions: z.array(
    z.object({
      questionId: z.string(),
      title: z.string(),
      answers: z.number().int(),
      revisions: z.number().int(),
      /** Greatest change by which it revised itself, as a share of the earlier value. */
      revisedBy: z.number().nullable(),
      spark: z.array(z.object({ at: z.string(), low: z.number().nullable(), high: z.number().nullable() })),
      latest: z.string(),
    }),
  ),
});
export type EntityRecord = z.infer<typeof entityRecord>;

export const judgementInput = z.object({
  subject: z.enum(JUDGEMENT_SUBJECTS),
  a: z.string().min(1).max(400),
  b: z.string().min(1).max(400),
  verdict: z.enum(VERDICTS),
  why: z.string().max(2000).optional(),
  by: z.string().max(200).optional(),
});
export type JudgementInput = z.infer<typeof judgementInput>;

export const judgementRecord = z.object({
  id: z.string(),
  subject: z.enum(JUDGEMENT_SUBJECTS),
  a: z.string(),
  b: z.string(),
  verdict: z.enum(VERDICTS),
  at: z.string(),
  by: z.string(),
  why: z.string().nullable(),
  undoes: z.string().nullable(),
  undone: z.boolean(),
});
export type JudgementRecord = z.infer<typeof judgementRecord>;

/** A pair that waits for a person. */
export const openPair = z.object({
  subject: z.enum(JUDGEMENT_SUBJECTS),
  a: z.string(),
  b: z.string(),
  /** In plain words: the two names, or the two sentences. */
  shown: z.tuple([z.string(), z.string()]),
  score: z.number(),
  reasons: z.array(reasonRecord),
});
export type OpenPair = z.infer<typeof openPair>;

export const comparisonRecord = z.object({
  a: documentHead,
  b: documentHead,
  /** Sentences in reading order of `a`, then what only `b` has at its place; `copied` are word runs shared by both. */
  rows: z.array(
    z.object({
      a: z.object({ span: spanRecord, words: z.string() }).nullable(),
      b: z.object({ span: spanRecord, words: z.string() }).nullable(),
      likeness: z.number().describe("0 to 1"),
      copied: z.array(z.object({ a: spanRecord, b: spanRecord })),
    }),
  ),
  figures: z.array(
    z.object({
      questionId: z.string().nullable(),
      title: z.string(),
      a: z.object({ claimId: z.string(), words: z.string(), origin: z.string() }).nullable(),
      b: z.object({ claimId: z.string(), words: z.string(), origin: z.string() }).nullable(),
      relation: z.enum(["same", "differs", "only-a", "only-b"]),
      reason: z.string(),
    }),
  ),
  copiedShare: z.number().describe("share of the shorter text's words that stand in both"),
  /** "b took 3 sentences from a (Strait Wire)", or that nothing was shared. */
  verdict: z.string(),
});
export type ComparisonRecord = z.infer<typeof comparisonRecord>;
