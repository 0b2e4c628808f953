// Two documents side by side as a public record: their sentences, and the figures of both question by question.
import { amountWords } from "./amounts.ts";
import type { ComparisonRecord } from "./question-record.ts";

/** A figure of one of the two documents, with the question that it answers. */
export interface ComparedFigure {
  readonly claimId: string;
  readonly questionId: string | null;
  /** Of the question; of a figure without one, what it counts. */
  readonly title: string;
  readonly words: string;
  readonly origin: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Parameters<typeof amountWords>[1];
}

type FigureRow = ComparisonRecord["figures"][number];

const sameAmount = (a: ComparedFigure, b: ComparedFigure): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.hedge === b.hedge;

const shown = ({ claimId, words, origin }: ComparedFigure): NonNullable<FigureRow["a"]> => ({ claimId, words, origin });

const said = (figure: ComparedFigure): string => amountWords(figure, figure.hedge, figure.words);

const both = (a: ComparedFigure, b: ComparedFigure): FigureRow => {
  const same = sameAmount(a, b);
  const origins = a.origin === b.origin ? `both from ${a.origin}` : `${a.origin} and ${b.origin}`;
  return {
    questionId: a.questionId,
    title: a.title,
    a: shown(a),
    b: shown(b),
    relation: same ? "same" : "differs",
    reason: same ? `${said(a)} in both, ${origins}` : `${said(a)} and ${said(b)}, ${origins}`,
  };
};

const alone = (figure: ComparedFigure, side: "a" | "b"): FigureRow => ({
  questionId: figure.questionId,
  title: figure.title,
  a: side === "a" ? shown(figure) : null,
  b: side === "b" ? shown(figure) : null,
  relation: side === "a" ? "only-a" : "only-b",
  reason: `${said(figure)}, ${figure.origin}`,
});

/** Takes the first of `rest` that fits and gives it; null when none does. */
const take = (rest: ComparedFigure[], fits: (figure: ComparedFigure) => boolean): ComparedFigure | null => {
  const place = rest.findIndex(fits);
  return place < 0 ? null : (rest.splice(place, 1)[0] ?? null);
};

/** Figures of both in the order of `a`, equal ones first found, then what only `b` has. */
export const compareFigures = (a: readonly ComparedFigure[], b: readonly ComparedFigure[]): FigureRow[] => {
  const rest = [...b];
  const equal = new Map(
    a.flatMap((figure) => {
      const other = take(
        rest,
        (one) => one.questionId !== null && one.questionId === figure.questionId && sameAmount(one, figure),
      );
      return other ? [[figure.claimId, other] as const] : [];
    }),
  );
  const rows = a.map((figure) => {
    const other =
      equal.get(figure.claimId) ?? take(rest, (one) => one.questionId !== null && one.questionId === figure.questionId);
    return other ? both(figure, other) : alone(figure, "a");
  });
  return [...rows, ...rest.map((figure) => alone(figure, "b"))];
};
