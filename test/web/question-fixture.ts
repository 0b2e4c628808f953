// Invented questions for the web app's tests: a flood told by several claimants, with a revision, a copied wire story,
// a denial, vague words and bounds; smaller questions beside it; long series on request.
import type {
  AnswerRecord,
  EntityRecord,
  JudgementRecord,
  OpenPair,
  QuestionFacets,
  QuestionRecord,
  QuestionSummary,
} from "../../src/export/question-record.ts";
import { ANSWERS, ORIGINS, SPECS } from "./flood-claims.ts";

const sparkOf = (answers: readonly AnswerRecord[]): QuestionSummary["spark"] =>
  answers
    .filter((answer) => answer.takenFrom === null && answer.hedge !== "vague")
    .slice(-24)
    .map(({ at, low, high, value, originId }) => ({ at: at ?? "", low: low ?? value, high: high ?? value, originId }));

export const FLOOD: QuestionRecord = {
  id: "q_f01",
  title: "People killed by the Halm dam break",
  answer:
    "33 dead, says Tarn Civil Protection, as of 8 September 2031; 40 to 50 says the Valley Hospital Union; 4 origins in 14 documents; disputed by the Interior Ministry.",
  kind: "running-total",
  event: "kill",
  counted: "people",
  unit: null,
  place: "Halm",
  latest: {
    claimId: "c_f14",
    words: "33",
    value: 33,
    low: 33,
    high: 33,
    hedge: "none",
    origin: "Tarn Civil Protection",
    at: "2031-09-08",
  },
  strict: 4,
  loose: 5,
  documents: 14,
  claims: 14,
  status: ["contested", "revised"],
  spark: sparkOf(ANSWERS),
  changedAt: "2031-09-08T10:00:00Z",
  demo: true,
  forwardedFrom: null,
  origins: Object.entries(ORIGINS).map(([id, origin]) => ({
    id,
    ...origin,
    otherNames: [...origin.otherNames],
    documents: new Set(ANSWERS.filter((answer) => answer.originId === id).map((answer) => answer.documentId)).size,
    claims: ANSWERS.filter((answer) => answer.originId === id).length,
    revisions: id === "e_tcp" ? 3 : 0,
  })),
  answers: [...ANSWERS],
  takings: SPECS.flatMap((spec) =>
    spec.from && spec.way
      ? [
          {
            from: spec.from,
            to: spec.id,
            way: spec.way,
            strength: spec.way === "copied-text" ? 0.97 : 0.8,
            reason:
              spec.way === "copied-text"
                ? "17 of its 17 words stand in the same order there"
                : "it credits the outlet that published it first",
          },
        ]
      : [],
  ),
  relations: [
    { type: "revises", a: "c_f01", b: "c_f04", direction: "up", reason: "21 replaces at least 8" },
    { type: "revises", a: "c_f04", b: "c_f07", direction: "up", reason: "36 replaces 21" },
    {
      type: "revises",
      a: "c_f07",
      b: "c_f12",
      direction: "down",
      reason: "33 replaces 36: “three people had been found alive”",
    },
    {
      type: "contradicts",
      a: "c_f12",
      b: "c_f05",
      direction: null,
      reason: "33 lies outside 40 to 50, for the same count on nearly the same days",
    },
    { type: "contradicts", a: "c_f12", b: "c_f10", direction: null, reason: "33 lies outside about 60" },
    { type: "contradicts", a: "c_f11", b: "c_f05", direction: null, reason: "up to 34 leaves no room for 40 to 50" },
    {
      type: "denies",
      a: "c_f05",
      b: "c_s01",
      direction: null,
      reason: "the ministry rejects the union's figure by name",
    },
    { type: "copies", a: "c_f01", b: "c_f02", direction: null, reason: "same sentence" },
  ],
  stances: [
    {
      claimId: "c_s01",
      documentId: "d_f10",
      outlet: "Capital Herald",
      party: "Interior Ministry",
      stance: "denies",
      publishedAt: "2031-09-06T18:30:00Z",
      sentence: "The ministry denied the hospital union's figure and called it an invention.",
      about: "c_f05",
    },
    {
      claimId: "c_s02",
      documentId: "d_f11",
      outlet: "Morrow Wire",
      party: "Halm Power",
      stance: "no-comment",
      publishedAt: "2031-09-07T11:20:00Z",
      sentence: "Halm Power, which runs the dam, declined to comment.",
      about: null,
    },
  ],
  forecasts: [
    {
      claimId: "c_p01",
      documentId: "d_f3",
      outlet: "Tarn Radio",
      publishedAt: "2031-09-04T15:30:00Z",
      sentence: "The number could rise as crews reach the lower villages, a spokeswoman warned.",
      who: "Tarn Civil Protection",
    },
  ],
  derived: [
    {
      kind: "change",
      text: "36 less 33: three fewer between 5 and 7 September",
      value: -3,
      claims: ["c_f07", "c_f12"],
    },
    { kind: "implied-total", text: "33 dead and 12 missing: 45 implied, not stated", value: 45, claims: ["c_f12"] },
  ],
  related: [
    {
      questionId: "q_m01",
      title: "People missing after the Halm dam break",
      relation: "same-event",
      reason: "same dam, same night",
    },
    {
      questionId: "q_h01",
      title: "Children killed by the Halm dam break",
      relation: "part-of",
      reason: "children are people",
    },
  ],
  estimates: [
    {
      rule: "latest-per-origin",
      side: null,
      low: 33,
      best: 42,
      high: 60,
      claims: ["c_f14", "c_f05", "c_f10"],
      reason: "the latest figures of 3 origins; the ministry's is of the same side as civil protection",
    },
    {
      rule: "most-conservative",
      side: null,
      low: 33,
      best: 33,
      high: 34,
      claims: ["c_f14", "c_f11"],
      reason: "the lowest figures that still stand",
    },
    {
      rule: "by-side",
      side: "state of Morrow",
      low: 33,
      best: 33,
      high: 34,
      claims: ["c_f14", "c_f11"],
      reason: "latest figures of its two bodies",
    },
    {
      rule: "by-side",
      side: "Valley Hospital Union",
      low: 40,
      best: 45,
      high: 50,
      claims: ["c_f05"],
      reason: "its latest figure",
    },
    {
      rule: "documented-minimum",
      side: null,
      low: 33,
      best: 33,
      high: 33,
      claims: ["c_f14"],
      reason: "a plain count by the body that keeps it",
    },
  ],
  unsure: [
    {
      claimId: "c_u01",
      sentence: "Six people died in the valley this week, a parish council said.",
      outlet: "Lower Valley Post",
      score: 0.52,
      reasons: [
        { feature: "event", weight: 2.1, words: "both tell of people killed" },
        { feature: "incident", weight: -1.2, words: "no dam is named" },
      ],
    },
  ],
};

const summaryOf = ({
  forwardedFrom: _f,
  origins: _o,
  answers: _a,
  takings: _t,
  relations: _r,
  stances: _s,
  forecasts: _p,
  derived: _d,
  related: _l,
  estimates: _e,
  unsure: _u,
  ...summary
}: QuestionRecord): QuestionSummary => summary;

const small = (
  id: string,
  title: string,
  words: string,
  value: number,
  changes: Partial<QuestionSummary>,
): QuestionSummary => ({
  ...summaryOf(FLOOD),
  id,
  title,
  answer: `${words}, says Tarn Civil Protection; 1 origin in 2 documents.`,
  kind: "incident",
  latest: {
    claimId: `c_${id.slice(2)}`,
    words,
    value,
    low: value,
    high: value,
    hedge: "none",
    origin: "Tarn Civil Protection",
    at: "2031-09-06",
  },
  strict: 1,
  loose: 1,
  documents: 2,
  claims: 3,
  status: ["single-origin"],
  spark: [
    { at: "2031-09-04", low: value * 2, high: value * 2, originId: "e_tcp" },
    { at: "2031-09-06", low: value, high: value, originId: "e_tcp" },
  ],
  changedAt: "2031-09-06T09:00:00Z",
  ...changes,
});

export const QUESTIONS: readonly QuestionSummary[] = [
  summaryOf(FLOOD),
  small("q_m01", "People missing after the Halm dam break", "12", 12, {
    event: "missing",
    kind: "stock",
    status: ["single-origin", "revised"],
  }),
  small("q_h01", "Children killed by the Halm dam break", "five", 5, {}),
  small("q_w01", "People taken out of Halm", "1,900", 1900, {
    event: "displace",
    status: ["supported"],
    strict: 2,
    latest: {
      claimId: "c_w01",
      words: "about 1,900",
      value: 1900,
      low: 1900,
      high: 1900,
      hedge: "about",
      origin: "Oda Brecht",
      at: "2031-09-05",
    },
  }),
  small("q_d01", "Damage to the power station at Halm, in crowns", "$14 million", 14_000_000, {
    event: "damage",
    unit: "USD",
    status: ["contested"],
    latest: {
      claimId: "c_d01",
      words: "between $9 million and $14 million",
      value: null,
      low: 9_000_000,
      high: 14_000_000,
      hedge: "range",
      origin: "Halm Power",
      at: "2031-09-07",
    },
  }),
];

const tally = (values: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
};

export const facetsOfQuestions = (questions: readonly QuestionSummary[]): QuestionFacets => ({
  status: tally(questions.flatMap((question) => question.status)),
  event: tally(questions.flatMap((question) => question.event ?? [])),
  kind: tally(questions.map((question) => question.kind)),
  origin: tally(questions.flatMap((question) => question.latest?.origin ?? [])),
});

/** A question with many positions: `claimants` bodies that count every day from 2027 on, in small steps. */
export const longQuestion = (positions: number, claimants: number): QuestionRecord => {
  const origins = Array.from({ length: claimants }, (_, index) => ({
    ...(FLOOD.origins[0] as QuestionRecord["origins"][number]),
    id: `e_l${index}`,
    name: `Ministry ${String.fromCharCode(65 + (index % 26))} of Morrow`,
    claims: Math.ceil(positions / claimants),
    documents: Math.ceil(positions / claimants),
  }));
  const answers = Array.from({ length: positions }, (_, index): AnswerRecord => {
    const day = Math.floor(index / claimants);
    const at = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
    const who = index % claimants;
    const value = Math.round(120 + day * (9 + who) + 60 * Math.sin(day / 23));
    return {
      ...(ANSWERS[0] as AnswerRecord),
      claimId: `c_l${index}`,
      documentId: `d_l${index % 50}`,
      originId: `e_l${who}`,
      takenFrom: null,
      at,
      asOf: at,
      publishedAt: at,
      value,
      low: value,
      high: value,
      hedge: index % 97 === 0 ? "at-least" : "none",
      words: String(value),
      sentence: `By that day ${value} people had been lost, the ministry said.`,
      wordsAt: [12, 12 + String(value).length],
      state: day === Math.floor((positions - 1) / claimants) ? "current" : "superseded",
    };
  });
  const [first] = answers;
  return {
    ...FLOOD,
    id: "q_long",
    title: `Soldiers lost, by day (${positions.toLocaleString("en-GB")} positions)`,
    origins,
    answers,
    takings: [],
    relations: answers.slice(claimants).flatMap((answer, index) =>
      index % 7 === 0
        ? [
            {
              type: "revises" as const,
              a: answers[index]?.claimId ?? "",
              b: answer.claimId,
              direction: "up" as const,
              reason: "a later day",
            },
          ]
        : [],
    ),
    stances: [],
    unsure: [],
    claims: positions,
    documents: positions,
    latest: first && FLOOD.latest ? { ...FLOOD.latest, claimId: first.claimId } : null,
    estimates: [
      {
        rule: "latest-per-origin",
        side: null,
        low: 100,
        best: 200,
        high: 300,
        claims: answers.slice(-3).map((a) => a.claimId),
        reason: "the latest of each",
      },
    ],
  };
};

export const ENTITY: EntityRecord = {
  id: "e_tcp",
  name: "Tarn Civil Protection",
  kind: "organization",
  side: "state of Morrow",
  speaksFor: { id: "e_min", name: "Interior Ministry" },
  names: [
    { name: "Tarn Civil Protection", documents: 8, reasons: [] },
    {
      name: "TCP",
      documents: 2,
      reasons: [
        { feature: "acronym", weight: 2, words: "first letters of “Tarn Civil Protection”, in a text that gives both" },
      ],
    },
    {
      name: "civil protection",
      documents: 3,
      reasons: [
        {
          feature: "part-of-name",
          weight: 1.1,
          words: "the last words of the full name, given earlier in the same text",
        },
      ],
    },
  ],
  claims: 19,
  documents: 9,
  outlets: [
    { name: "Morrow Wire", claims: 8 },
    { name: "Tarn Radio", claims: 5 },
  ],
  questions: [
    {
      questionId: "q_f01",
      title: "People killed by the Halm dam break",
      answers: 9,
      revisions: 3,
      revisedBy: 1.625,
      spark: sparkOf(ANSWERS.filter((answer) => answer.originId === "e_tcp")).map(({ at, low, high }) => ({
        at,
        low,
        high,
      })),
      latest: "33",
    },
    {
      questionId: "q_m01",
      title: "People missing after the Halm dam break",
      answers: 3,
      revisions: 1,
      revisedBy: -0.5,
      spark: [
        { at: "2031-09-04", low: 24, high: 24 },
        { at: "2031-09-06", low: 12, high: 12 },
      ],
      latest: "12",
    },
  ],
};

export const PAIRS: readonly OpenPair[] = [
  {
    subject: "entity",
    a: "Tarn Civil Protection",
    b: "Valley Rescue Service",
    shown: ["Tarn Civil Protection", "Valley Rescue Service"],
    score: 0.48,
    reasons: [
      { feature: "role", weight: 1.1, words: "both are named as leading the rescue" },
      { feature: "name", weight: -0.9, words: "no word of the names is shared" },
    ],
  },
  {
    subject: "question",
    a: "c_u01",
    b: "c_f01",
    shown: [FLOOD.unsure[0]?.sentence ?? "", ANSWERS[0]?.sentence ?? ""],
    score: 0.52,
    reasons: FLOOD.unsure[0]?.reasons ?? [],
  },
];

export const judgementOf = (id: string, changes: Partial<JudgementRecord>): JudgementRecord => ({
  id,
  subject: "entity",
  a: "TCP",
  b: "Tarn Civil Protection",
  verdict: "same",
  at: "2031-09-08T12:00:00Z",
  by: "reader",
  why: null,
  undoes: null,
  undone: false,
  ...changes,
});
