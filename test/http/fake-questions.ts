// An invented question with its answers, a claimant, judgements and a comparison: what faces are tested against.
import { ReportedlyError } from "../../src/errors.ts";
import type {
  ComparisonRecord,
  EntityRecord,
  JudgementRecord,
  OpenPair,
  QuestionQuery,
  QuestionRecord,
  QuestionSummary,
} from "../../src/export/question-record.ts";
import type { Knowledge } from "../../src/pipeline/knowledge.ts";

const sentence = "The harbour master said at least 14 passengers were rescued on Sunday.";
const reasons = [{ feature: "event-same", weight: 3, words: "the same happened to what is counted" }];

const SUMMARY: QuestionSummary = {
  id: "q_1",
  title: "Passengers rescued at Port Ommel",
  answer: "at least 14 says The harbour master, in 1 document.",
  kind: "incident",
  event: "rescue",
  counted: "passengers",
  unit: null,
  place: "Port Ommel",
  latest: {
    claimId: "c_1",
    words: "14",
    value: null,
    low: 14,
    high: null,
    hedge: "at-least",
    origin: "The harbour master",
    at: "2031-05-04",
  },
  strict: 1,
  loose: 1,
  documents: 1,
  claims: 1,
  status: ["single-origin"],
  spark: [{ at: "2031-05-04", low: 14, high: null, originId: "e_1" }],
  changedAt: "2031-05-05",
  demo: false,
};

export const QUESTION: QuestionRecord = {
  ...SUMMARY,
  forwardedFrom: null,
  origins: [
    {
      id: "e_1",
      name: "The harbour master",
      kind: "person",
      side: null,
      otherNames: [],
      documents: 1,
      claims: 1,
      revisions: 0,
    },
  ],
  answers: [
    {
      claimId: "c_1",
      documentId: "d_1",
      outlet: "Ommel Wire",
      headline: "Ferry sinks off Ommel",
      sentence,
      words: "14",
      wordsAt: [33, 35],
      counted: "passengers",
      role: "total",
      certainty: "asserted",
      originId: "e_1",
      takenFrom: null,
      at: "2031-05-04",
      asOf: null,
      eventTime: { start: "2031-05-04", end: "2031-05-04" },
      publishedAt: "2031-05-05",
      capturedAt: "2031-05-05T09:00:00Z",
      value: null,
      low: 14,
      high: null,
      hedge: "at-least",
      state: "current",
      membership: { score: 3, by: "machine", reasons },
      demo: false,
    },
  ],
  takings: [],
  relations: [],
  stances: [
    {
      claimId: "c_2",
      documentId: "d_1",
      outlet: "Ommel Wire",
      party: "Port Ommel",
      stance: "no-comment",
      publishedAt: "2031-05-05",
      sentence: "Port Ommel gave no comment.",
      about: null,
    },
  ],
  forecasts: [],
  derived: [],
  related: [],
  estimates: [],
  unsure: [],
};

const ENTITY: EntityRecord = {
  id: "e_1",
  name: "The harbour master",
  kind: "person",
  side: null,
  speaksFor: null,
  names: [{ name: "The harbour master", documents: 1, reasons: [] }],
  claims: 1,
  documents: 1,
  outlets: [{ name: "Ommel Wire", claims: 1 }],
  questions: [
    {
      questionId: "q_1",
      title: SUMMARY.title,
      answers: 1,
      revisions: 0,
      revisedBy: null,
      spark: [{ at: "2031-05-04", low: 14, high: null }],
      latest: "at least 14",
    },
  ],
};

const PAIR: OpenPair = {
  subject: "entity",
  a: "d_1/the harbour master",
  b: "d_2/harbour office",
  shown: ["the harbour master (Ommel Wire)", "harbour office (Sarrow Courier)"],
  score: 0.5,
  reasons,
};

const pageOf = <T>(
  items: readonly T[],
  { limit = 100, offset = 0 }: { limit?: number | undefined; offset?: number | undefined },
) => ({
  items: items.slice(offset, offset + limit),
  total: items.length,
  offset,
  limit,
});

/** Knowledge of one question; `q_old` was moved into it, `d_1` and `d_2` can be compared. */
export const fakeKnowledge = (heads: ComparisonRecord["a"], asked: QuestionQuery[]): Knowledge => {
  const judgements: JudgementRecord[] = [];
  const add = (judgement: Omit<JudgementRecord, "id" | "at" | "undone">): JudgementRecord => {
    const made = { ...judgement, id: `j_${judgements.length + 1}`, at: "2031-05-06T10:00:00Z", undone: false };
    judgements.unshift(made);
    return made;
  };
  return {
    questions: async (query) => {
      asked.push(query);
      return pageOf(query.text?.includes("nothing") ? [] : [SUMMARY], query);
    },
    questionFacets: async () => ({
      status: [{ value: "single-origin", count: 1 }],
      event: [{ value: "rescue", count: 1 }],
      kind: [{ value: "incident", count: 1 }],
      origin: [{ value: "The harbour master", count: 1 }],
    }),
    question: async (id) => (id === "q_1" ? QUESTION : id === "q_old" ? { ...QUESTION, forwardedFrom: "q_old" } : null),
    questionOf: async (claimId) => (claimId === "c_1" ? SUMMARY : null),
    entity: async (idOrName) => (["e_1", "The harbour master"].includes(idOrName) ? ENTITY : null),
    compare: async (a, b) =>
      a === "d_1" && b === "d_2"
        ? {
            a: heads,
            b: { ...heads, id: "d_2", outlet: "Sarrow Courier" },
            rows: [
              {
                a: { span: [0, sentence.length], words: sentence },
                b: { span: [0, sentence.length], words: sentence },
                likeness: 1,
                copied: [{ a: [0, sentence.length], b: [0, sentence.length] }],
              },
            ],
            figures: [
              {
                questionId: "q_1",
                title: SUMMARY.title,
                a: { claimId: "c_1", words: "14", origin: "The harbour master" },
                b: { claimId: "c_9", words: "14", origin: "The harbour master" },
                relation: "same",
                reason: "at least 14 in both, both from The harbour master",
              },
            ],
            copiedShare: 1,
            verdict: "1 sentence of Sarrow Courier stands nearly word for word in Ommel Wire, which was there first.",
          }
        : null,
    judgements: async (page) => pageOf(judgements, page),
    openPairs: async (page) => pageOf(judgements.length > 0 ? [] : [PAIR], page),
    judge: async ({ why = null, by = "a person", ...pair }) => {
      if (pair.a === "nobody") throw new ReportedlyError("RPT_NOT_FOUND", 'there is no source named "nobody"', "Look.");
      return add({ ...pair, why, by, undoes: null });
    },
    undoJudgement: async (id) => {
      const target = judgements.find((judgement) => judgement.id === id);
      if (!target) throw new ReportedlyError("RPT_NOT_FOUND", `there is no judgement ${id}`, "Look.");
      target.undone = true;
      const { subject, a, b, verdict, by } = target;
      return add({ subject, a, b, verdict, by, why: null, undoes: id });
    },
    rebuild: async (onProgress) => {
      onProgress?.(1, 2);
      return { documents: 1, claims: 2, questions: 1 };
    },
  };
};
