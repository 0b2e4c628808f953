// The claims of an invented flood: who said how many, where, and what was taken from what.
import type { AnswerRecord } from "../../src/export/question-record.ts";
import type { Hedge } from "../../src/model/claim.ts";
import type { TakingWay } from "../../src/model/question.ts";

interface Spec {
  readonly id: string;
  readonly by: string;
  readonly outlet: string;
  readonly at: string;
  readonly published: string;
  readonly words: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly hedge?: Hedge;
  readonly sentence: string;
  readonly from?: string;
  readonly way?: TakingWay;
  readonly superseded?: boolean;
  readonly hedged?: boolean;
}

export const ORIGINS = {
  e_tcp: { name: "Tarn Civil Protection", kind: "organization", side: "state of Morrow", otherNames: ["TCP"] },
  e_min: { name: "Interior Ministry", kind: "organization", side: "state of Morrow", otherNames: [] },
  e_union: { name: "Valley Hospital Union", kind: "organization", side: null, otherNames: ["the hospital union"] },
  e_free: { name: "Free Tarn Committee", kind: "group", side: null, otherNames: [] },
  e_mayor: { name: "Oda Brecht", kind: "person", side: null, otherNames: ["Mayor Brecht"] },
} as const;

export const SPECS: readonly Spec[] = [
  {
    id: "c_f01",
    by: "e_tcp",
    outlet: "Morrow Wire",
    at: "2031-09-04",
    published: "2031-09-04T06:20:00Z",
    words: "eight",
    value: 8,
    hedge: "at-least",
    superseded: true,
    sentence: "At least eight people drowned when the Halm dam broke on Wednesday night, Tarn Civil Protection said.",
  },
  {
    id: "c_f02",
    by: "e_tcp",
    outlet: "Lower Valley Post",
    at: "2031-09-04",
    published: "2031-09-04T08:05:00Z",
    words: "eight",
    value: 8,
    hedge: "at-least",
    superseded: true,
    from: "c_f01",
    way: "copied-text",
    sentence: "At least eight people drowned when the Halm dam broke on Wednesday night, Tarn Civil Protection said.",
  },
  {
    id: "c_f03",
    by: "e_mayor",
    outlet: "Tarn Radio",
    at: "2031-09-04",
    published: "2031-09-04T10:40:00Z",
    words: "dozens",
    hedge: "vague",
    hedged: true,
    sentence: "Mayor Oda Brecht feared that dozens had died in the upper streets of Halm.",
  },
  {
    id: "c_f04",
    by: "e_tcp",
    outlet: "Tarn Radio",
    at: "2031-09-04",
    published: "2031-09-04T15:30:00Z",
    words: "21",
    value: 21,
    superseded: true,
    sentence: "The flood has now killed 21 people, Tarn Civil Protection said in the afternoon.",
  },
  {
    id: "c_f05",
    by: "e_union",
    outlet: "Tarn Radio",
    at: "2031-09-05",
    published: "2031-09-05T07:15:00Z",
    words: "between 40 and 50",
    low: 40,
    high: 50,
    hedge: "range",
    sentence: "The Valley Hospital Union put the number of dead at between 40 and 50.",
  },
  {
    id: "c_f06",
    by: "e_union",
    outlet: "The Halm Observer",
    at: "2031-09-05",
    published: "2031-09-05T12:00:00Z",
    words: "between 40 and 50",
    low: 40,
    high: 50,
    hedge: "range",
    from: "c_f05",
    way: "credit",
    sentence: "Between 40 and 50 people died, the hospital union told Tarn Radio.",
  },
  {
    id: "c_f07",
    by: "e_tcp",
    outlet: "Morrow Wire",
    at: "2031-09-05",
    published: "2031-09-05T13:45:00Z",
    words: "36",
    value: 36,
    superseded: true,
    sentence: "Civil protection raised the toll to 36 on Friday.",
  },
  {
    id: "c_f08",
    by: "e_tcp",
    outlet: "Lower Valley Post",
    at: "2031-09-05",
    published: "2031-09-05T16:10:00Z",
    words: "36",
    value: 36,
    superseded: true,
    from: "c_f07",
    way: "copied-text",
    sentence: "Civil protection raised the toll to 36 on Friday.",
  },
  {
    id: "c_f09",
    by: "e_tcp",
    outlet: "Capital Herald",
    at: "2031-09-05",
    published: "2031-09-05T17:00:00Z",
    words: "36",
    value: 36,
    superseded: true,
    from: "c_f07",
    way: "same-words",
    sentence: "The dam break killed 36 people, according to Morrow Wire.",
  },
  {
    id: "c_f10",
    by: "e_free",
    outlet: "The Halm Observer",
    at: "2031-09-06",
    published: "2031-09-06T09:00:00Z",
    words: "60",
    value: 60,
    hedge: "about",
    hedged: true,
    sentence: "About 60 people are believed to have died, the Free Tarn Committee said.",
  },
  {
    id: "c_f11",
    by: "e_min",
    outlet: "Capital Herald",
    at: "2031-09-06",
    published: "2031-09-06T18:30:00Z",
    words: "34",
    value: 34,
    hedge: "at-most",
    sentence: "The Interior Ministry said that no more than 34 deaths had been recorded.",
  },
  {
    id: "c_f12",
    by: "e_tcp",
    outlet: "Morrow Wire",
    at: "2031-09-07",
    published: "2031-09-07T11:20:00Z",
    words: "33",
    value: 33,
    sentence:
      "Tarn Civil Protection lowered its count of the dead to 33 on Sunday, saying that three people had been found alive.",
  },
  {
    id: "c_f13",
    by: "e_tcp",
    outlet: "Tarn Radio",
    at: "2031-09-07",
    published: "2031-09-07T14:00:00Z",
    words: "33",
    value: 33,
    from: "c_f12",
    way: "credit",
    sentence: "The count of the dead fell to 33, civil protection told Morrow Wire.",
  },
  {
    id: "c_f14",
    by: "e_tcp",
    outlet: "The Halm Observer",
    at: "2031-09-08",
    published: "2031-09-08T10:00:00Z",
    words: "33",
    value: 33,
    sentence: "The toll stands at 33, Tarn Civil Protection confirmed on Monday.",
  },
];

const documentOf = new Map(
  [...new Set(SPECS.map((spec) => `${spec.outlet} ${spec.published}`))].map((key, index) => [key, `d_f${index + 1}`]),
);

const answerOf = (spec: Spec): AnswerRecord => {
  const start = Math.max(0, spec.sentence.toLowerCase().indexOf(spec.words.toLowerCase()));
  return {
    claimId: spec.id,
    documentId: documentOf.get(`${spec.outlet} ${spec.published}`) ?? "d_f1",
    outlet: spec.outlet,
    headline: `${spec.outlet}: ${spec.sentence.slice(0, 40)}`,
    sentence: spec.sentence,
    words: spec.sentence.slice(start, start + spec.words.length),
    wordsAt: [start, start + spec.words.length],
    counted: "people",
    role: "total",
    certainty: spec.hedged ? "hedged" : "asserted",
    originId: spec.by,
    takenFrom: spec.from ?? null,
    at: spec.at,
    asOf: spec.at,
    eventTime: { start: "2031-09-03", end: "2031-09-03" },
    publishedAt: spec.published,
    capturedAt: spec.published,
    value: spec.value ?? null,
    low: spec.low ?? (spec.hedge === "at-most" || spec.hedge === "vague" ? null : (spec.value ?? null)),
    high: spec.high ?? (spec.hedge === "at-least" || spec.hedge === "vague" ? null : (spec.value ?? null)),
    hedge: spec.hedge ?? "none",
    state: spec.superseded ? "superseded" : "current",
    membership: {
      score: 0.93,
      by: "machine",
      reasons: [
        { feature: "event", weight: 2.1, words: "both tell of people killed" },
        { feature: "incident", weight: 1.8, words: "both name the Halm dam" },
        { feature: "time", weight: 0.6, words: "three days apart, in one running story" },
        { feature: "place", weight: -0.2, words: "one names the town, the other the valley" },
      ],
    },
    demo: true,
  };
};

export const ANSWERS: readonly AnswerRecord[] = SPECS.map(answerOf);
