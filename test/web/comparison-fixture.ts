// Two invented reports side by side, with copied words and figures that differ.
import type { ComparisonRecord } from "../../src/export/question-record.ts";

/** Two reports of the fires fixture set side by side. */
export const comparisonOf = (a: ComparisonRecord["a"], b: ComparisonRecord["b"]): ComparisonRecord => {
  const left = [
    "At least eight people drowned when the Halm dam broke on Wednesday night, Tarn Civil Protection said.",
    "Boats searched the lower streets until dawn.",
    "The dam was built in 1968.",
  ];
  const right = [
    "At least eight people drowned when the Halm dam broke late on Wednesday, Tarn Civil Protection said.",
    "Boats searched the lower streets until dawn.",
    "The mayor asked residents to stay away.",
  ];
  const place = (sentences: readonly string[], index: number): [number, number] => {
    const start = sentences.slice(0, index).join(" ").length + (index > 0 ? 1 : 0);
    return [start, start + (sentences[index] ?? "").length];
  };
  const cut = (sentences: readonly string[], index: number) => ({
    span: place(sentences, index),
    words: sentences[index] ?? "",
  });
  const run = (index: number, from: number, to: number, shift = 0) => ({
    a: [place(left, index)[0] + from, place(left, index)[0] + to] as [number, number],
    b: [place(right, index)[0] + from + shift, place(right, index)[0] + to + shift] as [number, number],
  });
  return {
    a,
    b,
    rows: [
      { a: cut(left, 0), b: cut(right, 0), likeness: 0.9, copied: [run(0, 0, 53), run(0, 72, 100, -1)] },
      { a: cut(left, 1), b: cut(right, 1), likeness: 1, copied: [run(1, 0, 44)] },
      { a: cut(left, 2), b: null, likeness: 0, copied: [] },
      { a: null, b: cut(right, 2), likeness: 0, copied: [] },
    ],
    figures: [
      {
        questionId: "q_f01",
        title: "People killed by the Halm dam break",
        a: { claimId: "c_f01", words: "at least eight", origin: "Tarn Civil Protection" },
        b: { claimId: "c_f05", words: "between 40 and 50", origin: "Valley Hospital Union" },
        relation: "differs",
        reason: "the intervals do not meet",
      },
      {
        questionId: null,
        title: "Year in which the dam was built",
        a: { claimId: "c_x1", words: "1968", origin: a.outlet ?? "" },
        b: null,
        relation: "only-a",
        reason: "",
      },
    ],
    copiedShare: 0.71,
    verdict: `${b.outlet} took 2 sentences from ${a.outlet}.`,
  };
};
